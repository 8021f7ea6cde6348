import { expect, test } from 'vitest';
import { hostView } from '../../shared/views/host-view.ts';
import type { OnlineStandings } from '../../shared/views/program.ts';
import { programView } from '../../shared/views/program-view.ts';
import { commonShown } from '../engine/moments.ts';
import { slide } from '../engine/verbs.ts';

const online: OnlineStandings = {
  players: 6274,
  mean: 21.4,
  points: 30,
  taking: 1,
  localities: [{ place: 1, name: 'Phường Đức Xuân', players: 1559, mean: 22.1 }],
};
const settings = { illustrative: false, audienceUrl: '' };

test('[AU7] the imported result lies over the show when the desk asks, and its sums are all that screens get', () => {
  const { state } = commonShown().do(slide('online'));
  expect(programView(state, { ...settings, online }).scene).toEqual({ scene: 'online', online });
  expect(hostView(state, 0 as never, { ...settings, online }).hasOnline).toBe(true);
});

test('[AU7] where nothing was imported the show stays on air, and the desk knows', () => {
  const { state } = commonShown().do(slide('online'));
  expect(programView(state, settings).scene.scene).toBe('question');
  expect(hostView(state, 0 as never, settings).hasOnline).toBe(false);
});
