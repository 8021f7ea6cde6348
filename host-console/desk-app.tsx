import { useCallback, useState } from 'react';
import { connect } from '../shared/client/connection.ts';
import {
  forgetToken,
  type PairFailure,
  type PairOutcome,
  pairWithKey,
  readToken,
} from '../shared/client/credentials.ts';
import { LangContext, readLang } from '../shared/ui/i18n/lang.ts';
import { createDesk, type Desk } from './desk/desk.ts';
import { DeskScreen } from './desk-screen.tsx';
import { Door } from './parts/door.tsx';
import { dialogWords } from './words/dialog-words.ts';

const lang = readLang(location.search);

/** A desk on the hub, if this browser holds the desk's token. */
export function openDesk(): Desk | null {
  const token = readToken('host');
  return token === null ? null : createDesk(connect({ role: 'host', token, name: null }), lang);
}

/** Signs in with the one-time key, then shows the desk until the hub dismisses it. */
export function DeskApp(props: { first: Desk | null; failed: PairFailure | null }) {
  const [desk, setDesk] = useState(props.first);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const text = dialogWords[lang];

  const onDismissed = useCallback(
    (reason: string): void => {
      desk?.connection.close();
      if (reason === 'bad-token' || reason === 'revoked') forgetToken('host');
      setDismissed(reason);
      setDesk(null);
    },
    [desk],
  );
  const onEntered = (outcome: PairOutcome): void => {
    if ('paired' in outcome) setDesk(openDesk());
  };
  if (desk !== null) return <DeskScreen desk={desk} onDismissed={onDismissed} />;

  const reasons: Record<string, string> = text.dismissed;
  return (
    <LangContext value={lang}>
      <Door
        title={text.signIn}
        hint={text.signInHint}
        label={text.key}
        before={dismissed === null ? null : (reasons[dismissed] ?? null)}
        failed={props.failed}
        enter={pairWithKey}
        onEntered={onEntered}
      >
        <p className="hint">
          {text.lostKey} <code>npm start -- --new-host-key</code>
        </p>
      </Door>
    </LangContext>
  );
}
