import type { FinishView, PodiumView } from '../../shared/views/parts.ts';
import type { SceneOf } from '../../shared/views/program.ts';
import type { Fixtures } from './fixture.ts';

/** Order of the podiums at the finish: the longest name is not always first. */
const ORDER = [1, 0, 2, 3, 4, 5, 6, 7];

/** @param times of the presses, ms after the opening @param half half the width of every error interval, ms */
function finish(
  table: PodiumView[],
  times: number[],
  half: number,
  more: { won?: number; late?: number[]; silent?: number; given?: boolean; tooClose?: boolean } = {},
): SceneOf<'photo-finish'> {
  const seats = ORDER.flatMap((index) => table[index] ?? []);
  const pressed = seats.slice(0, Math.min(times.length, seats.length - (more.silent ?? 0)));
  const presses = pressed.map(({ podium, team }, nth): FinishView['presses'][number] => {
    const at = times[nth] ?? 0;
    const next = nth + 1 < pressed.length ? times[nth + 1] : undefined;
    return {
      podium,
      team,
      at,
      from: Math.round((at - half) * 100) / 100,
      to: Math.round((at + half) * 100) / 100,
      margin: next === undefined ? null : Math.round((next - at) * 100) / 100,
      won: nth === (more.won ?? 0),
      late: more.late?.includes(nth) ?? false,
      anticipated: false,
      doubts: [],
    };
  });
  return {
    scene: 'photo-finish',
    nth: 2,
    of: 6,
    finish: {
      presses,
      tooClose: more.tooClose ?? false,
      given: more.given ?? false,
      by: more.silent ? 'cap' : 'proof',
      silent: more.silent ? seats.slice(-more.silent).map(({ podium }) => podium) : [],
    },
  };
}

/** Margins from 0.3 ms to 4 s. */
export const FINISH_FIXTURES: Fixtures = {
  'photo-finish': (table) => ({
    scene: finish(table, [842.3, 854.3, 1310.5, 1322, 1904.7, 2210, 2950.4, 3480], 3.4),
  }),
  'photo-finish-hair': (table) => ({
    scene: finish(table, [1234.1, 1234.4, 2871.6, 3004, 3305, 3999, 4100, 4480], 2.6, { tooClose: true }),
  }),
  'photo-finish-wide': (table) => ({ scene: finish(table, [412, 4412, 4480, 4600, 4700, 4810, 4900, 4990], 6) }),
  'photo-finish-pack': (table) => ({
    scene: finish(table, [611, 640, 668, 702, 731, 760, 774, 801], 9, { tooClose: true }),
  }),
  'photo-finish-given': (table) => ({
    scene: finish(table, [733.2, 738.9, 1460, 1500, 1600, 1700, 1800, 1900], 4, {
      won: 1,
      given: true,
      tooClose: true,
      late: [2],
    }),
  }),
  'photo-finish-silent': (table) => ({ scene: finish(table, [388, 905, 1220], 5, { silent: 1 }) }),
};
