import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { DeviceId } from './ballots.ts';

/** Device tokens: signed, so that a ballot is one per phone that we named, and nobody can make up a thousand names. */
export interface DeviceTokens {
  /** A new device and its token. */
  mint(): { device: DeviceId; token: string };
  /** @returns the device, or null for a token that is not ours */
  read(token: string): DeviceId | null;
}

/**
 * `device.signature`, HMAC-SHA-256. Not a JWT: the name is all there is to say, so there is no header whose algorithm
 * could be argued with; and signing through WebCrypto took a third of what welcoming a phone costs.
 */
export function deviceTokens(secret: Uint8Array): DeviceTokens {
  const sign = (device: string) => createHmac('sha256', secret).update(`phone ${device}`).digest();
  return {
    mint: () => {
      const device = randomBytes(16).toString('base64url') as DeviceId;
      return { device, token: `${device}.${sign(device).toString('base64url')}` };
    },
    read: (token) => {
      const [device, signature, ...more] = token.split('.');
      if (device === undefined || signature === undefined || more.length > 0) return null;
      const theirs = Buffer.from(signature, 'base64url');
      const ours = sign(device);
      return theirs.length === ours.length && timingSafeEqual(theirs, ours) ? (device as DeviceId) : null;
    },
  };
}
