import type { BuzzerHealth, DeviceView } from '../../shared/protocol/messages.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { decimal, useWords } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { reasonsOf, severityOf } from '../desk/buzzer-grade.ts';
import { HEALTH_SIGN } from '../panels/device-facts.ts';
import { buzzerWords } from '../words/buzzer-words.ts';

/** How well every tablet's presses can be timed, in figures, and in words what speaks against it. */
export function BuzzerTable(props: { devices: DeviceView[] }) {
  const text = useWords(buzzerWords);
  const tablets = props.devices.filter(({ role }) => role === 'team');
  if (tablets.length === 0) return null;
  return (
    <table className="devices buzzer-table">
      <caption>{text.buzzers}</caption>
      <thead>
        <tr>
          {Object.entries(text.column).map(([id, name]) => (
            <th scope="col" key={id} data-column={id}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tablets.map((device) => (
          <BuzzerRow key={device.id} device={device} />
        ))}
      </tbody>
    </table>
  );
}

function BuzzerRow(props: { device: DeviceView }) {
  const { device } = props;
  const text = useWords(buzzerWords);
  const figures = useBuzzerFigures(device.buzzer);
  const reasons = reasonsOf(device);
  const health = device.connected ? severityOf(reasons) : 'off';
  return (
    <tr data-health={health}>
      <th scope="row">
        <Podiums device={device} />
      </th>
      <td>{figures.uncertainty}</td>
      <td>{figures.roundTrip}</td>
      <td>{figures.delay}</td>
      <td>{figures.bound}</td>
      <td>{figures.scan}</td>
      <td>{device.buzzer?.strikes ?? '–'}</td>
      <td>
        <i aria-hidden="true">{HEALTH_SIGN[health]}</i>{' '}
        {reasons.length === 0 ? text.fine : reasons.map((reason) => text.reason[reason]).join(', ')}
      </td>
      <td>{device.buzzer?.attempts ?? '–'}</td>
    </tr>
  );
}

/** One tablet may serve several podiums: a laptop with a button for each. */
export function Podiums(props: { device: DeviceView }) {
  return (
    <span className="podiums">
      {props.device.podiums.map((podium) => (
        <PodiumShape key={podium} podium={podium} className="shape" />
      ))}
    </span>
  );
}

/** A health's figures as they are written; a dash for what isn't known. */
export function useBuzzerFigures(
  buzzer: BuzzerHealth | null,
): Record<'uncertainty' | 'roundTrip' | 'delay' | 'bound' | 'scan', string> {
  const lang = useLang();
  const text = useWords(buzzerWords);
  const ms = (value: number | null | undefined): string =>
    value === null || value === undefined ? text.never : text.ms(decimal(value, lang, 1));
  return {
    uncertainty: buzzer?.uncertainty == null ? text.never : text.plusMinus(decimal(buzzer.uncertainty, lang, 1)),
    roundTrip: ms(buzzer?.roundTrip),
    delay: ms(buzzer?.delay),
    bound: ms(buzzer?.delayBound),
    scan: ms(buzzer?.scan),
  };
}
