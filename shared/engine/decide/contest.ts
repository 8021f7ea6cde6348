import { depthOf, neededPlayoff, needsConsent, slots, startable } from '../bracket.ts';
import type { CommandOf } from '../command.ts';
import { brokenBy, type DrawConstraint } from '../constraints.ts';
import { type Contest, entrants } from '../contest.ts';
import { commitmentTo, constraintsOf, drawBalls, drawFits, drawSeed } from '../drawing.ts';
import type { ContestEvent, EventOf } from '../event.ts';
import { checkFormat } from '../format-check.ts';
import { currentItem, isWalkover, type Placing, type Seat } from '../heat.ts';
import { planHeat, planPlayoff } from '../heat-plan.ts';
import { type HeatId, PODIUMS, type Podium, type TeamId } from '../ids.ts';
import { shuffle } from '../lot.ts';
import { openProtests } from '../protest.ts';
import { refuse } from '../refusal.ts';
import { rulesFor, rundownFor } from '../stage-rules.ts';
import { standings, tieAt } from '../standings.ts';
import type { State } from '../state.ts';
import type { Decision } from './decision.ts';
import { began, heatOnAir, type Scope } from './scope.ts';

export const createContest = ({ contest }: CommandOf<'create-contest'>, state: State): Decision => {
  if (state.contest !== null) return refuse('contest-exists');
  const [first] = checkFormat(contest.format, entrants(contest));
  return first === undefined
    ? [{ type: 'contest-created', contest }]
    : refuse('invalid-format', { fault: first.fault, ...first.detail });
};

/** The hidden number is committed once for the contest: taking the draw back never gives a fresh one (BR3, UN1). */
export const commitDraw = (at: Scope): ContestEvent[] => {
  const secret = at.state.kept.drawSecret;
  const hidden = secret?.hidden ?? at.entropy;
  return [{ type: 'draw-committed', hidden, commitment: commitmentTo(hidden), attempt: (secret?.attempts ?? 0) + 1 }];
};

export const callDraw = ({ called }: CommandOf<'call-draw'>, at: Scope): Decision => {
  const { draw } = at.state.show;
  if (draw?.hidden == null) return refuse('draw-not-committed');
  if (draw.balls.length > 0) return refuse('already-drawn');
  if (!/^\d{1,12}$/.test(called)) return refuse('number-malformed');
  const attempt = (at.state.kept.drawSecret?.attempts ?? 0) + 1;
  const seed = drawSeed(draw.hidden, called, attempt);
  const constraints = constraintsOf(at.contest);
  const balls = drawBalls(at.contest, seed);
  return [
    began(at, { do: 'call-draw' }, true),
    { type: 'draw-called', called, attempt, seed, balls, ...(constraints.length > 0 && { constraints }) },
  ];
};

export const typeDraw = ({ balls, against = false }: CommandOf<'type-draw'>, at: Scope): Decision => {
  if ((at.state.show.draw?.balls.length ?? 0) > 0 || at.state.show.heats.length > 0) return refuse('already-drawn');
  // A contest whose seats are all named has nothing to draw.
  if (balls.length === 0 || !drawFits(at.contest, balls)) return refuse('draw-mismatch');
  const broken = brokenBy(balls, constraintsOf(at.contest));
  const [first] = broken;
  if (first !== undefined && !against) return refuse('draw-against-constraints', namesIn(first, at.contest));
  return [
    began(at, { do: 'type-draw' }, true),
    { type: 'draw-typed', balls, ...(broken.length > 0 && { against: broken }) },
  ];
};

/** Whom a constraint is about. */
const namesIn = (constraint: DrawConstraint, contest: Contest): Record<string, string> => {
  const named = constraint.rule === 'apart' ? constraint.teams : [constraint.team];
  const teams = named.map((id) => contest.teams.find((team) => team.id === id)?.name ?? id);
  return { rule: constraint.rule, teams: teams.join(', ') };
};

export const startHeat = ({ heat }: CommandOf<'start-heat'>, at: Scope): Decision => {
  const events = heatStarted(heat, at);
  return Array.isArray(events) ? [began(at, { do: 'start-heat' }), ...events] : events;
};

export const heatStarted = (heat: HeatId, at: Scope): Decision => {
  const { show, kept } = at.state;
  if (show.current !== null) return refuse('heat-in-progress');
  if (show.heats.some((played) => played.id === heat)) return refuse('heat-played');
  if (!startable(at.contest.format, show).includes(heat)) return refuse('heat-not-ready');
  const playoff = neededPlayoff(at.contest.format, show);
  const isPlayoff = playoff?.id === heat;
  const nth = 1 + show.annulled.filter((playing) => playing.heat.id === heat).length;
  // Items of a heat that is played again are not those that judges have marked (BR7).
  const key = nth === 1 ? heat : (`${heat}~${nth}` as HeatId);
  const seats = isPlayoff ? playoffSeats(playoff.teams, at) : seatsOf(heat, at);
  if (seats.length === 0) return refuse('too-few-teams');
  if (!isPlayoff && needsConsent(at.contest.format, show, heat)) return refuse('two-team-heat');
  const rules = rulesFor(at.contest, heat);
  const plan = { rules, rundown: rundownFor(at.contest, heat), bank: at.contest.bank };
  const planned = isPlayoff ? planPlayoff(key) : planHeat(plan, seats, kept.used, key, at.entropy);
  if ('refused' in planned) return planned;
  return [{ type: 'heat-started', heat, seats, rules, playoff: isPlayoff, ...planned }];
};

/** AD1. A table has eight podiums: of more equals lots choose who plays, and the others come behind them. */
const playoffSeats = (teams: readonly TeamId[], at: Scope): Seat[] => {
  const chosen = teams.length <= PODIUMS.length ? teams : shuffle(teams, at.entropy).slice(0, PODIUMS.length);
  return chosen.map((team, i): Seat => ({ podium: PODIUMS[i] as Podium, team }));
};

const seatsOf = (heat: HeatId, at: Scope): Seat[] =>
  slots(at.contest.format, at.state.show, heat).flatMap(({ podium, team }) =>
    team === null ? [] : [{ podium, team }],
  );

/** BR5: the ranking becomes the result; what follows from it is derived. */
export const confirmResult = (command: CommandOf<'confirm-result'>, at: Scope): Decision => {
  const heat = heatOnAir(at);
  if (heat === undefined || heat.id !== command.heat) return refuse('no-heat');
  if (heat.result !== null) return refuse('heat-played');
  const item = currentItem(heat);
  if (item?.kind !== 'result') return refuse('wrong-phase');
  const open = openProtests(heat).length;
  if (open > 0) return refuse('protest-open', { open });
  if (tieAt(heat, depthOf(at.contest.format, heat.id, heat.playoff)) !== null) return refuse('tie-unresolved');
  const placings: Placing[] = standings(heat).flatMap((row) => {
    const seat = heat.seats.find((candidate) => candidate.podium === row.podium);
    return seat === undefined ? [] : [{ podium: row.podium, team: seat.team, place: row.place, score: row.score }];
  });
  const confirmed: EventOf<'result-confirmed'> = { type: 'result-confirmed', heat: heat.id, placings };
  return [began(at, { do: 'confirm-result' }, true), isWalkover(heat) ? { ...confirmed, walkover: true } : confirmed];
};
