import type { EpochMs } from '../../shared/engine/ids.ts';
import type { ClientCommand, Stamp } from '../../shared/protocol/commands.ts';
import type { Reply } from '../../shared/protocol/messages.ts';

/** What a bot does. A press or an answer says when, on the hub's clock: its ground knows what the line makes of that. */
export type Deed = AtHubTime<ClientCommand>;
type AtHubTime<C> = C extends Stamp ? Omit<C, keyof Stamp> & { pressedAt: EpochMs } : C;

/** Something a bot wants to do in a while. */
export interface Move {
  /** Names it once and for all: what is done is not done again. */
  key: string;
  /** Milliseconds from now. */
  delay: number;
  /** Made at the very moment, so that it carries the right time. */
  command: (now: EpochMs) => Deed;
  /** The hub has stored it. */
  done?: () => void;
}

/** What a bot stands on: hub time, a way to wait, and a line to the hub. Real sockets or a simulated hub. */
export interface Ground {
  now(): EpochMs;
  /** Calls `act` after so many ms. @returns takes it back */
  after(delay: number, act: () => void): () => void;
  send(deed: Deed): Promise<Reply>;
}

const RETRY_MS = 120;
const MOST_RETRIES = 8;

/**
 * A person at a screen: sees a view, thinks of the next thing to do, hesitates, and does it if it still makes sense by
 * then. One thing at a time.
 */
export class Bot<View> {
  readonly #ground: Ground;
  readonly #think: (view: View) => readonly Move[];
  readonly #done = new Set<string>();
  readonly #refused = new Map<string, number>();
  #view: View | null = null;
  #pending: { key: string; dueAt: number; cancel: () => void } | null = null;
  #busy = false;
  #stopped = false;

  /** @param think moves in order of urgency; must say the same for the same view as long as nothing else changed */
  constructor(ground: Ground, think: (view: View) => readonly Move[]) {
    this.#ground = ground;
    this.#think = think;
  }

  see(view: View): void {
    this.#view = view;
    this.plan();
  }

  /** Thinks again: something that the bot goes by has changed. */
  plan(): void {
    if (this.#busy || this.#stopped || this.#view === null) return;
    const move = this.#next(this.#view);
    const dueAt = this.#ground.now() + (move?.delay ?? 0);
    // Thinking again does not put anything off; but a clock that was cut short may bring it forward.
    if (move?.key === this.#pending?.key && dueAt >= (this.#pending?.dueAt ?? 0)) return;
    this.#pending?.cancel();
    this.#pending =
      move === undefined
        ? null
        : { key: move.key, dueAt, cancel: this.#ground.after(move.delay, () => void this.#act(move.key)) };
  }

  stop(): void {
    this.#stopped = true;
    this.#pending?.cancel();
  }

  #next(view: View): Move | undefined {
    return this.#think(view).find(({ key }) => !this.#done.has(key) && (this.#refused.get(key) ?? 0) < MOST_RETRIES);
  }

  async #act(key: string): Promise<void> {
    this.#pending = null;
    const move = this.#view === null ? undefined : this.#next(this.#view);
    if (this.#stopped || move?.key !== key) return this.plan();
    this.#busy = true;
    const reply = await this.#ground.send(move.command(this.#ground.now()));
    if (reply.ok) {
      this.#done.add(key);
      move.done?.();
      this.#busy = false;
      return this.plan();
    }
    // Stale, or too fast: the next view usually settles it; if none comes, once more.
    if (reply.code !== 'too-fast') this.#refused.set(key, (this.#refused.get(key) ?? 0) + 1);
    this.#ground.after(RETRY_MS, () => {
      this.#busy = false;
      this.plan();
    });
  }
}
