import { useLayoutEffect, useState } from 'react';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { refusalWords } from '../../shared/ui/i18n/refusals.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { useDeskState } from '../desk/context.tsx';
import type { Note } from '../desk/desk.ts';
import { whyWords } from '../words/why-words.ts';

const WIDTH = 340;
const EDGE = 8;

interface Place {
  left: number;
  top: number;
  below: boolean;
}

/** Beside the button whose press is answered; in the middle when that button isn't on the glass. */
function placeOf(note: Note): Place {
  const button =
    document.querySelector(`[data-act="${note.action}:${note.n}"]`) ??
    document.querySelector(`[data-act="${note.action}"]`);
  if (button === null) return { left: (innerWidth - WIDTH) / 2, top: innerHeight / 2, below: true };
  const box = button.getBoundingClientRect();
  const below = box.top < innerHeight / 3;
  return {
    left: Math.min(innerWidth - WIDTH - EDGE, Math.max(EDGE, box.left)),
    top: below ? box.bottom + EDGE : box.top - EDGE,
    below,
  };
}

/** The one polite live region: a calm line beside what was pressed, saying why it did not happen. */
export function NoteLayer() {
  const note = useDeskState((state) => state.note);
  const lang = useLang();
  const { why } = useWords(whyWords);
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => setPlace(note === null ? null : placeOf(note)), [note]);

  const text = note === null ? '' : note.about === 'why' ? why[note.why] : refusalWords(note.code, lang, note.detail);
  return (
    <div
      role="status"
      aria-live="polite"
      className="note"
      data-shown={note !== null && place !== null}
      data-below={place?.below ?? false}
      style={place === null ? undefined : { left: place.left, top: place.top, maxWidth: WIDTH }}
    >
      {text}
    </div>
  );
}
