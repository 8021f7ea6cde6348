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
  const turn = lampOf(view, seat.podium) === 'turn';
  switch (seat.state) {
    case 'waiting':
      if (here.testing) return 'test';
      return turn ? 'turn' : 'waiting';
    case 'ready':
      if (turn) return 'turn';
      return here.touched ? 'touched' : 'ready';
    case 'armed':
      if (here.touched) return 'touched';
      // Tăng tốc has no buzzers; while its clock is stopped there is nothing to press.
      if (view.asking?.mode === 'speed' && !seat.mayAnswer) return 'waiting';
      // The opening is announced ahead: until its instant the lamp must not invite an early press.
      if (here.window === 'before') return 'ready';
      return here.window === 'after' ? 'time-up' : 'armed';
    case 'answering':
      return isOwner(view, seat.podium) ? 'turn' : 'answering';
    case 'locked-out':
      // Nobody is locked out of Tăng tốc: no answer came before time was up.
      return view.asking?.mode === 'speed' ? 'time-up' : 'locked-out';
    default:
      return seat.state;
  }
}

const lampOf = (view: TeamView, podium: Podium) => view.podiums.find((other) => other.podium === podium)?.lamp;

/** Whoever answers in an own turn owns it, unless somebody has failed before: then it is a steal. */
const isOwner = (view: TeamView, mine: Podium): boolean =>
  view.asking?.mode === 'own' &&
  !view.podiums.some(({ podium, lamp }) => podium !== mine && ['wrong', 'silent', 'locked-out'].includes(lamp));

/** Another podium that has the word or the turn now. In Tăng tốc everyone has. */
export const speaker = (view: TeamView, mine: Podium): TeamView['podiums'][number] | undefined =>
  view.asking?.mode === 'speed'
    ? undefined
    : view.podiums.find(({ podium, lamp }) => podium !== mine && (lamp === 'answering' || lamp === 'turn'));

/** What a touch on the lamp does: a press, a press before the opening (SK7), a test while nothing is asked, or nothing. */
export type Touch = 'press' | 'early' | 'test' | 'nothing';

export function touchOf(seat: SeatView, view: TeamView, here: Pick<Here, 'live' | 'window'>): Touch {
  if (!here.live || view.held) return 'nothing';
  if (view.asking === null) return 'test';
  if (seat.mayPress) return here.window === 'before' ? 'early' : 'press';
  // Also between the owner's failure and the steal. Whoever has the turn has nothing to buzz for.
  const { mode } = view.asking;
  const mayBuzzLater = seat.state === 'ready' && mode !== 'speed' && lampOf(view, seat.podium) !== 'turn';
  return mayBuzzLater ? 'early' : 'nothing';
}
