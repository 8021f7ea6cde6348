import { slots } from '../../shared/engine/bracket.ts';
import { decide, isRefusal } from '../../shared/engine/decide.ts';
import type { ContestEvent, EventOf } from '../../shared/engine/event.ts';
import { anyRunning } from '../../shared/engine/evolve/clock.ts';
import { evolve } from '../../shared/engine/evolve.ts';
import { isFinal } from '../../shared/engine/format.ts';
import { type Heat, liveAsking } from '../../shared/engine/heat.ts';
import type { CommandId, EpochMs } from '../../shared/engine/ids.ts';
import { book, total } from '../../shared/engine/ledger.ts';
import { next } from '../../shared/engine/next.ts';
import { byPressTime, racing } from '../../shared/engine/race.ts';
import { currentHeat, type State, UNDO_DEPTH } from '../../shared/engine/state.ts';

const must = (holds: boolean, what: string, event?: ContestEvent): void => {
  if (!holds) throw new Error(`${what}${event === undefined ? '' : ` (after ${event.type})`}`);
};

/** What must hold after every event; cheap enough for millions of them. */
export const afterEvent = (before: State, event: ContestEvent, after: State): void => {
  const heat = currentHeat(after.show);
  must(after.takeRevision >= before.takeRevision, '[Law 4] the take revision only grows', event);
  must(after.undo.length <= UNDO_DEPTH, '[UN1] the ledger of actions is bounded', event);
  must(after.show.current === null || heat !== undefined, 'the heat on air exists', event);
  if (event.type === 'result-confirmed') rankedRightly(after, event);
  if (FOLLOWED.has(event.type)) must(seatsStand(after), '[BR7] who sits in a heat that began is who came to it', event);
  if (event.type === 'result-confirmed')
    must(heat?.protests.every(({ state }) => state !== 'open') ?? false, 'no result stands on an open protest');
  if (FOLLOWED.has(event.type) || event.type === 'taken-back') oneChampion(after);
  if (event.type === 'buzz-won') wonByRight(before, event.podium);
  if (event.type === 'race-closed') orderedByTime(before, event);
  if (event.type === 'winner-drawn') must(isFresh(before, event), '[AU5] nobody is drawn twice');
  if (heat === undefined) return;
  must(heat.cursor >= -1 && heat.cursor < heat.items.length, 'the cursor points at an item', event);
  must(heat.askings.filter((asking) => asking.answering !== null).length <= 1, '[BZ1] one team answers at most', event);
  const asking = liveAsking(heat);
  must(asking === undefined || asking.item === heat.items[heat.cursor]?.id, 'the question on air is the item on air');
  must(
    heat.askings.every((one) => one === asking || !one.presses.some(({ verdict }) => verdict === 'racing')),
    '[BZ3] no race outlives its question',
  );
  must((asking?.answering ?? null) === null || asking?.phase === 'answering', 'who answers has the word', event);
};

/** After these other teams may follow from results; heats that began must not be among what follows. */
const FOLLOWED: ReadonlySet<ContestEvent['type']> = new Set([
  'heat-started',
  'result-confirmed',
  'result-reopened',
  'heat-annulled',
  'team-withdrawn',
]);

const seatsStand = ({ contest, show }: State): boolean =>
  show.heats.every(({ id, playoff, seats }, nth) => {
    const once = show.heats.findIndex((heat) => heat.id === id) === nth;
    const teams = seats.map((seat) => seat.team);
    if (contest === null || playoff) return once;
    const came = slots(contest.format, show, id).flatMap((slot) => (slot.team === null ? [] : [slot.team]));
    return once && came.join() === teams.join() && new Set(teams).size === teams.length;
  });

/** [BR6] [BR7] One winner, and who left behind everyone who stayed. */
const rankedRightly = ({ show }: State, { heat: id, placings }: EventOf<'result-confirmed'>): void => {
  const heat = show.heats.find((played) => played.id === id);
  const left = placings.filter(({ podium }) => heat?.retired.some((gone) => gone.podium === podium));
  const stayed = placings.filter((placing) => !left.includes(placing));
  must(placings.filter(({ place }) => place === 1).length === 1, '[BR7] a heat has one winner');
  must(
    left.every(({ place }) => stayed.every((other) => other.place < place)),
    '[BR6] who left is ranked last',
  );
};

/** [BR7] However often a final is corrected or played again, one result of one playing makes one champion. */
const oneChampion = ({ contest, show }: State): void => {
  if (contest === null) return;
  const finals = show.heats.filter((heat) => isFinal(contest.format, heat.id) && heat.result !== null);
  const first = finals.flatMap((heat) => heat.result?.filter(({ place }) => place === 1) ?? []);
  must(first.length <= 1, '[BR7] there are never two champions');
};

/** [BZ1] [SK5] Only a team that may still try can win the right to answer. */
const wonByRight = (before: State, podium: string): void => {
  const heat = currentHeat(before.show);
  const asking = heat === undefined ? undefined : liveAsking(heat);
  must(asking !== undefined, 'a buzz is won on a question');
  must(asking?.answering === null, '[BZ1] nobody held the word');
  const had = asking?.rulings.some((ruling) => ruling.podium === podium);
  must(!had && !asking?.tried.includes(podium as never), '[SK5] a locked-out team is never accepted');
  must(heat?.retired.every((gone) => gone.podium !== podium) ?? false, '[BR6] who left takes no further part');
  must(asking?.owner !== podium, '[SK4] the owner never steals its own question');
};

/** [BZ2] The order is a pure function of the presses on record. */
const orderedByTime = (before: State, { race }: EventOf<'race-closed'>): void => {
  const heat = currentHeat(before.show);
  const asking = heat === undefined ? undefined : liveAsking(heat);
  const order = asking === undefined ? [] : racing(asking).sort(byPressTime);
  must(order.length > 0, '[BZ2] a race has presses');
  must(
    order.map(({ podium }) => podium).join('') === race.order.join(''),
    '[BZ2] the order is that of the press times',
  );
};

/** No state is a dead end: what the button offers can be done at once. */
export const goIsDone = (state: State, now: EpochMs): void => {
  if (!next(state).ready) return;
  const take = { type: 'take', takeRevision: state.takeRevision } as const;
  const decision = decide(take, state, { now, actor: { role: 'host' }, entropy: 'e0', id: 'probe' as CommandId });
  if (isRefusal(decision)) throw new Error(`GO is offered and refused: ${JSON.stringify([next(state), decision])}`);
};

const isFresh = (before: State, { item, index }: EventOf<'winner-drawn'>): boolean => {
  const draw = currentHeat(before.show)?.luckyDraws.find((one) => one.item === item);
  return draw?.drawn.every((one) => one.index !== index) ?? false;
};

/** What may be booked for a team beside the marks or the ruling of the same item. */
const BESIDE: ReadonlySet<string> = new Set(['overtime', 'transfer']);

/** [SC1] A ruling, a reveal, an award: each books a team once. */
const bookedOnce = ({ facts }: Heat): boolean => {
  const keys = facts.flatMap(({ podium, asking, item, reason }) =>
    item === null ? [] : [`${podium} ${asking ?? item} ${BESIDE.has(reason) ? reason : ''}`],
  );
  const perItem = facts.flatMap(({ podium, item, reason }) => (item === null ? [] : [`${podium} ${item} ${reason}`]));
  return new Set(keys).size === keys.length && new Set(perItem).size === perItem.length;
};

/** [AU1] The hall's points are what its poll on record earned, and nothing without the setting. */
const hallPoints = ({ facts, polls, rules }: Heat): boolean => {
  const own = facts.filter((fact) => fact.reason === 'favourite' || fact.segment === 'audience');
  if (rules.audience.points === undefined) return own.length === 0;
  return own.every((fact) => {
    const poll = polls.find((one) => one.item === fact.item && one.awarded === true);
    const place = poll?.options.indexOf(fact.podium) ?? -1;
    return (poll?.tally?.counts[place] ?? 0) > 0 && rules.audience.points?.includes(fact.points) === true;
  });
};

/** [UN2] Points of a question are those of its rulings, none besides. */
const ruledFacts = ({ facts, askings }: Heat): boolean =>
  facts.every(({ asking, podium, reason }) => {
    const of = asking === null ? undefined : askings.find((one) => one.id === asking);
    if (asking === null || of?.mode === 'speed') return true;
    // SK4 `transfer`: the owner pays for a steal that was ruled right.
    const ruled = reason === 'transfer' ? 'right' : reason;
    const by = (one: string): boolean => (reason === 'transfer' ? one !== podium : one === podium);
    return of?.rulings.some((ruling) => by(ruling.podium) && ruling.verdict === ruled) ?? false;
  });

/** [SK5] No ruling of a common question loses its points; whoever left has none booked any more (BR6). */
const pointedRulings = ({ askings, facts, rules, retired }: Heat): boolean =>
  askings.every(({ id, mode, rulings }) =>
    rulings.every(({ podium, verdict }) => {
      const points = verdict === 'right' ? rules.common.right : rules.common.wrong;
      if (mode !== 'common' || points === 0 || retired.some((gone) => gone.podium === podium)) return true;
      return facts.some((fact) => fact.asking === id && fact.podium === podium && fact.reason === verdict);
    }),
  );

/** [TB2] [UN2] Who was ruled right in a tie-break, and still is, has its place. */
const tiesFollow = ({ askings, tieBreaks, retired }: Heat): boolean =>
  tieBreaks.every((tie) => {
    const right = askings
      .filter(({ id }) => tie.askings.includes(id))
      .flatMap(({ rulings }) => rulings.filter(({ verdict }) => verdict === 'right'));
    const [first] = right;
    if (tie.byLots || retired.length > 0) return true;
    return first === undefined ? tie.order.length === 0 : tie.order[0] === first.podium;
  });

/** [SK4] What a transfer gave to the stealer is what the question took from its owner. */
const movedWhole = (heat: Heat): boolean => {
  const booked = book(heat.facts, heat.rules.floor);
  return booked.every((gain) => {
    const lost = booked.filter((fact) => fact.asking === gain.asking && fact.podium === gain.from);
    const sum = lost.reduce((before, fact) => before + fact.effective, 0);
    // Means may have hundredths (JD3), which binary sums miss by a hair.
    return gain.from === undefined || Math.round(gain.effective * 100) === Math.round(-sum * 100);
  });
};

const inOrder = ({ facts }: Heat): boolean =>
  facts.every((fact, nth) => nth === 0 || (facts[nth - 1]?.order ?? 0) <= fact.order);

/** What must hold once a command is done. */
export const afterCommand = (before: State, state: State): void => {
  const heat = currentHeat(state.show);
  if (heat === undefined) return;
  const earlier = currentHeat(before.show);
  if (heat.askings !== earlier?.askings || heat.tieBreaks !== earlier?.tieBreaks)
    must(tiesFollow(heat), '[TB2] a tie-break is won by who was ruled right');
  must(state.show.hold === null || !anyRunning(state.show), '[TM4] nothing runs during a hold');
  if (heat.facts === earlier?.facts) return;
  must(bookedOnce(heat), '[SC1] nothing is booked twice');
  must(hallPoints(heat), '[AU1] the hall moves a score only where the contest says so, and by its tally');
  must(ruledFacts(heat), '[UN2] every point of a question follows from a ruling that stands');
  must(pointedRulings(heat), '[SK5] every ruling has its points');
  must(inOrder(heat), '[SC2] facts stand in the order in which they count');
  must(movedWhole(heat), '[SK4] a transfer gives what it took');
  const booked = book(heat.facts, heat.rules.floor);
  for (const seat of heat.seats) {
    const score = total(booked, seat.podium);
    const plain = heat.rules.own.steal.transfer !== true;
    must(!plain || score === naive(heat, seat.podium), '[SC1] the total is the fold of effective points');
    must(heat.rules.floor === null || score >= heat.rules.floor, '[SC2] never below the floor');
  }
};

/** SC2 in its plainest words: add (means may have hundredths, JD3), and stop at the floor. */
const naive = (heat: Heat, podium: string): number => {
  let score = 0;
  for (const fact of heat.facts) {
    if (fact.podium !== podium) continue;
    score = Math.round((score + fact.points) * 100) / 100;
    if (heat.rules.floor !== null && fact.points < 0) score = Math.max(score, heat.rules.floor);
  }
  return score;
};

/** Replays a log as it comes from the store, on top of an earlier replay, and compares with the live state. */
export const replayEquals = (from: State, events: readonly ContestEvent[], live: State): State => {
  const stored = JSON.parse(JSON.stringify(events)) as ContestEvent[];
  const replayed = stored.reduce(evolve, from);
  must(text(replayed) === text(live), 'replay(log) = live state');
  return replayed;
};

/** The state as text: of the heats the last, for each was compared at its own end; of what can be restored, the names. */
const text = ({ show, kept, takeRevision, undo }: State): string => {
  const around = { ...show, heats: show.heats.length, annulled: show.annulled.length };
  return JSON.stringify([around, show.heats.at(-1), kept, takeRevision, undo.map(({ action, at }) => [action, at])]);
};
