import type { Verdict } from './asking.ts';
import type { Go } from './go.ts';
import type { Podium } from './ids.ts';
import type { Slide } from './slide.ts';
import type { Leaving } from './withdrawal.ts';

/** What a take-back button says it undoes; words live in i18n. A GO is labelled by what it did. */
export type ActionLabel =
  | { do: 'go'; go: Go }
  | { do: 'rule'; podium: Podium; verdict: Verdict }
  | { do: 'replace-ruling'; podium: Podium; verdict: Verdict }
  | { do: 'protest'; podium: Podium }
  | { do: 'rule-protest'; upheld: boolean }
  | { do: 'withdraw' }
  | { do: 'allow-short-heat' }
  | { do: 'retire'; podium: Podium; how: Leaving }
  | { do: 'reopen-result' }
  | { do: 'annul-heat' }
  | { do: 'give-word'; podium: Podium }
  | { do: 'judge-answer'; podium: Podium; right: boolean }
  | { do: 'adjust-score'; podium: Podium; points: number }
  | { do: 'adjust-clock'; seconds: number }
  | { do: 'stop-clock' }
  | { do: 'hold' }
  | { do: 'resume' }
  | { do: 'show-slide'; slide: Slide | null }
  | { do: 'set-next' }
  | { do: 'choose-pack'; podium: Podium; pack: number }
  | { do: 'place-star'; podium: Podium }
  | { do: 'replace-question' }
  | { do: 'give-question' }
  | { do: 'play-media' }
  | { do: 'pause-media' }
  | { do: 'close-seat' }
  | { do: 'enter-marks' }
  | { do: 'reopen-marks' }
  | { do: 'rule-overtime'; confirm: boolean }
  | { do: 'redraw-winner' }
  | { do: 'confirm-result' }
  | { do: 'start-heat' }
  | { do: 'commit-draw' }
  | { do: 'call-draw' }
  | { do: 'type-draw' }
  | { do: 'close-poll' };
