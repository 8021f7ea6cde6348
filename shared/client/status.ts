import type { Socket } from 'socket.io-client';
import type { ClientEvents, HubEvents, StatusMessage } from '../protocol/messages.ts';
import type { HubClock } from './clock.ts';

export type SoundState = StatusMessage['sound'];

const EVERY_MS = 5000;

interface BatteryManager {
  level: number;
}
type WithBattery = Navigator & { getBattery?: () => Promise<BatteryManager> };

/** Tells the console's device strip every few seconds how this screen is. Without a page (tests, bots) only numbers. */
export function reportStatus(socket: Socket<HubEvents, ClientEvents>, clock: HubClock) {
  let sound: SoundState = 'none';
  let battery: BatteryManager | null = null;
  const page = typeof document === 'undefined' ? null : document;
  const getBattery = page === null ? undefined : (navigator as WithBattery).getBattery;
  getBattery?.call(navigator).then(
    (found) => {
      battery = found;
    },
    // Only readable on HTTPS, and not in every browser: the strip then shows none.
    (error: unknown) => console.info('battery is not readable', error),
  );

  const report = (): void => {
    if (!socket.connected) return;
    socket.emit('status', {
      rtt: clock.rtt(),
      clockError: clock.error(),
      battery: battery?.level ?? null,
      sound,
      visible: page === null || page.visibilityState === 'visible',
    });
  };
  const timer = setInterval(report, EVERY_MS);
  page?.addEventListener('visibilitychange', report);

  return {
    setSound: (state: SoundState): void => {
      if (state === sound) return;
      sound = state;
      report();
    },
    stop: (): void => {
      clearInterval(timer);
      page?.removeEventListener('visibilitychange', report);
    },
  };
}
