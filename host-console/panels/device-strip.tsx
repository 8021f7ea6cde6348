import type { Podium } from '../../shared/engine/ids.ts';
import type { DeviceView } from '../../shared/protocol/messages.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { decimal, useWords } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { reasonsOf } from '../desk/buzzer-grade.ts';
import { useDesk, useDeskState, useHost } from '../desk/context.tsx';
import { buzzerWords } from '../words/buzzer-words.ts';
import { deskWords } from '../words/desk-words.ts';
import { dialogWords } from '../words/dialog-words.ts';
import { deviceFacts, deviceTitle, HEALTH_SIGN, shortTitle } from './device-facts.ts';
import { isMonitor } from './monitors.tsx';

/** Everyone who is connected, at a glance; a press opens the figures. */
export function DeviceStrip() {
  const desk = useDesk();
  const message = useDeskState((state) => state.devices);
  const text = useWords(dialogWords);
  const { phones, cheers } = useWords(deskWords);
  const lang = useLang();
  const cheered = useHost().heat?.cheers;
  const devices = message?.devices.filter((device) => device.role !== 'host' && !isMonitor(device)) ?? [];
  return (
    <footer className="strip">
      <button type="button" className="strip-button" aria-label={text.devices} onClick={() => desk.open('devices')}>
        <UnawareChip podiums={message?.unaware ?? []} />
        {devices.length === 0 ? <span className="chip">{text.noDevices}</span> : null}
        {devices.map((device) => (
          <Chip key={device.id} device={device} />
        ))}
        <span className="chip chip-phones">
          {cheered !== undefined && (
            <>
              {cheers}
              {cheered.map(({ podium, count }) => (
                <b key={podium}>
                  <PodiumShape podium={podium} className="shape" label={podium} />{' '}
                  {count.toLocaleString(lang === 'vi' ? 'vi-VN' : 'en-GB')}
                </b>
              ))}
            </>
          )}
          {phones(String(message?.phones.connected ?? 0))}
        </span>
      </button>
    </footer>
  );
}

/** Buzzers open and a tablet has not said that it knows: its team would press in vain. */
function UnawareChip(props: { podiums: Podium[] }) {
  const text = useWords(buzzerWords);
  if (props.podiums.length === 0) return null;
  return (
    <span className="chip" data-health="bad">
      <i aria-hidden="true">{HEALTH_SIGN.bad}</i>
      {text.unaware(props.podiums.join(', '))}
    </span>
  );
}

function Chip(props: { device: DeviceView }) {
  const { device } = props;
  const view = useHost();
  const lang = useLang();
  const text = useWords(dialogWords);
  const facts = deviceFacts(device, lang, text);
  const buzzer = useBuzzerFigures(device);
  const screen = device.role === 'output' || device.role === 'preview';
  // Whatever makes a chip amber stands on it in words.
  const locked = device.sound === 'locked' ? facts.sound : null;
  const picture = facts.picture === text.current ? null : facts.picture;
  const figures =
    device.role === 'team'
      ? [...buzzer, device.visible ? picture : null, locked, facts.battery]
      : screen
        ? [facts.picture, locked]
        : [facts.rtt, facts.clockError, facts.battery, picture];
  return (
    <span className="chip" data-health={facts.health}>
      <i aria-hidden="true">{HEALTH_SIGN[facts.health]}</i>
      {device.role === 'team' ? (
        device.podiums.map((podium) => <PodiumShape key={podium} podium={podium} className="shape" />)
      ) : (
        <b>{shortTitle(deviceTitle(device, view, text))}</b>
      )}
      {device.connected ? figures.filter((figure) => figure !== null).join(' · ') : '–'}
    </span>
  );
}

/** Of a tablet: how exactly its presses are timed, and the worst that speaks against it. */
function useBuzzerFigures(device: DeviceView): (string | null)[] {
  const lang = useLang();
  const text = useWords(buzzerWords);
  if (device.role !== 'team') return [];
  const [worst, ...more] = reasonsOf(device);
  const uncertainty = device.buzzer?.uncertainty ?? null;
  const word = worst === undefined ? null : `${text.reason[worst]}${more.length > 0 ? ` +${more.length}` : ''}`;
  return [uncertainty === null ? null : text.plusMinus(decimal(uncertainty, lang, 1)), word];
}
