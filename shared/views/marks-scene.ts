import type { Contest } from '../engine/contest.ts';
import type { Heat } from '../engine/heat.ts';
import { halvesOf, meanFor } from '../engine/judging.ts';
import { sheetsOf } from '../engine/sheets.ts';
import type { State } from '../engine/state.ts';
import type { Marks, MarksCard, Turn } from '../engine/turn.ts';
import type { Scene, SceneOf } from './program.ts';

/** A presentation on air: the speech, and then the marks as far as they have been revealed (JD2, JD4). */
export const turnScene = (state: State, contest: Contest, heat: Heat, turn: Turn): Scene => {
  const sheets = sheetsOf(state.kept, heat.id, turn);
  const { segment, podium, phase } = turn;
  if (phase === 'revealing' || phase === 'revealed') return marksScene(contest, heat, turn, sheets);
  const judges = contest.judges.length - turn.closedSeats.length;
  return { scene: 'turn', segment, podium, phase, marksIn: sheets.length, judges };
};

const marksScene = (contest: Contest, heat: Heat, turn: Turn, sheets: Marks[]): SceneOf<'marks'> => {
  const { judging, [turn.segment]: rules } = heat.rules;
  const reveal = judging.reveal ?? 'total';
  const over = turn.phase === 'revealed';
  const shown = (is: (card: MarksCard) => boolean): boolean => over || (turn.cards ?? []).some(is);
  const byCriterion = reveal === 'per-criterion';
  return {
    scene: 'marks',
    segment: turn.segment,
    podium: turn.podium,
    reveal,
    // In a ceremony by criteria no judge stands alone.
    judges: byCriterion
      ? []
      : contest.judges.map(({ id, name }) => {
          const sheet = sheets.find((marks) => marks.judge === id);
          if (sheet === undefined) return { name, total: null };
          return {
            name,
            total: shown((card) => 'judge' in card && card.judge === id) ? halvesOf(sheet) / 2 : 'hidden',
          };
        }),
    criteria: byCriterion
      ? rules.criteria.map(({ id, name, max }) => ({
          name,
          max,
          mean: shown((card) => 'criterion' in card && card.criterion === id) ? meanFor(id, sheets, judging) : 'hidden',
        }))
      : [],
    mean: over ? (turn.mean ?? 0) : null,
    overtime: over && turn.overtime?.ruling === 'confirmed' ? turn.overtime.penalty : 0,
  };
};
