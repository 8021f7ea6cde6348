import { randomInt } from 'node:crypto';
import { type EpochMs, later, seconds } from '../../shared/engine/ids.ts';
import type { Grant } from './devices.ts';

/** How long a pairing code lives. */
export const CODE_LIFE = seconds(600);
const DIGITS = 6;
/** Against a console that asks for codes without end; the oldest goes first. */
const MOST = 200;

/** Short codes that pair one device each. In memory only: a restart forgets them, the console makes new ones. */
export class PairingCodes {
  readonly #codes = new Map<string, { grant: Grant; expiresAt: EpochMs }>();

  issue(grant: Grant, now: EpochMs): { code: string; expiresAt: EpochMs } {
    this.#expire(now);
    const oldest = this.#codes.keys().next();
    if (this.#codes.size >= MOST && oldest.done !== true) this.#codes.delete(oldest.value);
    let code: string;
    do
      code = randomInt(10 ** DIGITS)
        .toString()
        .padStart(DIGITS, '0');
    while (this.#codes.has(code));
    const expiresAt = later(now, CODE_LIFE);
    this.#codes.set(code, { grant, expiresAt });
    return { code, expiresAt };
  }

  /** Takes a code: it is used up whatever happens next. Null when it is unknown, used or too old. */
  redeem(code: string, now: EpochMs): Grant | null {
    this.#expire(now);
    const found = this.#codes.get(code);
    this.#codes.delete(code);
    return found?.grant ?? null;
  }

  #expire(now: EpochMs): void {
    for (const [code, { expiresAt }] of this.#codes) if (expiresAt <= now) this.#codes.delete(code);
  }
}
