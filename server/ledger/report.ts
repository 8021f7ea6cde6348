import type { EpochMs, Podium } from '../../shared/engine/ids.ts';
import { PODIUMS } from '../../shared/engine/ids.ts';
import { DOUBTS, type Doubt, RACE_ENDS, type RaceEnd } from '../../shared/engine/press.ts';
import type { BuzzLedger, PressRecord, RaceRecord } from './race-record.ts';
import { type Spread, spreadOf } from './spread.ts';

/** A press's uncertainty at its moment of the show. */
export interface UncertaintyPoint {
  /** The race's number in the ledger. */
  race: number;
  at: EpochMs;
  team: string;
  /** Plus or minus, ms. */
  uncertainty: number;
}

/** How well one tablet's presses were timed throughout the show. */
export interface TabletReport {
  podium: Podium;
  teams: string[];
  /** Plus or minus, ms; presses without a clock are not in it. */
  uncertainty: Spread | null;
  points: UncertaintyPoint[];
  doubts: Record<Doubt, number>;
  late: number;
  early: number;
  /** Races at whose end nothing had been heard from it. */
  silent: number;
  /** Openings that it had not acknowledged in time. */
  unaware: number;
}

/** What the ledger comes to. Races that were taken back or replaced are counted, and left out of everything else. */
export interface LedgerReport {
  contest: string | null;
  from: EpochMs | null;
  to: EpochMs | null;
  /** The log's line up to which it goes. */
  seq: number;
  openings: number;
  voided: number;
  /** Races that were decided. */
  races: number;
  ends: Record<RaceEnd, number>;
  /** BZ4: races within the uncertainty; as a number and as a part (0–1) of those with two presses or more. */
  tooClose: number;
  contested: number;
  tooCloseShare: number | null;
  /** The host gave the word to another team. */
  given: number;
  presses: number;
  late: number;
  early: number;
  clamped: number;
  anticipated: number;
  /** From the first press's arrival to the name, and from the winner's press to it, ms. */
  nameAfterArrival: Spread | null;
  nameAfterPress: Spread | null;
  tablets: TabletReport[];
  /** Numbers of the races that somebody may ask about: too close, over at the cap, clamped, or given by hand. */
  remarkable: number[];
}

export function reportOf({ contest, seq, races: all }: BuzzLedger): LedgerReport {
  const races = all.filter(({ voided }) => voided === null);
  const decided = races.filter(({ end }) => end !== null);
  const presses = races.flatMap((race) => race.presses);
  const contested = decided.filter(({ margin }) => margin !== null);
  const tooClose = decided.filter((race) => race.tooClose);
  const opened = races.flatMap(({ opensAt }) => opensAt ?? []);
  return {
    contest,
    seq,
    from: opened[0] ?? null,
    to: opened.at(-1) ?? null,
    openings: races.filter(({ opening }) => opening > 0).length,
    voided: all.length - races.length,
    races: decided.length,
    ends: tally(
      RACE_ENDS,
      decided.flatMap(({ end }) => end?.by ?? []),
    ),
    tooClose: tooClose.length,
    contested: contested.length,
    tooCloseShare: contested.length === 0 ? null : tooClose.length / contested.length,
    given: decided.filter(isGiven).length,
    presses: presses.length,
    late: count(presses, 'late'),
    early: count(presses, 'early') + count(presses, 'frozen') + count(presses, 'forfeit'),
    clamped: presses.filter(isClamped).length,
    anticipated: presses.filter((press) => press.anticipated).length,
    nameAfterArrival: spreadOf(decided.flatMap((race) => afterArrival(race) ?? [])),
    nameAfterPress: spreadOf(decided.flatMap((race) => afterPress(race) ?? [])),
    tablets: PODIUMS.flatMap((podium) => tabletOf(podium, races) ?? []),
    remarkable: decided.filter(isRemarkable).map(({ nth }) => nth),
  };
}

const count = (presses: readonly PressRecord[], verdict: PressRecord['verdict']): number =>
  presses.filter((press) => press.verdict === verdict).length;

const tally = <T extends string>(names: readonly T[], found: readonly T[]): Record<T, number> =>
  Object.fromEntries(names.map((name) => [name, found.filter((one) => one === name).length])) as Record<T, number>;

const isGiven = ({ given }: RaceRecord): boolean => given.some(({ voided }) => !voided);
const isClamped = ({ doubts }: PressRecord): boolean => doubts.includes('clamped');
const isRemarkable = (race: RaceRecord): boolean =>
  race.tooClose || race.end?.by === 'cap' || isGiven(race) || race.presses.some(isClamped);

const counted = ({ presses }: RaceRecord): PressRecord[] =>
  presses.filter(({ verdict }) => verdict === 'won' || verdict === 'beaten');

const afterArrival = (race: RaceRecord): number | null => {
  const arrivals = counted(race).map(({ receivedAt }) => receivedAt);
  return race.end === null || arrivals.length === 0 ? null : race.end.at - Math.min(...arrivals);
};

const afterPress = ({ end, presses }: RaceRecord): number | null => {
  const winner = presses.find(({ verdict, podium }) => verdict === 'won' && podium === end?.order[0]);
  return end === null || winner === undefined ? null : end.at - winner.pressedAt;
};

function tabletOf(podium: Podium, races: readonly RaceRecord[]): TabletReport | null {
  const own = races.flatMap((race) =>
    race.presses.filter((press) => press.podium === podium).map((press) => ({ race: race.nth, press })),
  );
  const seen = (list: 'silent' | 'unaware'): number => races.filter(({ end }) => end?.[list].includes(podium)).length;
  const [silent, unaware] = [seen('silent'), seen('unaware')];
  if (own.length === 0 && silent === 0 && unaware === 0) return null;
  const presses = own.map(({ press }) => press);
  const timed = own.filter(({ press }) => !press.doubts.includes('no-clock'));
  return {
    podium,
    teams: [...new Set(presses.map(({ team }) => team))],
    uncertainty: spreadOf(timed.map(({ press }) => press.uncertainty)),
    points: timed.map(({ race, press: { pressedAt, team, uncertainty } }) => ({
      race,
      at: pressedAt,
      team,
      uncertainty,
    })),
    doubts: tally(
      DOUBTS,
      presses.flatMap(({ doubts }) => doubts),
    ),
    late: count(presses, 'late'),
    early: count(presses, 'early'),
    silent,
    unaware,
  };
}
