import { isHex } from '../../shared/look/colour.ts';
import { type LookColour, lookFaults } from '../../shared/look/look-check.ts';
import type { Palette, Shade } from '../../shared/look/palette.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { Sentences } from '../format/sentences.tsx';
import { coloursOf, type Draft } from './draft.ts';
import { lookWords } from './look-words.ts';

/** The shade that shows what became of a colour. */
const SHADE: Record<LookColour, Shade> = { accent: 'lantern', ground: 'night-3', second: 'system' };

/** One colour: by the picker or its code, with what is wrong with it, or what becomes of it on air. */
export function ColourField(props: {
  field: LookColour;
  draft: Draft;
  /** What the colours that pass lead to. */
  palette: Palette;
  lines: readonly string[];
  choose: (value: string | null) => void;
}) {
  const { field, draft, palette, lines, choose } = props;
  const text = useWords(lookWords);
  const value = draft[field];
  const shown = palette[SHADE[field]];
  const instead = lookFaults(coloursOf(draft)).find((fault) => fault.field === field)?.instead ?? null;
  const isAdjusted = field !== 'ground' && value !== null && isHex(value) && lines.length === 0 && value !== shown;
  const none = field === 'second' && draft.ground !== null ? text.byGround : text.own;
  return (
    <fieldset className="look-field" data-off={lines.length > 0}>
      <legend>{text.colour[field]}</legend>
      <p className="hint">{text.about[field]}</p>
      <div className="look-line">
        <input
          type="color"
          aria-label={text.colour[field]}
          value={value !== null && isHex(value) ? value.toLowerCase() : shown}
          onChange={(event) => choose(event.target.value)}
        />
        <input
          type="text"
          className="look-code"
          aria-label={text.code(text.colour[field])}
          aria-invalid={lines.length > 0}
          value={value ?? ''}
          placeholder={none}
          maxLength={7}
          spellCheck={false}
          onChange={(event) =>
            choose(event.target.value.trim() === '' ? null : event.target.value.trim().toLowerCase())
          }
        />
        <button type="button" className="act small" disabled={value === null} onClick={() => choose(null)}>
          {text.reset}
        </button>
      </div>
      <Sentences lines={lines} />
      {instead !== null && (
        <button type="button" className="act small look-instead" onClick={() => choose(instead)}>
          <span className="look-chip" style={{ background: instead }} />
          {text.instead(instead)}
        </button>
      )}
      {isAdjusted && <p className="hint">{text.adjusted(value, shown)}</p>}
    </fieldset>
  );
}
