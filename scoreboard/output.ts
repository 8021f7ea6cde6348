import { createContext } from 'react';

/** What a leaf may need to know of the output it is drawn on. */
export interface OutputSound {
  /** This is the one output that is heard. */
  audio: boolean;
  /** Master volume, 0–1. */
  volume: number;
}

export const OutputContext = createContext<OutputSound>({ audio: false, volume: 0 });
