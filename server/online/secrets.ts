import { createHash, createHmac, generateKeyPairSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { customAlphabet } from 'nanoid';
import { CODE_ALPHABET, CODE_LENGTH, recoveryCode } from '../../shared/protocol/online.ts';
import type { OnlineDatabase } from './online-database.ts';

/** What this round hashes and signs with; made at the first start, kept in its file. */
export interface Secrets {
  /** Names devices. */
  devices: Buffer;
  /** Keyed hash of a phone number. The key is of this round: nothing can be looked up in another's. */
  hashNumber(phone: string): Buffer;
  /** Derived, not stored: the page may show it again to whoever holds the attempt. */
  recoveryCode(attempt: number, number: Buffer): string;
  sameCode(code: string, attempt: number, number: Buffer): boolean;
  /** PKCS #8 of the Ed25519 key that signs the result. */
  signing: Buffer;
}

export function secretsOf(database: OnlineDatabase): Secrets {
  const random = () => randomBytes(32);
  const devices = database.secret('devices', random);
  const numbers = database.secret('numbers', random);
  const codes = database.secret('codes', random);
  const signing = database.secret('signing', () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }),
  );
  const codeOf = (attempt: number, number: Buffer): string => {
    const digest = createHmac('sha256', codes).update(`${attempt} `).update(number).digest();
    // 64 bits over 31 letters: no letter is likelier than another by more than one in a billion.
    let rest = digest.readBigUInt64BE();
    let code = '';
    for (let nth = 0; nth < CODE_LENGTH; nth += 1) {
      code += CODE_ALPHABET[Number(rest % BigInt(CODE_ALPHABET.length))];
      rest /= BigInt(CODE_ALPHABET.length);
    }
    return recoveryCode(code)!;
  };
  return {
    devices,
    hashNumber: (phone) => createHmac('sha256', numbers).update(phone).digest(),
    recoveryCode: codeOf,
    sameCode: (code, attempt, number) => timingSafeEqual(Buffer.from(code), Buffer.from(codeOf(attempt, number))),
    signing,
  };
}

const makeKey = customAlphabet('23456789abcdefghjkmnpqrstuvwxyz', 24);
const KEY_SETTING = 'organiser-key';

/** The organiser's key; only its hash is kept. @returns a new key when there was none or another one is wanted, else null */
export function organiserKey(database: OnlineDatabase, renew: boolean): string | null {
  if (!renew && database.setting(KEY_SETTING) !== null) return null;
  const key = makeKey();
  database.putSetting(KEY_SETTING, hash(key));
  return key;
}

export function isOrganiserKey(database: OnlineDatabase, key: string): boolean {
  const stored = database.setting(KEY_SETTING);
  return stored !== null && timingSafeEqual(Buffer.from(stored), Buffer.from(hash(key)));
}

const hash = (key: string): string => createHash('sha256').update(key).digest('hex');
