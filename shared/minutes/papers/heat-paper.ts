import type { HeatId } from '../../engine/ids.ts';
import type { Segment } from '../../engine/rundown.ts';
import type { Chronicle } from '../chronicle.ts';
import { type HeatContext, heatContext } from '../heat-context.ts';
import { type Block, type Paper, paragraph, parts, sections } from '../paper.ts';
import { audienceBlocks } from '../parts/audience.ts';
import { correctionBlocks, protestBlocks } from '../parts/corrections.ts';
import { peopleBlocks, timeBlocks } from '../parts/people.ts';
import { presentationBlocks } from '../parts/presentations.ts';
import { skillBlocks, speedBlocks } from '../parts/questions.ts';
import { resultBlocks } from '../parts/result.ts';
import { signatureBlocks } from '../parts/signatures.ts';
import { tieBlocks } from '../parts/ties.ts';
import { hourMinute } from '../vietnam-time.ts';
import { changeBlocks } from './changes.ts';
import { framed, type Making } from './frame.ts';

/** The minutes of one heat: everything that was asked, marked, ruled, changed, and how it ended. Null if it was not played. */
export const heatPaper = (chronicle: Chronicle, heat: HeatId, making: Making): Paper | null => {
  const context = heatContext(chronicle, heat, making.lang);
  if (context === null) return null;
  const { names, contest } = context;
  const { words } = names;
  const { details } = making;
  const blocks = sections(
    { title: words.changes, blocks: changeBlocks(chronicle, making) },
    { title: words.timePlace, blocks: timeBlocks(context, details) },
    { title: words.people, blocks: peopleBlocks(context, details) },
    { title: words.course, blocks: courseBlocks(context) },
    { title: words.corrections, blocks: correctionBlocks(context) },
    { title: words.result, blocks: resultBlocks(context) },
    { title: words.protests, blocks: protestBlocks(context) },
  );
  const when = making.issue === null ? words.closingBlank : hourMinute(making.issue.issuedAt, names.lang);
  return framed(making, {
    name: words.minutes,
    about: [words.aboutHeat(names.heat(heat)), contest.name],
    blocks: [...blocks, paragraph(words.closing(when)), ...signatureBlocks(names, details)],
  });
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
  const segments = heat.items.flatMap((item) => (item.kind === 'segment' ? [item.segment] : []));
  return parts(
    ...segments.map((segment) => ({ title: names.words.segment[segment], blocks: SEGMENT[segment](context) })),
    { title: names.words.item['tie-break'], blocks: tieBlocks(context) },
  );
};
