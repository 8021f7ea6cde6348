import { publicAddress } from '../http/addresses.ts';

/** Addresses change seldom; asking the system for every view would not be. */
const LOOK_AGAIN_MS = 2000;

/** Where other devices reach the hub and phones the gateway: what QR codes say. */
export interface PublicUrls {
  hub: () => string;
  audience: () => string;
}

/** @param host what the hub was told to listen on */
export function publicUrls(host: string, port: number, audiencePort: number): PublicUrls {
  let address = publicAddress(host);
  let lookedAt = performance.now();
  const current = (): string => {
    if (performance.now() - lookedAt > LOOK_AGAIN_MS) {
      lookedAt = performance.now();
      address = publicAddress(host);
    }
    return address.includes(':') ? `[${address}]` : address;
  };
  return { hub: () => `http://${current()}:${port}`, audience: () => `http://${current()}:${audiencePort}/` };
}
