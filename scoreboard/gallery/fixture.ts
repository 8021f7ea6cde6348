import type { EpochMs } from '../../shared/engine/ids.ts';
import { seconds } from '../../shared/engine/ids.ts';
import type { CheerTotal, ClockView, PodiumView } from '../../shared/views/parts.ts';
import type { Scene } from '../../shared/views/program.ts';

/** The gallery's clocks start here. */
export const T0 = Date.UTC(2024, 9, 10, 13, 0, 0) as EpochMs;

/** What a gallery entry sets of the view; the rest is the same everywhere. */
export interface Fixture {
  scene: Scene;
  clock?: ClockView;
  podiums?: PodiumView[];
  cheers?: CheerTotal[];
  corrections?: number;
}

/** Entries by their address in the gallery, for a table of so many podiums. */
export type Fixtures = Record<string, (table: PodiumView[]) => Fixture>;

export const running = (left: number, length: number): ClockView => ({
  status: 'running',
  deadline: (T0 + left * 1000) as EpochMs,
  length: seconds(length),
});
export const held = (left: number, length: number): ClockView => ({
  status: 'held',
  remaining: seconds(left),
  length: seconds(length),
});
