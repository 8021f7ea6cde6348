import { PairingCodes } from '../pairing/codes.ts';
import { DeskKey, type Settings } from '../pairing/desk-key.ts';
import { Devices } from '../pairing/devices.ts';
import { Guesses } from '../pairing/guesses.ts';
import { createTokens, newSecret, type Tokens } from '../pairing/tokens.ts';
import type { LoadedDesk } from '../store/desk-database.ts';
import type { Store } from '../store/store.ts';

/** Who may connect, and this installation's own secrets. */
export interface Desk {
  devices: Devices;
  tokens: Tokens;
  codes: PairingCodes;
  deskKey: DeskKey;
  guesses: Guesses;
  settings: Settings;
  /** Names media opaquely. */
  mediaSecret: string;
}

/** Opens the desk as it was stored; makes the secrets at the first start. */
export async function openDesk(store: Store, loaded: LoadedDesk): Promise<Desk> {
  const values = new Map(Object.entries(loaded.settings));
  const settings: Settings = {
    get: (key) => values.get(key) ?? null,
    put: async (key, value) => {
      await store.call('putSetting', key, value);
      if (value === null) values.delete(key);
      else values.set(key, value);
    },
  };
  const secret = async (key: string): Promise<string> => {
    const known = settings.get(key);
    if (known !== null) return known;
    const made = newSecret();
    await settings.put(key, made);
    return made;
  };
  return {
    devices: new Devices(loaded.devices, (row) => store.call('putDevice', row)),
    tokens: createTokens(await secret('token-secret')),
    codes: new PairingCodes(),
    deskKey: new DeskKey(settings),
    guesses: new Guesses(),
    settings,
    mediaSecret: await secret('media-secret'),
  };
}
