import type { WindowPhase } from '../../shared/client/hooks.ts';
import type { Podium } from '../../shared/engine/ids.ts';
import type { SeatView, TeamView } from '../../shared/views/held.ts';
import type { IconName } from '../held/icons.tsx';

/** What a seat's lamp can say: the hub's states, and those only the tablet itself knows. */
export const FACES = [
  'waiting',
  'ready',
  'armed',
  /** Touched here; the hub has not spoken yet. */
  'touched',
  'pressed',
  'turn',
  'answering',
  'locked-out',
  'time-up',
  'right',
  'wrong',
  'held',
  'test',
  'lost',
] as const;
export type Face = (typeof FACES)[number];

export const FACE_ICONS: Record<Face, IconName> = {
  waiting: 'wait',
  ready: 'ready',
  armed: 'ring',
  touched: 'touch',
  pressed: 'sent',
  turn: 'word',
  answering: 'word',
  'locked-out': 'lock',
  'time-up': 'over',
  right: 'right',
  wrong: 'wrong',
  held: 'hold',
  test: 'ring',
  lost: 'lost',
};

/** What this tablet knows beside the view. */
export interface Here {
  live: boolean;
  /** Where the hub's clock stands in the buzz window. */
  window: WindowPhase;
  touched: boolean;
  testing: boolean;
}

/** One face per seat, the tablet's own trouble first. The hub's word always beats the finger's. */
export function faceOf(seat: SeatView, view: TeamView, here: Here): Face {
  if (!here.live) return 'lost';
  if (view.held) return 'held';
  switch (seat.state) {
    case 'waiting':
      return here.testing ? 'test' : 'waiting';
    case 'ready':
      return here.touched ? 'touched' : 'ready';
    case 'armed':
      if (here.touched) return 'touched';
      // The opening is announced ahead: until its instant the lamp must not invite an early press.
      if (here.window === 'before') return 'ready';
      return here.window === 'after' ? 'time-up' : 'armed';
    case 'answering':
      return lampOf(view, seat.podium) === 'turn' ? 'turn' : 'answering';
    default:
      return seat.state;
  }
}

const lampOf = (view: TeamView, podium: Podium) => view.podiums.find((other) => other.podium === podium)?.lamp;

/** Another podium that has the word now. */
export const speaker = (view: TeamView, mine: Podium): TeamView['podiums'][number] | undefined =>
  view.podiums.find(({ podium, lamp }) => podium !== mine && (lamp === 'answering' || lamp === 'turn'));

/** What a touch on the lamp does: a press, a press before the opening (SK7), a test while nothing is asked, or nothing. */
export type Touch = 'press' | 'early' | 'test' | 'nothing';

export function touchOf(seat: SeatView, view: TeamView, here: Pick<Here, 'live' | 'window'>): Touch {
  if (!here.live || view.held) return 'nothing';
  if (view.asking === null) return 'test';
  if (seat.mayPress) return here.window === 'before' ? 'early' : 'press';
  const reading = view.asking.phase === 'shown' && (view.asking.mode === 'common' || view.asking.mode === 'tie-break');
  return reading && seat.state === 'ready' ? 'early' : 'nothing';
}
