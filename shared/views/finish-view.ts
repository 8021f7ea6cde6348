import type { Asking } from '../engine/asking.ts';
import type { Contest } from '../engine/contest.ts';
import { currentItem, type Heat } from '../engine/heat.ts';
import { between, type EpochMs, type Podium } from '../engine/ids.ts';
import type { Press } from '../engine/press.ts';
import { finishOf, racing } from '../engine/race.ts';
import { position } from './heat-scene.ts';
import type { FinishView } from './parts.ts';
import type { SceneOf } from './program.ts';
import { teamName } from './table-view.ts';

/** The photo finish of the last race; null before there was one, and while one is open. */
export const finishView = (contest: Contest, heat: Heat, asking: Asking): FinishView | null => {
  const { race } = asking;
  if (race === null || racing(asking).length > 0) return null;
  const chosen = asking.answering?.podium ?? lastRuled(asking) ?? race.order[0] ?? null;
  const { presses, margins, tooClose } = finishOf(asking, race.order[0] ?? null);
  const opened = asking.openedAt ?? asking.shownAt;
  const { anticipation } = heat.rules.buzzers;
  return {
    presses: presses.map((press, nth) => ({
      podium: press.podium,
      team: teamName(contest, heat.seats.find((seat) => seat.podium === press.podium)?.team ?? ('' as never)),
      at: after(opened, press.pressedAt),
      from: after(opened, press.evidence.earliest),
      to: after(opened, press.evidence.latest),
      margin: margins[nth] ?? null,
      won: press.podium === chosen,
      late: press.verdict === 'late' || (press.verdict === 'beaten' && !race.order.includes(press.podium)),
      anticipated: anticipates(press, asking, anticipation),
      doubts: press.evidence.doubts,
    })),
    tooClose,
    given: chosen !== race.order[0],
    by: race.by,
    silent: race.silent,
  };
};

const lastRuled = (asking: Asking): Podium | undefined => asking.rulings.at(-1)?.podium;

const after = (from: EpochMs, to: EpochMs): number => Math.round(between(from, to) * 100) / 100;

/** Nobody reacts in less: pressed on a guess of the moment. Marked, never punished by itself. */
export const anticipates = (press: Press, asking: Asking, within: number | null): boolean => {
  if (within === null || asking.openedAt === null) return false;
  const reaction = between(asking.openedAt, press.pressedAt);
  return reaction >= 0 && reaction < within;
};

export const finishScene = (contest: Contest, heat: Heat, asking: Asking): SceneOf<'photo-finish'> | null => {
  const finish = finishView(contest, heat, asking);
  return finish && { scene: 'photo-finish', finish, ...position(heat, asking, currentItem(heat)) };
};
