import { useState } from 'react';
import type { Connection } from '../../shared/client/connection.ts';
import { HubNow, usePainted, useStatus, useView } from '../../shared/client/hooks.ts';
import { heatTitle } from '../../shared/ui/i18n/contest-words.ts';
import { LANGS, type Lang, useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { ClockDigits } from '../panels/clock-panel.tsx';
import { dialogWords } from '../words/dialog-words.ts';
import { mcWords } from '../words/mc-words.ts';
import { CueCard } from './cue-card.tsx';
import { McHands } from './mc-hands.tsx';

const HANDS = 'tranh-tai.mc.hands';

/** The cue card on a tablet: read from arm's length, in a dark studio. */
export function McScreen(props: { connection: Connection<'mc'>; onLang: (lang: Lang) => void }) {
  const { connection } = props;
  const view = useView(connection);
  const status = useStatus(connection);
  const lang = useLang();
  const text = useWords(mcWords);
  const { connecting } = useWords(dialogWords);
  const [hands, setHands] = useState(() => localStorage.getItem(HANDS) === 'on');
  usePainted(connection);
  if (view === null) return <p className="door-line">{connecting}</p>;

  const toggleHands = (): void => {
    localStorage.setItem(HANDS, hands ? 'off' : 'on');
    setHands(!hands);
  };
  const { heat, clock } = view.program;
  return (
    <HubNow value={connection.hubNow}>
      <div className="mc" data-hands={hands}>
        <header className="mc-head">
          <p className="mc-heat">{heat === null ? 'Tranh Tài' : heatTitle(heat, lang)}</p>
          {view.heldAt !== null && <p className="flag flag-held">{text.held}</p>}
          {status !== 'live' && <p className="flag">{text.lost}</p>}
          {clock !== null && <ClockDigits clock={clock} />}
        </header>
        <CueCard view={view} />
        {hands && <McHands connection={connection} view={view} />}
        <footer className="mc-foot">
          <button type="button" className="act" aria-pressed={hands} onClick={toggleHands}>
            <span className="act-name">{hands ? text.handsOff : text.handsOn}</span>
          </button>
          <button type="button" className="act" onClick={() => props.onLang(LANGS.find((one) => one !== lang) ?? lang)}>
            <span className="act-name">{text.language}</span>
          </button>
        </footer>
      </div>
    </HubNow>
  );
}
