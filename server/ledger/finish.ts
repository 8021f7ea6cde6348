import type { EpochMs } from '../../shared/engine/ids.ts';
import type { Press, PressVerdict } from '../../shared/engine/press.ts';
import { byPressTime, overlap } from '../../shared/engine/race.ts';
import type { RaceDraft } from './race-draft.ts';
import type { PressRecord, RaceRecord } from './race-record.ts';

/** To a hundredth of a ms: an instant of today has no more digits in it. */
const exact = (value: number): number => Math.round(value * 100) / 100;

/** A press with the verdict that its race came to (BZ2, BZ3). */
const settled = (press: Press, { end, overSince }: RaceDraft): Press => {
  if (press.verdict !== 'racing') return press;
  if (end !== null) return { ...press, verdict: end.order[0] === press.podium ? 'won' : 'beaten' };
  return overSince !== null ? { ...press, verdict: 'late' } : press;
};

const CONTENDING: readonly PressVerdict[] = ['racing', 'won', 'beaten', 'late'];

/** Each team's first press of this opening that counted or came too late to: the line-up of the photo finish. */
const contenders = (presses: readonly Press[], opensAt: EpochMs | null): Press[] => {
  const since = opensAt ?? 0;
  const inTime = presses.filter(
    ({ verdict, pressedAt }) => CONTENDING.includes(verdict) && (verdict === 'won' || pressedAt >= since),
  );
  return inTime.filter((press, nth) => inTime.findIndex(({ podium }) => podium === press.podium) === nth);
};

/** Nobody reacts in less: marked, never punished by itself. Teams that were beaten may have guessed as well. */
const anticipates = ({ pressedAt, verdict }: Press, { opensAt, played: { anticipation } }: RaceDraft): boolean =>
  opensAt !== null &&
  anticipation !== null &&
  CONTENDING.includes(verdict) &&
  pressedAt >= opensAt &&
  pressedAt - opensAt < anticipation;

/** The record of a race: a pure function of what the log says of it. */
export function finished(draft: RaceDraft, nth: number): RaceRecord {
  const { played, presses, opensAt, end } = draft;
  const known = presses.map(({ seq, press }) => ({ seq, press: settled(press, draft) }));
  const race = contenders(
    known.map(({ press }) => press),
    opensAt,
  ).sort(byPressTime);
  const winner = race.find(({ podium }) => podium === end?.order[0]);
  const marginAfter = (press: Press): number | null => {
    const next = race[race.indexOf(press) + 1];
    return race.includes(press) && next !== undefined ? exact(next.pressedAt - press.pressedAt) : null;
  };
  const record = ({ seq, press }: (typeof known)[number]): PressRecord => ({
    seq,
    podium: press.podium,
    team: played.teams[press.podium] ?? press.podium,
    pressedAt: press.pressedAt,
    earliest: press.evidence.earliest,
    latest: press.evidence.latest,
    uncertainty: exact((press.evidence.latest - press.evidence.earliest) / 2),
    receivedAt: press.receivedAt,
    claimedAt: press.evidence.claimedAt,
    delay: press.evidence.delay,
    by: press.evidence.by,
    doubts: press.evidence.doubts,
    verdict: press.verdict,
    afterOpening: opensAt === null ? null : exact(press.pressedAt - opensAt),
    margin: marginAfter(press),
    anticipated: anticipates(press, draft),
  });
  const { asking, item, question, mode, heat, stage, stageName, heatNumber, rule } = played;
  return {
    nth,
    heat,
    stage,
    ...(stageName && { stageName }),
    heatNumber,
    item,
    asking,
    question,
    mode,
    opening: draft.opening,
    seq: draft.seq,
    rule,
    eligible: draft.eligible,
    opensAt,
    closesAt: draft.closesAt,
    frozenAt: draft.frozenAt,
    presses: known.sort((a, b) => byPressTime(a.press, b.press)).map(record),
    end,
    tooClose: winner !== undefined && race.some((other) => doubtful(other, winner)),
    margin: winner === undefined ? null : nearest(winner, race),
    given: draft.given,
    rulings: draft.rulings,
    voided: draft.voided,
  };
}

/** BZ4: the truth may have been the other way round, or was, by the estimate. */
const doubtful = (other: Press, winner: Press): boolean =>
  other !== winner && (overlap(other, winner) || byPressTime(other, winner) < 0);

const nearest = (winner: Press, race: readonly Press[]): number | null => {
  const gaps = race.filter((other) => other !== winner).map((other) => Math.abs(other.pressedAt - winner.pressedAt));
  return gaps.length === 0 ? null : exact(Math.min(...gaps));
};
