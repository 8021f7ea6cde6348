import { useWords } from '../../shared/ui/i18n/words.ts';
import { Icon } from './icons.tsx';
import { heldWords } from './words.ts';

/** Before the first view. Nearly black: it lasts a blink. */
export function ConnectingScreen() {
  const text = useWords(heldWords);
  return (
    <main className="plain plain-quiet">
      <p role="status">{text.connecting}</p>
    </main>
  );
}

/** Another device holds this seat now: nothing here acts any more, and taking it back is one clear touch. */
export function ReplacedScreen({ takeOver }: { takeOver(): void }) {
  const text = useWords(heldWords);
  return (
    <main className="plain">
      <Icon name="swap" className="plain-icon" />
      <h1>{text.replacedLead}</h1>
      <p>{text.replacedHint}</p>
      <button type="button" className="plain-act" onClick={takeOver}>
        {text.takeOver}
      </button>
    </main>
  );
}
