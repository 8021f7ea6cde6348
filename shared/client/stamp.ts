import { type DurationMs, ms } from '../engine/ids.ts';
import type { Hand } from '../engine/press.ts';
import type { Stamp } from '../protocol/commands.ts';

/** No handler runs this late; a stamp that is older, or in the future, is on a clock that we don't know. */
const MOST_DELAY_MS = 10_000;

/** Some embedded browsers stamp events with the wall clock instead of the time since the page began. */
export const sinceOrigin = (stamp: number): number => (stamp > 1e12 ? stamp - performance.timeOrigin : stamp);

/**
 * When something was pressed, in the words of the wire (BZ2): the event's own time on the clock of `performance.now`,
 * and how long its handler had to wait. To be called in the handler itself.
 * @param timeStamp of the event, ms
 * @param now of the handler, ms
 */
export function stampOf(timeStamp: number, by: Hand, now = performance.now()): Stamp {
  const stamp = sinceOrigin(timeStamp);
  const delay = now - stamp;
  // Engines round events and clock apart: a stamp may lie a tick ahead. What cannot be true is not made up either: then
  // the press counts from its handler, which is all that is known of it.
  if (!(delay >= 0 && delay <= MOST_DELAY_MS)) return { stamp: now, delay: 0 as DurationMs, by };
  return { stamp, delay: ms(delay), by };
}

/** The stamp of a pointer's, a key's or a click's event; a click without a pointer is a key's. */
export const stampOfEvent = (event: { timeStamp: number; pointerType?: string }): Stamp =>
  stampOf(event.timeStamp, handOf(event.pointerType));

const handOf = (pointer: string | undefined): Hand =>
  pointer === 'mouse' ? 'mouse' : pointer === 'touch' || pointer === 'pen' ? 'touch' : 'key';
