import type { TieBreak } from '../../engine/tie-break.ts';
import { type HeatContext, standing } from '../heat-context.ts';
import { type Block, heading, paragraph, table } from '../paper.ts';
import { tieRows } from './questions.ts';

/** Câu hỏi phụ and lots (TB); nothing where no place was tied. */
export const tieBlocks = (context: HeatContext): Block[] => {
  const { heat, names } = context;
  if (heat.tieBreaks.length === 0) return [];
  return [paragraph(names.words.tieNote), ...heat.tieBreaks.flatMap((tie) => oneTie(context, tie))];
};

/** Who won which place, without the questions. */
export const tieOutcomes = (context: HeatContext): Block[] =>
  context.heat.tieBreaks.map((tie) => paragraph([{ strong: titleOf(context, tie) }, '. ', outcome(context, tie)]));

const titleOf = ({ names }: HeatContext, tie: TieBreak): string =>
  names.words.tieFor(tie.place, tie.podiums.map((podium) => names.podium(podium)).join(', '));

const oneTie = (context: HeatContext, tie: TieBreak): Block[] => {
  const { heat, names } = context;
  const { words } = names;
  const askings = heat.askings.filter(({ id }) => tie.askings.includes(id));
  const rows = tieRows(context, askings);
  return [
    paragraph([{ strong: titleOf(context, tie) }]),
    ...(rows.length === 0 ? [] : [table('plain', [[heading(words.order), heading(words.questionAndCourse)]], rows)]),
    paragraph(outcome(context, tie)),
  ];
};

const outcome = ({ entries, names }: HeatContext, tie: TieBreak): string => {
  const { words } = names;
  const [first] = tie.order;
  if (first === undefined) return words.tieOpen;
  if (!tie.byLots) return words.tieWon(names.podium(first));
  const order = tie.order.map((podium) => names.podium(podium)).join(', ');
  const drawn = standing(entries, 'lots-drawn').find(({ event }) => event.order.join() === tie.order.join());
  return words.tieLots(order, drawn?.event.seed ?? '');
};
