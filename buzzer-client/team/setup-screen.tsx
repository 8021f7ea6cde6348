import { useEffect, useState } from 'react';
import { heatTitle, teamTitle } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import type { TeamView } from '../../shared/views/held.ts';
import { Icon, type IconName } from '../held/icons.tsx';
import { isShortcut, useKeydown } from '../held/keydown.ts';
import { makeReady, type Readiness } from '../held/readiness.ts';
import { buttonWords } from './buttons-words.ts';
import { teamWords } from './words.ts';

const DONE = 'tranh-tai.set-up';

/** The set-up is done once per tab; a reload in mid-show must not ask again, so any later touch unlocks silently. */
export function useSetup() {
  const [done, setDone] = useState(() => sessionStorage.getItem(DONE) !== null);
  const finish = (): void => {
    sessionStorage.setItem(DONE, '1');
    setDone(true);
  };
  useEffect(() => {
    if (!done) return;
    const unlock = (): void => void makeReady();
    addEventListener('pointerup', unlock, { once: true });
    return () => removeEventListener('pointerup', unlock);
  }, [done]);
  return { done, finish };
}

/** One touch for everything a browser gives only to a touch, and an honest report of what it gave. */
export function SetupScreen({ view, setup, wireUp }: { view: TeamView; setup: { finish(): void }; wireUp(): void }) {
  const text = useWords(teamWords);
  const buttons = useWords(buttonWords);
  const lang = useLang();
  const [ready, setReady] = useState<Readiness | null>(null);
  const act = (): void => {
    if (ready !== null) setup.finish();
    else void makeReady().then(setReady);
  };
  // A laptop with three buttons is touched by its buttons: any key will do.
  useKeydown((event) => {
    if (event.repeat || isShortcut(event) || event.key === 'Tab') return;
    if ((event.target as HTMLElement | null)?.closest('.wire-up')) return;
    event.preventDefault();
    act();
  });
  return (
    <>
      <button type="button" className="setup" onClick={act}>
        <span className="setup-seats">
          {view.seats.map(({ podium, team }) => (
            <span key={podium} className="setup-seat">
              <PodiumShape podium={podium} />
              <span>{teamTitle(team, lang)}</span>
            </span>
          ))}
          {view.seats.length === 0 &&
            view.mine.map((podium) => (
              <span key={podium} className="setup-seat">
                <PodiumShape podium={podium} />
              </span>
            ))}
        </span>
        <span className="setup-word">{ready === null ? text.setupLead : text.setupDone}</span>
        {ready === null ? (
          <span className="setup-hint">{text.setupHint}</span>
        ) : (
          <span className="setup-report" role="status">
            <Outcome icon="sound" good={ready.sound === 'unlocked'} text={text.sound[ready.sound]} />
            <Outcome icon="bulb" good={ready.awake === 'lock'} text={text.awake[ready.awake]} />
            <Outcome icon="frame" good={ready.fullScreen === 'yes'} text={text.fullScreen[ready.fullScreen]} />
          </span>
        )}
        {view.heat && <span className="setup-heat">{heatTitle(view.heat, lang)}</span>}
      </button>
      <button type="button" className="wire-up" onClick={wireUp}>
        <Icon name="wire" />
        {buttons.open}
      </button>
    </>
  );
}

function Outcome({ icon, good, text }: { icon: IconName; good: boolean; text: string }) {
  return (
    <span className="outcome" data-good={good}>
      <Icon name={icon} />
      <span>{text}</span>
      <Icon name={good ? 'right' : 'over'} className="outcome-mark" />
    </span>
  );
}
