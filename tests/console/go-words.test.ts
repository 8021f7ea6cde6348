import { describe, expect, it } from 'vitest';
import type { ActionLabel } from '../../shared/engine/action.ts';
import { type Go, WAITS } from '../../shared/engine/go.ts';
import { type HeatId, type ItemId, seconds } from '../../shared/engine/ids.ts';
import type { ItemKind } from '../../shared/engine/rundown.ts';
import { actionWords, takeBackWords } from '../../shared/ui/i18n/action-words.ts';
import { type GoNames, goWords, lengthWords, waitWords } from '../../shared/ui/i18n/go-words.ts';
import { LANGS } from '../../shared/ui/i18n/lang.ts';

const NAMES: GoNames = { team: (podium) => (podium === 'B' ? 'Đại Lộc' : null), heat: () => 'Vòng loại – Số 3' };
const heat = 's1h3' as HeatId;

const GOES: { [K in Go['go']]: Extract<Go, { go: K }> } = {
  'commit-draw': { go: 'commit-draw' },
  'draw-ball': { go: 'draw-ball', nth: 6, of: 17 },
  'show-bracket': { go: 'show-bracket' },
  'start-heat': { go: 'start-heat', heat },
  resume: { go: 'resume' },
  'clear-slide': { go: 'clear-slide' },
  'start-item': { go: 'start-item', item: 'i' as ItemId, kind: 'line-up', segment: null, podium: null, nth: null },
  'draw-pack': { go: 'draw-pack', podium: 'B' },
  'start-clock': { go: 'start-clock', length: seconds(180) },
  'resume-clock': { go: 'resume-clock', remaining: seconds(7) },
  'stop-clock': { go: 'stop-clock' },
  'start-questions': { go: 'start-questions', length: seconds(120) },
  'reveal-card': { go: 'reveal-card', podium: 'A', by: 'judge', nth: 1, of: 3 },
  'reveal-marks': { go: 'reveal-marks', podium: 'A' },
  'open-buzzers': { go: 'open-buzzers', length: seconds(5) },
  'open-steal': { go: 'open-steal', length: seconds(5) },
  'reopen-buzzers': { go: 'reopen-buzzers', remaining: seconds(3) },
  'reveal-answer': { go: 'reveal-answer' },
  'reveal-answers': { go: 'reveal-answers' },
  'reveal-verdicts': { go: 'reveal-verdicts' },
  'award-points': { go: 'award-points' },
  'close-poll': { go: 'close-poll' },
  'reveal-tally': { go: 'reveal-tally' },
  'award-favourite': { go: 'award-favourite', podiums: ['A', 'C'], points: [20, 10] },
  'draw-winner': { go: 'draw-winner' },
  'start-tie-break': { go: 'start-tie-break', place: 1, podiums: ['A', 'C'] },
  'ask-tie-break': { go: 'ask-tie-break', nth: 2 },
  'draw-lots': { go: 'draw-lots', podiums: ['A', 'C'] },
};

const ITEMS: Record<ItemKind, true> = {
  'line-up': true,
  segment: true,
  turn: true,
  pack: true,
  own: true,
  common: true,
  speed: true,
  favourite: true,
  quiz: true,
  'lucky-draw': true,
  ranking: true,
  'tie-break': true,
  result: true,
};

const LABELS: { [K in ActionLabel['do']]: Extract<ActionLabel, { do: K }> } = {
  go: { do: 'go', go: GOES['open-buzzers'] },
  rule: { do: 'rule', podium: 'B', verdict: 'right' },
  'replace-ruling': { do: 'replace-ruling', podium: 'B', verdict: 'right' },
  protest: { do: 'protest', podium: 'B' },
  'rule-protest': { do: 'rule-protest', upheld: true },
  withdraw: { do: 'withdraw' },
  'allow-short-heat': { do: 'allow-short-heat' },
  retire: { do: 'retire', podium: 'B', how: 'withdrawn' },
  'reopen-result': { do: 'reopen-result' },
  'annul-heat': { do: 'annul-heat' },
  'give-word': { do: 'give-word', podium: 'B' },
  'judge-answer': { do: 'judge-answer', podium: 'B', right: false },
  'adjust-score': { do: 'adjust-score', podium: 'B', points: -5 },
  'adjust-clock': { do: 'adjust-clock', seconds: 5 },
  'stop-clock': { do: 'stop-clock' },
  hold: { do: 'hold' },
  resume: { do: 'resume' },
  'show-slide': { do: 'show-slide', slide: 'standby' },
  'set-next': { do: 'set-next' },
  'choose-pack': { do: 'choose-pack', podium: 'B', pack: 0 },
  'place-star': { do: 'place-star', podium: 'B' },
  'play-media': { do: 'play-media' },
  'pause-media': { do: 'pause-media' },
  'replace-question': { do: 'replace-question' },
  'give-question': { do: 'give-question' },
  'close-seat': { do: 'close-seat' },
  'enter-marks': { do: 'enter-marks' },
  'reopen-marks': { do: 'reopen-marks' },
  'rule-overtime': { do: 'rule-overtime', confirm: true },
  'redraw-winner': { do: 'redraw-winner' },
  'confirm-result': { do: 'confirm-result' },
  'start-heat': { do: 'start-heat' },
  'commit-draw': { do: 'commit-draw' },
  'call-draw': { do: 'call-draw' },
  'type-draw': { do: 'type-draw' },
  'close-poll': { do: 'close-poll' },
};

/** Words as a screen can take them: said, whole, composed, and without a hole where a name was missing. */
const sound = (words: string): void => {
  expect(words.length).toBeGreaterThan(2);
  expect(words).toBe(words.normalize('NFC').trim());
  expect(words).not.toMatch(/undefined|null|NaN|\[object| {2}/);
};
const differs = (words: (lang: (typeof LANGS)[number]) => string): void => expect(words('vi')).not.toBe(words('en'));

describe('the words of GO', () => {
  it('says what it does, with the length', () => {
    expect(goWords(GOES['open-buzzers'], 'vi', NAMES)).toBe('mở chuông, 5 giây');
    expect(goWords(GOES['open-buzzers'], 'en', NAMES)).toBe('open the buzzers, 5 s');
  });

  it('says minutes as a clock shows them', () => {
    expect(goWords(GOES['start-clock'], 'vi', NAMES)).toBe('bấm giờ, 3:00');
    expect(lengthWords(seconds(59.4), 'vi')).toBe('59 giây');
    expect(lengthWords(seconds(59.6), 'vi')).toBe('1:00');
  });

  it('names the podium with its team, or the letter alone', () => {
    expect(goWords(GOES['draw-pack'], 'vi', NAMES)).toBe('bốc gói câu hỏi cho bục B – Đại Lộc');
    expect(goWords(GOES['reveal-marks'], 'vi', NAMES)).toBe('công bố điểm BGK của bục A');
    expect(goWords(GOES['reveal-card'], 'vi', NAMES)).toBe('công bố phiếu giám khảo 1/3 của bục A');
  });

  it.each(Object.values(GOES))('has words for $go in both languages', (go) => {
    for (const lang of LANGS) sound(goWords(go, lang, NAMES));
    differs((lang) => goWords(go, lang, NAMES));
  });

  it.each(Object.keys(ITEMS) as ItemKind[])('has words for starting %s in both languages', (kind) => {
    const bare: Go = { ...GOES['start-item'], kind };
    const full: Go = { ...bare, segment: 'skill', podium: 'B', nth: 2 };
    for (const lang of LANGS) {
      sound(goWords(bare, lang, NAMES));
      sound(goWords(full, lang, NAMES));
    }
    differs((lang) => goWords(full, lang, NAMES));
  });

  it.each(WAITS)('says what it waits for: %s', (wait) => {
    for (const lang of LANGS) sound(waitWords(wait, lang));
    differs((lang) => waitWords(wait, lang));
  });
});

describe('the words of a take-back', () => {
  it('[UN1] names what it undoes', () => {
    expect(takeBackWords(LABELS.rule, 'vi', NAMES)).toBe('Hoàn tác: Đúng cho bục B');
    expect(takeBackWords(LABELS.rule, 'en', NAMES)).toBe('Take back: Right for podium B');
    expect(takeBackWords(LABELS.go, 'vi', NAMES)).toBe('Hoàn tác: mở chuông, 5 giây');
  });

  it('writes a real minus, and counts packs from one', () => {
    expect(actionWords(LABELS['adjust-score'], 'vi', NAMES)).toBe('điều chỉnh điểm bục B: −5');
    expect(actionWords(LABELS['choose-pack'], 'vi', NAMES)).toBe('bục B chọn gói 1');
  });

  it.each(Object.values(LABELS))('has words for $do in both languages', (label) => {
    for (const lang of LANGS) sound(actionWords(label, lang, NAMES));
    differs((lang) => actionWords(label, lang, NAMES));
  });
});
