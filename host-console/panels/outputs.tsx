import { SLIDES } from '../../shared/engine/slide.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { useHost } from '../desk/context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { deskWords } from '../words/desk-words.ts';

/** What can be laid over the show without moving it, and the technical hold. */
export function Outputs() {
  const { slide, heldAt } = useHost();
  const text = useWords(deskWords);
  return (
    <section className="outputs">
      <h2 className="label">{text.slides}</h2>
      <div className="outputs-keys">
        {SLIDES.map((name) => (
          <ActButton key={name} action={name} on={slide === name} />
        ))}
        <ActButton action="hold" className="hold-key" on={heldAt !== null}>
          {heldAt === null ? undefined : text.resume}
        </ActButton>
      </div>
    </section>
  );
}
