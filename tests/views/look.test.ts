import { describe, expect, test } from 'vitest';
import { programView } from '../../shared/views/program-view.ts';
import { aContest, singleFinal } from '../engine/fixtures.ts';
import { created } from '../engine/scene.ts';

const SETTINGS = { illustrative: false, audienceUrl: 'http://phones' };
const contest = aContest({ format: singleFinal(3), teams: 3 });

describe('the look on air', () => {
  test('is the contest’s colours, and its logo by an address that the hub makes opaque', () => {
    const logo = { file: 'logo.png', alt: 'Biểu trưng' };
    const { state } = created({ ...contest, look: { accent: '#8bc34a', logo } });
    expect(programView(state, SETTINGS).look).toEqual({
      accent: '#8bc34a',
      logo: { url: 'media:logo.png', alt: 'Biểu trưng' },
    });
  });

  test('is absent where the contest has none, and its colours come without a logo', () => {
    expect(programView(created(contest).state, SETTINGS)).not.toHaveProperty('look');
    const { state } = created({ ...contest, look: { ground: '#7a0c12' } });
    expect(programView(state, SETTINGS).look).toEqual({ ground: '#7a0c12' });
  });
});
