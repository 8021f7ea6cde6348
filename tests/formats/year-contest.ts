import type { SeatSource, Stage } from '../../shared/engine/format.ts';
import type { HeatId, StageId } from '../../shared/engine/ids.ts';
import type { RulesPatch } from '../../shared/engine/rules.ts';

const SEATS = 4;
const WEEKS = 36;

const drawn: SeatSource[] = Array.from({ length: SEATS }, () => ({ from: 'draw' }));
const winners = (heats: readonly HeatId[]): SeatSource[] => heats.map((heat) => ({ from: 'winner', heat }));

/** The winners of three heats, and the best second place of these three. */
const ofThree = (heats: readonly HeatId[]): SeatSource[] => [
  ...winners(heats),
  { from: 'best', group: [...heats], rank: 1, of: 'seconds' },
];

const inThrees = (heats: readonly HeatId[]): HeatId[][] =>
  Array.from({ length: heats.length / 3 }, (_, i) => heats.slice(3 * i, 3 * i + 3));

const ids = (of: string, count: number): HeatId[] =>
  Array.from({ length: count }, (_, i) => `${of}${String(i + 1).padStart(2, '0')}` as HeatId);

const stage = (kind: Stage['kind'], heats: HeatId[], seats: SeatSource[][], rules?: RulesPatch): Stage => ({
  id: kind as string as StageId,
  kind,
  heats: heats.map((id, i) => ({ id, number: i + 1, seats: seats[i] ?? [] })),
  ...(rules && { rules }),
});

const weeks = ids('w', WEEKS);
const months = ids('m', 12);
const quarters = ids('q', 4);

/** BR2: a year of 36 weeks with four at each table; month, quarter and final have more questions, at higher stakes. */
export const YEAR_STAGES: Stage[] = [
  stage(
    'week',
    weeks,
    weeks.map(() => drawn),
  ),
  stage('month', months, inThrees(weeks).map(ofThree)),
  stage('quarter', quarters, inThrees(months).map(ofThree), { own: { packSize: 3 } }),
  stage('final', ['final' as HeatId], [winners(quarters)], {
    common: { count: 8 },
    speed: { clocks: [20_000, 20_000, 30_000, 30_000] as never },
    own: { packSize: 3, right: 30, steal: { right: 30, wrong: -15 } },
  }),
];

/** 144 players; an organiser writes their names in their place. */
export const YEAR_TEAMS = Array.from({ length: WEEKS * SEATS }, (_, i) => ({
  id: `thi-sinh-${i + 1}`,
  name: `Thí sinh ${i + 1}`,
  kind: 'team' as const,
}));
