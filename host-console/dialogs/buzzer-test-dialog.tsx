import { useContext } from 'react';
import { HubNow, useEveryFrame } from '../../shared/client/hooks.ts';
import type { DeviceView } from '../../shared/protocol/messages.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { decimal, useWords } from '../../shared/ui/i18n/words.ts';
import { gradeOf, strikesShown } from '../desk/buzzer-grade.ts';
import { useDesk, useDeskState, useHost, useIsLive } from '../desk/context.tsx';
import { dayTime } from '../desk/time-text.ts';
import { Dialog } from '../parts/dialog.tsx';
import { TeamTag } from '../parts/team-tag.tsx';
import { buzzerWords } from '../words/buzzer-words.ts';
import { useBuzzerFigures } from './buzzer-table.tsx';

/** So many strikes a test asks for until the hub has said how many. */
const WANTED = 5;

/** Every team strikes its buzzer before the round; here stands what each tablet is worth, and why. */
export function BuzzerTestDialog() {
  const devices = useDeskState((state) => state.devices);
  const { heat, program } = useHost();
  const text = useWords(buzzerWords);
  const wanted = devices?.test?.wanted ?? WANTED;
  const tablets = (devices?.devices ?? []).filter(({ role }) => role === 'team');
  const unpaired = program.podiums.filter(({ podium }) => !tablets.some(({ podiums }) => podiums.includes(podium)));
  const fit = tablets.filter((device) => gradeOf(device, wanted).grade !== 'check').length;
  return (
    <Dialog title={text.test} wide>
      <p className="hint">{text.testHint(String(wanted))}</p>
      <TestKeys on={devices?.test ?? null} busy={heat?.asking?.window != null} />
      <table className="devices test">
        <thead>
          <tr>
            <th scope="col">{text.column.podium}</th>
            <th scope="col">{text.column.strikes}</th>
            <th scope="col">{text.last}</th>
            <th scope="col">{text.column.uncertainty}</th>
            <th scope="col">{text.column.delay}</th>
            <th scope="col">{text.column.roundTrip}</th>
            <th scope="col">{text.column.scan}</th>
            <th scope="col">{text.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {tablets.map((device) => (
            <Tablet key={device.id} device={device} wanted={wanted} testing={devices?.test != null} />
          ))}
          {unpaired.map(({ podium }) => (
            <tr key={podium} data-grade="check">
              <th scope="row">
                <TeamTag podium={podium} />
              </th>
              <td colSpan={6}>{text.never}</td>
              <td>
                <Verdict grade="check" why={[text.noTablet]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="test-sum">{text.sum(String(fit), String(tablets.length + unpaired.length))}</p>
    </Dialog>
  );
}

function TestKeys(props: { on: { since: number } | null; busy: boolean }) {
  const { on, busy } = props;
  const desk = useDesk();
  const live = useIsLive();
  const text = useWords(buzzerWords);
  const mayBegin = live && !busy;
  return (
    <div className="test-keys">
      <p className="test-state" data-on={on !== null}>
        {on !== null
          ? text.testOn(dayTime(on.since as Parameters<typeof dayTime>[0]))
          : busy
            ? text.busy
            : text.testOff}
      </p>
      <button
        type="button"
        data-focus={on === null ? true : undefined}
        className={`act ${on === null ? 'primary' : ''}`}
        aria-disabled={!mayBegin}
        onClick={() => mayBegin && desk.connection.emitTest(true)}
      >
        <span className="act-name">{on === null ? text.begin : text.again}</span>
      </button>
      <button
        type="button"
        className={`act ${on === null ? '' : 'primary'}`}
        aria-disabled={!live || on === null}
        onClick={() => live && on !== null && desk.connection.emitTest(false)}
      >
        <span className="act-name">{text.finish}</span>
      </button>
    </div>
  );
}

function Tablet(props: { device: DeviceView; wanted: number; testing: boolean }) {
  const { device, wanted, testing } = props;
  const text = useWords(buzzerWords);
  const figures = useBuzzerFigures(device.buzzer);
  const { grade, reasons, waits } = gradeOf(device, wanted);
  const why = reasons.map((reason) => text.reason[reason]);
  return (
    <tr data-grade={testing && waits ? 'waits' : grade}>
      <th scope="row">
        {device.podiums.map((podium) => (
          <TeamTag key={podium} podium={podium} />
        ))}
      </th>
      <td>
        <span className="strikes">
          {strikesShown(device.buzzer, wanted).map((struck, nth) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lamps are their places
            <i key={nth} data-struck={struck} aria-hidden="true" />
          ))}
          {text.struck(String(Math.min(device.buzzer?.strikes ?? 0, wanted)), String(wanted))}
        </span>
      </td>
      <td>
        <LastStrike device={device} />
      </td>
      <td>{figures.uncertainty}</td>
      <td>{figures.delay}</td>
      <td>{figures.roundTrip}</td>
      <td>{figures.scan}</td>
      <td>
        {testing && waits ? <span className="waits">… {text.waitsFor}</span> : <Verdict grade={grade} why={why} />}
      </td>
    </tr>
  );
}

const GRADE_SIGN = { good: '●', fair: '▲', check: '✖' } as const;

function Verdict(props: { grade: keyof typeof GRADE_SIGN; why: string[] }) {
  const text = useWords(buzzerWords);
  return (
    <span className="grade">
      <b>
        <i aria-hidden="true">{GRADE_SIGN[props.grade]}</i> {text.grade[props.grade]}
      </b>
      {props.why.length > 0 && <small>{props.why.join(', ')}</small>}
    </span>
  );
}

/** Counted up in whole seconds: a strike just made is to be seen at once. */
function LastStrike(props: { device: DeviceView }) {
  const struckAt = props.device.buzzer?.struckAt ?? null;
  const lang = useLang();
  const text = useWords(buzzerWords);
  const now = useContext(HubNow);
  const second = useEveryFrame(() => Math.floor(Math.max(0, now() - (struckAt ?? 0)) / 1000), struckAt !== null);
  if (struckAt === null) return text.never;
  if (second < 2) return <b className="struck-now">{text.justNow}</b>;
  return text.lastStrike(second < 60 ? `${second} s` : `${decimal(second / 60, lang, 0)} min`);
}
