import { advancing, champion } from '../../engine/bracket.ts';
import { isFinal } from '../../engine/format.ts';
import { segmentTotal } from '../../engine/ledger.ts';
import { SEGMENTS, type Segment } from '../../engine/rundown.ts';
import { type Standing, standings } from '../../engine/standings.ts';
import { figure, signed } from '../figures.ts';
import { type HeatContext, standing } from '../heat-context.ts';
import { type Block, type Cell, centred, heading, number, paragraph, rowHeading, table, text } from '../paper.ts';
import { moment } from '../vietnam-time.ts';
import { effective } from './points.ts';

/** The segments that can bring points in this heat, in its order (SC5). */
export const scored = ({ heat, booked }: HeatContext): Segment[] => {
  const planned = [...new Set(heat.items.flatMap((item) => (item.kind === 'segment' ? [item.segment] : [])))];
  const order = planned.length > 0 ? planned : SEGMENTS;
  return order.filter((segment) => segment !== 'audience' || booked.some((fact) => fact.segment === segment));
};

/** Places, the sums of the segments, the total, who goes on: what the paper is for (SC4, SC5). */
export const resultTable = (context: HeatContext): Block => {
  const { booked, names } = context;
  const { words, lang } = names;
  const segments = scored(context);
  const isAdjusted = booked.some((fact) => fact.segment === null);
  const head = [
    heading(words.place),
    heading(words.team),
    ...segments.map((segment) => heading(names.segment(segment))),
    ...(isAdjusted ? [heading(words.adjusted)] : []),
    heading(words.total),
    heading(words.outcome),
  ];
  const rows = standings(context.heat).map((row): Cell[] => {
    const own = booked.filter((fact) => fact.podium === row.podium && fact.segment === null);
    return [
      centred([{ strong: String(row.place) }]),
      rowHeading(names.podium(row.podium)),
      ...segments.map((segment) => number(figure(segmentTotal(booked, row.podium, segment), lang))),
      ...(isAdjusted ? [number(own.length === 0 ? '' : signed(effective(own), lang))] : []),
      number([{ strong: figure(row.score, lang) }]),
      text(outcomeOf(context, row)),
    ];
  });
  return table('result', [head], rows);
};

const outcomeOf = (context: HeatContext, row: Standing): string => {
  const { contest, state, heat, names } = context;
  const { words } = names;
  const team = heat.seats.find((seat) => seat.podium === row.podium)?.team;
  const notes: string[] = [];
  if (heat.result !== null && team !== undefined) {
    if (isFinal(contest.format, heat.id) && champion(contest.format, state.show) === team) notes.push(words.champion);
    if (advancing(contest.format, state.show, heat.id).includes(team)) notes.push(words.advances);
  }
  const gone = heat.retired.find((retired) => retired.podium === row.podium);
  if (gone !== undefined) notes.push(words.leaving[gone.how]);
  else if (heat.result !== null && heat.retired.length + 1 === heat.seats.length) notes.push(words.walkover);
  const tie = heat.tieBreaks.findLast(({ podiums, order }) => podiums.includes(row.podium) && order.length > 0);
  if (tie !== undefined) notes.push(tie.byLots ? words.byLots : words.byTieBreak);
  return notes.join('; ');
};

/** The result with what can be said of it now. */
export const resultBlocks = (context: HeatContext): Block[] => {
  const { heat, entries, names } = context;
  const confirmed = standing(entries, 'result-confirmed').at(-1);
  const note =
    heat.result === null || confirmed === undefined
      ? names.words.standingsOnly
      : names.words.confirmedAt(moment(confirmed.at, names.lang));
  return [resultTable(context), paragraph(note)];
};
