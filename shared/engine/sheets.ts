import type { HeatId, JudgeId } from './ids.ts';
import type { RevealMode } from './rules.ts';
import type { Kept } from './state.ts';
import type { Marks, MarksCard, Turn } from './turn.ts';

/** Every sheet that was handed in for a turn, also those that count no more. */
export const allSheets = (kept: Kept, heat: HeatId, turn: Turn): Marks[] =>
  kept.marks.filter((entry) => entry.heat === heat && entry.item === turn.item).map((entry) => entry.marks);

const sheetsBy = (judge: JudgeId, sheets: readonly Marks[]): Marks[] => sheets.filter((marks) => marks.judge === judge);

/** How many of a judge's sheets were reopened (JD6). */
const voidOf = (turn: Turn, judge: JudgeId): number =>
  Math.max(0, ...(turn.reopened ?? []).filter((one) => one.judge === judge).map((one) => one.sheets));

/**
 * The sheets that count: of every judge the last one, unless it was reopened. Sheets are only ever added, so that a
 * reopening that is taken back leaves what was handed in since.
 */
export const sheetsOf = (kept: Kept, heat: HeatId, turn: Turn): Marks[] => {
  const all = allSheets(kept, heat, turn);
  const judges = [...new Set(all.map((marks) => marks.judge))];
  return judges.flatMap((judge) => sheetsBy(judge, all).slice(voidOf(turn, judge)).at(-1) ?? []);
};

/** JD6: a judge's sheets of this turn that were reopened, the oldest first, each with why. */
export const reopenedSheets = (
  kept: Kept,
  heat: HeatId,
  turn: Turn,
  judge: JudgeId,
): { marks: Marks; reason: string }[] =>
  (turn.reopened ?? []).flatMap((one) => {
    const marks = sheetsBy(judge, allSheets(kept, heat, turn))[one.sheets - 1];
    return one.judge !== judge || marks === undefined ? [] : [{ marks, reason: one.reason }];
  });

/** JD4: the cards of a reveal in their order; none where everything is shown at once, or by nobody's sheet. */
export const cardsOf = (
  reveal: RevealMode | undefined,
  jury: readonly JudgeId[],
  criteria: readonly { id: string }[],
  sheets: readonly Marks[],
): MarksCard[] => {
  if (sheets.length === 0) return [];
  if (reveal === 'per-criterion') return criteria.map(({ id }) => ({ criterion: id }));
  if (reveal !== 'per-judge') return [];
  return jury.filter((judge) => sheets.some((marks) => marks.judge === judge)).map((judge) => ({ judge }));
};
