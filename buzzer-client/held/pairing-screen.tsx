import { type CSSProperties, useEffect, useState } from 'react';
import { useWords } from '../../shared/ui/i18n/words.ts';
import type { HeldRole, PairTrouble } from './device.ts';
import { Icon } from './icons.tsx';
import { isShortcut, useKeydown } from './keydown.ts';
import { heldWords } from './words.ts';

const DIGITS = 6;
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

interface Props {
  as: HeldRole;
  trouble: PairTrouble | null;
  pair(code: string): Promise<void>;
}

/** A device without a role can do nothing but this: take the console's code. */
export function PairingScreen({ as, trouble, pair }: Props) {
  const text = useWords(heldWords);
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [fresh, setFresh] = useState(false);

  const type = (typed: string): void => {
    if (busy) return;
    setFresh(true);
    setCode((before) => (before + typed).slice(0, DIGITS));
  };
  const erase = (): void => setCode((before) => before.slice(0, -1));

  useEffect(() => {
    if (code.length < DIGITS || busy) return;
    setBusy(true);
    void pair(code).finally(() => {
      setBusy(false);
      setCode('');
      setFresh(false);
    });
  }, [code, busy, pair]);

  useKeydown((event) => {
    if (isShortcut(event)) return;
    if (/^\d$/.test(event.key)) type(event.key);
    if (event.key === 'Backspace') erase();
  });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void =>
      type((event.clipboardData?.getData('text') ?? '').replace(/\D/g, ''));
    addEventListener('paste', onPaste);
    return () => {
      removeEventListener('paste', onPaste);
    };
  });

  return (
    <main className="pairing">
      <section className="pairing-lead">
        <p className="pairing-title">{text.title[as]}</p>
        <h1>{text.pairLead}</h1>
        <p
          className="code"
          role="img"
          aria-label={text.digits(code.length, DIGITS)}
          data-busy={busy || undefined}
          style={{ '--typed': code.length } as CSSProperties}
        >
          {Array.from({ length: DIGITS }, (_, nth) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the places of a code are their index
            <span key={nth} className={nth === code.length ? 'code-next' : undefined}>
              {code[nth] ?? ''}
            </span>
          ))}
        </p>
        <p className="pairing-note" role="status" data-trouble={(trouble !== null && !fresh && !busy) || undefined}>
          {busy ? text.pairing : trouble !== null && !fresh ? text.trouble[trouble] : text.pairHint}
        </p>
      </section>
      <div className="keypad">
        {KEYS.map((key) => (
          <button type="button" key={key} onClick={() => type(key)}>
            {key}
          </button>
        ))}
        <span />
        <button type="button" onClick={() => type('0')}>
          0
        </button>
        <button type="button" onClick={erase} aria-label={text.erase}>
          <Icon name="erase" />
        </button>
      </div>
    </main>
  );
}
