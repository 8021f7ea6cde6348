import { useContext, useLayoutEffect, useRef } from 'react';
import { HubNow, remainingOf } from '../../shared/client/hooks.ts';
import type { EpochMs } from '../../shared/engine/ids.ts';
import type { ClockView, WindowView } from '../../shared/views/parts.ts';
import { LiveContext } from '../live.tsx';
import './clock.css';

/** Seconds for clocks of up to a minute, then 1:05; overtime counts up from +0:01. Rounded up, so that 0 falls on the deadline. */
export function clockText(left: number, length: number, overtime: boolean): string {
  const late = left < 0 && overtime;
  const whole = late ? Math.floor(-left / 1000) : Math.max(0, Math.ceil(left / 1000));
  if (length <= 60_000 && !late) return String(whole);
  const text = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
  return late ? `+${text}` : text;
}

const clocksOfWindows = new WeakMap<WindowView, ClockView>();

/** A window in which presses count, as a clock; before its opening instant it stands at its full length. One window, one clock. */
export function windowClock(window: WindowView): ClockView {
  const known = clocksOfWindows.get(window);
  if (known) return known;
  const clock: ClockView =
    window.status === 'held'
      ? { status: 'held', remaining: window.remaining, length: window.remaining }
      : {
          status: 'running',
          deadline: window.closesAt,
          length: (window.closesAt - window.opensAt) as ClockView['length'],
        };
  clocksOfWindows.set(window, clock);
  return clock;
}

/** The digits alone. They are written frame by frame past React, and only when they change. */
export function Clock(props: { clock: ClockView; overtime?: boolean; stopped?: boolean; className?: string }) {
  const { clock, overtime = false, stopped = false } = props;
  const now = useContext(HubNow);
  const digits = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const element = digits.current;
    if (!element) return;
    let frame = 0;
    let shown = element.textContent;
    const paint = () => {
      const left = Math.min(remainingOf(clock, now()), clock.status === 'running' ? clock.length : Infinity);
      const text = clockText(left, clock.length, overtime);
      if (text !== shown) {
        shown = text;
        element.textContent = text;
      }
      const state = left <= 0 ? 'over' : clock.status === 'held' ? 'held' : left <= 5000 ? 'last' : 'run';
      if (state !== element.dataset.state) element.dataset.state = state;
      if (clock.status === 'running' && !stopped) frame = requestAnimationFrame(paint);
    };
    paint();
    return () => cancelAnimationFrame(frame);
  }, [clock, now, overtime, stopped]);
  return <span ref={digits} className={`clock digits ${props.className ?? ''}`} />;
}

/** A line of light that burns down: one linear animation from now to the deadline, run by the compositor. */
export function Wick(props: { clock: ClockView; stopped?: boolean; className?: string }) {
  const { clock, stopped = false, className = '' } = props;
  const now = useContext(HubNow);
  const { motion } = useContext(LiveContext);
  const line = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = line.current;
    if (!element) return;
    const left = Math.max(0, Math.min(remainingOf(clock, now()), clock.length));
    const from = `scaleX(${clock.length > 0 ? left / clock.length : 0})`;
    element.style.transform = from;
    if (clock.status === 'held' || left === 0 || stopped) return;
    if (motion === 'none') return burnBySeconds(element, clock, now);
    const burn = element.animate([{ transform: from }, { transform: 'scaleX(0)' }], {
      duration: left,
      fill: 'forwards',
    });
    return () => burn.cancel();
  }, [clock, now, motion, stopped]);
  return (
    <div className={`wick ${className}`}>
      <div ref={line} className="wick-line" />
    </div>
  );
}

/** Without motion the line stands, and is shorter at each second. Returns what stops it. */
function burnBySeconds(element: HTMLElement, clock: ClockView, now: () => EpochMs): () => void {
  let shown = -1;
  let frame = requestAnimationFrame(function burn() {
    const left = Math.max(0, Math.ceil(remainingOf(clock, now()) / 1000));
    if (left !== shown) {
      shown = left;
      element.style.transform = `scaleX(${Math.min(1, (left * 1000) / clock.length)})`;
    }
    frame = requestAnimationFrame(burn);
  });
  return () => cancelAnimationFrame(frame);
}
