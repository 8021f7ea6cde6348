import type { ContestEvent, EventType } from '../engine/event.ts';
import type { Entry } from './chronicle.ts';
import type { EventLine, EventLines, Telling, Topic } from './event-line.ts';
import { AUDIENCE_LINES } from './lines/audience-lines.ts';
import { DRAW_LINES } from './lines/draw-lines.ts';
import { JURY_LINES } from './lines/jury-lines.ts';
import { PROTEST_LINES } from './lines/protest-lines.ts';
import { QUESTION_LINES } from './lines/question-lines.ts';
import { SHOW_LINES } from './lines/show-lines.ts';
import { TEAM_LINES } from './lines/team-lines.ts';
import type { Names } from './names.ts';

/** How every kind of event stands in the minutes. A new event without an entry in one of these does not compile. */
export const EVENT_LINES: EventLines = {
  ...DRAW_LINES,
  ...SHOW_LINES,
  ...JURY_LINES,
  ...QUESTION_LINES,
  ...PROTEST_LINES,
  ...AUDIENCE_LINES,
  ...TEAM_LINES,
};

const lineOf = (type: EventType): Pick<EventLine<EventType>, 'topic' | 'result'> => EVENT_LINES[type];

export const topicOf = (event: ContestEvent): Topic => lineOf(event.type).topic;

/** The sentence of a line of the log; null where it says nothing. */
export const tell = (entry: Entry, names: Names): string | null => {
  const told = EVENT_LINES[entry.event.type].tell[names.lang] as (
    event: ContestEvent,
    telling: Telling,
  ) => string | null;
  return told(entry.event, { names, at: entry.at, by: entry.by });
};

/** Lines that can have moved a result; a take-back or a replacement can when it made such a line void. */
export const resultLines = (entries: readonly Entry[]): Entry[] => {
  const moves = ({ event }: Entry): boolean => lineOf(event.type).result;
  const undone = new Set(entries.filter((entry) => entry.voidedBy !== null && moves(entry)).map((one) => one.voidedBy));
  return entries.filter((entry) => moves(entry) || undone.has(entry.seq));
};
