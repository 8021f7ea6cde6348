import type { Ball } from './draw.ts';
import type { HeatId, Podium, TeamId } from './ids.ts';

/** What the organisers asked of the draw before it was made: recorded with its seed, so that anyone can recompute it (BR3). */
export type DrawConstraint =
  /** No two of these teams in one heat. */
  | { rule: 'apart'; teams: TeamId[] }
  /** This team in this heat; `podium` null leaves the podium to the lots. */
  | { rule: 'fixed'; team: TeamId; heat: HeatId; podium: Podium | null };

/** Whether balls keep a constraint. */
export const keeps = (constraint: DrawConstraint, balls: readonly Ball[]): boolean => {
  if (constraint.rule === 'apart') {
    const heats = balls.filter((ball) => constraint.teams.includes(ball.team)).map((ball) => ball.heat);
    return new Set(heats).size === heats.length;
  }
  const { team, heat, podium } = constraint;
  const ball = balls.find((one) => one.team === team);
  return ball !== undefined && ball.heat === heat && (podium === null || ball.podium === podium);
};

export const brokenBy = (balls: readonly Ball[], constraints: readonly DrawConstraint[]): DrawConstraint[] =>
  constraints.filter((constraint) => !keeps(constraint, balls));
