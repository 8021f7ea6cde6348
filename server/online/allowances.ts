import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { OnlineError } from './online-error.ts';

/** So many in so many seconds. */
export interface Limit {
  points: number;
  duration: number;
}

export interface Limits {
  /** Anything from one address. A town hall or a mobile network has one address for thousands. */
  address: Limit;
  /** Anything from one device: a player needs one request every few seconds. */
  device: Limit;
  /** New attempts from one address: the brake on made-up phone numbers. */
  starts: Limit;
  /** Wrong recovery codes for one phone number: of 8 × 10¹¹ codes a guesser sees a few. */
  codes: Limit;
  /** Wrong recovery codes and organiser keys from one address. */
  guesses: Limit;
}

export const limitsOf = (startsPerMinute: number): Limits => ({
  address: { points: 6000, duration: 10 },
  device: { points: 60, duration: 10 },
  starts: { points: startsPerMinute, duration: 60 },
  codes: { points: 5, duration: 900 },
  guesses: { points: 30, duration: 900 },
});

/** Who may ask how often. In memory: a restart forgives, which is cheaper than a write for every request. */
export class Allowances {
  readonly #limiters: Record<keyof Limits, RateLimiterMemory>;

  constructor(limits: Limits) {
    const limiter = (of: keyof Limits) => new RateLimiterMemory({ ...limits[of], keyPrefix: of });
    this.#limiters = {
      address: limiter('address'),
      device: limiter('device'),
      starts: limiter('starts'),
      codes: limiter('codes'),
      guesses: limiter('guesses'),
    };
  }

  /** Takes one. @throws OnlineError `too-many` with the time to wait */
  async take(of: keyof Limits, key: string): Promise<void> {
    try {
      await this.#limiters[of].consume(key);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw new OnlineError('too-many', { retryIn: Math.max(1, refused.msBeforeNext) });
    }
  }

  /** Gives back one that was taken for a guess that turned out right. */
  async giveBack(of: keyof Limits, key: string): Promise<void> {
    await this.#limiters[of].reward(key);
  }
}

/** What one household or host has of the address space: an IPv4 address, the first 64 bits of an IPv6 one. */
export function addressKey(address: string | undefined): string {
  const plain = (address ?? '').replace(/^::ffff:(?=\d+\.)/, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : new Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}
