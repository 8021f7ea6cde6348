import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Hub, startHub } from '../../server/hub/hub.ts';
import type { HubOptions } from '../../server/hub/hub-options.ts';
import type { Command } from '../../shared/engine/command.ts';
import type { CommandId, JudgeId, Podium } from '../../shared/engine/ids.ts';
import type { ClientRole, CodeRequest, PairResponse, Reply } from '../../shared/protocol/messages.ts';
import { freshId, Screen } from './screen.ts';
import { writeTestContest } from './test-contest.ts';

export const GATEWAY_SECRET = 'a secret of the test gateway';

/** A real hub on a free port with a real store, and screens on real sockets. */
export class Rig {
  readonly folder = mkdtempSync(join(tmpdir(), 'hub-'));
  readonly dataDir = join(this.folder, 'data');
  readonly faults: string[] = [];
  readonly screens: Screen[] = [];
  hub!: Hub;
  hostToken = '';

  static async start(options: Partial<HubOptions> = {}): Promise<Rig> {
    const rig = new Rig();
    await rig.startHub({ contestFile: writeTestContest(rig.folder), ...options });
    rig.hostToken = (await rig.post<PairResponse>('/desk', { key: rig.hub.hostKey })).body.token;
    return rig;
  }

  async startHub(options: Partial<HubOptions> = {}): Promise<void> {
    this.hub = await startHub({
      port: 0,
      host: '127.0.0.1',
      dataDir: this.dataDir,
      webDir: join(this.folder, 'web'),
      contestFile: null,
      version: '0.0.0-test',
      rehearsal: false,
      demo: false,
      hostKey: 'first',
      audiencePort: 4101,
      gatewaySecret: null,
      onFault: (error, what) => this.faults.push(`${what}: ${error instanceof Error ? error.stack : error}`),
      onStoreDeath: (error) => this.faults.push(`store: ${error}`),
      ...options,
    });
  }

  async stop(): Promise<void> {
    for (const screen of this.screens) screen.close();
    await this.hub.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  get url(): string {
    return `http://127.0.0.1:${this.hub.port}`;
  }

  async post<T>(path: string, body: unknown, token?: string): Promise<{ status: number; body: T }> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as T };
  }

  /** A device token by a code of the desk. */
  async pair(request: CodeRequest): Promise<string> {
    const { body } = await this.post<{ code: string }>('/codes', request, this.hostToken);
    return (await this.post<PairResponse>('/pair', { code: body.code })).body.token;
  }

  async screen<R extends ClientRole>(role: R, token: string | null): Promise<Screen<R>> {
    const screen = new Screen<R>(this.url, { role, token });
    this.screens.push(screen as unknown as Screen);
    await screen.welcomed();
    return screen;
  }

  /** What the alarm, the gateway or a restart would send. */
  bySystem(command: Command): Promise<Reply> {
    return this.hub.runner.submit(command, { role: 'system' }, freshId() as CommandId);
  }

  /** Stands in for the gateway: counts whatever GO waits for. */
  async count({ view: { heat } }: Screen<'host'>): Promise<void> {
    const { poll, luckyDraw } = heat ?? {};
    if (luckyDraw) await this.bySystem({ type: 'record-entrants', item: luckyDraw.item, entrants: 3, hash: 'h' });
    else if (poll) {
      const counts = poll.options.map(() => 1);
      const tally = { seq: 1, counts, entrants: counts.length, hash: 'h' };
      await this.bySystem({ type: 'record-tally', poll: poll.id, tally });
    }
  }

  host = (): Promise<Screen<'host'>> => this.screen('host', this.hostToken);
  output = (): Promise<Screen<'output'>> => this.screen('output', null);
  team = async (...podiums: Podium[]): Promise<Screen<'team'>> =>
    this.screen('team', await this.pair({ role: 'team', podiums }));
  judge = async (judge: string): Promise<Screen<'judge'>> =>
    this.screen('judge', await this.pair({ role: 'judge', judge: judge as JudgeId }));
}

/** GO, as the desk would press it now. */
export async function go(host: Screen<'host'>): Promise<Reply> {
  return host.command({ type: 'take', takeRevision: host.view.go.takeRevision });
}

/** GO until this holds on the desk; where GO waits, `help` does what it waits for. */
export async function goUntil(
  host: Screen<'host'>,
  holds: () => boolean,
  help: (wait: string) => Promise<unknown> = async () => {},
): Promise<void> {
  for (let presses = 0; !holds(); presses += 1) {
    if (presses > 200) throw new Error('GO does not lead there');
    const { go: next } = host.view;
    const before = next.takeRevision;
    if (next.ready) {
      const reply = await go(host);
      if (!reply.ok) throw new Error(`GO was refused: ${JSON.stringify(reply)} at ${JSON.stringify(next)}`);
    } else await help(next.wait);
    await host.until(() => host.view.go.takeRevision !== before || holds(), `what follows ${JSON.stringify(next)}`);
  }
}
