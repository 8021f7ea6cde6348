import { podiumsOf } from '../../engine/heat.ts';
import type { Podium } from '../../engine/ids.ts';
import type { BookedFact } from '../../engine/ledger.ts';
import { figure, signed } from '../figures.ts';
import type { HeatContext } from '../heat-context.ts';
import { type Cell, heading, number } from '../paper.ts';

/** Hundredths, or the sum of decimal means would differ by the machine's rounding. */
const sum = (values: readonly number[]): number => Math.round(values.reduce((all, one) => all + one, 0) * 100) / 100;

export const effective = (facts: readonly BookedFact[]): number => sum(facts.map((fact) => fact.effective));

/** What these facts moved; where the floor cut them, the nominal points beside it (SC2). */
export const pointsCell = ({ names }: HeatContext, facts: readonly BookedFact[]): Cell => {
  if (facts.length === 0) return number('');
  const moved = effective(facts);
  const nominal = sum(facts.map((fact) => fact.points));
  const shown = signed(moved, names.lang);
  return moved === nominal ? number(shown) : number(shown, names.words.floored(signed(nominal, names.lang)));
};

/** One cell per podium, in table order. */
export const pointsCells = (context: HeatContext, facts: readonly BookedFact[]): Cell[] =>
  podiumsOf(context.heat).map((podium) =>
    pointsCell(
      context,
      facts.filter((fact) => fact.podium === podium),
    ),
  );

export const sumCells = ({ heat, names }: HeatContext, facts: readonly BookedFact[]): Cell[] =>
  podiumsOf(heat).map((podium) =>
    number([{ strong: figure(effective(facts.filter((fact) => fact.podium === podium)), names.lang) }]),
  );

/** The letters over the columns of points. */
export const podiumHeads = ({ heat }: HeatContext): Cell[] => podiumsOf(heat).map((podium: Podium) => heading(podium));
