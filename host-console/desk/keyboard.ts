import { createKeybindingsHandler } from 'tinykeys';
import { isHeld, keyBindings } from './action-table.ts';
import type { Desk } from './desk.ts';

const GO_KEY = 'Space';

/** Text is being written: letters belong to it. Arrows, Esc and Space too. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])'));

/**
 * Listens to the whole page. Space is always GO, wherever the focus is: buttons are pressed with Enter. While a dialog
 * is open or text is being written, every key belongs to that.
 */
export function listenToKeys(desk: Desk): () => void {
  const elsewhere = (event: KeyboardEvent): boolean =>
    desk.store.getState().dialog !== null || isWriting(event.target) || event.isComposing;

  const map: Record<string, (event: KeyboardEvent) => void> = {};
  for (const { key, id, n } of keyBindings()) {
    // GO needs its key-up and `confirm-result` its second; a HoldButton listens for itself.
    if (id === 'go' || isHeld(id)) continue;
    map[key] = (event) => {
      if (event.repeat && id !== 'up' && id !== 'down') return;
      event.preventDefault();
      desk.press(id, n);
    };
  }
  const bindings = createKeybindingsHandler(map);

  const onDown = (event: KeyboardEvent): void => {
    if (elsewhere(event)) return;
    if (event.code !== GO_KEY) {
      bindings(event);
      return;
    }
    event.preventDefault();
    if (!event.repeat) desk.pressGo(event.timeStamp);
  };
  const onUp = (event: KeyboardEvent): void => {
    if (event.code !== GO_KEY) return;
    desk.releaseGo();
    // A focused button would be clicked by Space on the way up.
    if (!elsewhere(event)) event.preventDefault();
  };
  // The key-up of a window that lost the focus never arrives.
  const onBlur = (): void => desk.releaseGo();

  window.addEventListener('keydown', onDown);
  window.addEventListener('keyup', onUp);
  window.addEventListener('blur', onBlur);
  return () => {
    window.removeEventListener('keydown', onDown);
    window.removeEventListener('keyup', onUp);
    window.removeEventListener('blur', onBlur);
  };
}
