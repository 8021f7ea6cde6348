import { brokenBy, type DrawConstraint } from './constraints.ts';
import type { Ball } from './draw.ts';
import { type Format, heatPlans } from './format.ts';
import { hash } from './hash.ts';
import { type HeatId, PODIUMS, type Podium, type TeamId } from './ids.ts';
import { shuffle } from './lot.ts';

/** A heat with seats to be drawn: their podiums, and how many of its other seats are filled in another way. */
export interface DrawnHeat {
  heat: HeatId;
  podiums: Podium[];
  others: number;
}

export const drawnHeats = (format: Format): DrawnHeat[] =>
  heatPlans(format)
    .map(({ id, seats }) => {
      const podiums = PODIUMS.filter((_, nth) => seats[nth]?.from === 'draw');
      return { heat: id, podiums, others: seats.length - podiums.length };
    })
    .filter(({ podiums }) => podiums.length > 0);

type DrawnSeat = Omit<Ball, 'team'>;

/** The seats of the draw in ball order; BR4: lots decide which heats go short when there are more seats than teams. */
const seatsInOrder = (format: Format, teams: number, seed: string): DrawnSeat[] => {
  const heats = drawnHeats(format);
  const spare = heats.reduce((sum, entry) => sum + entry.podiums.length, 0) - teams;
  const order = shuffle(heats, hash(`${seed}:short`));
  return heats.flatMap((entry) => {
    const place = order.indexOf(entry);
    // Every heat gives up one seat before any gives up a second.
    const gone = Math.floor(spare / heats.length) + (place < spare % heats.length ? 1 : 0);
    const left = spare > 0 ? Math.max(0, entry.podiums.length - gone) : entry.podiums.length;
    return entry.podiums.slice(0, left).map((podium) => ({ heat: entry.heat, podium }));
  });
};

/** How often the whole lot is drawn anew before arrangements are looked for one by one. */
const AGAIN = 200;

/**
 * BR3: heats and podiums in order, teams by lot. With constraints teams that are fixed in a heat come first, and a lot
 * that breaks a constraint is drawn anew as a whole with the seed's next number: all lots that keep them are as likely.
 * Null when no lot can keep them.
 */
export const layOut = (
  format: Format,
  teams: readonly TeamId[],
  constraints: readonly DrawConstraint[],
  seed: string,
): Ball[] | null => {
  for (let nth = 0; nth < AGAIN; nth += 1) {
    const balls = oneLot(format, teams, constraints, nth === 0 ? seed : hash(`${seed}:again:${nth}`));
    if (balls !== null && brokenBy(balls, constraints).length === 0) return balls;
  }
  return lookFor(format, teams, constraints, seed);
};

const oneLot = (
  format: Format,
  teams: readonly TeamId[],
  constraints: readonly DrawConstraint[],
  seed: string,
): Ball[] | null => {
  const seats = seatsInOrder(format, teams.length, seed);
  const fixed = fixedSeats(seats, constraints, seed);
  if (fixed === null) return null;
  const others = shuffle(teams, seed).filter((team) => ![...fixed.values()].includes(team));
  return seats.flatMap((seat) => {
    const team = fixed.get(seat) ?? others.shift();
    return team === undefined ? [] : [{ team, ...seat }];
  });
};

/** Seats of fixed teams, those with a podium first; null when lots have left one short, or a team is bound to two places. */
const fixedSeats = (
  seats: readonly DrawnSeat[],
  constraints: readonly DrawConstraint[],
  seed: string,
): Map<DrawnSeat, TeamId> | null => {
  const taken = new Map<DrawnSeat, TeamId>();
  const fixed = constraints.filter((one) => one.rule === 'fixed');
  const inOrder = [...fixed.filter((one) => one.podium !== null), ...fixed.filter((one) => one.podium === null)];
  for (const { team, heat, podium } of inOrder) {
    const own = [...taken].find(([, other]) => other === team)?.[0];
    if (own !== undefined) {
      // Fixed twice: in one and the same place, or nowhere.
      if (own.heat !== heat || (podium ?? own.podium) !== own.podium) return null;
      continue;
    }
    const free = seats.filter(
      (seat) => seat.heat === heat && (podium ?? seat.podium) === seat.podium && !taken.has(seat),
    );
    const [seat] = shuffle(free, hash(`${seed}:fixed:${team}`));
    if (seat === undefined) return null;
    taken.set(seat, team);
  }
  return taken;
};

/** Arrangements that were looked at before constraints are held for impossible. */
const LOOKS = 20_000;
/** Which heats go short matters where a podium is fixed. */
const ORDERS = 24;

/** Where lots hardly ever keep the constraints: the first arrangement that does, in an order made by lot. */
const lookFor = (
  format: Format,
  teams: readonly TeamId[],
  constraints: readonly DrawConstraint[],
  seed: string,
): Ball[] | null => {
  const bound = teams.filter((team) => constraints.some((one) => one.rule === 'apart' && one.teams.includes(team)));
  for (let nth = 0; nth < ORDERS; nth += 1) {
    const from = hash(`${seed}:look:${nth}`);
    const seats = seatsInOrder(format, teams.length, from);
    const fixed = fixedSeats(seats, constraints, from);
    if (fixed === null) continue;
    const placed = [...fixed].map(([seat, team]): Ball => ({ team, ...seat }));
    const left = [...shuffle(bound, from), ...shuffle(teams, from).filter((team) => !bound.includes(team))].filter(
      (team) => !placed.some((ball) => ball.team === team),
    );
    const free = shuffle(
      seats.filter((seat) => !fixed.has(seat)),
      hash(`${from}:seats`),
    );
    const balls = place(left, free, placed, constraints, { looks: LOOKS / ORDERS });
    if (balls !== null) return seats.flatMap((seat) => balls.find((ball) => isAt(ball, seat)) ?? []);
  }
  return null;
};

const isAt = (ball: Ball, seat: DrawnSeat): boolean => ball.heat === seat.heat && ball.podium === seat.podium;

/** Teams one by one, the bound ones first, each to the first seat that breaks nothing; back when none is left. */
const place = (
  teams: readonly TeamId[],
  free: readonly DrawnSeat[],
  placed: readonly Ball[],
  constraints: readonly DrawConstraint[],
  budget: { looks: number },
): Ball[] | null => {
  const apart = constraints.filter((one) => one.rule === 'apart');
  if (brokenBy(placed, apart).length > 0) return null;
  const [team, ...others] = teams;
  if (team === undefined) return [...placed];
  const tried = new Set<HeatId>();
  for (const seat of free) {
    // Podiums of one heat are alike to every constraint that is left.
    if (tried.has(seat.heat)) continue;
    tried.add(seat.heat);
    budget.looks -= 1;
    if (budget.looks < 0) return null;
    const rest = free.filter((other) => other !== seat);
    const found = place(others, rest, [...placed, { team, ...seat }], constraints, budget);
    if (found !== null) return found;
  }
  return null;
};
