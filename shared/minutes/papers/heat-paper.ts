import type { HeatId } from '../../engine/ids.ts';
import type { Segment } from '../../engine/rundown.ts';
import type { Chronicle } from '../chronicle.ts';
import { type Annulled, annulledContexts, type HeatContext, heatContext } from '../heat-context.ts';
import { type Block, type Paper, paragraph, parts, sections } from '../paper.ts';
import { audienceBlocks } from '../parts/audience.ts';
import { correctionBlocks, protestBlocks } from '../parts/corrections.ts';
import { peopleBlocks, timeBlocks } from '../parts/people.ts';
import { presentationBlocks } from '../parts/presentations.ts';
import { skillBlocks, speedBlocks } from '../parts/questions.ts';
import { resultBlocks } from '../parts/result.ts';
import { signatureBlocks } from '../parts/signatures.ts';
import { tieBlocks } from '../parts/ties.ts';
import { hourMinute, moment } from '../vietnam-time.ts';
import { changeBlocks } from './changes.ts';
import { framed, type Making } from './frame.ts';

/** The minutes of one heat: everything that was asked, marked, ruled, changed, and how it ended. Null if it was not played. */
export const heatPaper = (chronicle: Chronicle, heat: HeatId, making: Making): Paper | null => {
  const annulled = annulledContexts(chronicle, heat, making.lang);
  const counts = heatContext(chronicle, heat, making.lang);
  // A heat that is still to be played again is told by its last playing.
  const context = counts ?? annulled.at(-1)?.context ?? null;
  if (context === null) return null;
  const { names, contest } = context;
  const { words } = names;
  const { details } = making;
  const blocks = sections(
    { title: words.changes, blocks: changeBlocks(chronicle, making) },
    { title: words.timePlace, blocks: timeBlocks(context, details) },
    { title: words.people, blocks: peopleBlocks(context, details) },
    ...annulled.flatMap((playing, nth) => annulledSections(playing, nth + 1)),
    ...(counts === null ? [] : playedSections(counts)),
    { title: words.protests, blocks: protestBlocks(context) },
  );
  const when = making.issue === null ? words.closingBlank : hourMinute(making.issue.issuedAt, names.lang);
  return framed(making, {
    name: words.minutes,
    about: [words.aboutHeat(names.heat(heat)), contest.name],
    blocks: [...blocks, paragraph(words.closing(when)), ...signatureBlocks(names, details)],
  });
};

interface Section {
  title: string;
  blocks: Block[];
}

const playedSections = (context: HeatContext): Section[] => {
  const { words } = context.names;
  return [
    { title: words.course, blocks: courseBlocks(context) },
    { title: words.corrections, blocks: correctionBlocks(context) },
    { title: words.result, blocks: resultBlocks(context) },
  ];
};

/** BR7: an annulled playing stands whole, with why it does not count. */
const annulledSections = ({ context, reason, at }: Annulled, nth: number): Section[] => {
  const { words, lang } = context.names;
  const [first, ...others] = playedSections(context).map(({ title, blocks }) => ({
    title: `${words.annulled(nth)}: ${title}`,
    blocks,
  }));
  if (first === undefined) return [];
  return [{ ...first, blocks: [paragraph(words.annulledWhy(moment(at, lang), reason)), ...first.blocks] }, ...others];
};

const SEGMENT: Record<Segment, (context: HeatContext) => Block[]> = {
  greeting: (context) => presentationBlocks(context, 'greeting'),
  creative: (context) => presentationBlocks(context, 'creative'),
  skill: skillBlocks,
  audience: audienceBlocks,
  speed: speedBlocks,
};

/** Segment by segment in this heat's order, then câu hỏi phụ. */
const courseBlocks = (context: HeatContext): Block[] => {
  const { heat, names } = context;
  // One that is played in two parts is told once.
  const segments = [...new Set(heat.items.flatMap((item) => (item.kind === 'segment' ? [item.segment] : [])))];
  return parts(...segments.map((segment) => ({ title: names.segment(segment), blocks: SEGMENT[segment](context) })), {
    title: names.words.item['tie-break'],
    blocks: tieBlocks(context),
  });
};
