import type { ForkOptions } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { GATEWAY_ENV, type GatewaySettings } from '../audience/gateway-settings.ts';
import { HUB_ENV, type HubSettings } from '../process-link.ts';
import { startProcess } from '../spawn.ts';
import { banner } from './banner.ts';
import { Child } from './child.ts';
import { portTaken } from './complaint.ts';
import type { Flags } from './flags.ts';

/** A child's settings travel in its environment, where other users of the machine can't read them. */
const childOptions = (name: string, settings: HubSettings | GatewaySettings): ForkOptions => ({
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  env: { ...process.env, [name]: JSON.stringify(settings) },
});

/** Rehearsals have a directory of their own inside: they can never write into the live contest. */
export const dataDirOf = ({ data, rehearsal }: Flags): string => resolve(rehearsal ? join(data, 'rehearsal') : data);

/** Hub and gateway as children, brought back when they end; one banner when both serve. */
export class Supervisor {
  readonly #flags: Flags;
  readonly #dataDir: string;
  readonly #secret = randomBytes(32).toString('base64url');
  readonly #onRefused: (message: string) => void;
  readonly #hub: Child;
  #gateway: Child | null = null;
  #port = 0;
  #hostKey: string | null = null;

  /** @param onRefused a child can't serve at all; the message is for the user as it stands */
  constructor(flags: Flags, dataDir: string, onRefused: (message: string) => void) {
    this.#flags = flags;
    this.#dataDir = dataDir;
    this.#onRefused = onRefused;
    this.#hub = new Child({
      name: 'hub',
      start: () => this.#startHub(),
      onListening: ({ port, hostKey }, first) => {
        this.#port = port;
        if (!first) return say('Trung tâm đã chạy lại. [The hub is running again.]');
        this.#hostKey = hostKey ?? null;
        this.#startGateway();
      },
      onRefused: (failure) => this.#onRefused(failure?.message ?? 'the hub ended'),
      onEnd: (code, signal, wait) => say(ended('Trung tâm', 'hub', signal ?? code, wait)),
    });
  }

  start(): void {
    this.#hub.start();
  }

  async stop(): Promise<void> {
    await Promise.all([this.#gateway?.stop(), this.#hub.stop()]);
  }

  #startHub() {
    const { port, audiencePort, host, contest, rehearsal, demo, newHostKey } = this.#flags;
    const first = this.#port === 0;
    const settings: HubSettings = {
      // Once it has a port it comes back on the same one: the screens know no other.
      port: first ? port : this.#port,
      host,
      dataDir: this.#dataDir,
      audiencePort,
      contestFile: contest === null || !first ? null : resolve(contest),
      rehearsal,
      demo,
      hostKey: first ? (newHostKey ? 'new' : 'first') : 'keep',
      gatewaySecret: this.#secret,
    };
    return startProcess('hub-process', [], childOptions(HUB_ENV, settings));
  }

  #startGateway(): void {
    const { audiencePort, host } = this.#flags;
    let port = audiencePort;
    const gateway = new Child({
      name: 'gateway',
      start: () => {
        const settings: GatewaySettings = {
          hubPort: this.#port,
          secret: this.#secret,
          dataDir: this.#dataDir,
          port,
          host,
        };
        return startProcess('gateway-process', [], childOptions(GATEWAY_ENV, settings));
      },
      onListening: (message, first) => {
        port = message.port;
        if (first) this.#print(port);
        else say('Cổng khán giả đã chạy lại. [The audience gateway is running again.]');
      },
      onRefused: (failure) =>
        this.#onRefused(
          failure?.code === 'EADDRINUSE'
            ? portTaken(audiencePort, '--audience-port').message
            : (failure?.message ?? 'the audience gateway ended'),
        ),
      onEnd: (code, signal, wait) => say(ended('Cổng khán giả', 'audience gateway', signal ?? code, wait)),
    });
    this.#gateway = gateway;
    gateway.start();
  }

  #print(audiencePort: number): void {
    const { host, rehearsal, demo } = this.#flags;
    say(
      banner({
        host,
        port: this.#port,
        audiencePort,
        hostKey: this.#hostKey,
        dataDir: this.#dataDir,
        rehearsal,
        demo,
      }),
    );
  }
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const ended = (vi: string, en: string, why: string | number | null, waitMs: number): string =>
  `${vi} dừng bất ngờ (${why}), chạy lại sau ${waitMs} ms. [The ${en} ended unexpectedly; starting it again.]`;
