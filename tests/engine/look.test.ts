import { describe, expect, test } from 'vitest';
import type { Look } from '../../shared/engine/look.ts';
import { aContest, singleFinal } from './fixtures.ts';
import { given } from './given.ts';
import { armed, commonShown } from './moments.ts';
import { created, type Verb } from './scene.ts';
import { takeBack } from './verbs.ts';

const setting =
  (look: Look): Verb =>
  () => ({ command: { type: 'set-look', look }, actor: { role: 'host' } });
const GREEN: Look = { accent: '#8bc34a', ground: '#0a5c36', logo: { file: 'logo.png', alt: 'Logo' } };

describe('set-look', () => {
  test('gives the contest its colours and logo, and changes nothing else', () => {
    const before = created(aContest({ format: singleFinal(3), teams: 3 }));
    expect(before.state.contest?.look).toBeUndefined();
    const after = given(before).when(setting(GREEN)).leadsTo({ type: 'look-set', look: GREEN });
    expect(after.state.contest).toEqual({ ...before.state.contest, look: GREEN });
    expect(after.state.show).toEqual(before.state.show);
    expect(after.state.takeRevision).toBe(before.state.takeRevision);
  });

  test('replaces the look as a whole: what is not said is the program’s own again', () => {
    const scene = given(created(aContest({ format: singleFinal(3), teams: 3 })))
      .when(setting(GREEN))
      .leadsTo('look-set');
    const after = given(scene)
      .when(setting({ ground: '#7a0c12' }))
      .leadsTo('look-set');
    expect(after.state.contest?.look).toEqual({ ground: '#7a0c12' });
  });

  test('is taken in the middle of a heat, and no take-back of the show undoes it', () => {
    const scene = given(commonShown()).when(setting(GREEN)).leadsTo('look-set');
    expect(scene.do(takeBack()).state.contest?.look).toEqual(GREEN);
  });

  test('is refused while a clock or the buzzers’ window runs', () => {
    given(armed()).when(setting(GREEN)).isRefusedWith('wrong-phase');
  });
});
