/** So many at once, refilled at so many a second. */
export interface Allowance {
  burst: number;
  perSecond: number;
}

/** A token bucket on the monotonic clock. */
export class TokenBucket {
  readonly #allowance: Allowance;
  #tokens: number;
  #filledAt: number;

  constructor(allowance: Allowance, now = performance.now()) {
    this.#allowance = allowance;
    this.#tokens = allowance.burst;
    this.#filledAt = now;
  }

  /** Takes one token; false when there is none. */
  take(now = performance.now()): boolean {
    const refill = ((now - this.#filledAt) / 1000) * this.#allowance.perSecond;
    this.#tokens = Math.min(this.#allowance.burst, this.#tokens + refill);
    this.#filledAt = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
