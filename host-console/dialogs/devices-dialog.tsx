import { useContext } from 'react';
import { HubNow, useEveryFrame } from '../../shared/client/hooks.ts';
import type { EpochMs } from '../../shared/engine/ids.ts';
import type { DeviceView } from '../../shared/protocol/messages.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { useDeskState, useHost } from '../desk/context.tsx';
import { minutes } from '../desk/time-text.ts';
import { deviceFacts, deviceTitle } from '../panels/device-facts.ts';
import { isMonitor } from '../panels/monitors.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { dialogWords } from '../words/dialog-words.ts';
import { BuzzerTable } from './buzzer-table.tsx';
import { OutputsSection } from './outputs-section.tsx';
import { PairForm } from './pair-form.tsx';

/** Everything that is connected, with its figures; and codes for what isn't yet. */
export function DevicesDialog() {
  const devices = useDeskState((state) => state.devices?.devices ?? NONE).filter((device) => !isMonitor(device));
  const view = useHost();
  const text = useWords(dialogWords);
  return (
    <Dialog title={text.devices} wide>
      <div className="devices-keys">
        <ActButton action="buzzer-test" />
        <ActButton action="ledger" />
      </div>
      <PairForm />
      <BuzzerTable devices={devices} />
      <table className="devices">
        <thead>
          <tr>
            {Object.values(text.column).map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {devices.length === 0 && (
            <tr>
              <td colSpan={8}>{text.noDevices}</td>
            </tr>
          )}
          {devices.map((device) => (
            <Row key={device.id} device={device} title={deviceTitle(device, view, text)} />
          ))}
        </tbody>
      </table>
      <OutputsSection devices={devices} />
    </Dialog>
  );
}

const NONE: DeviceView[] = [];

function Row(props: { device: DeviceView; title: string }) {
  const { device } = props;
  const lang = useLang();
  const text = useWords(dialogWords);
  const now = useContext(HubNow);
  const second = useEveryFrame(() => Math.floor(now() / 1000) * 1000, !device.connected) as EpochMs;
  const facts = deviceFacts(device, lang, text);
  return (
    <tr data-health={facts.health}>
      <th scope="row">{props.title}</th>
      <td>{device.connected ? `● ${text.connected}` : `○ ${text.gone(minutes(second - device.lastSeenAt))}`}</td>
      <td>{facts.rtt ?? '–'}</td>
      <td>{facts.clockError ?? '–'}</td>
      <td>{facts.battery ?? '–'}</td>
      <td>{device.connected ? '' : minutes(second - device.lastSeenAt)}</td>
      <td>{facts.picture ?? '–'}</td>
      <td>{facts.sound ?? '–'}</td>
    </tr>
  );
}
