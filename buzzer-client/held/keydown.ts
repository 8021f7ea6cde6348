import { useEffect, useRef } from 'react';

/**
 * Listens to the page's keys with one listener for the life of the component. One that is put on anew at every render
 * misses a key whose other listener has just caused a render.
 */
export function useKeydown(handle: (event: KeyboardEvent) => void): void {
  const latest = useRef(handle);
  latest.current = handle;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => latest.current(event);
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

/** A key meant for the browser or the system, not for us. */
export const isShortcut = (event: KeyboardEvent): boolean => event.ctrlKey || event.altKey || event.metaKey;
