import { playTrial } from './trial.ts';

/** What a run of trials came to. */
export interface Tally {
  trials: number;
  events: number;
  heats: number;
  takenBack: number;
  tieBreaks: number;
  /** How many trials met each kind of event. */
  met: Record<string, number>;
  failed: { seed: number; message: string }[];
}

export const emptyTally = (): Tally => ({
  trials: 0,
  events: 0,
  heats: 0,
  takenBack: 0,
  tieBreaks: 0,
  met: {},
  failed: [],
});

/** Plays the trials of these seeds; a failure is kept with its seed, and the others go on. */
export const playTrials = (seeds: readonly number[]): Tally => {
  const tally = emptyTally();
  for (const seed of seeds) {
    tally.trials += 1;
    try {
      const { events, heats, takenBack, tieBreaks, log } = playTrial(seed);
      add(tally, { ...emptyTally(), events, heats, takenBack, tieBreaks });
      for (const type of new Set(log.map((event) => event.type))) tally.met[type] = (tally.met[type] ?? 0) + 1;
    } catch (error) {
      tally.failed.push({ seed, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return tally;
};

/** Adds another run's figures to the first. */
export const add = (to: Tally, more: Tally): void => {
  for (const figure of ['trials', 'events', 'heats', 'takenBack', 'tieBreaks'] as const) to[figure] += more[figure];
  for (const [type, count] of Object.entries(more.met)) to.met[type] = (to.met[type] ?? 0) + count;
  to.failed.push(...more.failed);
};
