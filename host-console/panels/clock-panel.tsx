import { useContext } from 'react';
import { HubNow, remainingOf, useEveryFrame } from '../../shared/client/hooks.ts';
import { between } from '../../shared/engine/ids.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import type { ClockView, WindowView } from '../../shared/views/parts.ts';
import { useHost } from '../desk/context.tsx';
import { clockText, minutes } from '../desk/time-text.ts';
import { ActButton } from '../parts/act-button.tsx';
import { deskWords } from '../words/desk-words.ts';

/** The clock that viewers see, and the hands on it. */
export function ClockPanel() {
  const { clock: shown, go, heat } = useHost();
  const text = useWords(deskWords);
  const clock = shown ?? windowClock(heat?.asking?.window ?? null);
  const mayGoOn = go.ready && go.go.go === 'resume-clock';
  const state =
    clock === null
      ? text.noClock
      : shown === null
        ? text.clockOfBuzzers
        : clock.status === 'held'
          ? mayGoOn
            ? `${text.clockHeld} · ${text.goOn}`
            : text.clockHeld
          : text.clockOf(minutes(clock.length));
  return (
    <section className="clock-panel">
      <h2 className="label">
        {text.clock} <span>{state}</span>
      </h2>
      <ClockDigits clock={clock} stopsAtZero={shown === null} />
      <div className="clock-keys">
        <ActButton action="less-time">−5 s</ActButton>
        <ActButton action="more-time">+5 s</ActButton>
        <ActButton action="stop-clock" />
      </div>
    </section>
  );
}

/** While nothing else runs, the buzzers' window is the clock that everyone looks at. */
function windowClock(window: WindowView | null): ClockView | null {
  if (window === null) return null;
  if (window.status === 'held') return { ...window, length: window.remaining };
  return { status: 'running', deadline: window.closesAt, length: between(window.opensAt, window.closesAt) };
}

export function ClockDigits(props: { clock: ClockView | null; stopsAtZero?: boolean }) {
  const { clock } = props;
  const now = useContext(HubNow);
  const lang = useLang();
  const least = props.stopsAtZero ? 0 : Number.NEGATIVE_INFINITY;
  const shown = useEveryFrame(
    () => (clock === null ? '–:––' : clockText(Math.max(least, remainingOf(clock, now())), lang)),
    clock?.status === 'running',
  );
  return (
    <p
      className="clock-digits"
      data-state={clock === null ? 'none' : shown.startsWith('+') ? 'over' : clock.status}
      data-last={clock !== null && !shown.includes(':')}
    >
      {shown}
    </p>
  );
}
