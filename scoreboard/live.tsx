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
  if (!live)
    return (
      <div className={className} style={style}>
        {children}
      </div>
    );
  return (
    <div
      className={`${className} enter enter-${kind}`}
      style={{ ...style, animationDelay: `${delay}ms`, ...(ms === undefined ? {} : { animationDuration: `${ms}ms` }) }}
    >
      {children}
    </div>
  );
}
