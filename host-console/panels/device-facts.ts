import type { DeviceView } from '../../shared/protocol/messages.ts';
import type { Lang } from '../../shared/ui/i18n/lang.ts';
import { decimal } from '../../shared/ui/i18n/words.ts';
import type { HostView } from '../../shared/views/host.ts';
import { reasonsOf, severityOf } from '../desk/buzzer-grade.ts';
import type { dialogWords } from '../words/dialog-words.ts';

type Text = (typeof dialogWords)['vi'];

/** `off`: gone. `warn`: there, but something will be noticed in the hall. `bad`: its races will be too close to call. */
export type Health = 'good' | 'warn' | 'bad' | 'off';

export interface DeviceFacts {
  health: Health;
  rtt: string | null;
  clockError: string | null;
  battery: string | null;
  picture: string | null;
  sound: string | null;
}

const LOW_BATTERY = 0.2;

/** A device's figures as words; null where it told nothing. */
export function deviceFacts(device: DeviceView, lang: Lang, text: Text): DeviceFacts {
  const { connected, rtt, clockError, battery, behind, sound, visible, role } = device;
  const buzzer = role === 'team' ? severityOf(reasonsOf(device)) : 'good';
  const stale = behind !== null && behind > 0;
  const worry =
    buzzer === 'warn' || stale || sound === 'locked' || !visible || (battery !== null && battery < LOW_BATTERY);
  return {
    health: !connected ? 'off' : buzzer === 'bad' ? 'bad' : worry ? 'warn' : 'good',
    rtt: rtt === null ? null : `${decimal(rtt, lang, rtt < 10 ? 1 : 0)} ms`,
    clockError: clockError === null ? null : `±${decimal(clockError, lang, 1)}`,
    battery: battery === null ? null : `${Math.round(battery * 100)} %`,
    picture: !connected
      ? null
      : !visible
        ? text.hidden
        : behind === null
          ? null
          : stale
            ? text.behind(String(behind))
            : text.current,
    sound: sound === 'none' ? null : sound === 'locked' ? text.soundLocked : text.soundOn,
  };
}

/** A sign of its own for each, so that the strip is read without its colours too. */
export const HEALTH_SIGN: Record<Health, string> = { good: '●', warn: '▲', bad: '✖', off: '○' };

/** The strip has room for a given name only: the last word of a Vietnamese name. */
export const shortTitle = (title: string): string => {
  const parts = title.split(' ');
  return parts.length > 2 ? `${parts[0]} ${parts.at(-1)}` : title;
};

/** What a device is called at the desk: "Bục A", "GK Nguyễn Văn A", "obs". */
export function deviceTitle(device: DeviceView, { contest }: HostView, text: Text): string {
  const role = text.role[device.role];
  if (device.role === 'team') return `${role} ${device.podiums.join(' ')}`;
  if (device.role === 'judge') {
    const judge = contest?.judges.find(({ id }) => id === device.judge);
    return `${role} ${judge?.name ?? device.judge ?? ''}`.trimEnd();
  }
  return device.name === null || device.name === '' ? role : device.name;
}
