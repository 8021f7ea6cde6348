import { randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';

const ALGORITHM = 'HS256';
const ISSUER = 'tranh-tai';

/** Makes and reads device tokens: a signed device id. What the device may do is looked up, never read from the token. */
export interface Tokens {
  sign(device: string): Promise<string>;
  /** The device's id, or null when the token is not ours. */
  verify(token: string): Promise<string | null>;
}

export const newSecret = (): string => randomBytes(32).toString('base64url');

/** @param secret this installation's own, base64url */
export function createTokens(secret: string): Tokens {
  const key = Buffer.from(secret, 'base64url');
  return {
    sign: (device) =>
      new SignJWT().setProtectedHeader({ alg: ALGORITHM }).setIssuer(ISSUER).setSubject(device).setIssuedAt().sign(key),
    verify: (token) =>
      jwtVerify(token, key, { algorithms: [ALGORITHM], issuer: ISSUER }).then(
        ({ payload }) => payload.sub ?? null,
        () => null,
      ),
  };
}
