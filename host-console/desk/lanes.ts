import type { Podium } from '../../shared/engine/ids.ts';
import type { Doubt } from '../../shared/engine/press.ts';
import type { AskingDesk, PressDesk } from '../../shared/views/host.ts';
import type { Timed } from './time-line.ts';

/** One press on the time line. */
export interface Lane extends Timed {
  podium: Podium;
  /** Half its error bar, ms; null where the hub had no clock of the tablet. */
  uncertainty: number | null;
  /** To the next press, ms; null for the last, and while the race is open. */
  margin: number | null;
  standing: 'racing' | 'won' | 'beaten' | 'late';
  anticipated: boolean;
  doubts: Doubt[];
}

/** The race that is open, else the one that was decided, in the order of the presses; empty before there was any. */
export function lanesOf(asking: AskingDesk): Lane[] {
  if (asking.racing) {
    const racing = asking.presses.filter((press) => press.verdict === 'racing');
    return racing.map(racingLane).sort((a, b) => a.at - b.at);
  }
  return (asking.finish?.presses ?? []).map(({ podium, at, from, to, margin, won, late, anticipated, doubts }) => ({
    podium,
    at,
    from,
    to,
    uncertainty: doubts.includes('no-clock') ? null : (to - from) / 2,
    margin,
    standing: won ? 'won' : late ? 'late' : 'beaten',
    anticipated,
    doubts,
  }));
}

const racingLane = ({ podium, afterOpening, uncertainty, anticipated, doubts }: PressDesk): Lane => {
  const at = afterOpening ?? 0;
  const width = uncertainty ?? 0;
  return {
    podium,
    at,
    from: at - width,
    to: at + width,
    uncertainty,
    margin: null,
    standing: 'racing',
    anticipated,
    doubts,
  };
};

/** Presses of this opening that stand on no lane: early, frozen, of a team that may not press. */
export const besideLanes = (asking: AskingDesk, lanes: readonly Lane[]): PressDesk[] =>
  asking.presses.filter(
    (press) =>
      press.verdict === 'early' ||
      press.verdict === 'frozen' ||
      press.verdict === 'forfeit' ||
      press.verdict === 'not-eligible' ||
      (press.verdict === 'late' && !lanes.some(({ podium }) => podium === press.podium)),
  );

/** The two that are too close, with the margin between them and the sum of what is not known of them, ms. */
export function closestPair(lanes: readonly Lane[]): { a: Lane; b: Lane; margin: number; doubt: number } | null {
  const winner = lanes.find(({ standing }) => standing === 'won') ?? lanes[0];
  const rival = lanes
    .filter((lane) => lane !== winner)
    .sort((a, b) => Math.abs(a.at - (winner?.at ?? 0)) - Math.abs(b.at - (winner?.at ?? 0)))[0];
  if (winner === undefined || rival === undefined) return null;
  const doubt = (winner.to - winner.from + rival.to - rival.from) / 2;
  return { a: winner, b: rival, margin: Math.abs(rival.at - winner.at), doubt };
}
