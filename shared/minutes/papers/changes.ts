import type { Chronicle } from '../chronicle.ts';
import { changesSince } from '../issue.ts';
import { Names } from '../names.ts';
import type { Block } from '../paper.ts';
import { listOf } from '../parts/corrections.ts';
import type { Making } from './frame.ts';

/** What a later version says anew: the lines of the log since the one it replaces. */
export const changeBlocks = (chronicle: Chronicle, { issue, replaced, lang }: Making): Block[] => {
  const { contest } = chronicle.state;
  if (issue === null || replaced === null || contest === null) return [];
  const changes = changesSince(chronicle, issue.subject, replaced.seq);
  // Each line is told with the seats of its own playing.
  const told = changes.flatMap((entry) => listOf([entry], new Names(contest, lang, entry.playing, chronicle)));
  const items = told.flatMap((block) => (block.block === 'list' ? block.items : []));
  const words = new Names(contest, lang, null, chronicle).words;
  return [{ block: 'list', items: items.length === 0 ? [words.changedDetails] : items }];
};
