import type { AskingMode, Verdict } from '../../shared/engine/asking.ts';
import type { StageKind, StageName } from '../../shared/engine/format.ts';
import type { AskingId, EpochMs, HeatId, ItemId, Podium, QuestionId } from '../../shared/engine/ids.ts';
import type { Doubt, Hand, PressVerdict, RaceEnd } from '../../shared/engine/press.ts';
import type { BuzzOrder } from '../../shared/engine/rules.ts';

/** One press as it was recorded. Instants on the hub's clock, durations in ms, both to 0.01 ms. */
export interface PressRecord {
  /** Its line in the log: whoever doubts it finds it there, under the hash chain. */
  seq: number;
  podium: Podium;
  /** The team's name. */
  team: string;
  /** The estimate that orders it, and the two instants it lies between. */
  pressedAt: EpochMs;
  earliest: EpochMs;
  latest: EpochMs;
  /** Half of what lies between. */
  uncertainty: number;
  receivedAt: EpochMs;
  /** What the tablet claimed, where that could not be believed. */
  claimedAt: EpochMs | null;
  /** From the event to its handler, on the tablet. */
  delay: number;
  by: Hand;
  doubts: Doubt[];
  verdict: PressVerdict;
  /** So soon after the opening that it may have been a guess. */
  anticipated: boolean;
  /** After the opening; negative before it, null when the buzzers never opened. */
  afterOpening: number | null;
  /** To the next press of the race; null outside it and for its last. */
  margin: number | null;
}

/** A host's word on a race, after it. `voided`: taken back. */
export interface WordRecord {
  seq: number;
  at: EpochMs;
  podium: Podium;
  voided: boolean;
}
export interface RulingRecord extends WordRecord {
  verdict: Verdict;
}

/** How a race was decided. */
export interface EndRecord {
  seq: number;
  at: EpochMs;
  by: RaceEnd;
  /** The first has won. */
  order: Podium[];
  silent: Podium[];
  unaware: Podium[];
}

export const VOIDS = ['taken-back', 'replaced'] as const;
/** Why a race no longer counts: the host took back what it was part of, or put another question in its place. */
export type Void = (typeof VOIDS)[number];

/** One opening of the buzzers with everything that was pressed at it: the proof that can be shown to a losing team. */
export interface RaceRecord {
  /** From 1, in the order of the show. */
  nth: number;
  heat: HeatId;
  stage: StageKind | null;
  stageName?: StageName;
  /** Within its stage. */
  heatNumber: number | null;
  item: ItemId;
  asking: AskingId;
  question: QuestionId;
  mode: AskingMode;
  /** The how manieth of its question; 0 when only early presses were made and the buzzers never opened. */
  opening: number;
  /** Its line in the log; null when it never opened. */
  seq: number | null;
  /** The rule it was played by. */
  rule: BuzzOrder;
  eligible: Podium[];
  opensAt: EpochMs | null;
  closesAt: EpochMs | null;
  /** Technical holds: when it was frozen. It then opened anew, at the `opensAt` above. */
  frozenAt: EpochMs[];
  /** In the order of press time. */
  presses: PressRecord[];
  end: EndRecord | null;
  /** BZ4: another press may have been before the winner's. */
  tooClose: boolean;
  /** From the winner's press to the nearest other of the race, ms. */
  margin: number | null;
  /** The word by the host's hand, over the order. */
  given: WordRecord[];
  rulings: RulingRecord[];
  voided: Void | null;
}

export interface BuzzLedger {
  contest: string | null;
  /** The last line of the log that it is made from. */
  seq: number;
  races: RaceRecord[];
}
