import { expect, test } from 'vitest';
import { cheerHand } from '../../buzzer-client/audience/cheer-hand.ts';

test('[AU6] a phone sends a handful at once, then one a second, and knows how long to rest', () => {
  let now = 1000;
  const hand = cheerHand(() => now);
  expect(Array.from({ length: 7 }, hand.take)).toEqual([0, 0, 0, 0, 0, 1000, 1000]);
  now += 400;
  expect(hand.take()).toBe(600);
  now += 600;
  expect([hand.take(), hand.take()]).toEqual([0, 1000]);
  now += 60_000;
  expect(Array.from({ length: 6 }, hand.take)).toEqual([0, 0, 0, 0, 0, 1000]);
});
