import type { CheerTotal, PodiumView } from '../../shared/views/parts.ts';
import type { SceneOf } from '../../shared/views/program.ts';
import type { Fixtures } from './fixture.ts';
import { standings } from './teams.ts';

/** A hall that cheers all evening: totals as long as they get. */
const cheered = (table: PodiumView[]): CheerTotal[] =>
  table.map(({ podium }, i) => ({
    podium,
    count: [12_480, 9_204, 11_736, 8_815, 10_063, 7_442, 11_208, 9_917][i] ?? 0,
  }));

const lucky = (more: Partial<SceneOf<'lucky-draw'>>): SceneOf<'lucky-draw'> => ({
  scene: 'lucky-draw',
  phase: 'drawn',
  entrants: 1248,
  winner: null,
  ...more,
});

/** What comes from the hall's phones: cheers over other scenes, and the audience's draw. */
export const HALL_FIXTURES: Fixtures = {
  'segment-cheers': (table) => ({
    scene: { scene: 'segment', segment: 'speed', number: 4 },
    cheers: cheered(table),
  }),
  'ranking-cheers': (table) => ({
    scene: { scene: 'ranking', after: null, rows: standings(table) },
    cheers: cheered(table),
  }),
  'lucky-draw-counting': () => ({ scene: lucky({ phase: 'counting', entrants: null }) }),
  'lucky-draw-ready': () => ({ scene: lucky({ phase: 'ready' }) }),
  'lucky-draw-rolling': () => ({ scene: lucky({ winner: { nth: 2, code: null } }) }),
  'lucky-draw-drawn': () => ({ scene: lucky({ winner: { nth: 2, code: '7K4M' } }) }),
  'lucky-draw-fastest': () => ({ scene: lucky({ phase: 'ready', bySpeed: true, entrants: 702 }) }),
  'lucky-draw-fastest-drawn': () => ({ scene: lucky({ bySpeed: true, winner: { nth: 1, code: 'Q8WX' } }) }),
};
