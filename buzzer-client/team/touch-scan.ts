import { useEffect } from 'react';
import { createGaps } from './gaps.ts';

/** A resting finger sends nothing: longer gaps are rests, not the screen's own period. */
const MOST_GAP_MS = 40;

const gaps = createGaps({ most: MOST_GAP_MS });

/** Time between two looks of this device's touch screen in ms, from the fingers' moves; null while it is unknown. */
export const touchScan = gaps.usual;

const moved = (event: PointerEvent): void => {
  // With a second finger down the two would be taken for one that is twice as fast.
  if (event.pointerType !== 'touch' || !event.isPrimary) return;
  // The page hears of moves once a frame; the looks in between come along with each.
  const looks = event.getCoalescedEvents?.() ?? [];
  for (const look of looks.length > 0 ? looks : [event]) gaps.add(look.timeStamp);
};

/** Keeps measuring while the page is up. */
export function useTouchScan(): void {
  useEffect(() => {
    addEventListener('pointermove', moved, { passive: true });
    addEventListener('pointerdown', gaps.pause, { passive: true });
    return () => {
      removeEventListener('pointermove', moved);
      removeEventListener('pointerdown', gaps.pause);
    };
  }, []);
}
