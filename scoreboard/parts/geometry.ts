import { useSyncExternalStore } from 'react';

let geometry = 0;
const read = () => geometry;

const watchers = new Set<() => void>();

/** The stage has another size, though the window may not. */
export function stageResized(): void {
  for (const bump of watchers) bump();
}

function watch(changed: () => void): () => void {
  const bump = () => {
    geometry += 1;
    changed();
  };
  watchers.add(bump);
  addEventListener('resize', bump);
  document.fonts.addEventListener('loadingdone', bump);
  return () => {
    watchers.delete(bump);
    removeEventListener('resize', bump);
    document.fonts.removeEventListener('loadingdone', bump);
  };
}

/** Changes when what was measured no longer holds: after a resize, and when fonts came after the first paint. */
export const useGeometry = (): number => useSyncExternalStore(watch, read);
