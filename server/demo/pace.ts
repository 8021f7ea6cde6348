import { type DurationMs, ms } from '../../shared/engine/ids.ts';
import type { PresentationRules, Rules } from '../../shared/engine/rules.ts';

/** How quickly the demo plays: people's pauses, and how the contest's own clocks are shortened. */
export interface Pace {
  /** The contest's clocks run this much shorter. */
  hurry: number;
  /** People take this part of their usual time. */
  leisure: number;
  /** Of the clock, how much a presentation takes. */
  speech: number;
  /** The host cuts the clock as soon as nothing more can come. */
  cut: boolean;
  /** Stays up with the champion at the end. */
  stay: boolean;
}

/** As in a hall: an evening per heat. */
export const REAL: Pace = { hurry: 1, leisure: 1, speech: 0.9, cut: false, stay: true };
/** As fast as the hub goes; for tests and for filling a contest with results. */
export const FAST: Pace = { hurry: 10, leisure: 0, speech: 0, cut: true, stay: false };

/** The rules as they are, and nobody hesitates. */
export const BRISK: Pace = { ...FAST, hurry: 1 };

/** @param times how many times faster than a real show; speakers are briefer than that */
export const paced = (times: number): Pace => ({
  hurry: times,
  leisure: 1 / times,
  speech: times > 1 ? 0.25 : 0.9,
  cut: false,
  stay: true,
});

/** Below these a busy laptop would lose presses that were made in time. */
const LEAST = { lead: 20, cap: 50, window: 350 };

/** The rules with their clocks shortened: rules are data (Law 8), so a fast show is only another contest file. */
export function hurried(rules: Rules, { hurry }: Pace): Rules {
  if (hurry === 1) return rules;
  const by = (length: DurationMs): DurationMs => ms(Math.round(length / hurry));
  const window = (length: DurationMs): DurationMs => ms(Math.max(LEAST.window, by(length)));
  const presentation = (of: PresentationRules): PresentationRules => ({
    ...of,
    clock: by(of.clock),
    questions: by(of.questions),
    overtime: { ...of.overtime, tolerance: by(of.overtime.tolerance), step: by(of.overtime.step) },
  });
  const steal = { ...rules.own.steal, buzz: window(rules.own.steal.buzz), answer: window(rules.own.steal.answer) };
  return {
    ...rules,
    greeting: presentation(rules.greeting),
    creative: presentation(rules.creative),
    own: { ...rules.own, clock: by(rules.own.clock), steal },
    common: { ...rules.common, buzz: window(rules.common.buzz), answer: window(rules.common.answer) },
    speed: { ...rules.speed, clocks: rules.speed.clocks.map(by) },
    audience: { ...rules.audience, clock: by(rules.audience.clock) },
    tieBreak: { ...rules.tieBreak, clock: window(rules.tieBreak.clock) },
    buzzers: {
      ...rules.buzzers,
      freeze: by(rules.buzzers.freeze),
      cap: ms(Math.max(LEAST.cap, by(rules.buzzers.cap))),
      lead: ms(Math.max(LEAST.lead, by(rules.buzzers.lead))),
    },
  };
}
