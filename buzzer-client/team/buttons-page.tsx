import { useEffect, useState } from 'react';
import { stampOfEvent } from '../../shared/client/stamp.ts';
import type { Podium } from '../../shared/engine/ids.ts';
import type { Stamp } from '../../shared/protocol/commands.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { useKeydown } from '../held/keydown.ts';
import { ButtonRow, type Tried } from './button-row.tsx';
import { type Buttons, type Input, ownerOf, type Wiring, withInput } from './buttons.ts';
import { buttonWords } from './buttons-words.ts';
import { type Pressed, useInputs } from './seat-inputs.ts';
import type { Press } from './surface.tsx';
import './buttons.css';

interface Props {
  wiring: Wiring;
  choose(buttons: Buttons): void;
  /** A try here is a test strike too: the hub learns this button's delay. */
  strike: Press;
  close(): void;
}

interface Capture {
  podium: Podium;
  /** This one is another podium's: only a second press takes it away. */
  taken: { input: Input; from: Podium } | null;
}

/** Which button is whose on this device (BZ7): chosen by pressing it, tried in the same place. */
export function ButtonsPage({ wiring, choose, strike, close }: Props) {
  const text = useWords(buttonWords);
  const [capture, setCapture] = useState<Capture | null>(null);
  const [tried, setTried] = useState<Partial<Record<Podium, Tried>>>({});

  const isKept = (podium: Podium, chosen: Buttons): boolean =>
    JSON.stringify(chosen[podium]) === JSON.stringify(wiring.chosen[podium]);
  const give = (podium: Podium, input: Input): void => {
    const chosen = withInput(wiring.chosen, podium, input);
    choose(chosen);
    // What was measured belongs to the button, not to the podium.
    setTried(
      (all) => Object.fromEntries(Object.entries(all).filter(([of]) => isKept(of as Podium, chosen))) as typeof all,
    );
    setCapture(null);
  };
  const captured = ({ podium, taken }: Capture, input: Input): void => {
    const owner = ownerOf(input, wiring);
    const isChosen = owner !== null && owner.podium !== podium && wiring.chosen[owner.podium] !== undefined;
    const again = taken !== null && owner?.podium === taken.from && sameInput(taken.input, input);
    if (isChosen && !again) setCapture({ podium, taken: { input, from: owner.podium } });
    else give(podium, input);
  };
  const attempt = (podium: Podium, stamp: Stamp, scan: number | null): void => {
    strike(podium, stamp, scan);
    setTried((all) => ({
      ...all,
      [podium]: { nth: stamp.stamp, times: (all[podium]?.times ?? 0) + 1, delay: stamp.delay, scan, by: stamp.by },
    }));
  };

  useInputs(({ input, stamp, scan }: Pressed) => {
    if (capture !== null) {
      captured(capture, input);
      return true;
    }
    const owner = ownerOf(input, wiring);
    if (owner === null) return false;
    attempt(owner.podium, stamp, owner.input.by === 'key' ? owner.input.scan : scan);
    return true;
  });
  useKeydown((event) => {
    if (event.key !== 'Escape') return;
    if (capture === null) close();
    else setCapture(null);
  });
  // Firefox lets the space bar click a focused button when it comes up, whatever became of its going down.
  useEffect(() => {
    const swallow = (event: KeyboardEvent): void => {
      if (capture !== null && (event.key === ' ' || event.key === 'Enter')) event.preventDefault();
    };
    addEventListener('keyup', swallow);
    return () => removeEventListener('keyup', swallow);
  }, [capture]);

  return (
    <main className="buttons">
      <header className="buttons-head">
        <div>
          <h1>{text.title}</h1>
          <p>{text.lead}</p>
        </div>
        <button type="button" className="buttons-close" onClick={close}>
          {text.close}
        </button>
      </header>
      <ol className="button-rows">
        {wiring.podiums.map((podium) => (
          <ButtonRow
            key={podium}
            podium={podium}
            wiring={wiring}
            capture={capture?.podium === podium ? { taken: capture.taken?.from ?? null } : null}
            tried={tried[podium] ?? null}
            begin={(event) => {
              // Else the space bar, wanted as somebody's button, would press this one.
              event.currentTarget.blur();
              setCapture({ podium, taken: null });
            }}
            cancel={() => setCapture(null)}
            give={(input) => give(podium, input)}
            touch={(event, scan) => attempt(podium, stampOfEvent(event), scan)}
          />
        ))}
      </ol>
      <footer className="buttons-foot">
        <button type="button" disabled={Object.keys(wiring.chosen).length === 0} onClick={() => choose({})}>
          {text.reset}
        </button>
      </footer>
    </main>
  );
}

const sameInput = (a: Input, b: Input): boolean => JSON.stringify(a) === JSON.stringify(b);
