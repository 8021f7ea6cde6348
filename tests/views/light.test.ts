import { describe, expect, test } from 'vitest';
import { paletteOf } from '../../shared/look/palette.ts';
import { audienceView } from '../../shared/views/audience-view.ts';
import { judgeView } from '../../shared/views/judge-view.ts';
import { teamView } from '../../shared/views/team-view.ts';
import { aContest } from '../engine/fixtures.ts';
import { created } from '../engine/scene.ts';
import { startHeat } from '../engine/verbs.ts';

const SETTINGS = { illustrative: false, audienceUrl: 'http://phones' };
const contest = aContest();
const views = (look: object | undefined) => {
  const before = created({ ...contest, ...(look && { look }) });
  return [before, before.do(startHeat('h'))].flatMap(({ state }) => [
    teamView(state, ['A']),
    judgeView(state, contest.judges[0]?.id as never),
    audienceView(state, SETTINGS),
  ]);
};

describe('what is held in hand', () => {
  test('wears the contest’s light, derived, and nothing else of its look', () => {
    const { lantern, 'lantern-glow': glow } = paletteOf({ accent: '#c8102e' });
    for (const view of views({ accent: '#c8102e', ground: '#0a5c36', logo: { file: 'bimat.png', alt: 'Logo' } })) {
      expect(view.light).toMatchObject({ lantern, 'lantern-glow': glow });
      expect(Object.keys(view.light ?? {})).not.toContain('night-1');
      expect(JSON.stringify(view)).not.toContain('bimat');
    }
  });

  test('has the program’s own light where the contest says no other', () => {
    for (const look of [undefined, {}, { ground: '#0a5c36' }])
      for (const view of views(look)) expect(view).not.toHaveProperty('light');
  });
});
