import { aPreset, PRESETS } from './presets.ts';
import { playSeason, type Season } from './season.ts';
import { playTrial } from './trial.ts';

// `npm run sim -- --seed=7 --seasons=20 --trouble=0.05 --preset=quang-nam-2023` plays seasons of a preset by seed, one line each;
// `npm run sim -- --trial=7` plays the random contest of that seed. A thousand of those: `npm run bench -- simulation`.

const given = (name: string): string | undefined =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const option = (name: string, otherwise: number): number => Number(given(name) ?? otherwise);

const print = (seed: number, season: Season): void => {
  console.log(
    `seed ${seed}: ${season.champion} after ${season.heats} heats, ${season.events} events, ` +
      `${season.takenBack} taken back, ${season.tieBreaks} tie-breaks`,
  );
};

const trial = given('trial');
if (trial !== undefined) print(Number(trial), playTrial(Number(trial)));
else {
  const first = option('seed', 1);
  const seasons = option('seasons', given('seed') === undefined ? 20 : 1);
  const contest = aPreset(PRESETS.find((name) => name === given('preset')) ?? 'quang-nam-2024');
  const started = performance.now();
  let events = 0;
  for (let seed = first; seed < first + seasons; seed += 1) {
    const season = playSeason(contest, seed, option('trouble', 0.04));
    events += season.events;
    print(seed, season);
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(`${seasons} seasons, ${events} events in ${seconds.toFixed(1)} s`);
}
