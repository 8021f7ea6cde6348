import type { DurationMs } from '../../shared/engine/ids.ts';
import { phoneHelloSchema } from '../../shared/protocol/schemas.ts';
import { TokenBucket } from '../hub/token-bucket.ts';
import type { DeviceId } from './ballots.ts';
import type { DeviceTokens } from './device-tokens.ts';

/** A core welcomes about so many phones a second without being late for those inside. */
const WELCOMES = { burst: 3000, perSecond: 1000 };
/** New names are scarcer: whoever clears its storage to vote again queues behind a whole hall (never by address: one hall, one address). */
const NAMES = { burst: 10_000, perSecond: 200 };
/** Handshakes beyond this are not even answered in words. */
const KNOCKS = { burst: 4000, perSecond: 3000 };

export type Admitted = { device: DeviceId; token: string };
export type Admission = Admitted | { retryIn: DurationMs } | 'malformed';

/** Who may come in now, and as whom. */
export class Admissions {
  readonly #tokens: DeviceTokens;
  readonly #welcomes = new TokenBucket(WELCOMES);
  readonly #names = new TokenBucket(NAMES);
  readonly #knocks = new TokenBucket(KNOCKS);

  constructor(tokens: DeviceTokens) {
    this.#tokens = tokens;
  }

  /** Before a connection costs anything. */
  knock(): boolean {
    return this.#knocks.take();
  }

  /** @param ready false while there is nothing to show yet: the hub has not been heard */
  admit(auth: unknown, ready: boolean): Admission {
    if (!ready || !this.#welcomes.take()) return { retryIn: retryIn() };
    const hello = phoneHelloSchema.safeParse(auth);
    if (!hello.success) return 'malformed';
    const { token } = hello.data;
    const device = token === null ? null : this.#tokens.read(token);
    if (device !== null && token !== null) return { device, token };
    return this.#names.take() ? this.#tokens.mint() : { retryIn: retryIn() };
  }
}

/** Full jitter: thousands sent away together must not come back together. */
function retryIn(): DurationMs {
  return Math.round(1000 + Math.random() * 4000) as DurationMs;
}
