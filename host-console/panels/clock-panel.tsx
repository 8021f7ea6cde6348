import { useContext } from 'react';
import { HubNow, remainingOf, useEveryFrame } from '../../shared/client/hooks.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import type { ClockView } from '../../shared/views/parts.ts';
import { useHost } from '../desk/context.tsx';
import { clockText, minutes } from '../desk/time-text.ts';
import { ActButton } from '../parts/act-button.tsx';
import { deskWords } from '../words/desk-words.ts';

/** The clock that viewers see, and the hands on it. */
export function ClockPanel() {
  const { clock, go } = useHost();
  const text = useWords(deskWords);
  const mayGoOn = go.ready && go.go.go === 'resume-clock';
  const state =
    clock === null
      ? text.noClock
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
      <ClockDigits clock={clock} />
      <div className="clock-keys">
        <ActButton action="less-time">−5 s</ActButton>
        <ActButton action="more-time">+5 s</ActButton>
        <ActButton action="stop-clock" />
      </div>
    </section>
  );
}

export function ClockDigits(props: { clock: ClockView | null }) {
  const { clock } = props;
  const now = useContext(HubNow);
  const lang = useLang();
  const shown = useEveryFrame(
    () => (clock === null ? '–:––' : clockText(remainingOf(clock, now()), lang)),
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
