import type { EventOf, EventType } from '../engine/event.ts';
import type { EpochMs } from '../engine/ids.ts';
import type { Role } from '../engine/role.ts';
import type { Names } from './names.ts';
import type { Lang } from './words.ts';

/** Where in the minutes a kind of event is told. */
export const TOPICS = [
  'draw',
  'show',
  'rundown',
  'clock',
  'technical',
  'play',
  'jury',
  'audience',
  'score',
  'team',
  'correction',
  'protest',
] as const;
export type Topic = (typeof TOPICS)[number];

/** What a line is told from, besides its event. */
export interface Telling {
  names: Names;
  at: EpochMs;
  by: Role;
}

/** How one kind of event stands in the minutes. */
export interface EventLine<T extends EventType> {
  topic: Topic;
  /** Can move a total, a place or who goes on: after it, papers issued before are out of date. */
  result: boolean;
  /** The sentence, without a full stop; null says nothing (it opens or repeats another). Marks and tallies stay out until they were shown. */
  tell: Record<Lang, (event: EventOf<T>, telling: Telling) => string | null>;
}

export type EventLines<T extends EventType = EventType> = { [K in T]: EventLine<K> };

/** Something that says nothing by itself. */
export const silent = { vi: () => null, en: () => null };
