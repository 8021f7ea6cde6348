import type { Asking, Ruling } from '../engine/asking.ts';
import type { ContestEvent, EventOf } from '../engine/event.ts';
import { evolve } from '../engine/evolve.ts';
import { liveAsking } from '../engine/heat.ts';
import type { AskingId, CommandId, HeatId, PollId } from '../engine/ids.ts';
import type { Poll } from '../engine/poll.ts';
import { currentHeat, initialState, type State } from '../engine/state.ts';
import type { LogRow } from './row.ts';

/** One playing of a heat: a heat that was taken back to before its start and begun anew has two, and both stand (BR7). */
export interface Playing {
  heat: HeatId;
  started: EventOf<'heat-started'>;
  /** Number of the line that started it. */
  seq: number;
}

/** A line of the log with its place in the contest. */
export interface Entry extends LogRow {
  /** The playing of a heat that it belongs to; null for the draw and what is around the heats. */
  playing: Playing | null;
  /** The heat it is about, also before that was started. */
  heat: HeatId | null;
  /** Number of the take-back or replacement that made it void; null while it stands. */
  voidedBy: number | null;
}

export interface Chronicle {
  entries: readonly Entry[];
  /** The same by the heat they belong to; those of the draw and around the heats under null. */
  byHeat: ReadonlyMap<HeatId | null, readonly Entry[]>;
  state: State;
  /** Every asking that was ever on air, as it came on; voided ones too. */
  askings: ReadonlyMap<AskingId, Asking>;
  /** Every poll that was ever opened. */
  polls: ReadonlyMap<PollId, Poll>;
}

/** Follows the log line by line. A take-back voids lines; it removes none (UN1). */
export class Chronicler {
  readonly #entries: Entry[] = [];
  readonly #byHeat = new Map<HeatId | null, Entry[]>();
  readonly #actions = new Map<CommandId, number>();
  readonly #askings = new Map<AskingId, Asking>();
  readonly #polls = new Map<PollId, Poll>();
  #state: State = initialState;

  add(row: LogRow): void {
    const before = this.#state;
    this.#state = evolve(before, row.event);
    const { event } = row;
    if (event.type === 'action-began') this.#actions.set(event.action, this.#entries.length);
    if (event.type === 'question-shown') this.#askings.set(event.asking.id, event.asking);
    if (event.type === 'question-replaced' && event.asking) this.#askings.set(event.asking.id, event.asking);
    if (event.type === 'poll-opened') this.#polls.set(event.poll.id, event.poll);
    if (event.type === 'taken-back') this.#takeBack(event.action, row.seq);
    if (event.type === 'question-replaced' && event.asking !== null) this.#replace(before, row.seq);
    if (event.type === 'ruling-replaced') this.#ruleAnew(event, row.seq);
    const playing = this.#playingOf(row, before);
    const heat = playing?.heat ?? ('heat' in event ? event.heat : null);
    const entry: Entry = { ...row, playing, heat, voidedBy: null };
    this.#entries.push(entry);
    const own = this.#byHeat.get(heat);
    if (own === undefined) this.#byHeat.set(heat, [entry]);
    else own.push(entry);
  }

  get chronicle(): Chronicle {
    return {
      entries: this.#entries,
      byHeat: this.#byHeat,
      state: this.#state,
      askings: this.#askings,
      polls: this.#polls,
    };
  }

  /** How many lines it has read. */
  get length(): number {
    return this.#entries.length;
  }

  #playingOf({ event, seq }: LogRow, before: State): Playing | null {
    if (event.type === 'heat-started') return { heat: event.heat, started: event, seq };
    if (event.type === 'taken-back') {
      return this.#since(event.action).find(({ playing }) => playing !== null)?.playing ?? null;
    }
    const heat = 'heat' in event ? event.heat : before.show.current;
    return heat === null ? null : this.#playingNow(heat);
  }

  /** The playing of a heat that counts; none before its start, and none after it was annulled (BR7). */
  #playingNow(heat: HeatId): Playing | null {
    const last = this.#byHeat
      .get(heat)
      ?.findLast(
        ({ event, voidedBy }) => voidedBy === null && (event.type === 'heat-started' || event.type === 'heat-annulled'),
      );
    return last?.event.type === 'heat-started' ? last.playing : null;
  }

  #takeBack(action: CommandId, seq: number): void {
    const since = this.#since(action);
    const opened = new Set(since.flatMap(({ event }) => (event.type === 'poll-opened' ? [event.poll.id] : [])));
    const gone = since.filter((entry) => entry.voidedBy === null && !survives(entry.event, opened, action));
    for (const entry of gone) entry.voidedBy = seq;
    // What a replacement had made void stands again once the replacement is taken back.
    const restored = new Set(gone.map((entry) => entry.seq));
    for (const entry of this.#entries) {
      if (entry.voidedBy !== null && restored.has(entry.voidedBy)) entry.voidedBy = null;
    }
  }

  /** What was written since an action began. */
  #since(action: CommandId): Entry[] {
    const from = this.#actions.get(action);
    return from === undefined ? [] : this.#entries.slice(from);
  }

  /** Law 12: another question took the place of the one on air, and nothing of that one counts. */
  #replace(before: State, seq: number): void {
    const heat = currentHeat(before.show);
    const old = heat === undefined ? undefined : liveAsking(heat)?.id;
    for (const entry of this.#entries) {
      if (old !== undefined && askingOf(entry.event) === old) entry.voidedBy ??= seq;
    }
  }

  /** UN2: rulings that are no longer among the asking's, and points that it brought by another outcome. */
  #ruleAnew({ asking }: EventOf<'ruling-replaced'>, seq: number): void {
    const stands = ({ podium, verdict, at }: Ruling): boolean =>
      asking.rulings.some((other) => other.podium === podium && other.verdict === verdict && other.at === at);
    for (const entry of this.#entries) {
      const { event } = entry;
      if (askingOf(event) !== asking.id) continue;
      const isGone =
        event.type === 'ruled'
          ? !stands(event.ruling)
          : event.type === 'ruling-replaced' || event.type === 'points-awarded';
      if (isGone) entry.voidedBy ??= seq;
    }
  }
}

/** What a take-back leaves standing (UN1): marks but those that the action itself typed in (JD5), the count of a poll that was open before, and the take-backs themselves. */
const survives = (event: ContestEvent, opened: ReadonlySet<PollId>, action: CommandId): boolean =>
  (event.type === 'marks-submitted' && event.marks.paper !== action) ||
  event.type === 'taken-back' ||
  ((event.type === 'poll-closing' || event.type === 'poll-closed') && !opened.has(event.poll));

/** The asking that an event is about. */
export const askingOf = (event: ContestEvent): AskingId | null => {
  if (!('asking' in event) || event.asking === null) return null;
  return typeof event.asking === 'string' ? event.asking : event.asking.id;
};

/** Reads a whole log at once. */
export const chronicleOf = (rows: readonly LogRow[]): Chronicle => {
  const chronicler = new Chronicler();
  for (const row of rows) chronicler.add(row);
  return chronicler.chronicle;
};
