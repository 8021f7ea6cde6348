import { type ReactNode, useEffect } from 'react';
import type { Connection } from '../../shared/client/connection.ts';
import { HubNow, usePainted, useStatus, useView } from '../../shared/client/hooks.ts';
import { contestWords, heatTitle, teamTitle } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { useLight } from '../../shared/ui/light.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import type { JudgeView } from '../../shared/views/held.ts';
import { Banner } from '../held/banner.tsx';
import { ClockDigits } from '../held/clock.tsx';
import { IdleTable } from '../held/idle-table.tsx';
import { ConnectingScreen } from '../held/plain-screen.tsx';
import { podiumLight } from '../held/podium-light.ts';
import { makeReady } from '../held/readiness.ts';
import { AbsentSeats } from './absent-seats.tsx';
import { draftKey } from './draft.ts';
import { MarkSheet } from './mark-sheet.tsx';
import { judgeWords } from './words.ts';
import '../held/lit-desk.css';
import './judge.css';
import './sheet.css';
import './mark-scale.css';
import './sum.css';
import './read-back.css';
import './absent-seats.css';

/** A judge's tablet: the presentation before the jury, and this judge's own marks for it. */
export function JudgeTablet({ connection }: { connection: Connection<'judge'> }) {
  const view = useView(connection);
  const live = useStatus(connection) === 'live';
  const text = useWords(judgeWords);
  usePainted(connection);
  useLight(view?.light);
  useEffect(() => {
    // Nothing to set up here; the first touch keeps the screen on.
    const unlock = (): void => void makeReady();
    addEventListener('pointerup', unlock, { once: true });
    return () => removeEventListener('pointerup', unlock);
  }, []);
  if (view === null) return <ConnectingScreen />;
  return (
    <HubNow value={connection.hubNow}>
      <main className="lit-desk judge" style={podiumLight(view.turn?.podium ?? null)} data-turn={view.turn !== null}>
        <Banner live={live} held={view.held} />
        <Context view={view}>{view.turn && <AbsentSeats connection={connection} absent={view.turn.absent} />}</Context>
        {view.turn === null ? (
          <IdleTable lead={text.idleLead} hint={text.idleHint} podiums={view.podiums} />
        ) : (
          <MarkSheet key={draftOf(view)} connection={connection} turn={view.turn} draft={draftOf(view)} />
        )}
      </main>
    </HubNow>
  );
}

const draftOf = (view: JudgeView): string =>
  view.turn === null ? '' : draftKey(view.judge.id, view.heat?.id, view.turn.item);

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
