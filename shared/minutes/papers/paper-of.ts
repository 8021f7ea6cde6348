import type { HeatId, JudgeId } from '../../engine/ids.ts';
import type { Chronicle } from '../chronicle.ts';
import type { Issue } from '../issue.ts';
import type { Paper } from '../paper.ts';
import type { Subject } from '../subject.ts';
import type { Making } from './frame.ts';
import { heatPaper } from './heat-paper.ts';
import { journalPaper } from './journal-paper.ts';
import { sheetPaper } from './sheet-paper.ts';
import { wholePaper } from './whole-paper.ts';

/** Everything that can be printed: minutes, one judge's score sheet of a heat, the journal of a heat. */
export type Wanted = Subject | { kind: 'sheet'; id: HeatId; judge: JudgeId } | { kind: 'journal'; id: HeatId };

/** The paper that is wanted, or null when there is nothing to say of it. */
export const paperOf = (
  chronicle: Chronicle,
  wanted: Wanted,
  making: Making,
  issues: readonly Issue[],
): Paper | null => {
  switch (wanted.kind) {
    case 'heat':
      return heatPaper(chronicle, wanted.id, making);
    case 'stage':
    case 'contest':
      return wholePaper(chronicle, wanted, making, issues);
    case 'sheet':
      return sheetPaper(chronicle, wanted.id, wanted.judge, making);
    case 'journal':
      return journalPaper(chronicle, wanted.id, making);
  }
};
