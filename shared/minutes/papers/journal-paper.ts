import type { HeatId } from '../../engine/ids.ts';
import type { Chronicle } from '../chronicle.ts';
import { tell } from '../event-lines.ts';
import { heatContext } from '../heat-context.ts';
import { type Cell, centred, heading, number, type Paper, paragraph, table, text } from '../paper.ts';
import { clockTime } from '../vietnam-time.ts';
import { framed, type Making } from './frame.ts';

/** Every line of a heat's log in words, in order; what became void is struck out. Null if it was not played. */
export const journalPaper = (chronicle: Chronicle, heat: HeatId, making: Making): Paper | null => {
  const context = heatContext(chronicle, heat, making.lang);
  if (context === null) return null;
  const { names, contest, entries } = context;
  const { words } = names;
  const rows = entries.flatMap((entry): Cell[][] => {
    const told = tell(entry, names);
    if (told === null) return [];
    const line = entry.voidedBy === null ? told : [{ struck: told }];
    return [[centred(clockTime(entry.at)), text(line), number(String(entry.seq))]];
  });
  const head = [words.time, words.event, words.seqShort].map((title) => heading(title));
  return framed(
    making,
    {
      name: words.journal,
      about: [words.aboutJournal(names.heat(heat)), contest.name],
      blocks: [paragraph(words.journalNote), table('journal', [head], rows)],
    },
    false,
  );
};
