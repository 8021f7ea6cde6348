import { createHmac } from 'node:crypto';
import type { ItemId } from '../../shared/engine/ids.ts';
import type { DeviceId } from './ballots.ts';

/** Letters and digits that nobody takes for another when a phone is read aloud: no I, L, O, S, Z, 0, 1, 2, 5, 8, B. */
const ALPHABET = 'ACDEFGHJKMNPQRTUVWXY34679';
const LENGTH = 4;

/**
 * A short code for every entrant of a draw, derived from its device and no two alike: the MC checks the winner's by
 * ear (AU5). 25⁴ codes are enough for 390,625 entrants; beyond that they grow by a letter.
 * @returns codes in the order of `devices`
 */
export function drawCodes(secret: Uint8Array, item: ItemId, devices: readonly DeviceId[]): string[] {
  const taken = new Set<string>();
  const length = devices.length * 2 > ALPHABET.length ** LENGTH ? LENGTH + 2 : LENGTH;
  return devices.map((device) => {
    for (let attempt = 0; ; attempt += 1) {
      const code = derive(secret, `${item}\n${device}\n${attempt}`, length);
      if (taken.has(code)) continue;
      taken.add(code);
      return code;
    }
  });
}

function derive(secret: Uint8Array, of: string, length: number): string {
  let number = createHmac('sha256', secret).update(of).digest().readBigUInt64BE();
  let code = '';
  const base = BigInt(ALPHABET.length);
  for (let letter = 0; letter < length; letter += 1) {
    code += ALPHABET[Number(number % base)];
    number /= base;
  }
  return code;
}
