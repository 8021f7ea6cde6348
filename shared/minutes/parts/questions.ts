import type { Asking } from '../../engine/asking.ts';
import type { Podium } from '../../engine/ids.ts';
import type { Item } from '../../engine/rundown.ts';
import type { HeatContext } from '../heat-context.ts';
import { type Block, type Cell, centred, heading, paragraph, rowHeading, table, text, wide } from '../paper.ts';
import { courseOf } from './asking-course.ts';
import { podiumHeads, pointsCells, sumCells } from './points.ts';

/** Kỹ năng số: every team's own turn, then the common one; one row a question, one column of points a podium (SK). */
export const skillBlocks = (context: HeatContext): Block[] => {
  const { names, booked } = context;
  const { words } = names;
  const rows: Cell[][] = [];
  let owner: Podium | 'common' | null = null;
  for (const { item, asking } of asked(context, ['own', 'common'])) {
    const whose = item.kind === 'own' ? item.podium : 'common';
    if (whose !== owner) rows.push([band(context, whose === 'common' ? words.common : ownTitle(context, whose))]);
    owner = whose;
    rows.push(askingRow(context, item, asking));
  }
  if (rows.length === 0) return [paragraph(words.notPlayed)];
  const facts = booked.filter((fact) => fact.segment === 'skill');
  return [questionTable(context, rows, [sumRow(context, words.segmentSum(names.segment('skill')), facts)])];
};

/** Tăng tốc số: every answer with its time (AC). */
export const speedBlocks = (context: HeatContext): Block[] => {
  const { names, booked } = context;
  const { words } = names;
  const rows = asked(context, ['speed']).map(({ item, asking }) => askingRow(context, item, asking));
  if (rows.length === 0) return [paragraph(words.notPlayed)];
  const facts = booked.filter((fact) => fact.segment === 'speed');
  return [questionTable(context, rows, [sumRow(context, words.segmentSum(names.segment('speed')), facts)])];
};

/** The questions of a tie-break; they earn no points (TB4), so there are no columns for any. */
export const tieRows = (context: HeatContext, askings: readonly Asking[]): Cell[][] =>
  askings.map((asking, nth) => [centred(String(nth + 1)), text(...questionLines(context, asking))]);

const asked = ({ heat }: HeatContext, kinds: readonly Item['kind'][]): { item: Item; asking: Asking }[] =>
  heat.items
    .filter((item) => kinds.includes(item.kind))
    .flatMap((item) => heat.askings.filter((asking) => asking.item === item.id).map((asking) => ({ item, asking })));

const ownTitle = ({ heat, names, entries }: HeatContext, podium: Podium): string => {
  const pack = heat.packOf[podium];
  const chosen = entries.findLast(
    ({ event, voidedBy }) => voidedBy === null && event.type === 'pack-chosen' && event.podium === podium,
  );
  const byLot = chosen?.event.type !== 'pack-chosen' || chosen.event.by === 'lot';
  const words = names.words;
  const how = pack === undefined ? '' : byLot ? words.packByLot(pack + 1) : words.packByChoice(pack + 1);
  return words.own(names.podium(podium), how);
};

/** A row that opens a group. */
const band = ({ heat }: HeatContext, title: string): Cell => wide(2 + heat.seats.length, rowHeading(title));

const questionTable = (context: HeatContext, rows: Cell[][], foot: Cell[][]): Block => {
  const { words } = context.names;
  return table(
    'questions',
    [[heading(words.order), heading(words.questionAndCourse), ...podiumHeads(context)]],
    rows,
    foot,
  );
};

const sumRow = (context: HeatContext, title: string, facts: HeatContext['booked']): Cell[] => [
  wide(2, rowHeading(title)),
  ...sumCells(context, facts),
];

const askingRow = (context: HeatContext, item: Item, asking: Asking): Cell[] => {
  const facts = context.booked.filter((fact) => fact.asking === asking.id);
  const nth = 'nth' in item ? String(item.nth) : '';
  return [centred(nth), text(...questionLines(context, asking)), ...pointsCells(context, facts)];
};

/** The question, its answer once it was on air, and how it went. */
const questionLines = (context: HeatContext, asking: Asking): Cell['lines'] => {
  const { names } = context;
  const question = names.question(asking.id);
  const isOpen = asking.phase === 'revealed' || asking.phase === 'verdicts-shown' || context.heat.result !== null;
  const key =
    question === undefined || !isOpen ? [] : [[{ strong: names.words.keyed(names.answer(question, question.answer)) }]];
  return [question?.text ?? asking.question, ...key, ...courseOf(context, asking)];
};
