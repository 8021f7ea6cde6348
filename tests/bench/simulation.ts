import { fork } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { add, emptyTally, playTrials, type Tally } from '../simulation/trials.ts';

// `npm run bench -- simulation [--trials N] [--from SEED] [--json]`: so many whole contests with random formats, rules and faults, their
// invariants checked after every event, on every core. A seed that fails is printed; it goes into tests/simulation/regressions.ts.

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    trials: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
    share: { type: 'string' },
  },
});

const [from, trials] = [Number(values.from), Number(values.trials)];
const seeds = Array.from({ length: trials }, (_, i) => from + i);
const processes = Math.max(1, Math.min(8, availableParallelism(), trials));
const partOf = (nth: number): number[] => seeds.filter((_, i) => i % processes === nth);

if (values.share !== undefined) process.send?.(playTrials(partOf(Number(values.share))));
else await main();

/** Every process plays the seeds of its share, and sends what they came to. */
async function main(): Promise<void> {
  const began = performance.now();
  const tally = emptyTally();
  for (const part of await Promise.all(Array.from({ length: processes }, (_, nth) => share(nth)))) add(tally, part);
  const took = (performance.now() - began) / 1000;
  for (const { seed, message } of tally.failed) console.log(`FAILED seed ${seed}: ${message}`);
  const rarest = Object.entries(tally.met)
    .sort((a, b) => a[1] - b[1])
    .slice(0, 6)
    .map(([type, count]) => `${type} ${count}`);
  console.log(
    `${tally.trials} contests, ${tally.heats} heats, ${tally.events} events, ${tally.takenBack} taken back, ` +
      `${tally.tieBreaks} tie-breaks: ${tally.failed.length} failed\n` +
      `${Object.keys(tally.met).length} kinds of event; rarest: ${rarest.join(', ')}\n` +
      `${took.toFixed(0)} s on ${processes} processes, load ${loadavg()[0]?.toFixed(1)}`,
  );
  const { met: _, failed, ...figures } = tally;
  if (values.json) console.log(JSON.stringify({ ...figures, failed: failed.length, seconds: Math.round(took) }));
  if (failed.length > 0) process.exitCode = 1;
}

function share(nth: number): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const child = fork(import.meta.filename, ['--from', String(from), '--trials', String(trials), '--share', `${nth}`]);
    child.once('message', (part) => resolve(part as Tally));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`a share of the trials ended with code ${code}`)));
  });
}
