import { type CSSProperties, type ReactNode, useEffect } from 'react';
import type { Connection } from '../../shared/client/connection.ts';
import { HubNow, usePainted, useStatus, useView } from '../../shared/client/hooks.ts';
import { contestWords, heatTitle, teamTitle } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { decimal, useWords } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { PODIUM_LOOKS } from '../../shared/ui/tokens/podiums.ts';
import type { JudgeView } from '../../shared/views/held.ts';
import { ClockDigits } from '../held/clock.tsx';
import { Icon } from '../held/icons.tsx';
import { ConnectingScreen } from '../held/plain-screen.tsx';
import { makeReady } from '../held/readiness.ts';
import { heldWords } from '../held/words.ts';
import { AbsentSeats } from './absent-seats.tsx';
import { draftKey } from './draft.ts';
import { MarkSheet } from './mark-sheet.tsx';
import { judgeWords } from './words.ts';
import './judge.css';

/** A judge's tablet: the presentation before the jury, and this judge's own marks for it. */
export function JudgeTablet({ connection }: { connection: Connection<'judge'> }) {
  const view = useView(connection);
  const live = useStatus(connection) === 'live';
  usePainted(connection);
  useEffect(() => {
    // Nothing to set up here; the first touch keeps the screen on.
    const unlock = (): void => void makeReady();
    addEventListener('pointerup', unlock, { once: true });
    return () => removeEventListener('pointerup', unlock);
  }, []);
  if (view === null) return <ConnectingScreen />;
  return (
    <HubNow value={connection.hubNow}>
      <main className="judge" style={lightOf(view)} data-turn={view.turn !== null}>
        <Banner live={live} held={view.held} />
        <Context view={view}>{view.turn && <AbsentSeats connection={connection} absent={view.turn.absent} />}</Context>
        {view.turn === null ? (
          <Idle view={view} />
        ) : (
          <MarkSheet key={draftOf(view)} connection={connection} turn={view.turn} draft={draftOf(view)} />
        )}
      </main>
    </HubNow>
  );
}

const draftOf = (view: JudgeView): string =>
  view.turn === null ? '' : draftKey(view.judge.id, view.heat?.id, view.turn.item);

const lightOf = ({ turn }: JudgeView): CSSProperties =>
  (turn === null
    ? { '--podium': 'var(--lantern)', '--podium-ink': 'var(--ink-dark)' }
    : { '--podium': PODIUM_LOOKS[turn.podium].colour, '--podium-ink': PODIUM_LOOKS[turn.podium].ink }) as CSSProperties;

/** Who judges, and whom: the one lit thing is the podium that presents. */
function Context({ view: { judge, heat, turn, clock }, children }: { view: JudgeView; children: ReactNode }) {
  const text = useWords(judgeWords);
  const contest = useWords(contestWords);
  const lang = useLang();
  return (
    <aside className="context">
      <p className="context-judge">
        <b>{judge.name}</b>
        <span>{judge.head ? text.head : judge.title || text.judge}</span>
      </p>
      {turn && (
        <div className="context-team">
          <PodiumShape podium={turn.podium} label={contest.podium(turn.podium)} />
          <h1 data-long={turn.team.name.length > 16 || undefined}>{teamTitle(turn.team, lang)}</h1>
          <p>{contest.segment[turn.segment]}</p>
        </div>
      )}
      {children}
      <p className="context-heat">
        {clock && <ClockDigits clock={clock} overtime />}
        {heat && <span>{heatTitle(heat, lang)}</span>}
      </p>
    </aside>
  );
}

function Idle({ view }: { view: JudgeView }) {
  const text = useWords(judgeWords);
  const contest = useWords(contestWords);
  const lang = useLang();
  return (
    <section className="idle">
      <h1>{text.idleLead}</h1>
      <p>{text.idleHint}</p>
      <ul>
        {view.podiums.map(({ podium, team, score }) => (
          <li key={podium}>
            <PodiumShape podium={podium} label={contest.podium(podium)} />
            <span>{teamTitle(team, lang)}</span>
            <b>{decimal(score, lang, 2)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Banner({ live, held }: { live: boolean; held: boolean }) {
  const text = useWords(heldWords);
  const contest = useWords(contestWords);
  if (live && !held) return null;
  return (
    <p className="banner" role="status" data-lost={!live || undefined}>
      <Icon name={live ? 'hold' : 'lost'} />
      {live ? contest.hold : text.lost}
    </p>
  );
}
