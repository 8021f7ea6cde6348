import type { Contest } from './contest.ts';
import { hash } from './hash.ts';
import type { Seat } from './heat.ts';
import { type DurationMs, type HeatId, type ItemId, ms, type Podium, type QuestionId, seconds } from './ids.ts';
import { shuffle } from './lot.ts';
import type { Purpose, Question } from './question.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Rules } from './rules.ts';
import type { Item, PresentationSegment, SegmentPlan } from './rundown.ts';

/** What a heat needs besides its seats: items in order, the teams' packs, and reserves per purpose. */
export interface HeatPlanned {
  items: Item[];
  packs: QuestionId[][];
  reserves: Partial<Record<Purpose, QuestionId[]>>;
}

/** Planned lengths beyond the clocks: speaking, applause, walking on. */
const SPARE = {
  lineUp: seconds(90),
  segment: seconds(25),
  pack: seconds(20),
  reading: seconds(35),
  judging: seconds(60),
  ranking: seconds(30),
  poll: seconds(60),
  luckyDraw: seconds(60),
  tieBreak: seconds(60),
  result: seconds(90),
};

const plus = (...parts: number[]): DurationMs => ms(parts.reduce((sum, part) => sum + part, 0));

/** SC6: segment n starts with podium ((n−1) mod seats)+1, then in order. */
export const startingOrder = (podiums: readonly Podium[], segment: number): Podium[] => {
  const first = (segment - 1) % podiums.length;
  return [...podiums.slice(first), ...podiums.slice(0, first)];
};

/** Phones show options to tap (AU2). */
const isPlayable = (question: Question): boolean => question.purpose !== 'audience' || question.kind === 'choice';

/** Deals questions from the unused bank, in an order made by lot; refuses with what is missing. */
class Dealer {
  private readonly piles = new Map<Purpose, Question[]>();

  constructor(bank: readonly Question[], used: ReadonlySet<QuestionId>, seed: string) {
    for (const question of shuffle(bank, hash(`${seed}:questions`))) {
      if (used.has(question.id) || !isPlayable(question)) continue;
      const pile = this.piles.get(question.purpose) ?? [];
      pile.push(question);
      this.piles.set(question.purpose, pile);
    }
  }

  has(purpose: Purpose, count: number): boolean {
    return (this.piles.get(purpose)?.length ?? 0) >= count;
  }

  left(purpose: Purpose): number {
    return this.piles.get(purpose)?.length ?? 0;
  }

  /** Easiest first, so that a segment rises. */
  take(purpose: Purpose, count: number): Question[] {
    const taken = this.piles.get(purpose)?.splice(0, count) ?? [];
    return taken.sort((a, b) => a.difficulty - b.difficulty);
  }
}

/** Deals rising questions into packs of equal difficulty: one round forth, one back. */
const dealPacks = (questions: readonly Question[], packs: number): QuestionId[][] => {
  const dealt: QuestionId[][] = Array.from({ length: packs }, () => []);
  questions.forEach((question, i) => {
    const round = Math.floor(i / packs);
    const place = i % packs;
    dealt[round % 2 === 0 ? place : packs - 1 - place]?.push(question.id);
  });
  return dealt;
};

const needs = (
  rules: Rules,
  seats: number,
  rundown: readonly SegmentPlan[],
): Partial<Record<Exclude<Purpose, 'tie-break'>, number>> => {
  const times = (played: (plan: SegmentPlan) => boolean): number => rundown.filter(played).length;
  const own = times(hasOwnTurns);
  const common = times((plan) => plan.segment === 'skill' && plan.turns !== 'own');
  const speed = times((plan) => plan.segment === 'speed');
  const audience = times((plan) => plan.segment === 'audience');
  return {
    ...(own > 0 && { 'skill-own': seats * rules.own.packSize }),
    ...(common > 0 && { 'skill-common': common * rules.common.count }),
    ...(speed > 0 && { speed: speed * rules.speed.clocks.length }),
    ...(audience > 0 && { audience: audience * rules.audience.quiz }),
  };
};

const hasOwnTurns = ({ segment, turns }: SegmentPlan): boolean => segment === 'skill' && turns !== 'common';

type Draft = Item extends infer I ? (I extends Item ? Omit<I, 'id'> : never) : never;

/** Lays out a heat: which questions, in which order, with how much time each. */
export const planHeat = (
  contest: Pick<Contest, 'rules' | 'rundown' | 'bank'>,
  seats: readonly Seat[],
  used: readonly QuestionId[],
  heat: HeatId,
  seed: string,
): HeatPlanned | Refusal => {
  if (seats.length === 1) return planWalkover(heat);
  const { rules, rundown } = contest;
  const podiums = seats.map((seat) => seat.podium);
  const dealer = new Dealer(contest.bank, new Set(used), seed);
  const need = needs(rules, podiums.length, rundown);
  for (const [purpose, count] of Object.entries(need) as [Purpose, number][]) {
    if (!dealer.has(purpose, count))
      return refuse('not-enough-questions', { purpose, need: count, have: dealer.left(purpose) });
  }
  const packs = dealPacks(
    dealer.take('skill-own', need['skill-own'] ?? 0),
    rundown.some(hasOwnTurns) ? podiums.length : 0,
  );
  const drafts: Draft[] = [{ kind: 'line-up', planned: SPARE.lineUp }];
  let main = 0;
  rundown.forEach((plan, i) => {
    const { segment, name } = plan;
    const first = drafts.length;
    // The audience segment is a side segment: it has no number and turns no order (AU1).
    if (segment !== 'audience') main += 1;
    drafts.push({ kind: 'segment', segment, number: segment === 'audience' ? 0 : main, planned: SPARE.segment });
    drafts.push(...segmentItems(plan, rules, startingOrder(podiums, main), dealer));
    if (segment !== 'audience' && i < rundown.length - 1)
      drafts.push({ kind: 'ranking', after: segment, planned: SPARE.ranking });
    if (name !== undefined) for (const draft of drafts.slice(first)) draft.title = name;
  });
  drafts.push({ kind: 'tie-break', planned: SPARE.tieBreak }, { kind: 'result', planned: SPARE.result });
  const reserves: HeatPlanned['reserves'] = {};
  for (const purpose of ['skill-own', 'skill-common', 'speed', 'audience'] as const) {
    if (purpose in need) reserves[purpose] = dealer.take(purpose, rules.reserves).map((question) => question.id);
  }
  return { items: numbered(drafts, heat), packs, reserves };
};

/** A play-off has nothing but its tie-break (AD1). */
export const planPlayoff = (heat: HeatId): HeatPlanned => ({
  items: numbered(
    [
      { kind: 'line-up', planned: SPARE.lineUp },
      { kind: 'tie-break', planned: SPARE.tieBreak },
      { kind: 'result', planned: SPARE.result },
    ],
    heat,
  ),
  packs: [],
  reserves: {},
});

/** BR6: the one team that came is introduced, and has won. */
const planWalkover = (heat: HeatId): HeatPlanned => ({
  items: numbered(
    [
      { kind: 'line-up', planned: SPARE.lineUp },
      { kind: 'result', planned: SPARE.result },
    ],
    heat,
  ),
  packs: [],
  reserves: {},
});

const numbered = (drafts: Draft[], heat: HeatId): Item[] =>
  drafts.map((draft, i) => ({ ...draft, id: `${heat}/${i + 1}` as ItemId }) as Item);

const segmentItems = ({ segment, turns }: SegmentPlan, rules: Rules, order: Podium[], dealer: Dealer): Draft[] => {
  switch (segment) {
    case 'greeting':
    case 'creative':
      return order.map((podium) => turnItem(segment, podium, rules));
    case 'skill':
      return [
        ...(turns === 'common' ? [] : order.flatMap((podium) => ownTurn(podium, rules))),
        ...(turns === 'own' ? [] : commonTurn(rules, dealer)),
      ];
    case 'speed':
      return dealer.take('speed', rules.speed.clocks.length).map((question, i, all) => {
        const clock = rules.speed.clocks[i] ?? ms(0);
        return {
          kind: 'speed',
          question: question.id,
          nth: i + 1,
          of: all.length,
          clock,
          planned: plus(clock, SPARE.reading),
        };
      });
    case 'audience':
      return [
        { kind: 'favourite', planned: SPARE.poll },
        ...dealer.take('audience', rules.audience.quiz).map(
          (question, i, all): Draft => ({
            kind: 'quiz',
            question: question.id,
            nth: i + 1,
            of: all.length,
            planned: plus(rules.audience.clock, SPARE.reading),
          }),
        ),
        { kind: 'lucky-draw', planned: SPARE.luckyDraw },
      ];
  }
};

const turnItem = (segment: PresentationSegment, podium: Podium, rules: Rules): Draft => ({
  kind: 'turn',
  segment,
  podium,
  planned: plus(rules[segment].clock, rules[segment].questions, SPARE.judging),
});

const ownTurn = (podium: Podium, rules: Rules): Draft[] => [
  { kind: 'pack', podium, planned: SPARE.pack },
  ...Array.from(
    { length: rules.own.packSize },
    (_, i): Draft => ({
      kind: 'own',
      podium,
      nth: i + 1,
      of: rules.own.packSize,
      planned: plus(rules.own.clock, SPARE.reading),
    }),
  ),
];

const commonTurn = (rules: Rules, dealer: Dealer): Draft[] =>
  dealer.take('skill-common', rules.common.count).map((question, i, all) => ({
    kind: 'common',
    question: question.id,
    nth: i + 1,
    of: all.length,
    planned: plus(rules.common.buzz, rules.common.answer, SPARE.reading),
  }));
