import { type Counts, METHODS_AND_OURS, percent, quantile, round } from './figures.ts';
import { ATTACKS } from './forgers.ts';
import type { ModelResult } from './model.ts';
import { NETWORKS } from './network.ts';
import { DISTANCES } from './season.ts';
import type { RealRace } from './sockets.ts';
import { DEVICES, type DeviceName } from './tablet.ts';

export type Figures = Record<string, number | string>;

/** The model's figures under the names that the project's goals use. Percent, and ms. */
export function figuresOf({ counts, forged }: ModelResult): Figures {
  const figures: Figures = {};
  const all: Counts[] = [];
  for (const device of DEVICES) {
    for (const network of NETWORKS) {
      const own = counts[device][network];
      all.push(own);
      for (const delta of DISTANCES) {
        const cell = own.cells[delta];
        if (cell === undefined) continue;
        const key = `${device}.${network}.${delta}ms`;
        for (const method of METHODS_AND_OURS) figures[`${key}.${method}`] = percent(cell.right[method], cell.races);
        figures[`${key}.flagged`] = percent(cell.flagged, cell.races);
      }
    }
    Object.assign(figures, verdictFigures(device, counts[device].brief));
  }
  const sum = (of: (counts: Counts) => number): number => all.reduce((total, counts) => total + of(counts), 0);
  const presses = sum((own) => own.presses);
  figures.presses = presses;
  figures.uncovered = presses - sum((own) => own.covered);
  // Rounded down: one press outside its interval must not read as a hundred percent.
  figures.coverage = Math.floor((1e6 * sum((own) => own.covered)) / presses) / 1e4;
  figures.unflaggedWrong = sum((own) =>
    Object.values(own.cells).reduce((total, { wrongUnflagged }) => total + wrongUnflagged, 0),
  );
  figures.honestClamped = sum((own) => own.clamped);
  const gains = forged.map(({ gain }) => gain);
  figures['forger.gain.p50'] = round(quantile(gains, 0.5), 1);
  figures['forger.gain.p95'] = round(quantile(gains, 0.95), 1);
  figures['forger.gain.max'] = round(Math.max(...gains), 1);
  const excess = forged.map(({ gain, evidence, bound }) => gain - evidence - bound);
  figures['forger.excess.max'] = round(Math.max(...excess), 1);
  return figures;
}

/** The button's go without its name: the goals are about it. */
function verdictFigures(device: DeviceName, { verdicts }: Counts): Figures {
  const name = device === 'button' ? 'verdict' : `verdict.${device}`;
  const all = [...verdicts.three, ...verdicts.two];
  return {
    [`${name}.p50`]: round(quantile(all, 0.5), 1),
    [`${name}.p90`]: round(quantile(all, 0.9), 1),
    [`${name}.max`]: round(Math.max(...all), 1),
  };
}

/** The same for people: a table per network, then what holds for all. */
export function printModel(result: ModelResult, figures: Figures): void {
  for (const network of NETWORKS) {
    console.log(`\n${network}: first named right, % of races (flagged as too close, %)`);
    console.log(`${'Δ'.padStart(12)} ${DISTANCES.map((delta) => `${delta} ms`.padStart(14)).join('')}`);
    for (const device of DEVICES) {
      for (const method of METHODS_AND_OURS) {
        const row = DISTANCES.map((delta) => {
          const key = `${device}.${network}.${delta}ms`;
          const flagged = method === 'ours' ? ` (${Number(figures[`${key}.flagged`]).toFixed(1)})` : '';
          return `${Number(figures[`${key}.${method}`]).toFixed(2)}${flagged}`.padStart(14);
        });
        console.log(`${device.padEnd(9)}${method.padStart(8)}${row.join('')}`);
      }
    }
  }
  printVerdicts(result);
  printForgers(result);
  const { presses, coverage, uncovered, unflaggedWrong, honestClamped } = figures;
  console.log(`\nhonest presses ${presses}: truth inside the interval ${coverage} % (${uncovered} outside)`);
  console.log(`wrong among the unflagged ${unflaggedWrong}; honest presses clamped ${honestClamped}`);
}

function printVerdicts({ counts }: ModelResult): void {
  console.log('\nfrom the strike to the name on disk, ms: p50 / p90 / max (closed by the cap, %)');
  for (const device of DEVICES) {
    for (const network of NETWORKS) {
      const { verdicts, byCap } = counts[device][network];
      const told = Object.entries(verdicts).map(([hands, times]) => {
        const [p50, p90, max] = [0.5, 0.9, 1].map((share) => quantile(times, share).toFixed(1));
        return `${hands} press ${p50} / ${p90} / ${max}`.padEnd(36);
      });
      const cap = percent(byCap, verdicts.three.length + verdicts.two.length);
      console.log(`${device.padEnd(9)} ${network.padEnd(10)} ${told.join('')}(${cap})`);
    }
  }
}

function printForgers({ forged }: ModelResult): void {
  console.log('\nforgers: gain p50 / p95 / max, most beyond evidence + Dmax, ms (flagged on the console, %)');
  for (const device of DEVICES) {
    for (const attack of ATTACKS) {
      const own = forged.filter((press) => press.device === device && press.attack === attack);
      if (own.length === 0) continue;
      const gains = own.map(({ gain }) => gain);
      const [p50, p95, max] = [0.5, 0.95, 1].map((share) => quantile(gains, share).toFixed(1));
      const excess = Math.max(...own.map(({ gain, evidence, bound }) => gain - evidence - bound)).toFixed(1);
      const noticed = percent(own.filter((press) => press.noticed).length, own.length);
      const said = `${p50} / ${p95} / ${max}, ${excess}`;
      console.log(`${device.padEnd(9)} ${attack.padEnd(11)} ${said.padEnd(32)}(${noticed})`);
    }
  }
}

/** What the races through real sockets came to. */
export function realFigures(races: readonly RealRace[], distances: readonly number[]): Figures {
  const figures: Figures = {};
  for (const delta of distances) {
    const own = races.filter((race) => race.delta === delta);
    const share = (holds: (race: RealRace) => boolean): number => percent(own.filter(holds).length, own.length);
    figures[`real.${delta}ms.ours`] = share(({ right }) => right.ours);
    figures[`real.${delta}ms.arrival`] = share(({ right }) => right.arrival);
    figures[`real.${delta}ms.flagged`] = share(({ flagged }) => flagged);
  }
  const pairs = races.flatMap((race) => race.pairs);
  const verdicts = races.map(({ verdict }) => verdict);
  figures['real.coverage'] = percent(pairs.filter(({ covered }) => covered).length, pairs.length);
  figures['real.unflaggedWrong'] = races.filter(({ right, flagged }) => !flagged && !right.ours).length;
  figures['real.clamped'] = races.reduce((sum, { clamped }) => sum + clamped, 0);
  const errors = pairs.map(({ error }) => Math.abs(error));
  figures['real.error.p95'] = round(quantile(errors, 0.95), 2);
  figures['real.verdict.p50'] = round(quantile(verdicts, 0.5), 1);
  figures['real.verdict.p90'] = round(quantile(verdicts, 0.9), 1);
  figures['real.races'] = races.length;
  return figures;
}

export function printReal(figures: Figures, distances: readonly number[]): void {
  const of = (name: string): string => String(figures[`real.${name}`]);
  console.log(`\nreal hub, sockets and disk behind a delaying proxy (brief, button), ${of('races')} races of three`);
  for (const delta of distances) {
    const [ours, arrival, flagged] = ['ours', 'arrival', 'flagged'].map((key) => of(`${delta}ms.${key}`));
    console.log(`${delta} ms apart: first named right ${ours} % (arrival ${arrival} %), flagged ${flagged} %`);
  }
  console.log(
    `distances between presses: off by ${of('error.p95')} ms at p95, truth inside the intervals ${of('coverage')} %; ` +
      `wrong among the unflagged ${of('unflaggedWrong')}, clamped ${of('clamped')}`,
  );
  console.log(
    `from the strike to the name on the host's screen: p50 ${of('verdict.p50')}, p90 ${of('verdict.p90')} ms`,
  );
}
