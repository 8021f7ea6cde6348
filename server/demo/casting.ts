import type { Contest } from '../../shared/engine/contest.ts';
import type { Ball } from '../../shared/engine/draw.ts';
import { drawBalls, drawSeed } from '../../shared/engine/drawing.ts';
import { type HeatPlan, heatPlan, heatPlans, isFinal, type StageKind, stageOf } from '../../shared/engine/format.ts';
import type { HeatId, TeamId } from '../../shared/engine/ids.ts';
import { lot } from '../../shared/engine/lot.ts';
import { type HeatWish, OTHERS_AT_MOST, planHeat } from './plan-heat.ts';
import { DAI_LOC, FINAL_SCRIPT, type HeatScript, NAM_TRA_MY, QUE_SON } from './script.ts';

/** The two that win their semifinals; Quế Sơn comes in as the best runner-up. */
const WINNERS: readonly TeamId[] = [DAI_LOC, NAM_TRA_MY];
export const FINALISTS: readonly TeamId[] = [...WINNERS, QUE_SON];

const MOST_CALLS = 100_000;

/**
 * A number to call in the hall so that the draw lets the real finalists reach the final. The demo knows the hidden
 * number because it owns the data folder; a show's operator can not look (BR3).
 * @param attempt of the draw, from 1
 */
export function callNumber(contest: Contest, hidden: string, attempt: number, seed: string): string {
  const from = lot(9000, seed, 0) + 1000;
  for (let called = from; called < from + MOST_CALLS; called += 1) {
    const balls = drawBalls(contest, drawSeed(hidden, String(called), attempt));
    if (canMeetInFinal(contest, balls)) return String(called);
  }
  throw new Error('no called number lets the three finalists reach the final');
}

/** Each wins a heat of its own, two semifinals, and the third meets one of the two there. */
function canMeetInFinal(contest: Contest, balls: readonly Ball[]): boolean {
  const start = FINALISTS.map((team) => balls.find((ball) => ball.team === team)?.heat);
  if (new Set(start).size !== FINALISTS.length) return false;
  const [first, second, third] = start.map((heat) => fedBy(contest, heat)?.id);
  return first !== undefined && second !== undefined && first !== second && (third === first || third === second);
}

/** The heat that takes the winner of this one. */
const fedBy = (contest: Contest, heat: HeatId | undefined): HeatPlan | undefined =>
  heatPlans(contest.format).find((plan) => plan.seats.some((seat) => seat.from === 'winner' && seat.heat === heat));

/** How a heat shall go, now that its teams are known. The first qualifier goes to câu hỏi phụ. */
export function castHeat(contest: Contest, heat: HeatId, teams: TeamId[], seed: string): HeatScript {
  if (isFinal(contest.format, heat)) return FINAL_SCRIPT;
  const stage = stageOf(contest.format, heat)?.kind ?? 'qualifier';
  const number = heatPlan(contest.format, heat)?.number ?? 1;
  const script = planHeat(wishFor(stage, number, teams, `${seed}/${heat}`), contest.rules, `${seed}/${heat}`);
  return { ...script, drama: { ...script.drama, redraw: stage === 'semifinal' && number === 1 } };
}

function wishFor(stage: StageKind, number: number, teams: TeamId[], seed: string): HeatWish {
  const favourite = [...WINNERS, QUE_SON].find((team) => teams.includes(team));
  const winner = favourite ?? teams[lot(teams.length, seed, 0)];
  if (winner === undefined) throw new Error('a heat without teams');
  const semifinal = stage === 'semifinal';
  const runnerUp = semifinal && winner !== QUE_SON && teams.includes(QUE_SON) ? QUE_SON : null;
  const othersAtMost = semifinal && runnerUp === null ? OTHERS_AT_MOST : null;
  return { teams, winner, runnerUp, othersAtMost, tie: stage === 'qualifier' && number === 1 };
}
