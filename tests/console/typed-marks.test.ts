import { describe, expect, it } from 'vitest';
import { halvesOf } from '../../host-console/desk/typed-marks.ts';

describe('marks typed in from paper', () => {
  it('[JD5] [JD1] are read as they are written, in half-points', () => {
    expect(halvesOf({ content: '8,5', form: ' 9.5 ', style: '10' })).toEqual({ content: 17, form: 19, style: 20 });
    expect(halvesOf({ content: '0' })).toEqual({ content: 0 });
  });

  it('[JD5] leave out what is empty or no number: the sheet is then incomplete, not zero', () => {
    expect(halvesOf({ content: '', form: 'tám', style: '-3' })).toEqual({});
    // A quarter of a point stays what it is: the engine refuses it.
    expect(halvesOf({ content: '8,25' })).toEqual({ content: 16.5 });
  });
});
