import type { HeatId, Podium, TeamId } from './ids.ts';

/** One ball: a team and the seat it fell to. */
export interface Ball {
  team: TeamId;
  heat: HeatId;
  podium: Podium;
}

/** The draw into heats and podiums (BR3). */
export interface Draw {
  /** SHA-256 of the hidden number, shown in the hall before the called number is heard; null for a typed-in draw. */
  commitment: string | null;
  /** Secret until the last ball. */
  hidden: string | null;
  called: string | null;
  /** SHA-256 of hidden, called and attempt; anyone can recompute the balls from it. */
  seed: string | null;
  /** Which draw of this hidden number it is, from 1: a repeated one takes the next number (UN1). 0 for a typed-in draw. */
  attempt: number;
  /** In the order they are drawn; empty until seeded. */
  balls: Ball[];
  /** How many balls viewers have seen. */
  shown: number;
  /** The ceremony is over and the bracket took the screen. */
  closed: boolean;
}
