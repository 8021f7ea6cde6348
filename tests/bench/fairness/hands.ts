import { io, type Socket } from 'socket.io-client';
import type { AskingId, Podium } from '../../../shared/engine/ids.ts';
import { PROTOCOL_VERSION } from '../../../shared/protocol/messages.ts';
import { Dice } from '../../simulation/dice.ts';
import { lognormal, uniform } from './chance.ts';
import type { NetworkName } from './network.ts';
import { DelayingProxy } from './proxy.ts';

// Three tablets in a process of their own, each behind a delaying proxy: what a hall is to the hub.

export type ToHands =
  | { do: 'join'; port: number; tokens: Record<string, string>; network: NetworkName; seed: number }
  | { do: 'strike'; asking: AskingId; order: Podium[]; delta: number };
export type FromHands = { did: 'join' } | { did: 'strike'; struckAt: Record<string, number> };

const SCAN_MS = 1;
const DELAY_MS = 4;
const DELAY_SIGMA = 0.5;
const STRIKES = 8;
const GRAIN_MS = 0.1;
const DRIFT_PPM = 50;
/** Timers are a millisecond late: the last stretch is waited for awake. */
const AWAKE_MS = 3;

/** The machine's monotonic clock, the same in every process, ms. */
export const machineNow = (): number => Number(process.hrtime.bigint()) / 1e6;

class Hand {
  readonly podium: Podium;
  readonly socket: Socket;
  readonly #dice: Dice;
  readonly #zero: number;
  readonly #rate: number;
  #presses = 0;

  constructor(podium: Podium, port: number, token: string, dice: Dice) {
    this.podium = podium;
    this.#dice = dice;
    this.#zero = machineNow() - uniform(dice, 1e4, 1e6);
    this.#rate = 1 + uniform(dice, -DRIFT_PPM, DRIFT_PPM) * 1e-6;
    this.socket = io(`http://127.0.0.1:${port}`, {
      transports: ['websocket'],
      forceNew: true,
      auth: { protocol: PROTOCOL_VERSION, role: 'team', token, name: null },
    });
    this.socket.on('beat', ({ nth }: { nth: number }) => {
      this.socket.emit('beat', { nth, stamp: this.#read(machineNow()) });
    });
  }

  test(): void {
    const { podium } = this;
    for (let nth = 0; nth < STRIKES; nth += 1) {
      const stamp = this.#read(machineNow());
      this.socket.emit('strike', { podium, stamp, delay: this.#inputDelay(), by: 'key', scan: SCAN_MS });
    }
  }

  /** The button went down just now: the scan that sees it, the event on its way, the handler that sends. */
  strike(asking: AskingId, struckAt: number): void {
    const seenAt = struckAt + uniform(this.#dice, 0, SCAN_MS);
    const stamp = this.#read(seenAt);
    setTimeout(
      () => {
        this.#presses += 1;
        const delay = Math.max(0, this.#read(machineNow()) - stamp);
        const command = { type: 'press', asking, podium: this.podium, stamp, delay, by: 'key' };
        this.socket.emit('command', { id: `${this.podium}-${process.pid}-${this.#presses}`, command }, () => {});
      },
      seenAt + this.#inputDelay() - machineNow(),
    );
  }

  #inputDelay(): number {
    return lognormal(this.#dice, DELAY_MS, DELAY_SIGMA);
  }

  #read(at: number): number {
    return Math.floor(((at - this.#zero) * this.#rate) / GRAIN_MS) * GRAIN_MS;
  }
}

const hands: Hand[] = [];
const say = (message: FromHands): void => void process.send?.(message);

async function join({ port, tokens, network, seed }: ToHands & { do: 'join' }): Promise<void> {
  const dice = new Dice(seed);
  for (const [podium, token] of Object.entries(tokens)) {
    const proxy = await DelayingProxy.listen(network, dice, port);
    const hand = new Hand(podium as Podium, proxy.port, token, dice);
    hands.push(hand);
    await new Promise<void>((resolve) => hand.socket.once('welcome', () => resolve()));
    hand.test();
  }
  say({ did: 'join' });
}

function strike({ asking, order, delta }: ToHands & { do: 'strike' }): void {
  const struckAt: Record<string, number> = {};
  const firstAt = machineNow() + 20;
  const next = (nth: number): void => {
    const podium = order[nth];
    if (podium === undefined) {
      say({ did: 'strike', struckAt });
      return;
    }
    const due = firstAt + nth * delta;
    setTimeout(
      () => {
        while (machineNow() < due);
        const now = machineNow();
        struckAt[podium] = now;
        hands.find((hand) => hand.podium === podium)?.strike(asking, now);
        next(nth + 1);
      },
      due - AWAKE_MS - machineNow(),
    );
  };
  next(0);
}

process.on('message', (message: ToHands) => {
  if (message.do === 'strike') strike(message);
  else void join(message);
});
process.on('disconnect', () => process.exit());
