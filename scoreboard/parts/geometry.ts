import { useSyncExternalStore } from 'react';

let geometry = 0;
const read = () => geometry;

function watch(changed: () => void): () => void {
  const bump = () => {
    geometry += 1;
    changed();
  };
  addEventListener('resize', bump);
  document.fonts.addEventListener('loadingdone', bump);
  return () => {
    removeEventListener('resize', bump);
    document.fonts.removeEventListener('loadingdone', bump);
  };
}

/** Changes when what was measured no longer holds: after a resize, and when fonts came after the first paint. */
export const useGeometry = (): number => useSyncExternalStore(watch, read);
