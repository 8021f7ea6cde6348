import { useEffect, useState } from 'react';
import { heatTitle } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { useLight } from '../../shared/ui/light.ts';
import type { AudienceView } from '../../shared/views/held.ts';
import type { PhoneLink, PhoneState } from './phone-link.ts';
import { LuckyDraw } from './scenes/lucky-draw.tsx';
import { Paper } from './scenes/paper.tsx';
import { Waiting } from './scenes/waiting.tsx';
import { phoneWords } from './words.ts';

/** One question and big answers; what is on depends on the view alone. */
export function PhoneApp({ link }: { link: PhoneLink }) {
  const state = usePhone(link);
  const { line, view } = state;
  const say = useWords(phoneWords);
  useLight(view?.light);
  return (
    <div className="night" data-won={state.mine.won || undefined}>
      <Header view={view} />
      <main className="scene">
        {view === null ? <Arriving line={line} /> : <Scene state={state} view={view} link={link} />}
      </main>
      {view?.illustrative && <p className="illustrative">{say.illustrative}</p>}
      {line === 'lost' && (
        <p className="lost" role="status">
          {say.lost}
        </p>
      )}
    </div>
  );
}

function Scene({ state, view, link }: { state: PhoneState; view: AudienceView; link: PhoneLink }) {
  if (view.poll !== null)
    return <Paper key={view.poll.id} poll={view.poll} view={view} state={state} vote={link.vote} />;
  if (view.luckyDraw !== null) return <LuckyDraw draw={view.luckyDraw} mine={state.mine} />;
  return <Waiting view={view} cheer={link.cheer} />;
}

function Arriving({ line }: { line: PhoneState['line'] }) {
  const say = useWords(phoneWords);
  return (
    <p className="arriving" role="status">
      {line === 'later' ? say.full : say.connecting}
    </p>
  );
}

function Header({ view }: { view: AudienceView | null }) {
  const lang = useLang();
  const say = useWords(phoneWords);
  const title = view?.heat ? heatTitle(view.heat, lang) : say.show;
  const other = lang === 'vi' ? 'en' : 'vi';
  return (
    <header className="header">
      <p className="header-title">
        <span className="header-contest">{view?.contest?.name ?? ' '}</span>
        <span className="header-heat">{title}</span>
      </p>
      <a className="header-lang" href={`?lang=${other}`} lang={other} hrefLang={other} aria-label={say.otherLang}>
        {other.toUpperCase()}
      </a>
    </header>
  );
}

function usePhone(link: PhoneLink): PhoneState {
  const [state, setState] = useState(link.state);
  useEffect(() => {
    const show = () => setState(link.state());
    // The welcome may have come between the first render and now.
    show();
    return link.subscribe(show);
  }, [link]);
  return state;
}
