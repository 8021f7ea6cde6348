import { useContext } from 'react';
import { HubNow, useEveryFrame } from '../../shared/client/hooks.ts';
import type { EpochMs } from '../../shared/engine/ids.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { useDeskState, useHost } from '../desk/context.tsx';
import { heatName } from '../desk/names.ts';
import { useSound } from '../desk/sound.ts';
import { dayTime } from '../desk/time-text.ts';
import { ActButton } from '../parts/act-button.tsx';
import { buzzerWords } from '../words/buzzer-words.ts';
import { deskWords } from '../words/desk-words.ts';
import { soundWords } from '../words/sound-words.ts';
import '../styles/sound.css';

/** Contest, heat, what lies over the show, and the hub's time of day. */
export function TopBar() {
  const { contest, heat, heldAt, slide, bracket } = useHost();
  const lang = useLang();
  const text = useWords(deskWords);
  const testing = useDeskState((state) => state.devices?.test != null);
  const { testFlag } = useWords(buzzerWords);
  const name = heat === null ? null : heatName(bracket, heat.id, lang);
  return (
    <header className="top-bar">
      <p className="brand">
        Tranh Tài <span>{contest === null ? text.title : `${contest.name}`}</span>
      </p>
      <h1 className="heat-name">{name ?? text.noHeat}</h1>
      <div className="flags">
        {heldAt !== null && <span className="flag flag-held">{text.heldSince(dayTime(heldAt))}</span>}
        {testing && (
          <ActButton action="buzzer-test" className="flag-test">
            {testFlag}
          </ActButton>
        )}
        {slide !== null && <span className="flag">{text.slideOn(text.slide[slide])}</span>}
      </div>
      <div className="top-keys">
        <ActButton action="minutes" />
        <SoundKey />
        <ActButton action="devices" />
        <ActButton action="help" />
        <ActButton action="language" />
        <HubTime />
      </div>
    </header>
  );
}

/** Who is heard and how loud; amber when nobody is, or its browser keeps the sound in. */
function SoundKey() {
  const { speaker, volume, state } = useSound();
  const text = useWords(soundWords);
  const level = state === 'heard' ? `${Math.round(volume * 100)} %` : text.state[state];
  return (
    <ActButton action="sound" className={state === 'heard' && volume > 0 ? '' : 'sound-amiss'}>
      {text.key(level)}
      <span className="sound-speaker">{speaker?.name ?? ''}</span>
    </ActButton>
  );
}

function HubTime() {
  const now = useContext(HubNow);
  const second = useEveryFrame(() => Math.floor(now() / 1000), true);
  return <time className="hub-time">{dayTime((second * 1000) as EpochMs)}</time>;
}
