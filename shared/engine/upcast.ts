import type { Asking } from './asking.ts';
import type { ContestEvent } from './event.ts';
import { exactly, type Press } from './press.ts';
import type { Rules } from './rules.ts';

/** Bumped when stored events change their shape. */
export const EVENT_VERSION = 2;

/**
 * Brings a stored event of an older version up to today's shape; what it says stays as it was.
 * - 1 → 2: presses carry evidence, askings a race, buzzer rules a bound for anticipation.
 */
export const upcast = (event: ContestEvent, version: number): ContestEvent =>
  version >= EVENT_VERSION ? event : withEvidence(event);

const withEvidence = (event: ContestEvent): ContestEvent => {
  switch (event.type) {
    case 'contest-created':
      return { ...event, contest: { ...event.contest, rules: rulesOf(event.contest.rules) } };
    case 'heat-started':
      return { ...event, rules: rulesOf(event.rules) };
    case 'question-shown':
      return { ...event, asking: askingOf(event.asking) };
    case 'question-replaced':
      return { ...event, asking: event.asking && askingOf(event.asking) };
    case 'press-recorded':
      return { ...event, press: pressOf(event.press) };
    default:
      return event;
  }
};

type Older<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

const rulesOf = (rules: Rules): Rules => {
  const { anticipation = null, ...buzzers }: Older<Rules['buzzers'], 'anticipation'> = rules.buzzers;
  return { ...rules, buzzers: { ...buzzers, anticipation } };
};

const askingOf = (asking: Asking): Asking => {
  const { race = null, ...older }: Older<Asking, 'race'> = asking;
  return { ...older, race, presses: older.presses.map(pressOf) };
};

const pressOf = (press: Press): Press => {
  const { evidence, ...older }: Older<Press, 'evidence'> = press;
  return { ...older, evidence: evidence ?? exactly(press.pressedAt) };
};
