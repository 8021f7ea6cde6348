import { describe, expect, test } from 'vitest';
import { clear, entryOf, listValue, put } from '../../buzzer-client/team/list-entry.ts';

const touched = (...indices: number[]) => indices.reduce((entry, index) => put(entry, index), entryOf(null, 3));

describe('an order put together by touch', () => {
  test('[AC1] fills its places from the first, and is an answer once all are filled', () => {
    expect(listValue(touched(2, 0))).toBeNull();
    expect(listValue(touched(2, 0, 1))).toEqual([2, 0, 1]);
  });

  test('a touch on what lies in a place takes it out, and that place is filled next', () => {
    const taken = put(touched(2, 0), 2);
    expect(taken).toEqual({ places: [null, 0, null], at: 0 });
    expect(listValue(put(put(taken, 1), 2))).toEqual([1, 0, 2]);
  });

  test('a touch on a place empties it: what is touched next lies there', () => {
    const emptied = clear(touched(2, 0, 1), 1);
    expect(listValue(emptied)).toBeNull();
    expect(listValue(put(emptied, 0))).toEqual([2, 0, 1]);
  });

  test('places may be filled in any order: behind the last free one comes the first', () => {
    const last = put(clear(entryOf(null, 3), 2), 1);
    expect(last).toEqual({ places: [null, null, 1], at: 0 });
  });

  test('goes on from what was sent, and from nothing where that was another kind of answer', () => {
    expect(listValue(entryOf([1, 0, 2], 3))).toEqual([1, 0, 2]);
    expect(entryOf('B', 3).places).toEqual([null, null, null]);
    expect(entryOf([1, 0], 3).places).toEqual([null, null, null]);
  });
});
