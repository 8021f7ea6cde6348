import type { Contest, Judge, Team } from '../../shared/engine/contest.ts';
import type { Format, HeatPlan, RunnerUpCriterion, SeatSource, Stage } from '../../shared/engine/format.ts';
import {
  type DurationMs,
  type HeatId,
  type JudgeId,
  type QuestionId,
  type StageId,
  seconds,
  type TeamId,
} from '../../shared/engine/ids.ts';
import type { Purpose, Question, QuestionKind } from '../../shared/engine/question.ts';
import type { Criterion, PresentationRules, Rules } from '../../shared/engine/rules.ts';
import type { Segment } from '../../shared/engine/rundown.ts';

/** Small contests for specs: RULES.md's defaults, made-up teams and a made-up bank. */

const criterion = (id: string, max: number): Criterion => ({ id, name: { vi: id, en: id }, max });

const presentation = (clock: DurationMs, questions: DurationMs, criteria: Criterion[]): PresentationRules => ({
  clock,
  questions,
  criteria,
  overtime: { tolerance: seconds(15), step: seconds(30), points: 1, most: 5 },
});

/** RULES.md's defaults. */
export const RULES: Rules = {
  floor: 0,
  greeting: presentation(seconds(180), seconds(0), [
    criterion('content', 10),
    criterion('form', 10),
    criterion('style', 10),
  ]),
  creative: presentation(seconds(300), seconds(120), [
    criterion('novelty', 15),
    criterion('effect', 15),
    criterion('talk', 10),
    criterion('replies', 10),
  ]),
  judging: { dropExtremes: false, decimals: false },
  own: {
    packSize: 4,
    clock: seconds(15),
    right: 10,
    wrong: 0,
    steal: { buzz: seconds(5), answer: seconds(5), right: 10, wrong: -5, trueFalse: false },
  },
  common: { count: 6, buzz: seconds(5), answer: seconds(5), right: 10, wrong: -5 },
  speed: { clocks: [20, 20, 30, 30, 40].map(seconds), points: [40, 30, 20, 10] },
  audience: { quiz: 3, clock: seconds(20), hidden: true },
  tieBreak: { count: 3, clock: seconds(15) },
  buzzers: {
    order: 'press-time',
    early: 'freeze',
    freeze: 250 as DurationMs,
    cap: 250 as DurationMs,
    lead: 300 as DurationMs,
    anticipation: 100 as DurationMs,
  },
  reserves: 2,
};

const PREFIX: Record<Purpose, string> = {
  'skill-own': 'o',
  'skill-common': 'c',
  speed: 's',
  audience: 'a',
  'tie-break': 't',
};

/** A question whose right answer is known to the spec: option 1, true, "đáp án 3", 100, CADB, 1C 2A 3B. */
const question = (purpose: Purpose, n: number, kind: QuestionKind): Question => {
  const base = {
    id: `${PREFIX[purpose]}${n}` as QuestionId,
    purpose,
    text: `${purpose} ${n}`,
    difficulty: ((n % 3) + 1) as 1 | 2 | 3,
    source: { cite: 'made up' },
  };
  switch (kind) {
    case 'choice':
      return { ...base, kind, options: ['A', 'B', 'C', 'D'], answer: 1 };
    case 'true-false':
      return { ...base, kind, answer: true };
    case 'number':
      return { ...base, kind, answer: 100, tolerance: 50 };
    case 'ordering':
      return { ...base, kind, items: ['A', 'B', 'C', 'D'], answer: [2, 0, 3, 1] };
    case 'matching':
      return { ...base, kind, left: ['1', '2', '3'], right: ['A', 'B', 'C'], answer: [2, 0, 1] };
    case 'short-text':
    case 'spoken':
      return { ...base, kind, answer: 'Đáp án đúng', accepted: ['đúng rồi'] };
  }
};

export type Kinds = Partial<Record<Purpose, QuestionKind>>;

/** A bank with so many questions per purpose; of one kind per purpose unless told otherwise. */
export const aBank = (counts: Record<Purpose, number>, kinds: Kinds = {}): Question[] => {
  const kindOf: Record<Purpose, QuestionKind> = {
    'skill-own': 'spoken',
    'skill-common': 'spoken',
    speed: 'choice',
    audience: 'choice',
    'tie-break': 'spoken',
    ...kinds,
  };
  return (Object.keys(counts) as Purpose[]).flatMap((purpose) =>
    Array.from({ length: counts[purpose] }, (_, i) => question(purpose, i + 1, kindOf[purpose])),
  );
};

export const teams = (count: number): Team[] =>
  Array.from({ length: count }, (_, i) => ({ id: `team-${i + 1}` as TeamId, name: `Team ${i + 1}`, kind: 'team' }));

const withSubstitutes = (count: number, more: number): Team[] =>
  teams(count + more).map((team, nth) => (nth < count ? team : { ...team, substitute: true }));

export const judges = (count: number): Judge[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `judge-${i + 1}` as JudgeId,
    name: `Judge ${i + 1}`,
    title: '',
    head: i === 0,
  }));

const heat = (id: string, number: number, seats: SeatSource[]): HeatPlan => ({ id: id as HeatId, number, seats });
const stage = (id: string, kind: Stage['kind'], heats: HeatPlan[]): Stage => ({ id: id as StageId, kind, heats });
const winner = (id: string): SeatSource => ({ from: 'winner', heat: id as HeatId });
const drawn = (count: number): SeatSource[] => Array.from({ length: count }, () => ({ from: 'draw' }));

export const RUNNER_UP_ORDER: RunnerUpCriterion[] = ['speed', 'skill', 'creative', 'tie-break', 'lots'];

/** BR2 Quảng Nam 2024: 6 heats of up to 3 → 2 × 3 → the winners and the best runner-up. */
export const quangNam = (): Format => ({
  id: 'quang-nam',
  stages: [
    stage(
      'qualifier',
      'qualifier',
      [1, 2, 3, 4, 5, 6].map((n) => heat(`q${n}`, n, drawn(3))),
    ),
    stage('semifinal', 'semifinal', [
      heat('s1', 1, [winner('q1'), winner('q2'), winner('q3')]),
      heat('s2', 2, [winner('q4'), winner('q5'), winner('q6')]),
    ]),
    stage('final', 'final', [
      heat('f', 1, [
        winner('s1'),
        winner('s2'),
        { from: 'best', group: ['s1', 's2'] as HeatId[], rank: 1, of: 'seconds' },
      ]),
    ]),
  ],
  runnerUpOrder: RUNNER_UP_ORDER,
});

/** Two semifinals of seeded teams and a final: what runner-up specs need, without a draw. */
export const semifinals = (seats = 3): Format => ({
  id: 'semifinals',
  stages: [
    stage(
      'semifinal',
      'semifinal',
      [0, 1].map((n) =>
        heat(
          `s${n + 1}`,
          n + 1,
          Array.from({ length: seats }, (_, i) => ({ from: 'seed', team: `team-${n * seats + i + 1}` as TeamId })),
        ),
      ),
    ),
    stage('final', 'final', [
      heat('f', 1, [
        winner('s1'),
        winner('s2'),
        { from: 'best', group: ['s1', 's2'] as HeatId[], rank: 1, of: 'seconds' },
      ]),
    ]),
  ],
  runnerUpOrder: RUNNER_UP_ORDER,
});

/** One heat of seeded teams that is a qualifier: its winner goes to a final with the winner of another. */
export const oneHeat = (seats = 3): Format => ({
  id: 'one-heat',
  stages: [
    stage('qualifier', 'qualifier', [
      heat(
        'h',
        1,
        Array.from({ length: seats }, (_, i) => ({ from: 'seed', team: `team-${i + 1}` as TeamId })),
      ),
      heat('g', 2, [
        { from: 'seed', team: `team-${seats + 1}` as TeamId },
        { from: 'seed', team: `team-${seats + 2}` as TeamId },
      ]),
    ]),
    stage('final', 'final', [heat('f', 1, [winner('h'), winner('g')])]),
  ],
  runnerUpOrder: RUNNER_UP_ORDER,
});

/** Single final of drawn teams (BR2). */
export const singleFinal = (seats: number): Format => ({
  id: 'single-final',
  stages: [stage('final', 'final', [heat('f', 1, drawn(seats))])],
  runnerUpOrder: RUNNER_UP_ORDER,
});

export interface ContestOptions {
  format?: Format;
  teams?: number;
  /** Teams that stand by, numbered after the others. */
  substitutes?: number;
  judges?: number;
  rules?: Partial<Rules>;
  segments?: Segment[];
  kinds?: Kinds;
  counts?: Partial<Record<Purpose, number>>;
}

/** One qualifier heat of three seeded teams, unless told otherwise. */
export const aContest = (options: ContestOptions = {}): Contest => ({
  id: 'spec',
  name: 'Spec',
  slogan: '',
  organiser: '',
  place: '',
  year: 2024,
  sponsors: [],
  teams: withSubstitutes(options.teams ?? 5, options.substitutes ?? 0),
  judges: judges(options.judges ?? 3),
  format: options.format ?? oneHeat(),
  rules: { ...RULES, ...options.rules },
  rundown: (options.segments ?? ['greeting', 'creative', 'skill', 'audience', 'speed']).map((segment) => ({ segment })),
  bank: aBank(
    { 'skill-own': 60, 'skill-common': 40, speed: 30, audience: 20, 'tie-break': 12, ...options.counts },
    options.kinds,
  ),
});

/** A whole Quảng Nam season with a bank for two heats more than it has, reserves included. */
export const aSeason = (kinds: Kinds = {}): Contest =>
  aContest({
    format: quangNam(),
    teams: 17,
    counts: { 'skill-own': 170, 'skill-common': 100, speed: 90, audience: 65, 'tie-break': 40 },
    kinds,
  });
