import type { Asking } from './asking.ts';
import { eligible, type Heat } from './heat.ts';
import { between, type DurationMs, type EpochMs, type Podium } from './ids.ts';
import type { Press } from './press.ts';

/** Presses that count and whose race is open. */
export const racing = (asking: Asking): Press[] => asking.presses.filter((press) => press.verdict === 'racing');

/** When the open race began: its first press's arrival. Null while there is none. */
export const raceSince = (asking: Asking): EpochMs | null => {
  const presses = racing(asking);
  return presses.length === 0 ? null : (Math.min(...presses.map((press) => press.receivedAt)) as EpochMs);
};

/** Who may press and has not: the race waits for their presses, or for the proof that there is none. */
export const awaited = (asking: Asking, heat: Heat): Podium[] => {
  const pressed = racing(asking).map((press) => press.podium);
  return eligible(asking, heat).filter((podium) => !pressed.includes(podium));
};

/**
 * BZ2: by the estimate of the press's own time. Exact equals go by the earlier bound, then by letter: never by arrival,
 * so that the order is the same however the network shuffled the presses.
 */
export const byPressTime = (a: Press, b: Press): number =>
  a.pressedAt - b.pressedAt || a.evidence.earliest - b.evidence.earliest || (a.podium < b.podium ? -1 : 1);

const CONTENDING: readonly Press['verdict'][] = ['racing', 'won', 'beaten', 'late'];

/** A ruling ends an opening: what was pressed before it belongs to that one. */
export const ofThisOpening = (asking: Asking, press: Press): boolean =>
  press.pressedAt > (asking.rulings.at(-1)?.at ?? Number.NEGATIVE_INFINITY);

/** Presses of the last opening that count or would have counted, in order: the photo finish's line-up. */
export const contenders = (asking: Asking): Press[] => {
  const inTime = asking.presses.filter((press) => CONTENDING.includes(press.verdict) && ofThisOpening(asking, press));
  const firstOfEach = inTime.filter((press, nth) => inTime.findIndex(({ podium }) => podium === press.podium) === nth);
  return firstOfEach.sort(byPressTime);
};

/** BZ3, BZ4: who pressed and may be given the word instead of the team that has it; nobody but while it answers. */
export const mayHaveWord = (asking: Asking, heat: Heat): Podium[] => {
  const { phase, answering } = asking;
  if (phase !== 'answering' || answering === null || answering.as === 'owner') return [];
  const pressed = contenders(asking).map((press) => press.podium);
  return eligible(asking, heat).filter((podium) => podium !== answering.podium && pressed.includes(podium));
};

/** BZ4: whether the truth may have been the other way round. */
export const overlap = (a: Press, b: Press): boolean =>
  a.evidence.earliest <= b.evidence.latest && b.evidence.earliest <= a.evidence.latest;

/** What the photo finish says of a race; a pure function of the presses on record. */
export interface Finish {
  presses: Press[];
  /** From each press to the next in order, ms; none after the last. */
  margins: (DurationMs | null)[];
  /** BZ4: the intervals of the first and of another press overlap, or another press was estimated before the first. */
  tooClose: boolean;
}

/** @param first who has the word, or had it first; null while the race is open: then the first by estimate */
export const finishOf = (asking: Asking, first: Podium | null = null): Finish => {
  const presses = contenders(asking);
  const winner = presses.find((press) => press.podium === first) ?? presses[0];
  const margins = presses.map((press, nth) => {
    const next = presses[nth + 1];
    return next === undefined ? null : between(press.pressedAt, next.pressedAt);
  });
  const tooClose =
    winner !== undefined &&
    presses.some((press) => press !== winner && (overlap(press, winner) || byPressTime(press, winner) < 0));
  return { presses, margins, tooClose };
};
