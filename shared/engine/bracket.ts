import { type Format, heatPlans, isFinal, type RunnerUpCriterion, type SeatSource, stageOf } from './format.ts';
import { type Heat, hasLeft, type Placing } from './heat.ts';
import { type HeatId, PODIUMS, type Podium, type TeamId } from './ids.ts';
import { book, segmentTotal } from './ledger.ts';
import type { Segment } from './rundown.ts';
import type { Depth } from './standings.ts';
import type { Show } from './state.ts';

/** Heats whose result stands. */
export const confirmed = (show: Show, heat: HeatId): Heat | undefined =>
  show.heats.find((played) => played.id === heat && played.result !== null);

/** The play-off (short lượt) that settles equals of this group, named after its heats; rounds after the first are numbered. */
export const playoffId = (group: readonly HeatId[], round = 1): HeatId =>
  `playoff:${group.join('+')}${round === 1 ? '' : `#${round}`}` as HeatId;

/** The group's play-offs with a result, in order: more equals than a table has podiums need another round. */
const playoffsOf = (show: Show, group: readonly HeatId[]): Heat[] => {
  const played: Heat[] = [];
  for (let one = confirmed(show, playoffId(group)); one !== undefined; ) {
    played.push(one);
    one = confirmed(show, playoffId(group, played.length + 1));
  }
  return played;
};

/** A candidate for "best second place", with what it is compared by (AD1). */
export interface Candidate {
  team: TeamId;
  heat: HeatId;
  podium: Podium;
  score: number;
  segments: Partial<Record<Segment, number>>;
}

/** The comparison as it stands: candidates best first, who is inseparable, and by what each was put below the one before. */
export interface Comparison {
  complete: boolean;
  ranked: Candidate[];
  /** `decidedBy[i]` put ranked[i] below ranked[i − 1]; null for the first or while they are equal. */
  decidedBy: (RunnerUpCriterion | 'score' | null)[];
  /** Equals at a place that is taken: they need a play-off. */
  tied: Candidate[];
}

const COMPARED: Segment[] = ['greeting', 'creative', 'skill', 'speed'];

const candidatesOf = (heat: Heat, of: 'seconds' | 'non-winners'): Candidate[] => {
  const booked = book(heat.facts, heat.rules.floor);
  const eligible = (placing: Placing) =>
    !hasLeft(heat, placing.podium) && (of === 'seconds' ? placing.place === 2 : placing.place > 1);
  return (heat.result ?? []).filter(eligible).map((placing) => ({
    team: placing.team,
    heat: heat.id,
    podium: placing.podium,
    score: placing.score,
    segments: Object.fromEntries(COMPARED.map((s) => [s, segmentTotal(booked, placing.podium, s)])),
  }));
};

type By = RunnerUpCriterion | 'score';

/** Compares two candidates; 0 while nothing on the list tells them apart. Negative puts `a` first. */
const compare = (a: Candidate, b: Candidate, order: readonly By[], playoffs: readonly Heat[]): [number, By | null] => {
  for (const by of order) {
    const difference = by === 'tie-break' || by === 'lots' ? byPlayoffs(a, b, playoffs) : byPoints(a, b, by);
    if (difference !== 0) return [difference, by];
  }
  return [0, null];
};

const byPoints = (a: Candidate, b: Candidate, by: 'score' | 'speed' | 'skill' | 'creative' | 'greeting'): number =>
  by === 'score' ? b.score - a.score : (b.segments[by] ?? 0) - (a.segments[by] ?? 0);

/** Who took part is ahead of equals for whom lots left no podium; the first round that tells two apart decides. */
const byPlayoffs = (a: Candidate, b: Candidate, playoffs: readonly Heat[]): number => {
  for (const { result } of playoffs) {
    const place = (team: TeamId) => result?.find((placing) => placing.team === team)?.place ?? PODIUMS.length + 1;
    if (place(a.team) !== place(b.team)) return place(a.team) - place(b.team);
  }
  return 0;
};

/** AD1: ranks the second places (or all non-winners) of a group of heats; waits until every heat of it is confirmed (BR5). */
export const compareRunnersUp = (
  format: Format,
  show: Show,
  group: readonly HeatId[],
  of: 'seconds' | 'non-winners',
): Comparison => {
  const heats = group.map((id) => confirmed(show, id)).filter((heat): heat is Heat => heat !== undefined);
  const complete = heats.length === group.length;
  const playoffs = playoffsOf(show, group);
  // Whatever the list leaves open, the play-off decides: it can't be left open twice.
  const order: By[] = ['score', ...format.runnerUpOrder, 'lots'];
  const ranked = heats.flatMap((heat) => candidatesOf(heat, of)).sort((a, b) => compare(a, b, order, playoffs)[0]);
  const decidedBy = ranked.map((candidate, i) => {
    const above = ranked[i - 1];
    return above === undefined ? null : compare(above, candidate, order, playoffs)[1];
  });
  return { complete, ranked, decidedBy, tied: complete ? equalsAtTheCut(format, ranked, decidedBy, group) : [] };
};

/** How many of a group's runners-up the format takes. */
const taken = (format: Format, group: readonly HeatId[]): number => {
  const key = playoffId(group);
  const ranks = heatPlans(format)
    .flatMap((plan) => plan.seats)
    .flatMap((seat) => (seat.from === 'best' && playoffId(seat.group) === key ? [seat.rank] : []));
  return Math.max(0, ...ranks);
};

/** Equals matter only where some go on and some do not. */
const equalsAtTheCut = (
  format: Format,
  ranked: Candidate[],
  decidedBy: (By | null)[],
  group: readonly HeatId[],
): Candidate[] => {
  const cut = taken(format, group);
  if (cut === 0 || ranked.length <= cut || decidedBy[cut] !== null) return [];
  let from = cut - 1;
  while (from > 0 && decidedBy[from] === null) from -= 1;
  let to = cut;
  while (to + 1 < ranked.length && decidedBy[to + 1] === null) to += 1;
  return ranked.slice(from, to + 1);
};

/** There is no such runner-up: teams have left their heats (BR6). */
const VACANT = null;

/** The team that a seat's source names now; undefined while it is still open (BR5). */
const sourced = (
  format: Format,
  show: Show,
  heat: HeatId,
  source: SeatSource,
  nth: number,
): TeamId | typeof VACANT | undefined => {
  switch (source.from) {
    case 'seed':
      return source.team;
    case 'draw':
      return drawnTo(show, heat, nth);
    case 'winner':
      return confirmed(show, source.heat)?.result?.find((placing) => placing.place === 1)?.team;
    case 'best': {
      const comparison = compareRunnersUp(format, show, source.group, source.of);
      if (!comparison.complete || comparison.tied.length > 0) return undefined;
      return comparison.ranked[source.rank - 1]?.team ?? VACANT;
    }
  }
};

/** Teams that the sources of a stage name, whoever withdrew. */
const byRight = (format: Format, show: Show, heat: HeatId): Set<TeamId | null | undefined> =>
  new Set(
    stageOf(format, heat)?.heats.flatMap((plan) =>
      plan.seats.map((source, nth) => sourced(format, show, plan.id, source, nth)),
    ),
  );

/** BR6: whoever has the seat of a team that withdrew. One that has come to a seat of its own since has left this one. */
const seated = (
  format: Format,
  show: Show,
  heat: HeatId,
  team: TeamId,
): { team: TeamId | null; withdrawn: TeamId | null } => {
  let now: TeamId | null = team;
  let withdrawn: TeamId | null = null;
  for (const withdrawal of show.withdrawals) {
    if (withdrawal.heat !== heat || withdrawal.team !== now) continue;
    const { replacement } = withdrawal;
    withdrawn = now;
    now = replacement === null || byRight(format, show, heat).has(replacement) ? null : replacement;
  }
  return { team: now, withdrawn };
};

/** Drawn seats of a heat are filled from podium A on; a heat that lots left short has no ball for the last. */
const drawnTo = (show: Show, heat: HeatId, nth: number): TeamId | undefined =>
  show.draw?.balls.slice(0, show.draw.shown).find((ball) => ball.heat === heat && ball.podium === PODIUMS[nth])?.team;

export interface Slot {
  podium: Podium;
  source: SeatSource;
  team: TeamId | null;
  /** Nobody will come to it any more (BR6). */
  vacant: boolean;
  /** Who gave the seat up. */
  withdrawn: TeamId | null;
}

/** The seats of a planned heat as they are known now. Seats that the draw left empty are gone once it is complete (BR4). */
export const slots = (format: Format, show: Show, heat: HeatId): Slot[] => {
  const plan = heatPlans(format).find((candidate) => candidate.id === heat);
  const drawn = show.draw !== null && show.draw.balls.length > 0;
  return (plan?.seats ?? [])
    .map((source, nth): Slot => {
      const podium = PODIUMS[nth] as Podium;
      const team = sourced(format, show, heat, source, nth);
      if (team === undefined || team === VACANT)
        return { podium, source, team: null, vacant: team === VACANT, withdrawn: null };
      const now = seated(format, show, heat, team);
      return { podium, source, ...now, vacant: now.team === null };
    })
    .filter((slot) => {
      if (slot.source.from !== 'draw' || !drawn) return true;
      return show.draw?.balls.some((ball) => ball.heat === heat && ball.podium === slot.podium) ?? false;
    });
};

/** A play-off that must be held before the next stage can fill its seats, if any. */
export const neededPlayoff = (format: Format, show: Show): { id: HeatId; teams: TeamId[] } | null => {
  for (const plan of heatPlans(format)) {
    for (const seat of plan.seats) {
      if (seat.from !== 'best') continue;
      const { tied } = compareRunnersUp(format, show, seat.group, seat.of);
      if (tied.length < 2) continue;
      const round = playoffsOf(show, seat.group).length + 1;
      return { id: playoffId(seat.group, round), teams: tied.map((candidate) => candidate.team) };
    }
  }
  return null;
};

/** Heats that can be started now: all seats known, not played yet; a needed play-off comes first. */
export const startable = (format: Format, show: Show): HeatId[] => {
  if (show.current !== null || (show.draw !== null && show.draw.shown < show.draw.balls.length)) return [];
  const playoff = neededPlayoff(format, show);
  const ready = heatPlans(format).filter((plan) => {
    if (show.heats.some((heat) => heat.id === plan.id)) return false;
    const seats = slots(format, show, plan.id);
    return seats.some((slot) => slot.team !== null) && seats.every((slot) => slot.team !== null || slot.vacant);
  });
  return [...(playoff === null ? [] : [playoff.id]), ...ready.map((plan) => plan.id)];
};

/** BR6: second places of other heats are compared with this one's, or it is a semifinal, and only two teams are left for it. */
export const needsConsent = (format: Format, show: Show, heat: HeatId): boolean => {
  if (show.consents.includes(heat)) return false;
  const seats = slots(format, show, heat);
  const short = seats.length > 2 && seats.filter((slot) => slot.team !== null).length === 2;
  return short && (stageOf(format, heat)?.kind === 'semifinal' || depthOf(format, heat, false) === 'first-two');
};

/** TB1: how far down places of this heat matter. */
export const depthOf = (format: Format, heat: HeatId, playoff: boolean): Depth => {
  if (playoff || isFinal(format, heat)) return 'all';
  const compared = heatPlans(format).some((plan) =>
    plan.seats.some((seat) => seat.from === 'best' && seat.group.includes(heat)),
  );
  return compared ? 'first-two' : 'first';
};

/** The final's winner, once confirmed. */
export const champion = (format: Format, show: Show): TeamId | null => {
  const final = heatPlans(format).find((plan) => isFinal(format, plan.id));
  const result = final === undefined ? undefined : confirmed(show, final.id)?.result;
  return result?.find((placing) => placing.place === 1)?.team ?? null;
};

/** Teams of a heat that a later heat takes: what "vào vòng trong" means on the ranking. */
export const advancing = (format: Format, show: Show, heat: HeatId): TeamId[] => {
  const later = format.stages.slice(
    format.stages.findIndex((stage) => stage.heats.some((plan) => plan.id === heat)) + 1,
  );
  const teams = new Set(show.heats.find((played) => played.id === heat)?.seats.map((seat) => seat.team));
  return later
    .flatMap((stage) => stage.heats)
    .flatMap((plan) => slots(format, show, plan.id).map((slot) => slot.team))
    .filter((team): team is TeamId => team !== null && teams.has(team));
};
