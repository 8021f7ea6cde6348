import { describe, expect, test } from 'vitest';
import {
  type Buttons,
  type Input,
  inputsOf,
  isRobbed,
  ownerOf,
  parseButtons,
  wiringOf,
  withInput,
} from '../../buzzer-client/team/buttons.ts';
import { figuresText, inputText } from '../../buzzer-client/team/buttons-words.ts';
import { padStamp } from '../../buzzer-client/team/gamepads.ts';
import { createGaps } from '../../buzzer-client/team/gaps.ts';
import { isButton, type KeyLike } from '../../buzzer-client/team/key-press.ts';
import type { Podium } from '../../shared/engine/ids.ts';

const THREE: Podium[] = ['A', 'B', 'C'];
const key = (code: string, printed: string): Input => ({ by: 'key', code, key: printed, scan: null });
const pad = (index: number, button: number): Input => ({ by: 'pad', pad: index, button });
const owners = (mine: Podium[], chosen: Buttons, search: string, ...inputs: Input[]) =>
  inputs.map((input) => ownerOf(input, wiringOf(mine, chosen, search))?.podium ?? null);

const [space, enter, one, two, three] = [
  key('Space', ' '),
  key('Enter', 'Enter'),
  key('Digit1', '1'),
  key('Digit2', '2'),
  key('Digit3', '3'),
];

describe('[BZ7] whose button it is', () => {
  test('one podium has Space, Enter and 1; three have a digit each and no key for all', () => {
    expect(owners(['B'], {}, '', space, enter, one, two)).toEqual(['B', 'B', 'B', null]);
    expect(owners(THREE, {}, '', space, one, key('Numpad2', '2'), three)).toEqual([null, 'A', 'B', 'C']);
  });

  test('the nth gamepad is the nth podium’s, by its first button', () => {
    expect(owners(THREE, {}, '', pad(0, 0), pad(2, 0), pad(1, 3))).toEqual(['A', 'C', null]);
  });

  test('a chosen button goes by its place on the keyboard, whatever the layout prints there', () => {
    const chosen = { B: key('KeyQ', 'q') };
    expect(owners(THREE, chosen, '', key('KeyQ', 'a'), key('KeyA', 'q'), two)).toEqual(['B', null, null]);
  });

  test('what is chosen takes the place of the guesses, and goes before those of others', () => {
    const chosen: Buttons = { B: one, C: pad(0, 0) };
    expect(owners(THREE, chosen, '', one, pad(0, 0), two)).toEqual(['B', 'C', null]);
    const wiring = wiringOf(THREE, chosen, '');
    expect(THREE.map((podium) => isRobbed(podium, wiring))).toEqual([true, false, false]);
  });

  test('touch alone means no button at all', () => {
    expect(inputsOf('A', wiringOf(['A'], { A: { by: 'touch' } }, ''))).toEqual([]);
    expect(owners(['A'], { A: { by: 'touch' } }, '', space, one, pad(0, 0))).toEqual([null, null, null]);
  });

  test('?keys= of the address goes before what was chosen; a podium it leaves out keeps its own', () => {
    const chosen = { A: key('F13', 'F13'), C: key('F15', 'F15') };
    expect(
      owners(THREE, chosen, '?keys=Q,p', key('KeyQ', 'q'), key('KeyP', 'P'), key('F13', 'F13'), key('F15', 'F15')),
    ).toEqual(['A', 'B', null, 'C']);
  });

  test('a button given to another podium is taken from the one that had it', () => {
    const chosen = withInput({ A: key('F13', 'F13'), B: key('F14', 'F14') }, 'B', key('F13', 'F13'));
    expect(chosen).toEqual({ B: key('F13', 'F13') });
    expect(withInput({ A: pad(0, 1) }, 'B', pad(0, 2))).toEqual({ A: pad(0, 1), B: pad(0, 2) });
    expect(withInput({ A: { by: 'touch' } }, 'B', { by: 'touch' })).toEqual({ A: { by: 'touch' }, B: { by: 'touch' } });
  });
});

describe('buttons on the device', () => {
  test('come back as they were stored', () => {
    const chosen: Buttons = { A: { by: 'key', code: 'F13', key: 'F13', scan: 1 }, B: pad(1, 2), C: { by: 'touch' } };
    expect(parseButtons(JSON.stringify(chosen))).toEqual(chosen);
  });

  test.each([
    [null],
    ['null'],
    ['[1'],
    ['7'],
    ['{"A":{"by":"key"},"B":{"by":"pad","pad":"x"},"Z":{"by":"touch"},"C":4}'],
  ])('%s is no choice', (stored) => expect(parseButtons(stored)).toEqual({}));

  test('an unknown kind of button is of unknown rate', () => {
    expect(parseButtons('{"A":{"by":"key","code":"F13","key":"F13","scan":0.001}}')).toEqual({ A: key('F13', 'F13') });
  });
});

describe('[BZ7] what counts as a button', () => {
  const pressed: KeyLike = {
    key: 'F13',
    code: 'F13',
    keyCode: 124,
    repeat: false,
    isComposing: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    target: null,
  };
  const inside = (...selectors: string[]) => ({
    closest: (asked: string) => asked.split(', ').some((one) => selectors.includes(one)) || null,
  });

  test('a key that goes down, once', () => {
    expect(isButton(pressed)).toBe(true);
    expect(isButton({ ...pressed, repeat: true })).toBe(false);
  });

  test('not one that composes a Vietnamese letter', () => {
    expect(isButton({ ...pressed, key: 'a', isComposing: true })).toBe(false);
    expect(isButton({ ...pressed, key: 'Process', keyCode: 229 })).toBe(false);
    expect(isButton({ ...pressed, keyCode: 229 })).toBe(false);
  });

  test('not one typed into a field or an answer pad; Space and Enter belong to the focused button', () => {
    expect(isButton({ ...pressed, target: inside('input') })).toBe(false);
    expect(isButton({ ...pressed, key: ' ', target: inside('[data-pad]') })).toBe(false);
    expect(isButton({ ...pressed, key: ' ', target: inside('button') })).toBe(false);
    expect(isButton({ ...pressed, key: 'q', target: inside('button') })).toBe(true);
  });

  test('not a shortcut, and not what moves the focus or leaves', () => {
    expect(isButton({ ...pressed, key: 'r', ctrlKey: true })).toBe(false);
    for (const other of ['Tab', 'Escape', 'Shift', 'Meta']) expect(isButton({ ...pressed, key: other })).toBe(false);
  });
});

describe('how often a screen or a button is looked at', () => {
  test('is the usual gap, whatever rests and skips there were', () => {
    const gaps = createGaps({ most: 40 });
    expect(gaps.usual()).toBeNull();
    let now = 0;
    for (const gap of [8.3, 8.4, 8.3, 900, 8.3, 16.6, 8.3, 0, 8.4, 8.3, 8.3, 25]) {
      now += gap;
      gaps.add(now);
    }
    expect(gaps.usual()).toBe(8.3);
  });

  test('a lifted finger begins a new stroke', () => {
    const gaps = createGaps({ most: 40 });
    for (let nth = 0; nth < 20; nth++) {
      gaps.add(nth * 10);
      gaps.pause();
    }
    expect(gaps.usual()).toBeNull();
  });

  test('of a gamepad nine looks in ten bound the press', () => {
    const gaps = createGaps({ most: 250, part: 0.9 });
    let now = 0;
    for (let nth = 0; nth < 50; nth++) {
      now += nth % 5 === 0 ? 16 : 4;
      gaps.add(now);
    }
    expect(gaps.usual()).toBe(16);
  });

  test('a gamepad’s own stamp counts if it lies between two looks', () => {
    expect(padStamp(1002, 1000, 1004)).toBe(1002);
    expect(padStamp(990, 1000, 1004)).toBe(1004);
    expect(padStamp(1005, 1000, 1004)).toBe(1004);
    expect(padStamp(0, 1000, 1004)).toBe(1004);
  });
});

describe('buttons in words', () => {
  test('keys as they are printed, gamepads counted from one', () => {
    expect(
      [space, key('KeyQ', 'q'), key('Numpad1', '1'), key('F13', 'F13'), pad(0, 2)].map((i) => inputText(i, 'vi')),
    ).toEqual(['Phím cách', 'Phím Q', 'Phím Num 1', 'Phím F13', 'Tay cầm 1 – nút 3']);
  });

  test('delay and rate with the language’s own sign', () => {
    expect(figuresText(1.24, 8, 3, 'vi')).toBe('trễ 1,2 ms · quét 8 ms (125 lần/giây) · 3 lần');
    expect(figuresText(1.24, null, 1, 'en')).toBe('delay 1.2 ms · scan rate unknown · once');
  });
});
