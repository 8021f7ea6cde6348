import { useContext } from 'react';
import { HubNow, useEveryFrame } from '../../shared/client/hooks.ts';
import type { EpochMs } from '../../shared/engine/ids.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { useHost } from '../desk/context.tsx';
import { dayTime, minutes } from '../desk/time-text.ts';
import { heatStart, timingOf } from '../desk/timing.ts';
import { deskWords } from '../words/desk-words.ts';

/** Elapsed, over or under, and when it will end at this rate. */
export function RundownTiming() {
  const { heat } = useHost();
  const text = useWords(deskWords);
  const now = useContext(HubNow);
  const second = useEveryFrame(() => Math.floor(now() / 1000) * 1000, heat !== null);
  const timing =
    heat === null ? null : timingOf(heat.rundown, heat.startedAt ?? heatStart(heat.rundown), second as EpochMs);
  const late = timing === null ? 0 : Math.round(timing.over / 1000);
  return (
    <dl className="timing">
      <div>
        <dt>{text.elapsed}</dt>
        <dd>
          {timing === null ? '–' : minutes(timing.elapsed)}
          <small>{timing === null ? '' : `/ ${minutes(timing.planned)}`}</small>
        </dd>
      </div>
      <div data-late={late > 0}>
        <dt>{late > 0 ? text.over : late < 0 ? text.under : text.onTime}</dt>
        <dd>{timing === null ? '–' : minutes(late * 1000)}</dd>
      </div>
      <div>
        <dt>{text.end}</dt>
        <dd>
          {timing === null ? '–' : dayTime(timing.projectedEnd, false)}
          <small>{timing === null ? '' : `/ ${dayTime(timing.plannedEnd, false)}`}</small>
        </dd>
      </div>
    </dl>
  );
}
