import type { Chronicle } from '../chronicle.ts';
import { changesSince } from '../issue.ts';
import { Names } from '../names.ts';
import type { Block, Text } from '../paper.ts';
import { correctionText } from '../parts/corrections.ts';
import { minutesWords } from '../words.ts';
import type { Making } from './frame.ts';

/** What a later version says anew: the lines of the log since the one it replaces that stand, and what they made void. */
export const changeBlocks = (chronicle: Chronicle, { issue, replaced, lang }: Making): Block[] => {
  const { contest } = chronicle.state;
  if (issue === null || replaced === null || contest === null) return [];
  const changes = changesSince(chronicle, issue.subject, replaced.seq).filter(({ voidedBy }) => voidedBy === null);
  const items = changes.flatMap((entry): Text[] => {
    // Each line is told with the seats of its own playing.
    const names = new Names(contest, lang, entry.playing, chronicle);
    return correctionText(entry, chronicle.byHeat.get(entry.heat) ?? [], names) ?? [];
  });
  return [{ block: 'list', items: items.length === 0 ? [minutesWords[lang].changedDetails] : items }];
};
