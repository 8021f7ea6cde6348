import { drawnHeats, layOut } from './ball-lots.ts';
import type { DrawConstraint } from './constraints.ts';
import { type Contest, entrants } from './contest.ts';
import type { Ball } from './draw.ts';
import { heatPlans } from './format.ts';
import { hash } from './hash.ts';
import type { TeamId } from './ids.ts';
import type { State } from './state.ts';

/** What is shown in the hall before a number is called (BR3). */
export const commitmentTo = (hidden: string): string => hash(hidden);

/** The seed of the draw: neither the operator nor the hall chose it alone. `attempt` counts from 1. */
export const drawSeed = (hidden: string, called: string, attempt: number): string =>
  hash(`${hidden}:${called}:${attempt}`);

/** Teams that go into the bowl: all that no seat was seeded for. */
export const bowl = (contest: Contest): TeamId[] => {
  const seeded = new Set(
    heatPlans(contest.format).flatMap((plan) =>
      plan.seats.flatMap((seat) => (seat.from === 'seed' ? [seat.team] : [])),
    ),
  );
  return entrants(contest).filter((team) => !seeded.has(team));
};

/** What the format asks of the draw. */
export const constraintsOf = (contest: Contest): DrawConstraint[] => contest.format.constraints ?? [];

/** BR3: the balls that a seed draws under the contest's constraints; the format was refused if there were none. */
export const drawBalls = (contest: Contest, seed: string): Ball[] =>
  layOut(contest.format, bowl(contest), constraintsOf(contest), seed) ?? [];

/** Whether a typed-in physical draw seats every team of the bowl once, within the heats' sizes, from the first podium on. */
export const drawFits = (contest: Contest, balls: readonly Ball[]): boolean => {
  const teams = bowl(contest);
  const seated = new Set(balls.map((ball) => ball.team));
  if (balls.length !== teams.length || seated.size !== teams.length || teams.some((team) => !seated.has(team)))
    return false;
  const heats = drawnHeats(contest.format);
  if (balls.some((ball) => !heats.some(({ heat }) => heat === ball.heat))) return false;
  return heats.every(({ heat, podiums, others }) => {
    const taken = balls.filter((ball) => ball.heat === heat).map((ball) => ball.podium);
    const wanted = podiums.slice(0, taken.length);
    return taken.length + others >= 2 && taken.length === wanted.length && wanted.every((one) => taken.includes(one));
  });
};

/** BR3: the hidden number stays one until viewers have seen the last ball; until then not even the desk may read it. */
export const drawSealed = ({ show, kept }: State): boolean => {
  const { draw } = show;
  return kept.drawSecret !== null && (draw === null || draw.balls.length === 0 || draw.shown < draw.balls.length);
};
