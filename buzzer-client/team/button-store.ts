import { useState } from 'react';
import { type Buttons, parseButtons } from './buttons.ts';

const SLOT = 'tranh-tai.buttons';

/** What this device's podiums are pressed with; kept on the device, as its buttons are. */
export function useButtons() {
  const [chosen, setChosen] = useState<Buttons>(() => parseButtons(localStorage.getItem(SLOT)));
  const choose = (buttons: Buttons): void => {
    setChosen(buttons);
    if (Object.keys(buttons).length === 0) localStorage.removeItem(SLOT);
    else localStorage.setItem(SLOT, JSON.stringify(buttons));
  };
  return { chosen, choose };
}
