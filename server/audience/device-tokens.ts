import { randomBytes } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { DeviceId } from './ballots.ts';

const ISSUER = 'tranh-tai-audience';

/** Device tokens: signed, so that a ballot is one per phone that we named, and nobody can make up a thousand names. */
export interface DeviceTokens {
  /** A new device and its token. */
  mint(): Promise<{ device: DeviceId; token: string }>;
  /** @returns the device, or null for a token that is not ours */
  read(token: string): Promise<DeviceId | null>;
}

export function deviceTokens(secret: Uint8Array): DeviceTokens {
  return {
    mint: async () => {
      const device = randomBytes(16).toString('base64url') as DeviceId;
      const token = await new SignJWT().setProtectedHeader({ alg: 'HS256' }).setIssuer(ISSUER).setSubject(device);
      return { device, token: await token.sign(secret) };
    },
    read: async (token) => {
      try {
        const { payload } = await jwtVerify(token, secret, { algorithms: ['HS256'], issuer: ISSUER });
        return (payload.sub as DeviceId | undefined) ?? null;
      } catch (error) {
        // Forged, or from another data directory: the phone gets a new name.
        if (error instanceof errors.JOSEError) return null;
        throw error;
      }
    },
  };
}
