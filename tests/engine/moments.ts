import type { ContestEvent } from '../../shared/engine/event.ts';
import type { HeatId, Podium } from '../../shared/engine/ids.ts';
import type { Fact } from '../../shared/engine/ledger.ts';
import type { Segment } from '../../shared/engine/rundown.ts';
import { aContest, type ContestOptions } from './fixtures.ts';
import { created, type Scene } from './scene.ts';
import { confirmResult, go, jumpTo, marks, startHeat } from './verbs.ts';

/** Moments that many specs start from. */

/** A heat of three (or as the options say) before its first item. */
export const aHeat = (options: ContestOptions = {}): Scene => created(aContest(options)).do(startHeat('h'));

/** The nth question of a podium's own turn is on air, clock not started. */
export const ownShown = (podium: Podium, nth = 1, options: ContestOptions = {}): Scene =>
  aHeat(options).do(jumpTo('pack', 1, podium), go, go, jumpTo('own', nth, podium), go);

/** The owner's clock runs. */
export const ownRunning = (podium: Podium, options: ContestOptions = {}): Scene => ownShown(podium, 1, options).do(go);

/** A common question is on air; its buzzers are closed. */
export const commonShown = (options: ContestOptions = {}): Scene => aHeat(options).do(jumpTo('common'), go);

/** The buzzers are open for all: the opening instant has just passed. */
export const armed = (options: ContestOptions = {}): Scene => {
  const scene = commonShown(options).do(go);
  return scene.wait(scene.heat.rules.buzzers.lead);
};

/** The nth Tăng tốc question runs. */
export const speedRunning = (options: ContestOptions = {}, nth = 1): Scene =>
  aHeat(options).do(jumpTo('speed', nth), go, go);

/** Chào hỏi: podium A is at the microphone, its clock runs. */
export const greetingRunning = (options: ContestOptions = {}): Scene => aHeat(options).do(jumpTo('turn'), go, go);

/** A full sheet of chào hỏi in half-points. */
export const greetingSheet = (judge: number, content: number, form: number, style: number) =>
  marks(judge, { content, form, style });

/** Facts as the segments would have booked them: scores for specs that are about what follows from them. */
export const withPoints = (scene: Scene, points: Partial<Record<Podium, Partial<Record<Segment, number>>>>): Scene =>
  scene.with(
    Object.entries(points).flatMap(([podium, bySegment]) =>
      Object.entries(bySegment).map(([segment, value]): ContestEvent => {
        const fact: Fact = {
          podium: podium as Podium,
          points: value,
          segment: segment as Segment,
          reason: segment === 'speed' ? 'speed' : segment === 'skill' ? 'right' : 'marks',
          item: null,
          asking: null,
          note: null,
        };
        return { type: 'score-adjusted', fact };
      }),
    ),
  );

/** Leads GO straight to the end of the heat: the câu hỏi phụ, or without a tie the result. */
export const toTheEnd = (scene: Scene): Scene => scene.do(jumpTo('tie-break'));

/** Plays a heat with these points to its confirmed result, without ties, and leaves it. */
export const played = (
  scene: Scene,
  heat: string,
  points: Partial<Record<Podium, Partial<Record<Segment, number>>>>,
): Scene => withPoints(scene.do(startHeat(heat)), points).do(jumpTo('result'), go, confirmResult, go);

/** Teams 1, 2, 3 typed in on podiums A, B, C of the final. */
export const drawnByHand = (scene: Scene): Scene =>
  scene.do(() => ({
    command: {
      type: 'type-draw',
      balls: (['A', 'B', 'C'] as const).map((podium, i) => ({
        team: `team-${i + 1}` as never,
        heat: 'f' as HeatId,
        podium,
      })),
    },
    actor: { role: 'host' },
  }));
