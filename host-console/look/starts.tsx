import type { Look } from '../../shared/engine/look.ts';
import { type Palette, paletteOf } from '../../shared/look/palette.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import type { Draft } from './draft.ts';
import { lookWords } from './look-words.ts';

/** Pairs that stand well together, to begin with. */
const LOOKS = {
  own: {},
  red: { accent: '#ffc83d', ground: '#8e0f1a' },
  rice: { accent: '#e6d84a', ground: '#7cb342' },
  sea: { accent: '#7ff0e0', ground: '#0a3fa8' },
  plum: { accent: '#ff9ec4', ground: '#5b1f6b' },
} as const satisfies Record<string, Look>;
type Start = keyof typeof LOOKS;

const SHOWN = [
  'night-1',
  'night-3',
  'night-5',
  'system',
  'lantern-ember',
  'lantern-glow',
  'lantern',
  'lantern-core',
] as const;

/** What to begin with, and every colour that follows from what is chosen. */
export function Starts(props: { draft: Draft; palette: Palette; choose: (draft: Draft) => void }) {
  const { draft, palette, choose } = props;
  const text = useWords(lookWords);
  return (
    <section className="look-starts">
      <div>
        <h2 className="label">{text.starts}</h2>
        <ul>
          {(Object.keys(LOOKS) as Start[]).map((start) => (
            <li key={start}>
              <button
                type="button"
                className="act"
                onClick={() => choose({ ...NO_COLOURS, ...LOOKS[start], logo: draft.logo })}
              >
                <Strip palette={paletteOf(LOOKS[start])} />
                {text.start[start]}
              </button>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h2 className="label">{text.palette}</h2>
        <Strip palette={palette} />
        <p className="hint">{text.podiums}</p>
      </div>
    </section>
  );
}

const NO_COLOURS = { accent: null, ground: null, second: null };

function Strip({ palette }: { palette: Palette }) {
  return (
    <span className="look-strip" aria-hidden="true">
      {SHOWN.map((shade) => (
        <span key={shade} style={{ background: palette[shade] }} />
      ))}
    </span>
  );
}
