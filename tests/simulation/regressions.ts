/**
 * Seeds of trials that once failed, by what they found: `npm run sim -- --trial=SEED` plays one. The same seed is the
 * same trial only as long as bot and dice are; what it proved also has a spec of its own in tests/engine.
 */
export const REGRESSIONS: readonly { seed: number; found: string }[] = [];
