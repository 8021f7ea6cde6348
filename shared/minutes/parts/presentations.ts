import { podiumsOf } from '../../engine/heat.ts';
import type { JudgeId } from '../../engine/ids.ts';
import { halvesOf } from '../../engine/judging.ts';
import type { ItemOf, PresentationSegment } from '../../engine/rundown.ts';
import { reopenedSheets, sheetsOf } from '../../engine/sheets.ts';
import type { Overtime, Turn } from '../../engine/turn.ts';
import { figure, halves, signed } from '../figures.ts';
import type { HeatContext } from '../heat-context.ts';
import { type Block, type Cell, centred, heading, number, paragraph, rowHeading, table } from '../paper.ts';
import { effective } from './points.ts';

type TurnItem = ItemOf<'turn'>;

/** With more judges than this the paper is too narrow for every criterion: then the score sheets alone tell them. */
const MOST_DETAILED = 5;

/** A presentation segment: every judge's marks, the mean, overtime, and what was booked (GR, CR, JD). */
export const presentationBlocks = (context: HeatContext, segment: PresentationSegment): Block[] => {
  const { heat, names, contest } = context;
  const { words } = names;
  const items = heat.items.filter((item): item is TurnItem => item.kind === 'turn' && item.segment === segment);
  const played = items.filter((item) => heat.turns.some((turn) => turn.item === item.id));
  if (played.length === 0) return [paragraph(words.notPlayed)];
  const head = [
    heading(words.order),
    heading(words.team),
    ...contest.judges.map((_, nth) => heading(`GK ${nth + 1}`)),
    heading(words.mean),
    heading(words.overtime),
    heading(words.points),
  ];
  const criteria = heat.rules[segment].criteria.map(
    ({ name, max }) => `${name[names.lang]} ${words.maximum(figure(max, names.lang))}`,
  );
  return [
    table(
      'marks',
      [head],
      played.map((item, nth) => turnRow(context, item, nth + 1)),
    ),
    paragraph(
      contest.judges.length > MOST_DETAILED ? words.criteriaElsewhere : words.criteriaNote(criteria.join('; ')),
    ),
  ];
};

const turnRow = (context: HeatContext, item: TurnItem, nth: number): Cell[] => {
  const { heat, names, booked, contest } = context;
  const { lang, words } = names;
  const turn = heat.turns.find((candidate) => candidate.item === item.id);
  const shown = turn?.phase === 'revealed';
  const facts = booked.filter((fact) => fact.item === item.id);
  const own = podiumsOf(heat).includes(item.podium) ? names.podium(item.podium) : item.podium;
  return [
    centred(String(nth)),
    rowHeading(own),
    ...contest.judges.map(({ id }) => (turn === undefined ? centred('') : marksCell(context, turn, id, shown))),
    number(shown && turn?.mean !== null && turn !== undefined ? figure(turn.mean ?? 0, lang) : ''),
    overtimeCell(context, turn?.overtime ?? null),
    number([{ strong: shown ? figure(effective(facts), lang) : words.notShown }]),
  ];
};

/** A judge's total with the marks it is made of; nothing before the reveal (JD2). */
const marksCell = ({ contest, heat, names, state }: HeatContext, turn: Turn, judge: JudgeId, shown: boolean): Cell => {
  const { lang, words } = names;
  const sheet = sheetsOf(state.kept, heat.id, turn).find((marks) => marks.judge === judge);
  if (sheet === undefined) return centred(turn.closedSeats.some((closed) => closed === judge) ? words.absent : '');
  if (!shown) return centred('×');
  const total = { strong: halves(halvesOf(sheet), lang) };
  const paper = sheet.paper === undefined ? [] : [words.onPaper];
  if (contest.judges.length > MOST_DETAILED) return centred([total], ...paper);
  const marks = heat.rules[turn.segment].criteria.map(({ id }) => halves(sheet.halves[id] ?? 0, lang));
  // JD6: what stood there before the sheet was given back stands, struck.
  const before = reopenedSheets(state.kept, heat.id, turn, judge).map((one) => [
    { struck: halves(halvesOf(one.marks), lang) },
  ]);
  return centred([total], `(${marks.join('; ')})`, ...paper, ...before);
};

const overtimeCell = ({ names: { words, lang } }: HeatContext, overtime: Overtime | null): Cell => {
  if (overtime === null) return centred('–');
  const outcome = {
    confirmed: signed(-overtime.penalty, lang),
    waived: words.waived,
    proposed: words.proposed,
  }[overtime.ruling];
  return centred(...words.overtimeCell(Math.ceil(overtime.by / 1000), outcome));
};
