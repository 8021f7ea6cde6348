import { type Contest, entrants } from './contest.ts';
import type { Ball } from './draw.ts';
import { heatPlans } from './format.ts';
import { hash } from './hash.ts';
import { type HeatId, PODIUMS, type Podium, type TeamId } from './ids.ts';
import { shuffle } from './lot.ts';
import type { State } from './state.ts';

/** What is shown in the hall before a number is called (BR3). */
export const commitmentTo = (hidden: string): string => hash(hidden);

/** The seed of the draw: neither the operator nor the hall chose it alone. `attempt` counts from 1. */
export const drawSeed = (hidden: string, called: string, attempt: number): string =>
  hash(`${hidden}:${called}:${attempt}`);

/** A heat with seats to be drawn: their podiums, and how many of its other seats are filled in another way. */
interface DrawnHeat {
  heat: HeatId;
  podiums: Podium[];
  others: number;
}

const drawnHeats = (contest: Contest): DrawnHeat[] =>
  heatPlans(contest.format)
    .map(({ id, seats }) => {
      const podiums = PODIUMS.filter((_, nth) => seats[nth]?.from === 'draw');
      return { heat: id, podiums, others: seats.length - podiums.length };
    })
    .filter(({ podiums }) => podiums.length > 0);

/** Teams that go into the bowl: all that no seat was seeded for. */
export const bowl = (contest: Contest): TeamId[] => {
  const seeded = new Set(
    heatPlans(contest.format).flatMap((plan) =>
      plan.seats.flatMap((seat) => (seat.from === 'seed' ? [seat.team] : [])),
    ),
  );
  return entrants(contest).filter((team) => !seeded.has(team));
};

/** The seats of the draw in ball order; BR4: lots decide which heats go short when there are more seats than teams. */
const seatsInOrder = (contest: Contest, seed: string): { heat: HeatId; podium: Podium }[] => {
  const heats = drawnHeats(contest);
  const spare = heats.reduce((sum, entry) => sum + entry.podiums.length, 0) - bowl(contest).length;
  const order = shuffle(heats, hash(`${seed}:short`));
  return heats.flatMap((entry) => {
    const place = order.indexOf(entry);
    // Every heat gives up one seat before any gives up a second.
    const gone = Math.floor(spare / heats.length) + (place < spare % heats.length ? 1 : 0);
    const left = spare > 0 ? Math.max(0, entry.podiums.length - gone) : entry.podiums.length;
    return entry.podiums.slice(0, left).map((podium) => ({ heat: entry.heat, podium }));
  });
};

/** BR3: the balls that a seed draws: heats and podiums in order, teams by lot. */
export const drawBalls = (contest: Contest, seed: string): Ball[] => {
  const teams = shuffle(bowl(contest), seed);
  return seatsInOrder(contest, seed).flatMap((seat, nth) => {
    const team = teams[nth];
    return team === undefined ? [] : [{ team, ...seat }];
  });
};

/** Whether a typed-in physical draw seats every team of the bowl once, within the heats' sizes, from the first podium on. */
export const drawFits = (contest: Contest, balls: readonly Ball[]): boolean => {
  const teams = bowl(contest);
  const seated = new Set(balls.map((ball) => ball.team));
  if (balls.length !== teams.length || seated.size !== teams.length || teams.some((team) => !seated.has(team)))
    return false;
  const heats = drawnHeats(contest);
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
