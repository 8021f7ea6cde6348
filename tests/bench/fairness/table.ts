import { unproved } from '../../../server/buzz/barrier.ts';
import type { Asking } from '../../../shared/engine/asking.ts';
import type { Command } from '../../../shared/engine/command.ts';
import { decide, isRefusal } from '../../../shared/engine/decide.ts';
import { evolveAll } from '../../../shared/engine/evolve.ts';
import { type Heat, liveAsking } from '../../../shared/engine/heat.ts';
import { at, type CommandId, later, type Podium } from '../../../shared/engine/ids.ts';
import { raceSince } from '../../../shared/engine/race.ts';
import type { Actor } from '../../../shared/engine/role.ts';
import { currentHeat, type State } from '../../../shared/engine/state.ts';
import { armed } from '../../engine/moments.ts';

/** One durable commit of the model, ms: the median of an ordinary laptop's disk. What comes meanwhile shares the next. */
export const APPEND_MS = 3;
const OPEN_MS = 60_000;

const ARMED = armed().state;

/** The store's thread: what comes while it writes is written together afterwards. */
class Writes {
  #ends = 0;
  #nextEnds: number | null = null;

  /** @returns when what is appended now is on disk */
  append(now: number): number {
    if (this.#ends <= now && this.#nextEnds !== null) {
      this.#ends = this.#nextEnds;
      this.#nextEnds = null;
    }
    if (this.#ends > now) {
      this.#nextEnds ??= this.#ends + APPEND_MS;
      return this.#nextEnds;
    }
    this.#ends = now + APPEND_MS;
    return this.#ends;
  }
}

/**
 * The hub of the model: the engine itself decides and folds, a store takes its time, and the race is closed as the
 * hub's adjudicator closes it, on committed facts alone.
 */
export class Table {
  readonly #proved: (podium: Podium) => number | null;
  readonly #commits: { at: number; state: State }[] = [];
  #decided: State;
  #committed: State;
  readonly #writes = new Writes();
  #closing = false;
  #namedAt: number | null = null;
  /** When the open race's cap is over. */
  capAt: number | null = null;

  /** @param proved the hub time up to which a podium's line has proved that nothing is on its way */
  constructor(openedAt: number, proved: (podium: Podium) => number | null) {
    this.#proved = proved;
    this.#decided = openedSince(openedAt);
    this.#committed = this.#decided;
  }

  get commitAt(): number | null {
    return this.#commits[0]?.at ?? null;
  }

  /** When the winner's name was on disk, and so on every screen; null while it is not. */
  get namedAt(): number | null {
    return this.#namedAt;
  }

  get asking(): Asking {
    return onTable(this.#decided).asking;
  }

  press(command: Extract<Command, { type: 'press' }>, now: number): void {
    this.#submit(command, { role: 'team', podiums: [command.podium] }, now);
  }

  /** The oldest commit has come back. */
  commit(): void {
    const commit = this.#commits.shift();
    if (commit === undefined) return;
    this.#committed = commit.state;
    if (this.#namedAt === null && onTable(commit.state).asking.race !== null) this.#namedAt = commit.at;
    this.look(commit.at);
  }

  /** Ends the open race if it can be ended (as `Adjudicator` does after every commit, reply, and at the cap). */
  look(now: number): void {
    this.capAt = null;
    const { heat, asking } = onTable(this.#committed);
    const since = raceSince(asking);
    if (since === null || this.#closing) return;
    const open = unproved(asking, heat, this.#proved) ?? [];
    const end = later(since, heat.rules.buzzers.cap);
    if (open.length > 0 && now < end) {
      this.capAt = end;
      return;
    }
    this.#closing = true;
    this.#submit({ type: 'close-race', asking: asking.id, silent: open, unaware: [] }, { role: 'system' }, now);
  }

  #submit(command: Command, actor: Actor, now: number): void {
    const context = { now: at(Math.floor(now)), actor, entropy: '', id: 'model' as CommandId };
    const decision = decide(command, this.#decided, context);
    if (isRefusal(decision)) {
      // Everyone was in while the proof was on its way.
      if (decision.refused === 'nothing-to-do' && command.type === 'close-race') return;
      throw new Error(`${command.type} was refused: ${decision.refused}`);
    }
    this.#decided = evolveAll(this.#decided, decision);
    this.#commits.push({ at: this.#writes.append(now), state: this.#decided });
  }
}

function onTable(state: State): { heat: Heat; asking: Asking } {
  const heat = currentHeat(state.show);
  const asking = heat === undefined ? undefined : liveAsking(heat);
  if (heat === undefined || asking === undefined) throw new Error('no question is on air');
  return { heat, asking };
}

/** A common question of three teams whose buzzers opened then. */
function openedSince(openedAt: number): State {
  const { heat, asking } = onTable(ARMED);
  const window = {
    status: 'running' as const,
    eligible: asking.window?.eligible ?? [],
    opensAt: at(openedAt),
    closesAt: at(openedAt + OPEN_MS),
  };
  const open: Asking = { ...asking, openedAt: at(openedAt), shownAt: at(openedAt), window };
  const played: Heat = { ...heat, askings: heat.askings.map((other) => (other.id === asking.id ? open : other)) };
  const heats = ARMED.show.heats.map((other) => (other.id === heat.id ? played : other));
  return { ...ARMED, show: { ...ARMED.show, heats } };
}
