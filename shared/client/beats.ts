import type { Socket } from 'socket.io-client';
import type { ClientEvents, HubEvents } from '../protocol/messages.ts';

type Beat = Parameters<ClientEvents['beat']>[0];

/** Calls `act` once the input that is already waiting has been handled. */
export type Hop = (act: () => void) => void;

/**
 * Answers the hub's beats (BZ2). A reply says: "I read this stamp, and had sent every press from before it." So it must
 * never overtake a press whose finger came down first. The stamp is read when the beat arrives; the reply waits for one
 * more task, since browsers run waiting input before a posted message: a press that was behind the beat in the queue
 * has its handler run, and is on the line, before the reply. What is still on its way from the glass to the page is
 * covered by the hub's bound on input delay (Dmax), which the test strikes measure.
 *
 * Nothing is kept for later: a reply of a broken line proves nothing, and its beat died with it.
 * @returns stops it
 */
export function answerBeats(
  socket: Socket<HubEvents, ClientEvents>,
  hop: Hop = pageHop(),
  now: () => number = () => performance.now(),
): () => void {
  const answer = ({ nth }: { nth: number }): void => {
    const beat: Beat = { nth, stamp: now() };
    const line = socket.id;
    hop(() => {
      // A plain `emit` would be buffered while the line is down, and speak for a line that it did not come from.
      if (socket.connected && socket.id === line) socket.emit('beat', beat);
    });
  };
  socket.on('beat', answer);
  return () => {
    socket.off('beat', answer);
  };
}

/** One task further, in order, without the 4 ms that browsers add to nested timers. */
function pageHop(): Hop {
  // Without a page (bots, tests) fingers are timers, and an older one goes off first.
  if (typeof document === 'undefined') return (act) => void setTimeout(act, 0);
  const waiting: (() => void)[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => waiting.shift()?.();
  return (act) => {
    waiting.push(act);
    port2.postMessage(null);
  };
}
