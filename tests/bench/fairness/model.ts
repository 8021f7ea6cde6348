import { add, type Counts, noCounts } from './figures.ts';
import type { Forged } from './forgers.ts';
import { NETWORKS, type NetworkName } from './network.ts';
import { hallsFor, type Season } from './season.ts';
import type { Job } from './shard.ts';
import { workAll } from './shards.ts';
import { DEVICES, type DeviceName } from './tablet.ts';

/** Tables per job: small enough that processes end together. */
const HALLS_A_JOB = 100;
/** Touch screens are far from their limits: a part of the races says as much. */
const SHARE: Record<DeviceName, number> = { button: 1, touch120: 0.15, touch60: 0.15 };
const FORGERS_HALLS = 100;
const FORGERS_RACES = 10;
const FORGERS_AT: readonly (readonly [DeviceName, NetworkName])[] = [
  ['button', 'good'],
  ['button', 'brief'],
  ['touch60', 'good'],
  ['touch60', 'brief'],
];

export interface ModelResult {
  /** By device and network. */
  counts: Record<DeviceName, Record<NetworkName, Counts>>;
  forged: (Forged & { device: DeviceName; network: NetworkName })[];
}

/** Plays the whole model. @param races of three for each distance, with the button; @param seed the same plays the same */
export async function playModel(races: number, seed: number, processes: number): Promise<ModelResult> {
  const jobs: Job[] = [];
  for (const device of DEVICES) {
    for (const network of NETWORKS) {
      let left = hallsFor(races * SHARE[device]);
      for (; left > 0; left -= HALLS_A_JOB) {
        const halls = Math.min(left, HALLS_A_JOB);
        jobs.push({ kind: 'season', season: seasonOf(device, network, halls, jobs.length, seed) });
      }
    }
  }
  for (const [device, network] of FORGERS_AT) {
    const season = seasonOf(device, network, FORGERS_HALLS, jobs.length, seed);
    jobs.push({ kind: 'forgers', season, races: FORGERS_RACES });
  }
  const done = await workAll(jobs, processes);
  const each = <K extends string, V>(keys: readonly K[], value: () => V) =>
    Object.fromEntries(keys.map((key) => [key, value()])) as Record<K, V>;
  const result: ModelResult = { counts: each(DEVICES, () => each(NETWORKS, noCounts)), forged: [] };
  jobs.forEach(({ season: { device, network } }, nth) => {
    const one = done[nth]!;
    if (one.kind === 'season') add(result.counts[device][network], one.counts);
    else result.forged.push(...one.forged.map((forged) => ({ ...forged, device, network })));
  });
  return result;
}

const seasonOf = (device: DeviceName, network: NetworkName, halls: number, nth: number, seed: number): Season => ({
  device,
  network,
  halls,
  seed: seed * 100_003 + nth * 7919,
});
