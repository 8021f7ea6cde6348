import { describe, expect, it } from 'vitest';
import { teamsOf } from '../../host-console/desk/roster.ts';
import { ballsOf, drawnHeats, faultsOf, isSound, type TypedDraw } from '../../host-console/desk/typed-draw.ts';
import type { HostView } from '../../shared/views/host.ts';
import { TEAMS } from './fixtures.ts';
import { SCENES } from './scenes.ts';

const view = SCENES.call as HostView;
const heats = drawnHeats(view.bracket);

/** The 17 teams in order, leaving the last seat of the last heat empty. */
const whole: TypedDraw = Object.fromEntries(
  heats
    .flatMap(({ seats }) => seats)
    .flatMap((seat, i) => (TEAMS[i] ? [[`${seat.heat}/${seat.podium}`, TEAMS[i].id]] : [])),
);

describe('a draw typed in from the hall', () => {
  it('knows every team from the draw on screen, sorted as Vietnamese', () => {
    const names = teamsOf(view).map(({ name }) => name);
    expect(names).toHaveLength(17);
    expect(names.indexOf('Đại Lộc')).toBeLessThan(names.indexOf('Hội An'));
  });

  it('[BR4] with 17 teams one heat has two, and nothing is wrong', () => {
    expect(isSound(faultsOf(whole, heats, TEAMS))).toBe(true);
    expect(ballsOf(whole, heats)).toHaveLength(17);
    expect(ballsOf(whole, heats)[0]).toEqual({ heat: 's1h1', podium: 'A', team: 'tam-ky' });
  });

  it('names a team without a seat and one with two', () => {
    const faults = faultsOf({ ...whole, 's1h1/B': TEAMS[0]?.id }, heats, TEAMS);
    expect(faults.missing.map(({ name }) => name)).toEqual(['Hội An']);
    expect(faults.twice.map(({ name }) => name)).toEqual(['Tam Kỳ']);
  });

  it('refuses an empty seat before a taken one', () => {
    const { 's1h6/B': moved, ...rest } = whole;
    expect(faultsOf({ ...rest, 's1h6/C': moved }, heats, TEAMS).gaps).toEqual(['s1h6']);
  });

  it('refuses a heat of one', () => {
    const { 's1h6/B': _gone, ...rest } = whole;
    expect(faultsOf(rest, heats, TEAMS).thin).toEqual(['s1h6']);
  });
});
