import { type ReactNode, useContext, useEffect, useState } from 'react';
import { ExitContext, exitFromNow, LiveContext } from '../live.tsx';

interface LayersProps {
  /** What makes it another scene: a new key enters, the old one leaves. */
  of: string;
  /** It comes in together with the scene: waits for the old one to leave though it replaces nothing itself. */
  withScene?: boolean;
  children: ReactNode;
}

interface Shown {
  of: string;
  serial: number;
  content: ReactNode;
  /** See `ExitContext`. */
  exit: number | null;
  leaving: { serial: number; content: ReactNode } | null;
}

/** Out of sight after `--exit`; taken away when the entrance is over too, since that costs a layout and a paint. */
const LEAVE_MS = 2600;

/** Keeps the last picture of a scene while it goes; only then the next one comes into the light: no two texts at once. */
export function Layers({ of, withScene = false, children }: LayersProps) {
  const liveness = useContext(LiveContext);
  const outer = useContext(ExitContext);
  const [shown, setShown] = useState<Shown>({ of, serial: 0, content: children, exit: null, leaving: null });
  if (shown.of !== of) {
    const moves = liveness.live && liveness.motion !== 'none';
    setShown({
      of,
      serial: shown.serial + 1,
      content: children,
      exit: moves && (withScene || shown.content !== null) ? exitFromNow() : null,
      leaving: moves ? { serial: shown.serial, content: shown.content } : null,
    });
  } else if (shown.content !== children) setShown({ ...shown, content: children });
  const leaving = shown.leaving?.serial;
  useEffect(() => {
    if (leaving === undefined) return;
    const gone = setTimeout(() => setShown((now) => ({ ...now, leaving: null })), LEAVE_MS);
    return () => clearTimeout(gone);
  }, [leaving]);
  return (
    <>
      {shown.leaving && (
        <div key={shown.leaving.serial} className="layer layer-leaving">
          {/* Under the same roof as before: it is still the same picture, and nothing in it enters anew. */}
          <ExitContext value={null}>{shown.leaving.content}</ExitContext>
        </div>
      )}
      <div key={shown.serial} className={shown.exit === null ? 'layer' : 'layer layer-coming'}>
        <ExitContext value={shown.exit ?? outer}>{shown.content}</ExitContext>
      </div>
    </>
  );
}
