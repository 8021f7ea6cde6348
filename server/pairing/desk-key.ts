import { createHash, timingSafeEqual } from 'node:crypto';
import { customAlphabet } from 'nanoid';

/** Without letters that are read as others: the key may have to be typed from one screen into another. */
const makeKey = customAlphabet('23456789abcdefghjkmnpqrstuvwxyz', 20);
const SETTING = 'desk-key';

export interface Settings {
  get(key: string): string | null;
  put(key: string, value: string | null): Promise<void>;
}

/** The one-time key that opens the desk. Only its hash is kept; making a new one makes the last one useless. */
export class DeskKey {
  readonly #settings: Settings;
  #redeeming = false;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  async make(): Promise<string> {
    const key = makeKey();
    await this.#settings.put(SETTING, hash(key));
    return key;
  }

  /** True once, for the right key. */
  async redeem(key: string): Promise<boolean> {
    const stored = this.#settings.get(SETTING);
    if (stored === null || this.#redeeming || !timingSafeEqual(Buffer.from(stored), Buffer.from(hash(key))))
      return false;
    // While the use is being stored the key is spent already: two requests at once open one desk.
    this.#redeeming = true;
    try {
      await this.#settings.put(SETTING, null);
      return true;
    } finally {
      this.#redeeming = false;
    }
  }
}

const hash = (key: string): string => createHash('sha256').update(key).digest('hex');
