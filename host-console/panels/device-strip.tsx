import type { DeviceView } from '../../shared/protocol/messages.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { useDesk, useDeskState, useHost } from '../desk/context.tsx';
import { deskWords } from '../words/desk-words.ts';
import { dialogWords } from '../words/dialog-words.ts';
import { deviceFacts, deviceTitle, shortTitle } from './device-facts.ts';
import { isMonitor } from './monitors.tsx';

/** Everyone who is connected, at a glance; a press opens the figures. */
export function DeviceStrip() {
  const desk = useDesk();
  const message = useDeskState((state) => state.devices);
  const text = useWords(dialogWords);
  const { phones } = useWords(deskWords);
  const devices = message?.devices.filter((device) => device.role !== 'host' && !isMonitor(device)) ?? [];
  return (
    <footer className="strip">
      <button type="button" className="strip-button" aria-label={text.devices} onClick={() => desk.open('devices')}>
        {devices.length === 0 ? <span className="chip">{text.noDevices}</span> : null}
        {devices.map((device) => (
          <Chip key={device.id} device={device} />
        ))}
        <span className="chip chip-phones">{phones(String(message?.phones.connected ?? 0))}</span>
      </button>
    </footer>
  );
}

function Chip(props: { device: DeviceView }) {
  const { device } = props;
  const view = useHost();
  const lang = useLang();
  const text = useWords(dialogWords);
  const facts = deviceFacts(device, lang, text);
  const screen = device.role === 'output' || device.role === 'preview';
  const figures = screen
    ? [facts.picture, device.sound === 'locked' ? facts.sound : null]
    : [facts.rtt, facts.clockError, facts.battery, facts.picture === text.current ? null : facts.picture];
  return (
    <span className="chip" data-health={facts.health}>
      <i aria-hidden="true">{facts.health === 'off' ? '○' : facts.health === 'warn' ? '▲' : '●'}</i>
      {device.role === 'team' ? (
        device.podiums.map((podium) => <PodiumShape key={podium} podium={podium} className="shape" />)
      ) : (
        <b>{shortTitle(deviceTitle(device, view, text))}</b>
      )}
      {device.connected ? figures.filter((figure) => figure !== null).join(' · ') : '–'}
    </span>
  );
}
