/** What is looked at of a keyboard event. */
export interface KeyLike {
  key: string;
  code: string;
  keyCode: number;
  repeat: boolean;
  isComposing: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  target: unknown;
}

/** A keyboard moves the focus and leaves pages with these. */
const NEVER = ['Tab', 'Escape', 'Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Dead', 'Process'];

/**
 * A key that may be a button (BZ7: USB buttons are keyboards). One that is held down is one press; one that composes a
 * Vietnamese letter is none (229 is how older engines say so), nor one typed into a field, nor a shortcut.
 */
export function isButton(event: KeyLike): boolean {
  if (event.repeat || event.isComposing || event.keyCode === 229) return false;
  if (event.ctrlKey || event.altKey || event.metaKey || NEVER.includes(event.key)) return false;
  if (event.code === '' && (event.key === '' || event.key === 'Unidentified')) return false;
  const place = closest(event.target);
  // In an answer pad Space and Enter belong to the focused plane; on a page's own button, to that button.
  if (place('input, textarea, select, [contenteditable], [data-pad]')) return false;
  return !((event.key === ' ' || event.key === 'Enter') && place('button, a'));
}

const closest =
  (target: unknown) =>
  (selector: string): boolean =>
    Boolean((target as { closest?: (selector: string) => unknown } | null)?.closest?.(selector));
