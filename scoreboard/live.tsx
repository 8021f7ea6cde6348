import { type CSSProperties, createContext, type ReactNode, useContext, useState } from 'react';
import type { Motion } from './params.ts';

/** Whether what mounts now was received live. A cold start and a resynchronisation paint final states at once. */
export interface Liveness {
  live: boolean;
  motion: Motion;
}

/** One object for the life of the page: read while mounting, never a reason to render. */
export const LiveContext = createContext<Liveness>({ live: false, motion: 'none' });

/** True for the life of this component if it was mounted live and may move. */
export function useMountedLive(): boolean {
  const liveness = useContext(LiveContext);
  return useState(() => liveness.live && liveness.motion !== 'none')[0];
}

/** What leaves the stage is gone after so long, ms, the same as `--exit`; before that nothing of what follows is seen. */
export const EXIT_MS = 140;

/** When the scene before this one will have left, on the page's own clock; null: nothing leaves. */
export const ExitContext = createContext<number | null>(null);

export const exitFromNow = (): number => performance.now() + EXIT_MS;

/**
 * When an entrance may begin, ms after its scene: not before the scene before it has left. What comes much later keeps its
 * time, since a sound may land with it; what comes soon moves closer together.
 */
export function useEntrance(delay: number): number {
  const exit = useContext(ExitContext);
  const waits = useState(() => exit !== null && performance.now() < exit)[0];
  return waits && delay < 2 * EXIT_MS ? EXIT_MS + delay / 2 : delay;
}

/** How something comes into the light. See `live.css`. */
export type Entrance =
  | 'snap'
  | 'open'
  | 'strike'
  | 'rise'
  | 'ignite'
  | 'fade'
  | 'turn'
  | 'drop'
  | 'grow-x'
  | 'run'
  | 'grow-y'
  | 'travel';

interface EnterProps {
  kind?: Entrance;
  /** Milliseconds after its scene. */
  delay?: number;
  /** How long it takes, where that is data (a beam's way); otherwise the kind's own tempo. */
  ms?: number;
  className?: string;
  style?: CSSProperties;
  children?: ReactNode;
}

/** A box that plays its entrance only if it is mounted by something received live. */
export function Enter({ kind = 'rise', delay = 0, ms, className = '', style, children }: EnterProps) {
  const live = useMountedLive();
  const begin = useEntrance(delay);
  if (!live)
    return (
      <div className={className} style={style}>
        {children}
      </div>
    );
  return (
    <div
      className={`${className} enter enter-${kind}`}
      style={{ ...style, animationDelay: `${begin}ms`, ...(ms === undefined ? {} : { animationDuration: `${ms}ms` }) }}
    >
      {children}
    </div>
  );
}
