import { useEffect, useState } from 'react';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import type { OnlineLink, OnlineState } from './online-link.ts';
import { Asking } from './scenes/asking.tsx';
import { Before } from './scenes/before.tsx';
import { Closed } from './scenes/closed.tsx';
import { Entry } from './scenes/entry.tsx';
import { Finished } from './scenes/finished.tsx';
import { Ready } from './scenes/ready.tsx';
import { onlineWords } from './words.ts';

/** More lights than this would crowd the title out. */
const MOST_LIGHTS = 12;

/** What is on depends on how the round and the own attempt stand, and on nothing else. */
export function OnlineApp({ link }: { link: OnlineLink }) {
  const state = useOnline(link);
  const { line, round } = state;
  const say = useWords(onlineWords);
  return (
    <div className="night online" data-round={round?.phase}>
      <Header state={state} />
      <main className="scene">
        {round === null ? (
          <p className="arriving" role="status">
            {line === 'busy' ? say.busy : say.connecting}
          </p>
        ) : (
          <Scene state={state} round={round} link={link} />
        )}
      </main>
      {round !== null && (line === 'lost' || line === 'busy') && (
        <p className="lost" role="status">
          {line === 'busy' ? say.busy : say.lost}
        </p>
      )}
    </div>
  );
}

function Scene({
  state,
  round,
  link,
}: {
  state: OnlineState;
  round: NonNullable<OnlineState['round']>;
  link: OnlineLink;
}) {
  const { attempt, receipt } = state;
  if (round.phase === 'closed') return <Closed round={round} attempt={attempt} />;
  if (attempt === null)
    return round.phase === 'before' ? <Before round={round} /> : <Entry round={round} state={state} link={link} />;
  if (receipt !== null) {
    return (
      <Asking
        key={receipt.number}
        {...receipt}
        clock={null}
        chosen={receipt.option}
        state={state}
        round={round}
        link={link}
      />
    );
  }
  const { step, settled } = attempt;
  if (step.kind === 'finished') return <Finished result={step.result} attempt={attempt} round={round} />;
  if (step.kind === 'ready') return <Ready attempt={attempt} round={round} state={state} link={link} />;
  return (
    <Asking
      key={settled}
      question={step.question}
      number={settled}
      clock={step.clock}
      chosen={state.sending}
      state={state}
      round={round}
      link={link}
    />
  );
}

function Header({ state: { round, attempt, receipt } }: { state: OnlineState }) {
  const lang = useLang();
  const say = useWords(onlineWords);
  const other = lang === 'vi' ? 'en' : 'vi';
  const asked = receipt?.number ?? (attempt?.step.kind === 'asking' ? attempt.settled : null);
  const on = asked !== null && round !== null && round.phase === 'open';
  return (
    <header className="header">
      <p className="header-title">
        <span className="header-contest">{round?.contest.name ?? ' '}</span>
        <span className="header-heat">
          {on ? say.questionOf(String(asked + 1), String(round.questions)) : say.show}
        </span>
      </p>
      {/* In the middle of a question a tap beside the answers must not lead anywhere. */}
      {!on && (
        <a className="header-lang" href={`?lang=${other}`} lang={other} hrefLang={other} aria-label={say.otherLang}>
          {other.toUpperCase()}
        </a>
      )}
      {on && round.questions <= MOST_LIGHTS && <Progress done={asked} all={round.questions} />}
    </header>
  );
}

/** How many are behind: a row of lights. Drawn for the eye; the words beside it say the same. */
const Progress = ({ done, all }: { done: number; all: number }) => (
  <span className="progress" aria-hidden="true">
    {Array.from({ length: all }, (_, nth) => (
      <span
        // biome-ignore lint/suspicious/noArrayIndexKey: lights have no other name than their place
        key={nth}
        className="progress-light"
        data-light={nth < done ? 'done' : nth === done ? 'on' : undefined}
      />
    ))}
  </span>
);

function useOnline(link: OnlineLink): OnlineState {
  const [state, setState] = useState(link.state);
  useEffect(() => {
    const show = () => setState(link.state());
    show();
    return link.subscribe(show);
  }, [link]);
  return state;
}
