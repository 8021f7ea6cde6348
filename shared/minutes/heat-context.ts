import type { Contest } from '../engine/contest.ts';
import type { EventOf, EventType } from '../engine/event.ts';
import type { Heat } from '../engine/heat.ts';
import type { EpochMs, HeatId } from '../engine/ids.ts';
import { type BookedFact, book } from '../engine/ledger.ts';
import type { State } from '../engine/state.ts';
import type { Chronicle, Entry, Playing } from './chronicle.ts';
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

/** A playing that was annulled, and why (BR7). */
export interface Annulled {
  context: HeatContext;
  reason: string;
  at: EpochMs;
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

/** @returns null when this heat has not been played, its start was taken back, or it was annulled */
export const heatContext = (chronicle: Chronicle, id: HeatId, lang: Lang): HeatContext | null => {
  const heat = chronicle.state.show.heats.find((played) => played.id === id);
  const playing = startsOf(chronicle, id).standing[annulledOf(chronicle, id).length];
  return heat === undefined || playing === undefined ? null : contextOf(chronicle, heat, playing, lang);
};

/** BR7: the playings of a heat that were annulled, oldest first; they stand beside the one that counts. */
export const annulledContexts = (chronicle: Chronicle, id: HeatId, lang: Lang): Annulled[] => {
  const starts = startsOf(chronicle, id).standing;
  return annulledOf(chronicle, id).flatMap(({ heat, reason, at }, nth) => {
    const playing = starts[nth];
    const context = playing === undefined ? null : contextOf(chronicle, heat, playing, lang);
    return context === null ? [] : [{ context, reason, at }];
  });
};

const annulledOf = ({ state }: Chronicle, id: HeatId) => state.show.annulled.filter(({ heat }) => heat.id === id);

const startsOf = ({ byHeat }: Chronicle, id: HeatId): { standing: Playing[]; taken: number[] } => {
  const starts = (byHeat.get(id) ?? []).filter(isOf('heat-started'));
  return {
    standing: starts.flatMap(({ playing, voidedBy }) => (voidedBy === null && playing !== null ? [playing] : [])),
    taken: starts.filter(({ voidedBy }) => voidedBy !== null).map(({ seq }) => seq),
  };
};

const contextOf = (chronicle: Chronicle, heat: Heat, playing: Playing, lang: Lang): HeatContext | null => {
  const { state, byHeat } = chronicle;
  if (state.contest === null) return null;
  // What was decided of the heat before its start, a withdrawal for one, is told with the playing that followed.
  const before = startsOf(chronicle, heat.id).standing.findLast(({ seq }) => seq < playing.seq)?.seq ?? 0;
  const own = (entry: Entry): boolean =>
    entry.playing === null ? entry.seq > before && entry.seq < playing.seq : entry.playing.seq === playing.seq;
  return {
    contest: state.contest,
    state,
    heat,
    names: new Names(state.contest, lang, playing, chronicle),
    entries: (byHeat.get(heat.id) ?? []).filter(own),
    voidStarts: startsOf(chronicle, heat.id).taken,
    booked: book(heat.facts, heat.rules.floor),
  };
};
