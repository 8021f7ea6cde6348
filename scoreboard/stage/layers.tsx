import { type ReactNode, useContext, useEffect, useState } from 'react';
import { LiveContext } from '../live.tsx';

interface LayersProps {
  /** What makes it another scene: a new key enters, the old one leaves. */
  of: string;
  children: ReactNode;
}

interface Shown {
  of: string;
  serial: number;
  content: ReactNode;
  leaving: { serial: number; content: ReactNode } | null;
}

/** Out of sight after 320 ms; taken away when the entrance is over too, since that costs a layout and a paint. */
const LEAVE_MS = 2600;

/** Keeps the last picture of the scene that goes while the next one comes into the light. */
export function Layers({ of, children }: LayersProps) {
  const liveness = useContext(LiveContext);
  const [shown, setShown] = useState<Shown>({ of, serial: 0, content: children, leaving: null });
  if (shown.of !== of) {
    const moves = liveness.live && liveness.motion !== 'none';
    setShown({
      of,
      serial: shown.serial + 1,
      content: children,
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
          {shown.leaving.content}
        </div>
      )}
      <div key={shown.serial} className="layer">
        {shown.content}
      </div>
    </>
  );
}
