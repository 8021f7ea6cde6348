import type { DurationMs } from './ids.ts';

/** One line of a judge's sheet; `max` in points, marked in steps of half a point (JD1). */
export interface Criterion {
  id: string;
  name: { vi: string; en: string };
  max: number;
}

/** A presentation before the judges: chào hỏi or sáng tạo số (GR, CR). */
export interface PresentationRules {
  clock: DurationMs;
  /** The judges' questions after it; 0 leaves them out. */
  questions: DurationMs;
  criteria: Criterion[];
  /** Overtime: free `tolerance`, then `points` off per started `step`, at most `most` (GR3). */
  overtime: { tolerance: DurationMs; step: DurationMs; points: number; most: number };
}

export const EARLY_MODES = ['freeze', 'ignore', 'allow', 'forfeit'] as const;
/** What an early buzz costs (SK7): a moment, nothing, nothing and it counts, or the question. */
export type EarlyMode = (typeof EARLY_MODES)[number];

/** JD4: one judge's total a GO, one criterion's mean a GO, or everything at once. */
export const REVEAL_MODES = ['per-judge', 'per-criterion', 'total'] as const;
export type RevealMode = (typeof REVEAL_MODES)[number];

/** BZ2: by the presses' own times, or by their arrival. */
export const BUZZ_ORDERS = ['press-time', 'arrival'] as const;
export type BuzzOrder = (typeof BUZZ_ORDERS)[number];

/** AU2: by lot, or who was right most often and then soonest. */
export const WINNER_MODES = ['lot', 'speed'] as const;
export type WinnerMode = (typeof WINNER_MODES)[number];

/** Every number of the contest's rules. Copied into a heat when it starts (SC7, Law 8). Points, and times in ms. */
export interface Rules {
  /** SC2: a total never falls below this; null switches the floor off. */
  floor: number | null;
  greeting: PresentationRules;
  creative: PresentationRules;
  judging: {
    /** JD3: drop the highest and the lowest total when at least five judges marked. */
    dropExtremes: boolean;
    /** JD3: keep the mean's decimals (two) instead of rounding half-up to a point. */
    decimals: boolean;
    /** JD4: absent is `total`. */
    reveal?: RevealMode;
  };
  own: {
    packSize: number;
    clock: DurationMs;
    right: number;
    wrong: number;
    /** SK8: a team may place a star of hope on one question of its turn; absent is off. */
    star?: boolean;
    steal: {
      buzz: DurationMs;
      answer: DurationMs;
      right: number;
      wrong: number;
      trueFalse: boolean;
      /** SK4: what a right steal earns comes from the owner, as far as its score goes; absent is off. */
      transfer?: boolean;
    };
  };
  common: { count: number; buzz: DurationMs; answer: DurationMs; right: number; wrong: number };
  speed: {
    /** One question per clock. */
    clocks: DurationMs[];
    /** By place among the right answers; 0 beyond the list (AC3). */
    points: number[];
    /** AC1: an ordering or a matching earns by what is right in it; absent, only if all of it is. */
    partial?: boolean;
  };
  audience: {
    quiz: number;
    clock: DurationMs;
    hidden: boolean;
    /** SK6: a multiple choice question given to the hall opens on the phones; absent, the MC asks the hall aloud. */
    hall?: boolean;
    /** AU2: who wins among the right; absent, the lot. */
    winner?: WinnerMode;
    /** AU1: what the favourite-team poll earns the teams, by place; absent, it never moves a score. */
    points?: number[];
    /** AU6: phones may cheer for a team between the questions; absent, they may not. */
    cheers?: boolean;
  };
  tieBreak: { count: number; clock: DurationMs };
  buzzers: {
    order: BuzzOrder;
    early: EarlyMode;
    /** SK7: how long after its last early press a team's presses count again. */
    freeze: DurationMs;
    /** BZ5: a window is declared over one cap after it closes. */
    cap: DurationMs;
    /** Buzzers open at a common instant this far ahead, so that every tablet knows it in time. */
    lead: DurationMs;
    /** A press this soon after the opening is marked as anticipation, never punished; null marks none. */
    anticipation: DurationMs | null;
  };
  /** Two reserves per segment and heat by default: questions a host may swap in. */
  reserves: number;
}

type Scalar = string | number | boolean | null;

/** What somebody says otherwise: any part of it; lists are taken whole. */
type Patch<T> = T extends Scalar | readonly unknown[] ? T : { [K in keyof T]?: Patch<T[K]> };

/** What a stage says otherwise than the contest (BR1): any of the rules' numbers. */
export type RulesPatch = Patch<Rules>;
