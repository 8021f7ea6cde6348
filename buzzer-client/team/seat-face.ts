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
  /** The test of all buzzers wants more strikes of this podium. */
  'strike',
  /** It has them all. */
  'struck',
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
  strike: 'touch',
  struck: 'right',
  lost: 'lost',
};

/** What this tablet knows beside the view. */
export interface Here {
  live: boolean;
  /** Where the hub's clock stands in the buzz window. */
  window: WindowPhase;
  touched: boolean;
  testing: boolean;
  /** Strikes that the test of all buzzers still wants of this podium; null while there is no test. */
  left: number | null;
}

/** One face per seat, the tablet's own trouble first. The hub's word always beats the finger's. */
export function faceOf(seat: SeatView, view: TeamView, here: Here): Face {
  if (view.asking === null && (here.left !== null || here.testing || !here.live)) return idleFace(here);
  if (!here.live) return 'lost';
  if (view.held) return 'held';
  const turn = lampOf(view, seat.podium) === 'turn';
  switch (seat.state) {
    case 'waiting':
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

/** While nothing is asked, also where no heat is open yet. */
export function idleFace({ live, left, testing }: Pick<Here, 'live' | 'left' | 'testing'>): Face {
  if (!live) return 'lost';
  if (left !== null) return left > 0 ? 'strike' : 'struck';
  return testing ? 'test' : 'waiting';
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

/** @param seat none where the podium has no place in a heat: then there is only the test */
export function touchOf(seat: SeatView | undefined, view: TeamView, here: Pick<Here, 'live' | 'window'>): Touch {
  // A strike is no press (TM4): a tablet is mended and tried in a hold too.
  if (view.asking === null) return here.live ? 'test' : 'nothing';
  if (seat === undefined || view.held) return 'nothing';
  // Pressed, and the race is on: the hand may fall on it again, but a team has one press (BZ1).
  if (seat.state === 'pressed') return 'nothing';
  // The line may be back in a moment. A press in the open window then counts at its own time; what happened to the
  // question meanwhile is not known here, so nothing else is sent.
  if (!here.live) return seat.mayPress && here.window === 'open' ? 'press' : 'nothing';
  if (seat.mayPress) return here.window === 'before' ? 'early' : 'press';
  // Also between the owner's failure and the steal. Whoever has the turn has nothing to buzz for.
  const { mode } = view.asking;
  const mayBuzzLater = seat.state === 'ready' && mode !== 'speed' && lampOf(view, seat.podium) !== 'turn';
  return mayBuzzLater ? 'early' : 'nothing';
}
