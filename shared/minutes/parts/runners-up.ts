import type { Contest } from '../../engine/contest.ts';
import type { Stage } from '../../engine/format.ts';
import type { Segment } from '../../engine/rundown.ts';
import type { Show } from '../../engine/state.ts';
import { runnersUpViews } from '../../views/runners-up-view.ts';
import { figure } from '../figures.ts';
import { type Names, stageTitle, teamTitle } from '../names.ts';
import { type Block, centred, heading, number, paragraph, rowHeading, table, text } from '../paper.ts';

const COMPARED: Segment[] = ['speed', 'skill', 'creative', 'greeting'];

/** AD1: the second places of a stage against each other, and by what each stands below the one above. */
export const runnersUpBlocks = (contest: Contest, show: Show, names: Names, stage: Stage): Block[] => {
  const { words, lang } = names;
  return runnersUpViews(contest, show)
    .filter((view) => view.stageId === stage.id)
    .flatMap((view): Block[] => {
      const head = [words.order, words.team, words.drawHeat, words.total, ...COMPARED.map((one) => words.segment[one])];
      const rows = view.rows.map((row, nth) => [
        centred(String(nth + 1)),
        rowHeading(teamTitle(row.team, lang)),
        centred(row.heat === 0 ? '' : words.heat(stageTitle(stage, lang), row.heat)),
        number([{ strong: figure(row.score, lang) }]),
        ...COMPARED.map((one) => number(figure(row.segments[one] ?? 0, lang))),
        text(
          [row.decidedBy === null ? '' : words.criterion[row.decidedBy], row.advances ? words.advances : '']
            .filter((part) => part !== '')
            .join('; '),
        ),
      ]);
      const tied = view.tied.map((team) => teamTitle(team, lang)).join(', ');
      return [
        table('result', [[...head, words.decidedBy].map((title) => heading(title))], rows),
        ...(tied === '' ? [] : [paragraph(words.runnersUpTied(tied))]),
      ];
    });
};
