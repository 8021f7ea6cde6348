import { useLayoutEffect } from 'react';
import { goWords, waitWords } from '../../shared/ui/i18n/go-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { capOf } from '../desk/action-table.ts';
import { useDesk, useDeskState, useHost, useIsLive, useNames } from '../desk/context.tsx';
import { litKeys } from '../desk/lit.ts';
import { Cap } from '../parts/cap.tsx';
import { deskWords } from '../words/desk-words.ts';

/** The one big button: says what it will do, or what it waits for and with which keys. */
export function GoButton() {
  const desk = useDesk();
  const { go } = useHost();
  const live = useIsLive();
  const lang = useLang();
  const names = useNames();
  const stale = useDeskState((state) => state.stale);
  const text = useWords(deskWords);
  // From this moment the new words are on the glass, and a press means them.
  useLayoutEffect(() => desk.paintedGo(go), [desk, go]);

  const words = !live ? text.lostGo : go.ready ? goWords(go.go, lang, names) : waitWords(go.wait, lang);
  return (
    <button
      type="button"
      className="go"
      data-act="go"
      data-revision={go.takeRevision}
      data-state={!live ? 'lost' : go.ready ? 'ready' : 'waiting'}
      aria-label={go.ready ? text.goes(words) : words}
      onPointerDown={(event) => event.button === 0 && desk.pressGo(event.timeStamp)}
      onPointerUp={desk.releaseGo}
      onPointerLeave={desk.releaseGo}
      onPointerCancel={desk.releaseGo}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        // Else the browser adds a click of its own.
        event.preventDefault();
        if (!event.repeat) desk.pressGo(event.timeStamp);
      }}
      onKeyUp={(event) => event.key === 'Enter' && desk.releaseGo()}
      onClick={(event) => {
        // A screen reader clicks without any pointer.
        if (event.detail !== 0) return;
        desk.pressGo(event.timeStamp);
        desk.releaseGo();
      }}
    >
      <span className="go-sign">{text.go}</span>
      <span className="go-words">{words}</span>
      <span className="go-keys">
        {go.ready ? <Cap>{capOf('go')}</Cap> : litKeys(go).map((action) => <Cap key={action}>{capOf(action)}</Cap>)}
      </span>
      {stale > 0 && (
        <span key={stale} className="go-stale">
          {text.stale}
        </span>
      )}
    </button>
  );
}
