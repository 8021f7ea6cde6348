import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { playModel } from './fairness/model.ts';
import { figuresOf, printModel, printReal, realFigures } from './fairness/report.ts';
import { playReal } from './fairness/sockets.ts';
import { APPEND_MS } from './fairness/table.ts';

// `npm run bench -- fairness [--json] [--races N] [--real N] [--seed N]`: who presses first, and who is named. The production clock,
// line, strikes, barrier and engine on a seeded model of tablets and networks; then a real hub behind a delaying proxy.

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    races: { type: 'string', default: '4000' },
    real: { type: 'string', default: '15' },
    seed: { type: 'string', default: '1' },
  },
});
const REAL_DISTANCES = [10, 20] as const;

const processes = Math.min(4, availableParallelism());
const began = performance.now();
const result = await playModel(Number(values.races), Number(values.seed), processes);
const took = (performance.now() - began) / 1000;
const figures = figuresOf(result);
printModel(result, figures);
console.log(
  `\n${values.races} races a cell (touch: a seventh), seed ${values.seed}, one durable append ${APPEND_MS} ms; ` +
    `model ${took.toFixed(0)} s on ${processes} processes, load ${loadavg()[0]?.toFixed(1)}`,
);

const played = await playReal('brief', REAL_DISTANCES, Number(values.real), Number(values.seed));
const real = realFigures(played, REAL_DISTANCES);
printReal(real, REAL_DISTANCES);
Object.assign(figures, real);
if (values.json) console.log(JSON.stringify(figures));
