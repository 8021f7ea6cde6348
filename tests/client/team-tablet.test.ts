import { describe, expect, test } from 'vitest';
import { clockText } from '../../buzzer-client/held/clock.tsx';
import { entryText, entryValue, keyed, type NumberKey, numberKey } from '../../buzzer-client/team/number-entry.ts';
import { FACE_ICONS, FACES, faceOf, idleFace, speaker, touchOf } from '../../buzzer-client/team/seat-face.ts';
import { type Hands, strikesLeft } from '../../buzzer-client/team/seat-hands.ts';
import { cleanText, sends } from '../../buzzer-client/team/text-pad.tsx';
import { teamWords } from '../../buzzer-client/team/words.ts';
import type { Podium, TeamId } from '../../shared/engine/ids.ts';
import { SEAT_STATES, type SeatView, type TeamView } from '../../shared/views/held.ts';
import type { Lamp } from '../../shared/views/parts.ts';
import { teamView } from './tiny-hub.ts';

const team = (name: string) => ({ id: name as TeamId, name, kind: 'district' }) as const;
const seatIn = (state: SeatView['state'], more: Partial<SeatView> = {}): SeatView => ({
  podium: 'B',
  team: team('Bắc Trà My'),
  score: 130,
  place: 2,
  state,
  mayPress: state === 'armed',
  mayAnswer: false,
  sent: null,
  ...more,
});
const here = { live: true, window: 'open', touched: false, testing: false, left: null } as const;
const asked = (more: Partial<NonNullable<TeamView['asking']>> = {}): TeamView => {
  const view = teamView('q1');
  return { ...view, asking: view.asking && { ...view.asking, ...more } };
};

describe('the lamp', () => {
  test('every state of the hub has its own face, sign and word in both languages', () => {
    const faces = SEAT_STATES.map((state) => faceOf(seatIn(state), asked(), here));
    expect(new Set(faces).size).toBe(SEAT_STATES.length);
    expect(new Set(FACES.map((face) => teamWords.vi.face[face])).size).toBe(FACES.length);
    expect(new Set(FACES.map((face) => teamWords.en.face[face])).size).toBe(FACES.length);
    for (const face of FACES) expect(FACE_ICONS[face]).toBeTruthy();
  });

  test('a lost line comes before everything, a hold before the hub states', () => {
    const held = { ...asked(), held: true };
    expect(faceOf(seatIn('answering'), held, { ...here, live: false })).toBe('lost');
    expect(faceOf(seatIn('armed'), held, here)).toBe('held');
  });

  test('[BZ5] it opens at the announced instant and closes with the window, whenever the messages come', () => {
    expect(faceOf(seatIn('armed'), asked(), { ...here, window: 'before' })).toBe('ready');
    expect(faceOf(seatIn('armed'), asked(), here)).toBe('armed');
    expect(faceOf(seatIn('armed'), asked(), { ...here, window: 'after' })).toBe('time-up');
  });

  test('a touch shows at once and differently from the verdict, which replaces it', () => {
    expect(faceOf(seatIn('armed'), asked(), { ...here, touched: true })).toBe('touched');
    for (const state of ['pressed', 'answering', 'locked-out', 'wrong'] as const)
      expect(faceOf(seatIn(state), asked(), { ...here, touched: true })).toBe(state);
  });

  test('an own turn is not a right that was won', () => {
    const at = (podium: Podium, lamp: Lamp) => ({ podium, team: team(podium), lamp, score: 0 });
    const own = (...podiums: TeamView['podiums']) => ({ ...asked({ mode: 'own', phase: 'answering' }), podiums });
    expect(faceOf(seatIn('answering'), own(at('A', 'idle'), at('B', 'answering')), here)).toBe('turn');
    expect(faceOf(seatIn('answering'), own(at('A', 'wrong'), at('B', 'answering')), here)).toBe('answering');
    expect(faceOf(seatIn('ready'), own(at('B', 'turn')), here)).toBe('turn');
    expect(touchOf(seatIn('ready'), own(at('B', 'turn')), here)).toBe('nothing');
    expect(speaker(own(at('B', 'answering')), 'B')).toBeUndefined();
    expect(speaker(own(at('B', 'answering')), 'A')?.podium).toBe('B');
  });

  test('Tăng tốc with a stopped clock does not ask for a press', () => {
    const view = asked({ mode: 'speed', phase: 'open' });
    expect(faceOf(seatIn('armed', { mayPress: false }), view, { ...here, window: 'none' })).toBe('waiting');
    expect(faceOf(seatIn('locked-out'), view, here)).toBe('time-up');
  });
});

describe('the test of all buzzers', () => {
  const idle = { ...asked(), asking: null };
  test('asks for strikes, thanks for the last one, and says so before the heat’s own states', () => {
    expect(faceOf(seatIn('waiting'), idle, { ...here, left: 5 })).toBe('strike');
    expect(faceOf(seatIn('waiting'), { ...idle, held: true }, { ...here, left: 1, testing: true })).toBe('strike');
    expect(faceOf(seatIn('waiting'), idle, { ...here, left: 0, testing: true })).toBe('struck');
    expect(faceOf(seatIn('waiting'), idle, { ...here, left: 5, live: false })).toBe('lost');
    expect(faceOf(seatIn('ready'), asked({ phase: 'shown' }), { ...here, left: 5 })).toBe('ready');
  });

  test('without one a strike is answered by a passing word, also where no heat is open', () => {
    expect(faceOf(seatIn('waiting'), idle, { ...here, testing: true })).toBe('test');
    expect(idleFace({ live: true, left: null, testing: true })).toBe('test');
    expect(idleFace({ live: true, left: null, testing: false })).toBe('waiting');
    expect(faceOf(seatIn('waiting'), { ...idle, held: true }, here)).toBe('held');
  });

  test('counts the strikes since its own call', () => {
    const hands = { struck: { call: 2, times: 3, slide: false } } as Hands;
    expect(strikesLeft(null, hands)).toBeNull();
    expect(strikesLeft({ nth: 2, wanted: 5 }, hands)).toBe(2);
    expect(strikesLeft({ nth: 2, wanted: 2 }, hands)).toBe(0);
    expect(strikesLeft({ nth: 3, wanted: 5 }, hands)).toBe(5);
  });

  test('how many more stands in both languages', () => {
    expect(teamWords.vi.strikesLeft(5)).toBe('Còn 5 lần');
    expect(teamWords.en.strikesLeft(1)).toBe('Once more');
  });
});

describe('a touch', () => {
  test('presses while it may, and is early before the opening instant', () => {
    expect(touchOf(seatIn('armed'), asked({ phase: 'armed' }), here)).toBe('press');
    expect(touchOf(seatIn('armed'), asked({ phase: 'armed' }), { live: true, window: 'before' })).toBe('early');
  });

  test('[SK7] while a buzzer question is read it is an early buzz, which the hub is told', () => {
    expect(touchOf(seatIn('ready'), asked({ phase: 'shown' }), { live: true, window: 'none' })).toBe('early');
    expect(touchOf(seatIn('ready'), asked({ phase: 'shown', mode: 'speed' }), here)).toBe('nothing');
    expect(touchOf(seatIn('locked-out'), asked({ phase: 'shown' }), here)).toBe('nothing');
  });

  test('tests the buzzer while nothing is asked, in a hold and without a heat too; a hold stops presses', () => {
    const idle = { ...asked(), asking: null };
    expect(touchOf(seatIn('waiting'), idle, here)).toBe('test');
    expect(touchOf(seatIn('waiting'), { ...idle, held: true }, here)).toBe('test');
    expect(touchOf(undefined, idle, here)).toBe('test');
    expect(touchOf(undefined, asked(), here)).toBe('nothing');
    expect(touchOf(seatIn('armed'), { ...asked(), held: true }, here)).toBe('nothing');
  });

  test('[BZ1] a hand that falls again on a pressed lamp presses nothing, though the window is still open', () => {
    expect(touchOf(seatIn('pressed', { mayPress: true }), asked({ phase: 'armed' }), here)).toBe('nothing');
  });

  test('[BZ5] on a lost line only a press in the open window is kept', () => {
    const lost = { live: false, window: 'open' } as const;
    expect(touchOf(seatIn('armed'), asked({ phase: 'armed' }), lost)).toBe('press');
    expect(touchOf(seatIn('armed'), asked({ phase: 'armed' }), { ...lost, window: 'before' })).toBe('nothing');
    expect(touchOf(seatIn('ready'), asked({ phase: 'shown' }), { ...lost, window: 'none' })).toBe('nothing');
    expect(touchOf(seatIn('waiting'), { ...asked(), asking: null }, lost)).toBe('nothing');
  });
});

describe('typed answers', () => {
  test('Enter sends, but not the Enter that ends a Vietnamese composition', () => {
    expect(sends({ key: 'Enter', isComposing: false, keyCode: 13 })).toBe(true);
    expect(sends({ key: 'Enter', isComposing: true, keyCode: 13 })).toBe(false);
    expect(sends({ key: 'Enter', isComposing: false, keyCode: 229 })).toBe(false);
    expect(sends({ key: 'a', isComposing: false, keyCode: 65 })).toBe(false);
  });

  test('text goes out in NFC without stray spaces; nothing is nothing', () => {
    expect(cleanText('  Phố   cổ Hội An '.normalize('NFD'))).toBe('Phố cổ Hội An'.normalize('NFC'));
    expect(cleanText(' \t ')).toBe('');
  });

  const type = (...keys: NumberKey[]) => keys.reduce(keyed, '');
  test('numbers are keyed with one mark, one sign and no leading zero', () => {
    expect(entryValue(type('1', '2', 'point', '5', 'point', '0'))).toBe(12.5);
    expect(entryValue(type('point', '5'))).toBe(0.5);
    expect(entryValue(type('0', '7'))).toBe(7);
    expect(entryValue(type('4', 'sign'))).toBe(-4);
    expect(entryValue(type('4', 'sign', 'sign', 'erase'))).toBeNull();
    expect(entryValue(type('sign', 'point'))).toBe(-0);
    expect(type(...Array<NumberKey>(20).fill('9'))).toHaveLength(12);
  });

  test('a hardware keyboard types the same; comma and point are both the decimal mark', () => {
    expect(['7', ',', '.', '-', 'Backspace', 'x'].map(numberKey)).toEqual([
      '7',
      'point',
      'point',
      'sign',
      'erase',
      null,
    ]);
  });

  test('numbers read in groups, with the mark of the language', () => {
    expect(entryText('-1234567.5', 'vi')).toBe('−1 234 567,5');
    expect(entryText('1234.', 'en')).toBe('1 234.');
  });
});

describe('[TM2] the clock', () => {
  test('counts whole seconds, minutes from one minute on, and overtime with a sign', () => {
    expect([5000, 4001, 1, 0].map(clockText)).toEqual(['5', '5', '1', '0']);
    expect(clockText(180_000)).toBe('3:00');
    expect(clockText(65_000)).toBe('1:05');
    expect(clockText(-12_000)).toBe('+12');
    expect(clockText(-75_000)).toBe('+1:15');
  });
});
