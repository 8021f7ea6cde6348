import { aPreset, PRESETS } from './presets.ts';
import { playSeason } from './season.ts';

/** `npm run sim -- --seed=7 --seasons=20 --trouble=0.05 --preset=quang-nam-2023`: plays seasons by seed, one line each. */
const option = (name: string, otherwise: number): number => {
  const given = process.argv.find((arg) => arg.startsWith(`--${name}=`));
  return given === undefined ? otherwise : Number(given.slice(name.length + 3));
};

const first = option('seed', 1);
const seasons = option('seasons', process.argv.some((arg) => arg.startsWith('--seed=')) ? 1 : 20);
const trouble = option('trouble', 0.04);
const preset = PRESETS.find((name) => process.argv.includes(`--preset=${name}`)) ?? 'quang-nam-2024';
const contest = aPreset(preset);
const started = performance.now();
let events = 0;
for (let seed = first; seed < first + seasons; seed += 1) {
  const season = playSeason(contest, seed, trouble);
  events += season.events;
  console.log(
    `seed ${seed}: ${season.champion} after ${season.heats} heats, ${season.events} events, ` +
      `${season.takenBack} taken back, ${season.tieBreaks} tie-breaks`,
  );
}
const seconds = (performance.now() - started) / 1000;
console.log(`${seasons} seasons, ${events} events in ${seconds.toFixed(1)} s`);
