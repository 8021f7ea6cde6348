import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Connection } from '../../shared/client/connection.ts';
import { VERDICTS, type Verdict } from '../../shared/engine/asking.ts';
import type { ClientCommand } from '../../shared/protocol/commands.ts';
import { goWords, waitWords } from '../../shared/ui/i18n/go-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { refusalWords } from '../../shared/ui/i18n/refusals.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import type { GoView, McView } from '../../shared/views/host.ts';
import { type GoGuard, openGuard, pressGo, releaseGo } from '../desk/go-guard.ts';
import { teamName } from '../desk/names.ts';
import { actionNames } from '../words/action-names.ts';
import { deskWords } from '../words/desk-words.ts';
import { whyWords } from '../words/why-words.ts';

/** GO and the rulings in the MC's own hand, behind the same guard as the desk's. */
export function McHands(props: { connection: Connection<'mc'>; view: McView }) {
  const { connection, view } = props;
  const { go, asking } = view;
  const lang = useLang();
  const { go: sign } = useWords(deskWords);
  const { action } = useWords(actionNames);
  const { why } = useWords(whyWords);
  const [told, setTold] = useState('');
  const guard = useRef<GoGuard>(openGuard);
  const painted = useRef<GoView>(go);
  useLayoutEffect(() => {
    painted.current = go;
  }, [go]);
  useEffect(() => {
    const timer = setTimeout(() => setTold(''), 6000);
    return () => clearTimeout(timer);
  });

  const send = async (command: ClientCommand): Promise<void> => {
    if (connection.store.getState().status !== 'live') {
      setTold(why.offline);
      return;
    }
    const reply = await connection.send(command);
    setTold(reply.ok ? '' : refusalWords(reply.code, lang, reply.detail));
  };
  const press = (now: number): void => {
    const pressed = pressGo(guard.current, painted.current, now);
    guard.current = pressed.guard;
    if (pressed.outcome.pass) void send({ type: 'take', takeRevision: pressed.outcome.takeRevision });
    else if (pressed.outcome.why !== 'held') setTold(why[pressed.outcome.why]);
  };
  const release = (): void => {
    guard.current = releaseGo(guard.current);
  };
  const rule = (verdict: Verdict): void => {
    if (asking?.answering) void send({ type: 'rule', asking: asking.id, podium: asking.answering, verdict });
    else setTold(why['nobody-answers']);
  };
  const names = {
    team: (podium: Parameters<typeof teamName>[1]) => teamName(view.program.podiums, podium),
    heat: () => null,
  };

  return (
    <div className="mc-hands">
      <p role="status" aria-live="polite" className="mc-told">
        {told}
      </p>
      {VERDICTS.map((verdict) => (
        <button
          key={verdict}
          type="button"
          className="act"
          data-tone={verdict === 'silent' ? 'calm' : verdict}
          data-lit={!go.ready && go.wait === 'ruling'}
          aria-disabled={!asking?.answering}
          onClick={() => rule(verdict)}
        >
          <span className="act-name">{action[verdict]}</span>
        </button>
      ))}
      <button
        type="button"
        className="go"
        data-state={go.ready ? 'ready' : 'waiting'}
        onPointerDown={(event) => press(event.timeStamp)}
        onPointerUp={release}
        onPointerLeave={release}
        onPointerCancel={release}
        onClick={(event) => {
          // A keyboard or a screen reader clicks without any pointer.
          if (event.detail !== 0) return;
          press(event.timeStamp);
          release();
        }}
      >
        <span className="go-sign">{sign}</span>
        <span className="go-words">{go.ready ? goWords(go.go, lang, names) : waitWords(go.wait, lang)}</span>
      </button>
    </div>
  );
}
