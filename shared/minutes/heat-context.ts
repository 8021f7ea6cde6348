import type { Contest } from '../engine/contest.ts';
import type { EventOf, EventType } from '../engine/event.ts';
import type { Heat } from '../engine/heat.ts';
import type { HeatId } from '../engine/ids.ts';
import { type BookedFact, book } from '../engine/ledger.ts';
import type { State } from '../engine/state.ts';
import type { Chronicle, Entry } from './chronicle.ts';
import { Names } from './names.ts';
import type { Lang } from './words.ts';

/** A heat as minutes look at it: what stands (the folded heat) and what happened (its lines of the log). */
export interface HeatContext {
  contest: Contest;
  state: State;
  heat: Heat;
  names: Names;
  /** Lines of the playing that stands, voided ones too. */
  entries: readonly Entry[];
  /** Starts of this heat that were taken back: numbers of their lines. */
  voidStarts: readonly number[];
  booked: readonly BookedFact[];
}

/** A line whose event is of one type. */
export type EntryOf<T extends EventType> = Entry & { event: EventOf<T> };

const isOf =
  <T extends EventType>(type: T) =>
  (entry: Entry): entry is EntryOf<T> =>
    entry.event.type === type;

/** Lines of one type, those that still stand. */
export const standing = <T extends EventType>(entries: readonly Entry[], type: T): EntryOf<T>[] =>
  entries.filter(isOf(type)).filter(({ voidedBy }) => voidedBy === null);

/** @returns null when this heat has not been played, or its start was taken back */
export const heatContext = (chronicle: Chronicle, id: HeatId, lang: Lang): HeatContext | null => {
  const { state } = chronicle;
  const entries = chronicle.byHeat.get(id) ?? [];
  const { contest } = state;
  const heat = state.show.heats.find((played) => played.id === id);
  const starts = entries.filter(isOf('heat-started'));
  const playing = starts.findLast(({ voidedBy }) => voidedBy === null)?.playing ?? null;
  if (contest === null || heat === undefined || playing === null) return null;
  return {
    contest,
    state,
    heat,
    names: new Names(contest, lang, playing, chronicle),
    entries: entries.filter((entry) => entry.playing?.seq === playing.seq),
    voidStarts: starts.filter(({ seq }) => seq !== playing.seq).map(({ seq }) => seq),
    booked: book(heat.facts, heat.rules.floor),
  };
};
