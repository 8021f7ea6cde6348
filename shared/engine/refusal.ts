/** Why a command was not done. Stable codes; the words live in shared/ui/i18n (Law 1). */
export const REFUSALS = [
  'not-allowed',
  'no-contest',
  'contest-exists',
  'invalid-format',
  'no-heat',
  'heat-in-progress',
  'heat-played',
  'heat-not-ready',
  'too-few-teams',
  'not-enough-questions',
  'stale-take',
  'nothing-to-take',
  'wrong-phase',
  'held',
  'not-held',
  'no-such-item',
  'no-such-podium',
  'no-such-question',
  'question-used',
  'not-your-podium',
  'stale-asking',
  'not-open',
  'already-tried',
  'no-press',
  'no-race',
  'malformed-answer',
  'not-answering',
  'no-such-ruling',
  'no-such-protest',
  'protest-ruled',
  'protest-open',
  'no-such-judge',
  'marks-already-in',
  'marks-incomplete',
  'mark-out-of-range',
  'reason-needed',
  'no-clock',
  'pack-taken',
  'already-drawn',
  'draw-not-committed',
  'draw-mismatch',
  'number-malformed',
  'tie-unresolved',
  'nothing-to-take-back',
  'stale-take-back',
  'confirmation-needed',
  'unknown-poll',
  'stale-tally',
  'nothing-to-do',
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

export interface Refusal {
  refused: RefusalCode;
  /** What the words need: names, numbers; never secrets. */
  detail?: Record<string, string | number>;
}

export const refuse = (refused: RefusalCode, detail?: Record<string, string | number>): Refusal =>
  detail === undefined ? { refused } : { refused, detail };
