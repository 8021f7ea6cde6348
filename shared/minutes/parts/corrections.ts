import type { Podium } from '../../engine/ids.ts';
import type { BookedFact } from '../../engine/ledger.ts';
import type { Entry } from '../chronicle.ts';
import type { Topic } from '../event-line.ts';
import { tell, topicOf } from '../event-lines.ts';
import { type HeatContext, standing } from '../heat-context.ts';
import type { Names } from '../names.ts';
import {
  type Block,
  centred,
  heading,
  number,
  paragraph,
  parts,
  rowHeading,
  type Text,
  table,
  text,
} from '../paper.ts';
import { clockTime } from '../vietnam-time.ts';
import { pointsCell } from './points.ts';

/** SC3, GR3, JD2, JD5, JD6, UN1, Law 12: whatever was changed by hand, with its reason, and what it made void. */
export const correctionBlocks = (context: HeatContext): Block[] => {
  const { words } = context.names;
  const blocks = parts(
    { title: words.adjustments, blocks: adjustments(context) },
    { title: words.overtimeRulings, blocks: itemLines(context, ['overtime-proposed', 'overtime-ruled']) },
    { title: words.closedSeats, blocks: itemLines(context, ['seat-closed']) },
    { title: words.sheetsByHand, blocks: itemLines(context, ['marks-reopened', 'marks-submitted'], byHand) },
    { title: words.leavings, blocks: listOf(of(context, 'team'), context.names) },
    { title: words.otherCorrections, blocks: corrected(context) },
    { title: words.technical, blocks: listOf(of(context, 'technical'), context.names) },
  );
  return blocks.length === 0 ? [paragraph(words.nothing)] : blocks;
};

/** Protests as they were recorded. */
export const recordedProtests = (context: HeatContext): Block[] => listOf(of(context, 'protest'), context.names);

/** The same, and room to write one by hand. */
export const protestBlocks = (context: HeatContext): Block[] => [
  ...recordedProtests(context),
  paragraph(context.names.words.protestRoom),
  { block: 'lines', count: 4 },
];

/** The same in a few lines, for the paper of a stage: what was made void stands in the heat's own. */
export const briefCorrections = (context: HeatContext): Block[] => {
  const { words } = context.names;
  const changed = adjustments(context);
  return [
    ...(changed.length === 0 ? [] : [paragraph([{ strong: words.adjustments }]), ...changed]),
    ...itemLines(context, ['overtime-ruled', 'seat-closed', 'marks-reopened', 'marks-submitted'], byHand),
    ...listOf([...of(context, 'team'), ...of(context, 'correction')], context.names),
  ];
};

const of = ({ entries }: HeatContext, topic: Topic): Entry[] =>
  entries.filter(({ event, voidedBy }) => voidedBy === null && topicOf(event) === topic);

/** "20:05:11 – sentence (sự kiện 3320)". */
export const entryText = (entry: Entry, names: Names): string | null => {
  const told = tell(entry, names);
  return told === null ? null : `${clockTime(entry.at)} – ${told} (${names.words.seqShort.toLowerCase()} ${entry.seq})`;
};

export const listOf = (entries: readonly Entry[], names: Names): Block[] => {
  const items = entries.map((entry) => entryText(entry, names)).filter((line) => line !== null);
  return items.length === 0 ? [] : [{ block: 'list', items }];
};

const adjustments = (context: HeatContext): Block[] => {
  const { names, booked } = context;
  const { words } = names;
  const facts = booked.filter((fact) => fact.reason === 'adjustment');
  if (facts.length === 0) return [];
  const entries = standing(context.entries, 'score-adjusted');
  const rows = facts.map((fact: BookedFact, nth) => {
    // Adjustments are booked in the order of the log: the nth fact is the nth line.
    const entry = entries[nth];
    return [
      centred(entry === undefined ? '' : clockTime(entry.at)),
      rowHeading(names.podium(fact.podium as Podium)),
      pointsCell(context, [fact]),
      text(fact.note ?? ''),
      number(entry === undefined ? '' : String(entry.seq)),
    ];
  });
  const head = [words.time, words.team, words.points, words.reason, words.seqShort].map((title) => heading(title));
  return [table('plain', [head], rows)];
};

/** JD5, JD6: a sheet from a judge's own tablet is nothing by hand. */
const byHand = (event: Entry['event']): boolean => event.type !== 'marks-submitted' || event.marks.paper !== undefined;

/** Lines of a presentation, with whose it was. */
const itemLines = (
  context: HeatContext,
  types: readonly Entry['event']['type'][],
  tells: (event: Entry['event']) => boolean = () => true,
): Block[] => {
  const { entries, names } = context;
  let item = '';
  const items: string[] = [];
  for (const entry of entries) {
    if (entry.voidedBy !== null) continue;
    if (entry.event.type === 'item-started') item = names.item(entry.event.item);
    if (types.includes(entry.event.type) && tells(entry.event)) items.push(`${item}: ${entryText(entry, names) ?? ''}`);
  }
  return items.length === 0 ? [] : [{ block: 'list', items }];
};

/** Take-backs and replacements, each followed by what it made void. */
const corrected = (context: HeatContext): Block[] => {
  const { names, voidStarts } = context;
  const restarts = voidStarts.map((seq) => names.words.otherPlayings(seq));
  const told = of(context, 'correction').flatMap((entry) => correctionText(entry, context.entries, names) ?? []);
  const items = [...restarts, ...told];
  return items.length === 0 ? [] : [{ block: 'list', items }];
};

const PASSING: readonly Topic[] = ['clock', 'rundown'];

/** A line with what it made void, struck: clocks and the rundown only where there was nothing else. */
export const correctionText = (entry: Entry, entries: readonly Entry[], names: Names): Text[] | null => {
  const line = entryText(entry, names);
  if (line === null) return null;
  const all = entries.filter(({ voidedBy }) => voidedBy === entry.seq);
  const weighty = all.filter(({ event }) => !PASSING.includes(topicOf(event)));
  const gone = (weighty.length === 0 ? all : weighty)
    .map((lost) => entryText(lost, names))
    .filter((lost) => lost !== null);
  return [gone.length === 0 ? line : [`${line}; ${names.words.voided}: `, { struck: gone.join('; ') }]];
};
