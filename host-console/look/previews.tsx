import { useEffect, useRef, useState } from 'react';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import type { LookView } from '../../shared/views/program.ts';
import { lookWords } from './look-words.ts';

const SCENES = ['standby', 'question-buzz', 'heat-result', 'champion'] as const;
/** The size at which a scene is drawn before it is scaled down. */
const STAGE_WIDTH = 1280;
/** A colour that is being dragged is painted when it rests: a night is a million pixels. */
const REST_MS = 150;

/** The gallery's own scenes in the look that is being chosen. */
export function Previews({ look }: { look: LookView }) {
  const text = useWords(lookWords);
  return (
    <section className="look-previews" aria-label={text.previews}>
      {SCENES.map((scene) => (
        <Preview key={scene} scene={scene} label={text.scene[scene]} look={look} />
      ))}
    </section>
  );
}

function Preview({ scene, label, look }: { scene: string; label: string; look: LookView }) {
  const lang = useLang();
  const frame = useRef<HTMLIFrameElement>(null);
  const [scale, setScale] = useState(0.4);
  const said = JSON.stringify(look);
  useEffect(() => {
    const wear = (): void => {
      const detail = JSON.parse(said) as LookView;
      frame.current?.contentWindow?.dispatchEvent(new CustomEvent('gallery-look', { detail }));
    };
    const rest = setTimeout(wear, REST_MS);
    // A page that has just opened knows nothing yet.
    const opened = ({ source, data }: MessageEvent): void => {
      if (source === frame.current?.contentWindow && data === 'gallery-open') wear();
    };
    addEventListener('message', opened);
    return () => {
      clearTimeout(rest);
      removeEventListener('message', opened);
    };
  }, [said]);
  useEffect(() => {
    const element = frame.current?.parentElement;
    if (!element) return;
    const observer = new ResizeObserver(() => setScale(element.clientWidth / STAGE_WIDTH));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <figure>
      <figcaption className="label">{label}</figcaption>
      {/* Inert: it is looked at; a click into it would take the keyboard away. */}
      <div className="look-screen" inert>
        <iframe
          ref={frame}
          title={label}
          src={`/scoreboard/gallery?scene=${scene}&lang=${lang}&teams=3&motion=none&clock=still`}
          tabIndex={-1}
          style={{ transform: `scale(${scale})` }}
        />
      </div>
    </figure>
  );
}
