import type { Contest, Judge } from '../engine/contest.ts';
import { type Heat, hasLeft, liveTurn } from '../engine/heat.ts';
import type { ItemId, JudgeId, Podium } from '../engine/ids.ts';
import type { Criterion } from '../engine/rules.ts';
import type { PresentationSegment } from '../engine/rundown.ts';
import type { Turn } from '../engine/turn.ts';
import type { TeamName } from './parts.ts';
import { teamName } from './table-view.ts';

/** The presentation before the jury, as all who handle its sheets see it. */
export interface BeforeJury {
  item: ItemId;
  segment: PresentationSegment;
  podium: Podium;
  team: TeamName;
  criteria: Criterion[];
}

/** A judge by name and place. */
export interface JurySeat {
  id: JudgeId;
  name: string;
  title: string;
  head: boolean;
}

/** `taken`: sheets are taken now, of whose seat is still open. */
export const beforeJury = (contest: Contest, heat: Heat): { turn: Turn; seen: BeforeJury; taken: boolean } | null => {
  const turn = liveTurn(heat);
  const seat = heat.seats.find((candidate) => candidate.podium === turn?.podium);
  if (turn === undefined || seat === undefined) return null;
  const { item, segment, podium, phase } = turn;
  const shut = phase === 'ready' || phase === 'revealing' || phase === 'revealed';
  const { criteria } = heat.rules[segment];
  return {
    turn,
    seen: { item, segment, podium, team: teamName(contest, seat.team), criteria },
    taken: !shut && !hasLeft(heat, podium),
  };
};

export const jurySeat = (id: JudgeId, judge: Judge | undefined): JurySeat => ({
  id,
  name: judge?.name ?? '',
  title: judge?.title ?? '',
  head: judge?.head === true,
});
