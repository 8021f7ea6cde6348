import { useCallback, useEffect, useState } from 'react';
import { type Connection, connect } from '../../shared/client/connection.ts';
import {
  forgetToken,
  type PairFailure,
  type PairOutcome,
  pairWithCode,
  readToken,
} from '../../shared/client/credentials.ts';
import { useDismissal } from '../../shared/client/hooks.ts';
import { applyLang, type Lang, LangContext, readLang } from '../../shared/ui/i18n/lang.ts';
import { Door } from '../parts/door.tsx';
import { dialogWords } from '../words/dialog-words.ts';
import { McScreen } from './mc-screen.tsx';

/** The MC's line to the hub, if this tablet was paired. */
export function openLine(): Connection<'mc'> | null {
  const token = readToken('mc');
  return token === null ? null : connect({ role: 'mc', token, name: null });
}

/** Pairs by code, then shows the cue card until the hub dismisses it. */
export function McApp(props: { first: Connection<'mc'> | null; failed: PairFailure | null }) {
  const [line, setLine] = useState(props.first);
  const [lang, setLang] = useState<Lang>(() => readLang(location.search));
  const [dismissed, setDismissed] = useState<string | null>(null);
  const text = dialogWords[lang];
  useEffect(() => applyLang(lang), [lang]);

  const onDismissed = useCallback(
    (reason: string): void => {
      line?.close();
      if (reason === 'bad-token' || reason === 'revoked') forgetToken('mc');
      setDismissed(reason);
      setLine(null);
    },
    [line],
  );
  const onEntered = (outcome: PairOutcome): void => {
    if ('paired' in outcome) setLine(openLine());
  };
  const reasons: Record<string, string> = text.dismissed;
  return (
    <LangContext value={lang}>
      {line === null ? (
        <Door
          title={text.mcSignIn}
          hint={text.mcSignInHint}
          label={text.mcCode}
          before={dismissed === null ? null : (reasons[dismissed] ?? null)}
          failed={props.failed}
          enter={pairWithCode}
          onEntered={onEntered}
        />
      ) : (
        <Line line={line} onDismissed={onDismissed} onLang={setLang} />
      )}
    </LangContext>
  );
}

function Line(props: { line: Connection<'mc'>; onDismissed: (reason: string) => void; onLang: (lang: Lang) => void }) {
  const { line, onDismissed, onLang } = props;
  const reason = useDismissal(line);
  useEffect(() => {
    if (reason !== null) onDismissed(reason);
  }, [reason, onDismissed]);
  return <McScreen connection={line} onLang={onLang} />;
}
