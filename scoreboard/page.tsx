import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { contestWords } from '../shared/ui/i18n/contest-words.ts';
import { LangContext } from '../shared/ui/i18n/lang.ts';
import type { ProgramView } from '../shared/views/program.ts';
import { LiveContext, type Liveness } from './live.tsx';
import { LogoContext, PaletteContext, useDressed, usePalette } from './look.ts';
import { OutputContext } from './output.ts';
import { type Identity, IdentityCard } from './outputs/identity.tsx';
import { Overlay } from './outputs/overlay.tsx';
import { TimerOutput } from './outputs/timer.tsx';
import type { Params } from './params.ts';
import { useAhead } from './parts/ahead.ts';
import { LanternLight } from './parts/lantern.tsx';
import { Full } from './stage/full.tsx';
import '../shared/ui/tokens/fonts.css';
import '../shared/ui/tokens/tokens.css';
import './live.css';
import './stage/stage.css';

interface PageProps {
  params: Params;
  view: ProgramView | null;
  /** Changes on a cold start and on every resynchronisation: such a view is painted as a final state. */
  generation: number;
  /** The desk asked which screen this is. */
  identity?: Identity | null;
  /** How loud its media are, 0–1; null: another output is heard, or none. */
  volume?: number | null;
}

/** One output: what its address asks for, painted from a view and nothing else. */
export function Page({ params, view: given, generation, identity = null, volume = null }: PageProps) {
  const { logo, view } = useDressed(given);
  const { palette, style } = usePalette(view?.look);
  const ready = useFonts();
  const liveness = useMemo<Liveness>(() => ({ live: false, motion: params.motion }), [params.motion]);
  const [settled, setSettled] = useState<number | null>(null);
  const cold = settled !== generation || view === null || !ready;
  // Read by what mounts in this very render: an entrance plays only for what was received live.
  liveness.live = !cold;
  const painted = view !== null && ready;
  useEffect(() => {
    if (!painted) return;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setSettled(generation));
    });
    return () => cancelAnimationFrame(frame);
  }, [painted, generation]);
  useAhead(params.output === 'full' ? view?.ahead : undefined, !cold);
  const output = useMemo(() => ({ audio: volume !== null, volume: volume ?? 0 }), [volume]);
  return (
    <LangContext value={params.lang}>
      <PaletteContext value={palette}>
        <LogoContext value={logo}>
          <LiveContext value={liveness}>
            <OutputContext value={output}>
              <main
                className="page"
                style={style}
                lang={params.lang}
                data-output={params.output}
                data-mode={params.mode ?? undefined}
                data-motion={params.motion}
                data-ready={ready ? 'yes' : 'no'}
                data-settle={cold ? 'yes' : 'no'}
                data-scene={view?.scene.scene}
              >
                <div className="signal" style={params.background ? { background: params.background } : undefined}>
                  <LanternLight />
                  {view && body(params, view)}
                  {view?.illustrative && (
                    <div className="stage">
                      <div className="illustrative">{contestWords[params.lang].illustrative}</div>
                    </div>
                  )}
                  {params.guides && <div className="guides" />}
                  {identity && <IdentityCard {...identity} />}
                </div>
              </main>
            </OutputContext>
          </LiveContext>
        </LogoContext>
      </PaletteContext>
    </LangContext>
  );
}

function body(params: Params, view: ProgramView): ReactNode {
  if (params.output === 'overlay') return <Overlay view={view} />;
  if (params.output === 'timer') return <TimerOutput view={view} />;
  return <Full view={view} night={params.background === null} />;
}

const FONTS = ['800 1em "Archivo Variable"', '600 1em "Be Vietnam Pro"'];
const FONT_WAIT_MS = 1000;

/** Nothing is painted before the type is there; after a second it is painted without. */
function useFonts(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const cap = setTimeout(() => setReady(true), FONT_WAIT_MS);
    Promise.all(FONTS.map((font) => document.fonts.load(font, 'Nhất 1 Ệ'))).then(
      () => setReady(true),
      (error: unknown) => {
        console.info('a font did not load', error);
        setReady(true);
      },
    );
    return () => clearTimeout(cap);
  }, []);
  return ready;
}
