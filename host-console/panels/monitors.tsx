import { useEffect, useRef, useState } from 'react';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { makePreviewKey } from '../desk/codes.ts';
import { useHost } from '../desk/context.tsx';
import { deskWords } from '../words/desk-words.ts';

/** How the desk's own monitors call themselves: they are no outputs that anyone watches. */
const MONITOR_NAME = 'desk-monitor';
export const isMonitor = ({ name }: { name: string | null }): boolean => name === MONITOR_NAME;

/** The size a monitor's page is drawn at before it is scaled down: the stage's own proportions. */
const STAGE_WIDTH = 1280;

/** Preview beside program, both real renderings of the scoreboard. */
export function Monitors() {
  const { preview, go } = useHost();
  const lang = useLang();
  const text = useWords(deskWords);
  const [key, setKey] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    void makePreviewKey().then((made) => !gone && setKey(made));
    return () => {
      gone = true;
    };
  }, []);
  const common = `audio=0&lang=${lang}&name=${MONITOR_NAME}`;
  const veil = preview !== null ? null : go.ready ? text.previewLots : text.previewWaits;
  return (
    <section className="monitors">
      <Monitor
        bus="preview"
        label={text.preview}
        veil={veil}
        src={key === null ? null : `/scoreboard?feed=preview&${common}#key=${encodeURIComponent(key)}`}
      />
      <Monitor bus="program" label={text.program} veil={null} src={`/scoreboard?feed=program&${common}`} />
    </section>
  );
}

function Monitor(props: { bus: 'preview' | 'program'; label: string; veil: string | null; src: string | null }) {
  const screen = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0.3);
  useEffect(() => {
    const element = screen.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setScale(element.clientWidth / STAGE_WIDTH));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <figure className="monitor" data-bus={props.bus}>
      <figcaption>{props.label}</figcaption>
      {/* Inert: a monitor is looked at; a click into it would take the keyboard away from the desk. */}
      <div className="monitor-screen" ref={screen} inert>
        {props.src !== null && (
          <iframe title={props.label} src={props.src} tabIndex={-1} style={{ transform: `scale(${scale})` }} />
        )}
        {props.veil !== null && <p className="monitor-veil">{props.veil}</p>}
      </div>
    </figure>
  );
}
