import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { useDesk } from '../desk/context.tsx';
import { useSound } from '../desk/sound.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { BOARD, soundWords } from '../words/sound-words.ts';

/** The sound board: which output is heard, how loud, silence, and the cues to play by hand. */
export function SoundDialog() {
  const { connection } = useDesk();
  const text = useWords(soundWords);
  const { speaker, state, carrying } = useSound();
  return (
    <Dialog title={text.title} wide>
      <div className="sound-board">
        <section>
          <h3 className="label">{text.heard}</h3>
          <div className="sound-outputs">
            {carrying.map(({ id, name }) => (
              <button
                type="button"
                key={id}
                className="act"
                aria-pressed={id === speaker?.id}
                onClick={() => connection.emitSound({ order: 'speaker', device: id })}
              >
                <span className="act-name">{name ?? id}</span>
              </button>
            ))}
          </div>
          <p className="sound-note" role="status">
            {state === 'heard' ? (carrying.length > 1 ? text.one : '') : text[state]}
          </p>
          <Volume />
          <ActButton action="hush" tone="wrong" className="sound-hush" />
        </section>
        <section>
          <h3 className="label">{text.cues}</h3>
          <div className="sound-cues">
            {BOARD.map((cue) => (
              <button
                type="button"
                key={cue}
                className="act"
                disabled={state === 'none'}
                onClick={() => connection.emitSound({ order: 'cue', cue })}
              >
                <span className="act-name">{text.cue[cue]}</span>
              </button>
            ))}
          </div>
        </section>
      </div>
    </Dialog>
  );
}

/** Follows the hand while it is drawn, and the hub at all other times: another desk may turn it too. */
function Volume() {
  const { connection } = useDesk();
  const text = useWords(soundWords);
  const { volume } = useSound();
  const [hand, setHand] = useState<number | null>(null);
  const shown = Math.round((hand ?? volume) * 100);
  const settled = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(settled.current), []);
  const turn = (percent: number): void => {
    setHand(percent / 100);
    connection.emitSound({ order: 'volume', volume: percent / 100 });
    clearTimeout(settled.current);
    settled.current = setTimeout(() => setHand(null), 600);
  };
  return (
    <label className="sound-volume">
      <span className="label">{text.volume}</span>
      <input
        type="range"
        min={0}
        max={100}
        step={5}
        value={shown}
        data-focus
        onChange={(event) => turn(Number(event.target.value))}
      />
      <output>{shown} %</output>
    </label>
  );
}
