import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Serving, Supervised } from '../../../server/demo/supervised.ts';
import type { DurationMs, Podium } from '../../../shared/engine/ids.ts';
import type { ItemKind } from '../../../shared/engine/rundown.ts';
import type { ClientCommand } from '../../../shared/protocol/commands.ts';
import type { ClientRole, CodeRequest, PairResponse, Views } from '../../../shared/protocol/messages.ts';
import { RULES } from '../../engine/fixtures.ts';
import { go, goUntil } from '../../server/rig.ts';
import { freshId, Screen } from '../../server/screen.ts';
import { testContest, writeTestContest } from '../../server/test-contest.ts';

const TEAMS = ['A', 'B', 'C'] as const satisfies readonly Podium[];
const LEAD_MS = 40;
/** A press well after the opening: within the clocks' uncertainty it might count as early (SK7). */
const AFTER_OPENING_MS = 40;
const PATIENCE_MS = 20_000;
/** Waiting screens must not wait for one another: what a stage remembers is thrown away. */
const FRAMES_KEPT = 50;

/** Hub and gateway as the supervisor starts them, and the screens of a heat on real sockets. */
export class Stage {
  readonly #show: Supervised;
  readonly #folder: string;
  readonly serving: Serving;
  #hostToken = '';
  host!: Screen<'host'>;
  output!: Screen<'output'>;
  readonly teams = new Map<Podium, Screen<'team'>>();
  #presses = 0;

  private constructor(show: Supervised, serving: Serving, folder: string) {
    this.#show = show;
    this.serving = serving;
    this.#folder = folder;
  }

  static async open(): Promise<Stage> {
    const folder = mkdtempSync(join(tmpdir(), 'press-'));
    const args = ['--port=0', '--audience-port=0', '--host=127.0.0.1'];
    const show = new Supervised({
      built: true,
      args: [...args, `--data=${join(folder, 'data')}`, `--contest=${contestIn(folder)}`],
      onEnd: (code) => {
        throw new Error(`the show ended with ${code}`);
      },
    });
    const stage = new Stage(show, await show.serving, folder);
    await stage.#seat();
    return stage;
  }

  get dataDir(): string {
    return join(this.#folder, 'data');
  }

  async close(): Promise<void> {
    for (const screen of this.#screens()) screen.close();
    await this.#show.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /**
   * One press of a common question, from the tablet's `emit` until the last of five screens has the name. Buzzers by
   * arrival: a press then changes every screen by one commit; by press time rivals' tablets are told nothing before.
   * Taken back afterwards, so that the heat stays as long as a heat is. @returns ms
   */
  async press(): Promise<number> {
    await goUntil(this.host, () => this.#asking?.phase === 'armed');
    const asking = this.#asking!;
    const { window } = asking;
    if (window?.status !== 'running') throw new Error('the buzzers are not open');
    await pause(window.opensAt + AFTER_OPENING_MS - Date.now());
    const podium = TEAMS[this.#presses++ % TEAMS.length]!;
    const took = await this.#reaches(() => {
      const stamp = { stamp: performance.now(), delay: 0 as DurationMs, by: 'key' as const };
      return this.teams.get(podium)!.command({ type: 'press', asking: asking.id, podium, ...stamp });
    }, namedIn(podium));
    // The opening with its press, not the question: that stays on air for the next one.
    while (this.#asking?.phase !== 'shown') await this.#takeBack();
    return took;
  }

  /** A technical hold from the desk until the last of five screens shows it; for when no question can be on air. */
  async hold(): Promise<number> {
    const took = await this.#reaches(() => this.host.command({ type: 'hold' }), HELD);
    await this.#must({ type: 'resume' });
    await this.host.until(() => this.host.view.heldAt === null, 'the show to go on');
    return took;
  }

  /** Puts the first item of a kind on air, over whatever waits. */
  async jump(kind: ItemKind): Promise<void> {
    const rows = () => this.host.view.heat?.rundown ?? [];
    const item = rows().find((row) => row.item.kind === kind && row.state !== 'now')?.item.id;
    if (item === undefined) throw new Error(`no ${kind} in the rundown`);
    const is = (state: string) => (): boolean => rows().some((row) => row.item.id === item && row.state === state);
    if (!is('next')()) await this.#must({ type: 'set-next', item });
    await this.host.until(is('next'), 'the choice', PATIENCE_MS);
    const reply = await go(this.host);
    if (!reply.ok) throw new Error(`GO was refused: ${reply.code}`);
    await this.host.until(is('now'), `the ${kind}`, PATIENCE_MS);
  }

  get poll() {
    return this.host.view.heat?.poll ?? null;
  }

  get #asking() {
    return this.host.view.heat?.asking ?? null;
  }

  #screens(): Screen[] {
    return [this.host, this.output, ...this.teams.values()] as unknown as Screen[];
  }

  async #takeBack(): Promise<void> {
    const action = this.host.view.takeBack?.action;
    if (action === undefined) throw new Error('nothing to take back');
    await this.#must({ type: 'take-back', action, confirmed: true });
    await this.host.until(() => this.host.view.takeBack?.action !== action, 'the take-back');
  }

  async #must(command: ClientCommand): Promise<void> {
    const reply = await this.host.command(command);
    if (!reply.ok) throw new Error(`${command.type} was refused: ${reply.code}`);
  }

  /** Does it and waits until every screen has a view that shows it. @returns ms from the doing */
  async #reaches(act: () => Promise<{ ok: boolean }>, shows: Shows): Promise<number> {
    const arrivals = [
      arrival(this.host, shows.host),
      arrival(this.output, shows.output),
      ...[...this.teams.values()].map((team) => arrival(team, shows.team)),
    ];
    const began = performance.now();
    const reply = await act();
    if (!reply.ok) throw new Error(`refused: ${JSON.stringify(reply)}`);
    return Math.max(...(await Promise.all(arrivals))) - began;
  }

  async #seat(): Promise<void> {
    this.#hostToken = (await this.#post<PairResponse>('/desk', { key: this.serving.key })).token;
    this.host = await this.#screen('host', this.#hostToken);
    this.output = await this.#screen('output', null);
    for (const podium of TEAMS) {
      const request: CodeRequest = { role: 'team', podiums: [podium] };
      const { code } = await this.#post<{ code: string }>('/codes', request, this.#hostToken);
      const { token } = await this.#post<PairResponse>('/pair', { code });
      this.teams.set(podium, await this.#screen('team', token));
    }
    await goUntil(this.host, () => this.host.view.heat !== null);
    await this.jump('common');
  }

  async #screen<R extends ClientRole>(role: R, token: string | null): Promise<Screen<R>> {
    const screen = new Screen<R>(this.#url, { role, token, name: `${role}-${freshId()}`.slice(0, 20) });
    await screen.welcomed();
    return screen;
  }

  get #url(): string {
    return `http://127.0.0.1:${this.serving.port}`;
  }

  async #post<T>(path: string, body: unknown, token?: string): Promise<T> {
    const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const response = await fetch(`${this.#url}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...authorization },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }
}

/** When a screen has a view of which this holds. */
function arrival<R extends ClientRole>(screen: Screen<R>, holds: (view: Views[R]) => boolean): Promise<number> {
  screen.frames.splice(0, Math.max(0, screen.frames.length - FRAMES_KEPT));
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('a screen never showed it')), PATIENCE_MS);
    const look = ({ view }: { view: Views[R] }): void => {
      const now = performance.now();
      if (!holds(view)) return;
      clearTimeout(late);
      screen.socket.off('view', look);
      resolve(now);
    };
    screen.socket.on('view', look);
  });
}

/** Whether a view of each role shows it. */
interface Shows {
  host: (view: Views['host']) => boolean;
  output: (view: Views['output']) => boolean;
  team: (view: Views['team']) => boolean;
}

const namedIn = (podium: Podium): Shows => ({
  host: ({ heat }) => heat?.asking?.answering?.podium === podium,
  output: ({ scene }) => scene.scene === 'question' && scene.answering?.podium === podium,
  team: ({ asking }) => asking?.phase === 'answering',
});

const HELD: Shows = {
  host: ({ heldAt }) => heldAt !== null,
  output: ({ scene }) => scene.scene === 'hold',
  team: ({ held }) => held,
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

/** A heat as the test contest has it, its counts shown while the poll is open, buzzers by arrival after a short lead. */
function contestIn(folder: string): string {
  const rules = testContest().rules as typeof RULES;
  return writeTestContest(folder, {
    rules: {
      ...rules,
      audience: { ...rules.audience, hidden: false },
      buzzers: { ...RULES.buzzers, order: 'arrival', lead: LEAD_MS as DurationMs },
    },
  });
}
