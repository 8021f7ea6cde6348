import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { FromSwarm, ToSwarm } from './swarm.ts';

/** All the phones of a hall, in a few processes. */
export class Swarms {
  readonly #processes: ChildProcess[];
  readonly #phones: number;

  constructor(phones: number, processes: number) {
    this.#phones = phones;
    this.#processes = Array.from({ length: processes }, () =>
      fork(join(import.meta.dirname, 'swarm.ts'), [], { execArgv: ['--import', 'tsx'] }),
    );
  }

  join(port: number): Promise<FromSwarm[]> {
    const phones = Math.round(this.#phones / this.#processes.length);
    return this.ask({ do: 'join', port, phones });
  }

  async ask(message: ToSwarm): Promise<FromSwarm[]> {
    return Promise.all(
      this.#processes.map(async (swarm) => {
        const answer = once(swarm, 'message');
        swarm.send(message);
        return ((await answer) as [FromSwarm])[0];
      }),
    );
  }

  async close(): Promise<void> {
    await Promise.all(
      this.#processes.map(async (swarm) => {
        const gone = once(swarm, 'exit');
        swarm.disconnect();
        await gone;
      }),
    );
  }
}
