import { useRemaining } from '../../../shared/client/hooks.ts';
import type { DurationMs, EpochMs } from '../../../shared/engine/ids.ts';
import { useWords } from '../../../shared/ui/i18n/words.ts';
import { onlineWords } from '../words.ts';

/** Days and the clock until an instant; quiet for screen readers, which would read every second of it. */
export function Countdown({ until, label }: { until: EpochMs; label: string }) {
  const say = useWords(onlineWords);
  const left = Math.max(0, useRemaining({ status: 'running', deadline: until, length: 0 as DurationMs }) ?? 0);
  const seconds = Math.floor(left / 1000);
  const days = Math.floor(seconds / 86_400);
  const pair = (value: number) => String(value).padStart(2, '0');
  const clock = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60].map(pair).join(':');
  return (
    <p className="countdown" role="timer" aria-live="off">
      <span className="countdown-label">{label}</span>{' '}
      {days > 0 && (
        <>
          <span className="countdown-days">{days}</span> <span className="countdown-unit">{say.days}</span>{' '}
        </>
      )}
      <span className="countdown-clock">{clock}</span>
    </p>
  );
}
