import { createContext } from 'react';

/** What a leaf may need to know of the output it is drawn on. */
export const OutputContext = createContext<{ audio: boolean }>({ audio: false });
