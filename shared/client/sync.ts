import type { Socket } from 'socket.io-client';
import type { ClientEvents, HubEvents } from '../protocol/messages.ts';
import type { HubClock } from './clock.ts';

/** On connecting, a burst of exchanges; then a short one now and then, for the drift. */
const FIRST_BURST = 16;
const LATER_BURST = 4;
const GAP_MS = 25;
const REST_MS = 5000;
const LOST_MS = 1000;

/** Keeps the hub's clock known; `learnt` is called after each burst. Returns what stops it. */
export function keepInSync(socket: Socket<HubEvents, ClientEvents>, clock: HubClock, learnt: () => void): () => void {
  let burst: ReturnType<typeof setTimeout> | undefined;

  const exchange = (left: number): void => {
    const sentAt = performance.now();
    socket.timeout(LOST_MS).emit('sync', { sentAt }, (error, reply) => {
      if (error) return;
      clock.learn(sentAt, performance.now(), reply.now);
      if (left === 1) learnt();
    });
    burst = setTimeout(() => (left > 1 ? exchange(left - 1) : rest()), GAP_MS);
  };
  const rest = (): void => {
    learnt();
    burst = setTimeout(() => exchange(LATER_BURST), REST_MS);
  };
  const stop = (): void => clearTimeout(burst);

  // Not before the welcome: it resets the clock when the hub has started anew.
  const begin = (): void => {
    stop();
    exchange(FIRST_BURST);
  };
  socket.on('welcome', begin);
  socket.on('disconnect', stop);
  return () => {
    stop();
    socket.off('welcome', begin);
    socket.off('disconnect', stop);
  };
}
