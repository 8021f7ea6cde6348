import type { EpochMs, JudgeId } from '../../shared/engine/ids.ts';
import { meanOf } from '../../shared/engine/judging.ts';
import { lot } from '../../shared/engine/lot.ts';
import type { Criterion, Rules } from '../../shared/engine/rules.ts';
import type { JudgeView } from '../../shared/views/held.ts';
import { Bot, type Ground } from './bot.ts';
import type { Director } from './director.ts';
import type { Pace } from './pace.ts';

/** How long a judge thinks, in ms of a real show. */
const THOUGHT = 6000;

/** A judge at its tablet: marks so that the jury's mean comes out as the script has it. */
export function judgeBot(ground: Ground, director: Director, pace: Pace, judge: JudgeId): Bot<JudgeView> {
  const jury = director.contest.judges.map(({ id }) => id);
  return new Bot<JudgeView>(ground, ({ turn }) => {
    const mean = turn?.open === true ? director.wantedMean(turn.item, turn.segment) : null;
    if (turn == null || mean === null) return [];
    const sheets = sheetsFor(mean, turn.criteria, jury.length, director.contest.rules.judging, turn.item);
    const halves = sheets[jury.indexOf(judge)];
    if (halves === undefined) return [];
    return [
      {
        key: `marks:${turn.item}`,
        delay: THOUGHT * (1 + jury.indexOf(judge) / 2) * pace.leisure,
        command: () => ({ type: 'submit-marks', item: turn.item, halves }),
      },
    ];
  });
}

/**
 * Sheets in half-points whose mean rounds to `mean` (JD3): judges differ a little, as judges do.
 * @returns one sheet a judge, half-points by criterion
 */
export function sheetsFor(
  mean: number,
  criteria: readonly Criterion[],
  judges: number,
  rules: Rules['judging'],
  seed: string,
): Record<string, number>[] {
  const most = criteria.reduce((sum, { max }) => sum + max * 2, 0);
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const spread = attempt < 150 ? 7 : 1;
    const sheets = Array.from({ length: judges }, (_, judge) => {
      const off = lot(spread, seed, attempt * 10 + judge) - Math.floor(spread / 2);
      return split(Math.min(most, Math.max(0, mean * 2 + off)), criteria);
    });
    const marks = sheets.map((halves, i) => ({ judge: `${i}` as JudgeId, halves, at: 0 as EpochMs }));
    if (meanOf(marks, rules) === mean) return sheets;
  }
  throw new Error(`no jury comes to ${mean} of ${most / 2}`);
}

/** Spreads a total over the criteria by their weight; what is left over goes where there is room. */
function split(total: number, criteria: readonly Criterion[]): Record<string, number> {
  const most = criteria.reduce((sum, { max }) => sum + max * 2, 0);
  const halves = criteria.map(({ max }) => Math.floor((total * max * 2) / most));
  let left = total - halves.reduce((sum, half) => sum + half, 0);
  for (let i = 0; left > 0; i = (i + 1) % criteria.length) {
    if ((halves[i] ?? 0) >= (criteria[i]?.max ?? 0) * 2) continue;
    halves[i] = (halves[i] ?? 0) + 1;
    left -= 1;
  }
  return Object.fromEntries(criteria.map(({ id }, i) => [id, halves[i] ?? 0]));
}
