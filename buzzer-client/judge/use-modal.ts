import { type RefObject, useEffect, useRef, useState } from 'react';

/** A second touch meant for what opened it must not fall through to a button of the dialog. */
const SETTLE_MS = 450;

/** A dialog over the tablet while it is mounted; `settled` once it may be touched. */
export function useModal(): [RefObject<HTMLDialogElement | null>, settled: boolean] {
  const dialog = useRef<HTMLDialogElement>(null);
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const show = (): void => {
      dialog.current?.close();
      dialog.current?.showModal();
    };
    show();
    // The first touch also asks for the full screen, and a page that gets it then lies over its own dialog.
    document.addEventListener('fullscreenchange', show);
    const timer = setTimeout(() => setSettled(true), SETTLE_MS);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('fullscreenchange', show);
    };
  }, []);
  return [dialog, settled];
}
