import type { Counts } from './figures.ts';
import { type Forged, forge } from './forgers.ts';
import { playSeason, type Season } from './season.ts';

// A process for a share of the model's races.

export type Job = { kind: 'season'; season: Season } | { kind: 'forgers'; season: Season; races: number };
export type Done = { kind: 'season'; counts: Counts } | { kind: 'forgers'; forged: Forged[] };

process.on('message', (job: Job) => {
  const done: Done =
    job.kind === 'season'
      ? { kind: 'season', counts: playSeason(job.season) }
      : { kind: 'forgers', forged: forge(job.season, job.races) };
  process.send?.(done);
});
