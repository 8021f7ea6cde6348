import type { ClockView } from '../../shared/views/parts.ts';
import type { ProgramView } from '../../shared/views/program.ts';
import { Clock, Wick, windowClock } from '../parts/clock.tsx';
import './timer.css';

/** The clock that viewers see, or the buzzers' window while that is what counts. */
export function clockOf(view: ProgramView): ClockView | null {
  const { scene } = view;
  if (scene.scene === 'question' && scene.moment === 'armed' && scene.window) return windowClock(scene.window);
  return view.clock;
}

/** `?output=timer`: the clock alone, for a monitor at the edge of the stage. */
export function TimerOutput({ view }: { view: ProgramView }) {
  const clock = clockOf(view);
  if (!clock) return null;
  const struck = view.scene.scene === 'question' && view.scene.racing;
  return (
    <div className="stage">
      <div className="timer">
        <Clock clock={clock} overtime={view.scene.scene === 'turn'} stopped={struck} />
        <Wick clock={clock} stopped={struck} />
      </div>
    </div>
  );
}
