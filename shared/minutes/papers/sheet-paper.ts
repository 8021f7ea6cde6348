import { podiumsOf } from '../../engine/heat.ts';
import type { HeatId, JudgeId } from '../../engine/ids.ts';
import { halvesOf } from '../../engine/judging.ts';
import type { PresentationSegment } from '../../engine/rundown.ts';
import { reopenedSheets, sheetsOf } from '../../engine/sheets.ts';
import type { Turn } from '../../engine/turn.ts';
import type { Chronicle } from '../chronicle.ts';
import { figure, halves } from '../figures.ts';
import { type HeatContext, heatContext } from '../heat-context.ts';
import {
  type Block,
  type Cell,
  centred,
  heading,
  labelled,
  number,
  type Paper,
  paragraph,
  rowHeading,
  table,
  text,
} from '../paper.ts';
import { clockTime, moment } from '../vietnam-time.ts';
import { framed, type Making } from './frame.ts';

const SEGMENTS: readonly PresentationSegment[] = ['greeting', 'creative'];

/** One judge's sheet of one heat: every mark per criterion, for that judge's signature (JD1). Null without heat or judge. */
export const sheetPaper = (chronicle: Chronicle, heat: HeatId, judge: JudgeId, making: Making): Paper | null => {
  const context = heatContext(chronicle, heat, making.lang);
  const person = context?.contest.judges.find(({ id }) => id === judge);
  if (context === null || person === undefined) return null;
  const { names, contest } = context;
  const { words } = names;
  const started = context.entries[0]?.at;
  const tables = SEGMENTS.flatMap((segment) => segmentBlocks(context, segment, judge));
  return framed(
    making,
    {
      name: words.sheet,
      about: [words.aboutSheet(names.heat(heat)), contest.name],
      blocks: [
        labelled(words.sheetOf, person.name),
        ...(person.title === '' ? [] : [labelled(words.sheetTitle, person.title)]),
        ...(started === undefined ? [] : [labelled(words.began, moment(started, making.lang))]),
        ...(tables.length === 0 ? [paragraph(words.notPlayed)] : tables),
        paragraph(words.sheetNote),
        { block: 'signatures', parties: [{ role: [words.signJudge], hint: words.signHint, name: person.name }] },
      ],
    },
    false,
  );
};

const segmentBlocks = (context: HeatContext, segment: PresentationSegment, judge: JudgeId): Block[] => {
  const { heat, names } = context;
  const { words, lang } = names;
  const turns = heat.turns.filter((turn) => turn.segment === segment && podiumsOf(heat).includes(turn.podium));
  if (turns.length === 0) return [];
  const head = [
    heading(words.team),
    ...heat.rules[segment].criteria.map(({ name, max }) => heading(name[lang], words.maximum(figure(max, lang)))),
    heading(words.sum),
    heading(words.sheetTime),
  ];
  return [
    { block: 'heading', title: names.segment(segment) },
    table(
      'sheet-marks',
      [head],
      turns.flatMap((turn) => turnRows(context, turn, judge)),
    ),
  ];
};

/** JD2: a mark is printed once the reveal has shown it; JD6: with the sheets before it that were given back. */
const turnRows = (context: HeatContext, turn: Turn, judge: JudgeId): Cell[][] => {
  const { heat, names, state } = context;
  const { words, lang } = names;
  const { criteria } = heat.rules[turn.segment];
  const sheet = sheetsOf(state.kept, heat.id, turn).find((marks) => marks.judge === judge);
  const team = rowHeading(names.podium(turn.podium));
  if (sheet === undefined || turn.phase !== 'revealed') {
    const why = turn.closedSeats.includes(judge) ? words.noSheet : words.notShown;
    return [[team, { ...centred(why), span: criteria.length + 2 }]];
  }
  const before = reopenedSheets(state.kept, heat.id, turn, judge).map(({ marks, reason }) => [
    text(words.reopenedSheet(reason)),
    ...criteria.map(({ id }) => number([{ struck: halves(marks.halves[id] ?? 0, lang) }])),
    number([{ struck: halves(halvesOf(marks), lang) }]),
    centred(clockTime(marks.at)),
  ]);
  return [
    ...before,
    [
      team,
      ...criteria.map(({ id }) => number(halves(sheet.halves[id] ?? 0, lang))),
      number([{ strong: halves(halvesOf(sheet), lang) }]),
      centred(clockTime(sheet.at), ...(sheet.paper === undefined ? [] : [words.onPaper])),
    ],
  ];
};
