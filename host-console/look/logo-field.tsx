import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { Sentences } from '../format/sentences.tsx';
import { type Draft, readPicture } from './draft.ts';
import { lookWords } from './look-words.ts';

/** The logo: a file of this computer, and its words. What the file is the hub finds out. */
export function LogoField(props: {
  logo: Draft['logo'];
  lines: readonly string[];
  altLines: readonly string[];
  choose: (logo: Draft['logo']) => void;
}) {
  const { logo, lines, altLines, choose } = props;
  const text = useWords(lookWords);
  const picker = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLFieldSetElement>(null);
  const isOff = lines.length > 0;
  // The last field of a long rail: why a picture is refused comes into sight by itself.
  useEffect(() => {
    if (isOff) field.current?.scrollIntoView({ block: 'nearest' });
  }, [isOff]);
  const [unreadable, setUnreadable] = useState(false);
  /** What this browser can't draw: the hub says why, a broken frame would say nothing. */
  const [undrawn, setUndrawn] = useState<string | null>(null);
  const read = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (file === undefined) return;
    try {
      const picture = await readPicture(file);
      setUnreadable(false);
      choose({ ...picture, alt: logo?.alt ?? text.logo });
    } catch (error) {
      console.info('not read', error);
      setUnreadable(true);
    }
  };
  return (
    <fieldset ref={field} className="look-field" data-off={lines.length + altLines.length > 0}>
      <legend>{text.logo}</legend>
      <p className="hint">{text.logoAbout}</p>
      {logo !== null && logo.url !== undrawn && (
        <img className="look-logo" src={logo.url} alt={logo.alt} onError={() => setUndrawn(logo.url)} />
      )}
      <div className="look-line">
        <button type="button" className="act" onClick={() => picker.current?.click()}>
          {logo === null ? text.choose : text.another}
        </button>
        {logo !== null && (
          <button type="button" className="act" onClick={() => choose(null)}>
            {text.removeLogo}
          </button>
        )}
        <input
          ref={picker}
          type="file"
          hidden
          accept="image/png,image/jpeg,image/webp"
          onChange={(event) => void read(event)}
        />
      </div>
      {unreadable && <p className="fault">{text.unreadable}</p>}
      <Sentences lines={lines} />
      {logo !== null && (
        <label className="look-alt">
          <span className="hint">{text.alt}</span>
          <input
            type="text"
            value={logo.alt}
            maxLength={120}
            onChange={(event) => choose({ ...logo, alt: event.target.value })}
          />
        </label>
      )}
      <Sentences lines={altLines} />
    </fieldset>
  );
}
