import { setPriority } from 'node:os';
import WebSocket from 'ws';
import { PROTOCOL_VERSION } from '../../../shared/protocol/messages.ts';

// Phones in a process of their own, as little as a phone can be: Socket.IO's frames on a plain WebSocket. In a hall they
// are other machines: here they step back for hub and gateway, as far as one machine's scheduler lets them.

export type ToSwarm =
  | { do: 'join'; port: number; phones: number }
  | { do: 'vote' }
  /** Every phone votes once within so many ms, again and again, until told otherwise. */
  | { do: 'trickle'; over: number | null }
  | { do: 'reconnect' };
export interface FromSwarm {
  did: 'join' | 'vote' | 'trickle' | 'reconnect';
  /** Ballots that were taken, views that came. */
  taken: number;
  views: number;
}

const LOWEST = 19;
const OPTIONS = 3;
/** Handshakes begun at once by one process; a hall's phones do not share one network card. */
const ABREAST = 100;

class SwarmPhone {
  readonly #port: number;
  #socket: WebSocket | null = null;
  #token: string | null = null;
  #poll: string | null = null;
  #answered: (() => void) | null = null;
  views = 0;
  taken = 0;

  constructor(port: number) {
    this.#port = port;
  }

  /** Connects until it is welcomed. */
  async join(): Promise<void> {
    for (;;) {
      const wait = await this.#connect();
      if (wait === null) return;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }

  leave(): void {
    this.#socket?.terminate();
  }

  /** Casts a ballot for whatever poll it was shown last; resolves with the answer to it. */
  vote(option: number): Promise<void> {
    return new Promise((resolve) => {
      this.#answered = resolve;
      this.#socket?.send(`420["ballot",${JSON.stringify({ poll: this.#poll ?? 'none', option })}]`);
    });
  }

  /** @returns null once welcomed; else how long to stay away, ms */
  #connect(): Promise<number | null> {
    return new Promise((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${this.#port}/socket.io/?EIO=4&transport=websocket`);
      this.#socket = socket;
      socket.on('message', (data) => this.#hear(data.toString(), resolve));
      socket.on('error', () => resolve(1000 + Math.random() * 4000));
      socket.on('close', () => resolve(1000 + Math.random() * 4000));
    });
  }

  #hear(frame: string, joined: (wait: number | null) => void): void {
    if (frame.startsWith('0'))
      this.#socket?.send(`40${JSON.stringify({ protocol: PROTOCOL_VERSION, token: this.#token })}`);
    else if (frame === '2') this.#socket?.send('3');
    else if (frame.startsWith('42["welcome"')) {
      this.#token = /"token":"([^"]+)"/.exec(frame)?.[1] ?? null;
      this.#look(frame);
      joined(null);
    } else if (frame.startsWith('42["view"')) {
      this.views += 1;
      this.#look(frame);
    } else if (frame.startsWith('42["later"')) joined(Number(/"retryIn":(\d+)/.exec(frame)?.[1] ?? 1000));
    else if (frame.startsWith('430')) {
      if (frame.includes('"ok":true')) this.taken += 1;
      this.#answered?.();
    }
  }

  #look(frame: string): void {
    this.#poll = /"poll":\{"id":"([^"]+)"/.exec(frame)?.[1] ?? this.#poll;
  }
}

const phones: SwarmPhone[] = [];
let trickling: NodeJS.Timeout | null = null;

async function abreast(work: (phone: SwarmPhone) => Promise<void>): Promise<void> {
  const waiting = [...phones];
  const lane = async (): Promise<void> => {
    for (let phone = waiting.pop(); phone !== undefined; phone = waiting.pop()) await work(phone);
  };
  await Promise.all(Array.from({ length: ABREAST }, lane));
}

async function obey(message: ToSwarm): Promise<void> {
  switch (message.do) {
    case 'join':
      for (let nth = 0; nth < message.phones; nth += 1) phones.push(new SwarmPhone(message.port));
      return abreast((phone) => phone.join());
    case 'vote':
      await Promise.all(phones.map((phone, nth) => phone.vote(nth % OPTIONS)));
      return;
    case 'reconnect':
      for (const phone of phones) phone.leave();
      return abreast((phone) => phone.join());
    case 'trickle':
      if (trickling !== null) clearInterval(trickling);
      trickling = message.over === null ? null : trickle(message.over);
  }
}

function trickle(over: number): NodeJS.Timeout {
  let next = 0;
  const each = Math.max(1, Math.round(phones.length / (over / 20)));
  return setInterval(() => {
    for (let nth = 0; nth < each; nth += 1) {
      next = (next + 1) % phones.length;
      void phones[next]?.vote((next + Math.floor(performance.now() / over)) % OPTIONS);
    }
  }, 20);
}

setPriority(LOWEST);
process.on('message', (message: ToSwarm) => {
  void obey(message).then(() => {
    const sum = (of: (phone: SwarmPhone) => number): number => phones.reduce((total, phone) => total + of(phone), 0);
    const answer: FromSwarm = { did: message.do, taken: sum(({ taken }) => taken), views: sum(({ views }) => views) };
    process.send?.(answer);
  });
});
process.on('disconnect', () => process.exit());
