import { useWindowPhase } from '../../shared/client/hooks.ts';
import type { Podium } from '../../shared/engine/ids.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import type { AskingDesk, PressDesk } from '../../shared/views/host.ts';
import { useDeskState, useHost } from '../desk/context.tsx';
import { besideLanes, lanesOf } from '../desk/lanes.ts';
import { pressText } from '../desk/time-text.ts';
import { TeamTag } from '../parts/team-tag.tsx';
import { buzzerWords } from '../words/buzzer-words.ts';
import { deskWords } from '../words/desk-words.ts';
import { FinishLanes } from './finish-lanes.tsx';
import { RaceOutcome } from './race-outcome.tsx';

/** Who pressed when, on the time line of the last opening; who still may; and what can be done about a close one. */
export function BuzzerPanel(props: { asking: AskingDesk }) {
  const { asking } = props;
  const { program } = useHost();
  const text = useWords(deskWords);
  const phase = useWindowPhase(asking.window);
  const state = asking.window?.status === 'held' ? text.windowHeld : text.window[phase];
  const lanes = lanesOf(asking);
  const beside = besideLanes(asking, lanes);
  const shown = new Set([...lanes, ...beside].map(({ podium }) => podium));
  const others = program.podiums.filter(({ podium }) => !shown.has(podium));
  return (
    <section className="buzzers">
      <h2 className="label">
        {text.presses}
        {/* Once there is a race, its own line says how it stands. */}
        {lanes.length === 0 && <span data-window={phase}>{state}</span>}
        {lanes.length > 0 && <RaceState asking={asking} />}
      </h2>
      <Unaware asking={asking} />
      {asking.finish !== null && !asking.racing && <RaceOutcome asking={asking} finish={asking.finish} lanes={lanes} />}
      {lanes.length > 0 && <FinishLanes lanes={lanes} rulings={asking.rulings} />}
      <ul className="presses">
        {beside.map((press) => (
          <PressRow key={`${press.podium} ${press.afterOpening} ${press.verdict}`} press={press} />
        ))}
        {others.map(({ podium }) => (
          <WithoutPress key={podium} podium={podium} asking={asking} />
        ))}
      </ul>
    </section>
  );
}

/** Deciding, or how the race ended: the difference between an order and a proved one. */
function RaceState(props: { asking: AskingDesk }) {
  const { racing, finish } = props.asking;
  const text = useWords(buzzerWords);
  if (racing) return <span className="race-state racing">{text.deciding}</span>;
  if (finish === null) return null;
  const ended = [
    text.by[finish.by],
    finish.silent.length > 0 ? text.silentTablets(finish.silent.join(', ')) : null,
    finish.given ? text.given : null,
  ];
  return (
    <span className="race-state" data-doubtful={finish.by === 'cap'}>
      {ended.filter((part) => part !== null).join(' · ')}
    </span>
  );
}

/** Named while it can still be mended: whoever has not acknowledged the opening may miss it. */
function Unaware(props: { asking: AskingDesk }) {
  const unaware = useDeskState((state) => state.devices?.unaware ?? NOBODY);
  const text = useWords(buzzerWords);
  if (unaware.length === 0 || props.asking.window === null) return null;
  return (
    <p className="unaware">
      <i aria-hidden="true">▲</i> {text.unaware(unaware.join(', '))}
    </p>
  );
}

const NOBODY: Podium[] = [];

function PressRow(props: { press: PressDesk }) {
  const { press } = props;
  const lang = useLang();
  const text = useWords(deskWords);
  const { seconds } = useWords(buzzerWords);
  return (
    <li className="press" data-verdict={press.verdict}>
      <TeamTag podium={press.podium} />
      <span className="press-time">
        {press.afterOpening === null ? '' : seconds(pressText(press.afterOpening, lang))}
      </span>
      <span className="press-verdict">{text.press[press.verdict]}</span>
    </li>
  );
}

function WithoutPress(props: { podium: Podium; asking: AskingDesk }) {
  const { podium, asking } = props;
  const text = useWords(deskWords);
  const { mayPress, silentTablet } = useWords(buzzerWords);
  const said = (): string => {
    if (podium === asking.owner) return text.owner;
    if (asking.tried.includes(podium)) return text.tried;
    if (asking.finish?.silent.includes(podium)) return silentTablet;
    return asking.window === null ? '–' : mayPress;
  };
  return (
    <li className="press press-none">
      <TeamTag podium={podium} />
      <span />
      <span className="press-verdict">{said()}</span>
    </li>
  );
}
