import type { Podium } from '../../shared/engine/ids.ts';
import { aContest, type ContestOptions } from './fixtures.ts';
import { created, type Scene } from './scene.ts';
import { go, jumpTo, marks, startHeat } from './verbs.ts';

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
