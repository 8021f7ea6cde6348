import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { playModel } from './fairness/model.ts';
import { figuresOf, printModel } from './fairness/report.ts';
import { APPEND_MS } from './fairness/table.ts';

// `npm run bench -- fairness [--json] [--races N] [--seed N]`: who presses first, and who is named. The production clock,
// line, strikes, barrier and engine on a seeded model of tablets and networks; then a real hub behind a delaying proxy.

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    races: { type: 'string', default: '4000' },
    seed: { type: 'string', default: '1' },
  },
});
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
if (values.json) console.log(JSON.stringify(figures));
