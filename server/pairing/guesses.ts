import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

/** Wrong codes from one address: 5 in a minute, then it waits, longer each time. */
const PER_ADDRESS = { points: 5, duration: 60 };
const FIRST_WAIT_S = 30;
const LONGEST_WAIT_S = 900;
/** Wrong codes from everywhere: of a million codes, a guesser sees too few of them in a code's life. */
const EVERYWHERE = { points: 50, duration: 300, blockDuration: 120 };

/** Slows down whoever guesses codes and keys. Right ones cost nothing, so pairing twenty tablets in a row is no guess. */
export class Guesses {
  readonly #address = new RateLimiterMemory(PER_ADDRESS);
  readonly #blocks = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: LONGEST_WAIT_S * 2 });
  readonly #global = new RateLimiterMemory(EVERYWHERE);

  /** Milliseconds until this address may try again; 0: now. */
  async waitFor(address: string): Promise<number> {
    const [own, all] = await Promise.all([this.#address.get(address), this.#global.get('all')]);
    return Math.max(left(own, PER_ADDRESS.points), left(all, EVERYWHERE.points));
  }

  async wrong(address: string): Promise<void> {
    const [own] = await Promise.all([this.#address.penalty(address, 1), this.#countEverywhere()]);
    if (own.consumedPoints < PER_ADDRESS.points) return;
    const { consumedPoints: times } = await this.#blocks.penalty(address, 1);
    await this.#address.block(address, Math.min(FIRST_WAIT_S * 2 ** (times - 1), LONGEST_WAIT_S));
  }

  async #countEverywhere(): Promise<void> {
    const all = await this.#global.penalty('all', 1);
    if (all.consumedPoints === EVERYWHERE.points) await this.#global.block('all', EVERYWHERE.blockDuration);
  }
}

const left = (limit: RateLimiterRes | null, points: number): number =>
  limit !== null && limit.consumedPoints >= points ? limit.msBeforeNext : 0;
