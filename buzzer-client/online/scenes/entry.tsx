import { useEffect, useState } from 'react';
import type { OnlineRound } from '../../../shared/protocol/online.ts';
import { useLang } from '../../../shared/ui/i18n/lang.ts';
import { useWords } from '../../../shared/ui/i18n/words.ts';
import { River } from '../../audience/parts/river.tsx';
import type { Declared } from '../declared.ts';
import { count } from '../figures.ts';
import type { OnlineLink, OnlineState } from '../online-link.ts';
import { Act, Aside } from '../parts/act.tsx';
import { Countdown } from '../parts/countdown.tsx';
import { Places } from '../parts/places.tsx';
import { onlineWords } from '../words.ts';
import { Consent } from './consent.tsx';
import { Resume } from './resume.tsx';
import { Where } from './where.tsx';
import { Who } from './who.tsx';

type Step = 'welcome' | 'who' | 'where' | 'consent' | 'resume';

export interface EntryProps {
  round: OnlineRound;
  state: OnlineState;
  link: OnlineLink;
}

/** From the open door to the first question, one thing at a time. */
export function Entry({ round, state, link }: EntryProps) {
  const [step, setStep] = useState<Step>('welcome');
  const [declared, setDeclared] = useState<Declared>({ name: '', phone: '', locality: '' });
  const go = (to: Step): void => {
    link.forgetProblem();
    setStep(to);
  };
  const code = state.problem?.code;
  // The number has an attempt already: the only way on is its code.
  useEffect(() => {
    if (code === 'number-played') setStep('resume');
  }, [code]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step starts at its top
  useEffect(() => window.scrollTo(0, 0), [step]);
  const declare = (part: Partial<Declared>): void => setDeclared((before) => ({ ...before, ...part }));
  switch (step) {
    case 'welcome':
      return <Welcome round={round} enter={() => go('who')} resume={() => go('resume')} />;
    case 'who':
      return <Who declared={declared} declare={declare} back={() => go('welcome')} go={() => go('where')} />;
    case 'where':
      return (
        <Where round={round} declared={declared} declare={declare} back={() => go('who')} go={() => go('consent')} />
      );
    case 'consent':
      return (
        <Consent
          round={round}
          declared={declared}
          waiting={state.waiting}
          code={code}
          back={() => go('where')}
          begin={() => link.start({ ...declared, consent: true })}
        />
      );
    case 'resume':
      return (
        <Resume
          phone={declared.phone}
          state={state}
          resume={(phone, code) => link.resume({ phone, code })}
          back={() => go(declared.phone === '' ? 'welcome' : 'who')}
        />
      );
  }
}

function Welcome({ round, enter, resume }: { round: OnlineRound; enter: () => void; resume: () => void }) {
  const say = useWords(onlineWords);
  const lang = useLang();
  return (
    <div className="welcome">
      <div className="welcome-first">
        <River />
        <h1 className="welcome-title">{say.invite(count(round.questions, lang), String(round.clock / 1000))}</h1>
        <p className="waiting-hint">{say.once}</p>
        <Countdown until={round.closes} label={say.closesIn} />
      </div>
      <Act act={enter}>{say.enter}</Act>
      <Aside act={resume}>{say.resumeHere}</Aside>
      {round.players > 0 ? (
        <Places title={say.joined(count(round.players, lang))} standings={round.standings} own={null} first={5} />
      ) : (
        <p className="welcome-empty">{say.beFirst}</p>
      )}
    </div>
  );
}
