/**
 * Seeds of trials that once failed, by what they found: `npm run sim -- --trial=SEED` plays one. The same seed is the
 * same trial only as long as bot and dice are; what it proved also has a spec of its own in tests/engine.
 */
export const REGRESSIONS: readonly { seed: number; found: string }[] = [
  { seed: 27, found: 'a place in a tie-break was lost when an earlier question’s ruling was turned twice [UN2]' },
  { seed: 24, found: 'a right ruling added to a later câu hỏi phụ took the place from the first right one [TB2]' },
  { seed: 101, found: 'a list sent before a replaced ruling was void from the log, and not live [Law 2]' },
];
