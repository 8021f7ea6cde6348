import type { Contest } from './contest.ts';
import type { Ball } from './draw.ts';
import { heatPlans } from './format.ts';
import { hash } from './hash.ts';
import { type HeatId, PODIUMS, type Podium, type TeamId } from './ids.ts';
import { shuffle } from './lot.ts';

/** What is shown in the hall before a number is called (BR3). */
export const commitmentTo = (hidden: string): string => hash(hidden);

/** The seed of the draw: neither the operator nor the hall chose it alone. `attempt` counts from 1. */
export const drawSeed = (hidden: string, called: string, attempt: number): string =>
  hash(`${hidden}:${called}:${attempt}`);

/** How many drawn seats each heat has. */
const drawnSeats = (contest: Contest): { heat: HeatId; seats: number }[] =>
  heatPlans(contest.format)
    .map((plan) => ({ heat: plan.id, seats: plan.seats.filter((seat) => seat.from === 'draw').length }))
    .filter((entry) => entry.seats > 0);

/** Teams that go into the bowl: all that no seat was seeded for. */
export const bowl = (contest: Contest): TeamId[] => {
  const seeded = new Set(
    heatPlans(contest.format).flatMap((plan) =>
      plan.seats.flatMap((seat) => (seat.from === 'seed' ? [seat.team] : [])),
    ),
  );
  return contest.teams.map((team) => team.id).filter((team) => !seeded.has(team));
};

/** The seats of the draw in ball order; BR4: lots decide which heats go short when there are more seats than teams. */
const seatsInOrder = (contest: Contest, seed: string): { heat: HeatId; podium: Podium }[] => {
  const heats = drawnSeats(contest);
  const short = heats.reduce((sum, entry) => sum + entry.seats, 0) - bowl(contest).length;
  const size = new Map(heats.map((entry) => [entry.heat, entry.seats]));
  const order = shuffle(heats, hash(`${seed}:short`));
  for (let gone = 0, turn = 0; gone < short; turn += 1) {
    const entry = order[turn % order.length];
    const left = entry === undefined ? 0 : (size.get(entry.heat) ?? 0);
    if (entry === undefined) break;
    size.set(entry.heat, left - 1);
    gone += 1;
  }
  return heats.flatMap((entry) =>
    PODIUMS.slice(0, size.get(entry.heat)).map((podium) => ({ heat: entry.heat, podium })),
  );
};

/** BR3: the balls that a seed draws: heats and podiums in order, teams by lot. */
export const drawBalls = (contest: Contest, seed: string): Ball[] => {
  const teams = shuffle(bowl(contest), seed);
  return seatsInOrder(contest, seed).flatMap((seat, nth) => {
    const team = teams[nth];
    return team === undefined ? [] : [{ team, ...seat }];
  });
};

/** Whether a typed-in physical draw seats every team of the bowl once, within the heats' sizes, from podium A on. */
export const drawFits = (contest: Contest, balls: readonly Ball[]): boolean => {
  const teams = bowl(contest);
  const seated = new Set(balls.map((ball) => ball.team));
  if (balls.length !== teams.length || seated.size !== teams.length || teams.some((team) => !seated.has(team)))
    return false;
  const known = new Map(drawnSeats(contest).map((entry) => [entry.heat, entry.seats]));
  if (balls.some((ball) => !known.has(ball.heat))) return false;
  return [...known].every(([heat, seats]) => {
    const podiums = balls.filter((ball) => ball.heat === heat).map((ball) => ball.podium);
    const wanted = PODIUMS.slice(0, podiums.length);
    return podiums.length >= 2 && podiums.length <= seats && wanted.every((podium) => podiums.includes(podium));
  });
};
