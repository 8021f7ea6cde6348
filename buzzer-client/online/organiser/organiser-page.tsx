import { useEffect, useState } from 'react';
import { createHubClock } from '../../../shared/client/clock.ts';
import { HubNow } from '../../../shared/client/hooks.ts';
import type { OrganiserStatus } from '../../../shared/protocol/online.ts';
import { useLang } from '../../../shared/ui/i18n/lang.ts';
import { useWords } from '../../../shared/ui/i18n/words.ts';
import { count, instant } from '../figures.ts';
import { Act } from '../parts/act.tsx';
import { Countdown } from '../parts/countdown.tsx';
import { Field } from '../parts/field.tsx';
import { Places } from '../parts/places.tsx';
import { keepKey } from './key.ts';
import { download, status } from './office.ts';
import { organiserWords } from './organiser-words.ts';
import { Remove } from './remove.tsx';

const LOOK_EVERY_MS = 5000;
const clock = createHubClock();

/** How the round goes, its files, and the deletion of a player. */
export function OrganiserPage({ first }: { first: string }) {
  const [key, setKey] = useState(first);
  const [seen, setSeen] = useState<OrganiserStatus | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    if (key === '') return;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const told = await status(key);
      if (stopped) return;
      setTrouble(told.ok ? null : told.code);
      if (told.ok) {
        clock.guess(told.value.now);
        setSeen(told.value);
        keepKey(key);
      }
      // A wrong key does not get better by trying it again.
      if (told.ok || told.code === 'lost' || told.code === 'failed') timer = setTimeout(look, LOOK_EVERY_MS);
    };
    void look();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [key]);
  return (
    <HubNow.Provider value={clock.now}>
      <div className="night online organiser">
        {seen === null ? (
          <KeyDoor open={setKey} trouble={key === '' ? null : trouble} />
        ) : (
          <Office seen={seen} see={setSeen} apiKey={key} lost={trouble !== null} />
        )}
      </div>
    </HubNow.Provider>
  );
}

function KeyDoor({ open, trouble }: { open: (key: string) => void; trouble: string | null }) {
  const say = useWords(organiserWords);
  const [typed, setTyped] = useState('');
  const enter = (): void => open(typed.trim());
  const wrong =
    trouble === null ? '' : trouble === 'bad-key' ? say.keyWrong : trouble === 'too-many' ? say.tooMany : say.lost;
  return (
    <main className="step">
      <h1 className="step-title">{say.title}</h1>
      <div className="step-body">
        <Field
          label={say.keyTitle}
          value={typed}
          change={setTyped}
          wrong={wrong}
          hint={say.keyHint}
          enter={enter}
          focused
        />
      </div>
      <Act act={enter}>{say.open}</Act>
    </main>
  );
}

interface OfficeProps {
  seen: OrganiserStatus;
  see: (status: OrganiserStatus) => void;
  apiKey: string;
  lost: boolean;
}

function Office({ seen, see, apiKey, lost }: OfficeProps) {
  const say = useWords(organiserWords);
  const lang = useLang();
  const { phase, opens, closes, contest, players, finished, deleted, standings, fingerprint } = seen;
  const [failed, setFailed] = useState(false);
  const take = async (path: string, name: string): Promise<void> =>
    setFailed((await download(apiKey, path, name)) !== null);
  return (
    <main className="office">
      <p className="office-contest">{contest.name}</p>
      <h1 className="office-phase" data-phase={phase}>
        {say.phases[phase]}
      </h1>
      <p className="office-window">
        {instant(opens, lang)} – {instant(closes, lang)}
      </p>
      {phase !== 'closed' && (
        <Countdown
          until={phase === 'before' ? opens : closes}
          label={phase === 'before' ? say.opensIn : say.closesIn}
        />
      )}
      <p className="office-players">
        <span className="office-number">{count(players, lang)}</span> {say.players}
      </p>
      <p className="office-line">
        {say.finished(count(finished, lang))}
        {deleted > 0 && `, ${say.deleted(count(deleted, lang))}`}
      </p>
      <h2 className="office-title">{say.files}</h2>
      <button type="button" className="choice" onClick={() => void take('players.csv', 'nguoi-du-thi.csv')}>
        {say.csv}
        <span className="office-hint">{say.csvHint}</span>
      </button>
      <button
        type="button"
        className="choice"
        aria-disabled={phase !== 'closed'}
        onClick={() => phase === 'closed' && void take('result.json', 'ket-qua-truc-tuyen.json')}
      >
        {say.result}
        <span className="office-hint">{phase === 'closed' ? say.resultHint : say.resultLater}</span>
      </button>
      <p className="office-line" role="status">
        {failed ? say.failed : lost ? say.lost : ''}
      </p>
      <p className="office-label">{say.fingerprint}</p>
      <p className="office-fingerprint">{fingerprint}</p>
      <Remove apiKey={apiKey} see={see} />
      <Places title={say.places} standings={standings} own={null} first={8} />
    </main>
  );
}
