import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** What a result file says it is; a change of its meaning gets a new version. */
export const RESULT_FORMAT = 'tranh-tai/online-result';
export const RESULT_VERSION = 1;

/** A result with its signature, as it lies in the file. */
export interface SignedResult {
  format: typeof RESULT_FORMAT;
  version: typeof RESULT_VERSION;
  result: unknown;
  /** Raw Ed25519 public key, base64. */
  publicKey: string;
  /** Over `signedBytes`, base64. */
  signature: string;
}

/** The file's text. @param privateKey PKCS #8 */
export function signResult(result: unknown, privateKey: Buffer): string {
  const key = createPrivateKey({ key: privateKey, format: 'der', type: 'pkcs8' });
  const signed: SignedResult = {
    format: RESULT_FORMAT,
    version: RESULT_VERSION,
    result,
    publicKey: publicKeyOf(privateKey),
    signature: sign(null, signedBytes(result), key).toString('base64'),
  };
  return `${JSON.stringify(signed, null, 2)}\n`;
}

export function isSigned({ result, publicKey, signature }: SignedResult): boolean {
  return verify(null, signedBytes(result), keyObject(publicKey), Buffer.from(signature, 'base64'));
}

/** Raw public key of a PKCS #8 private one, base64. */
export function publicKeyOf(privateKey: Buffer): string {
  const key = createPrivateKey({ key: privateKey, format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return spki.subarray(SPKI_PREFIX.length).toString('base64');
}

/** What people compare at both ends: 128 bits of the key's SHA-256, `3F2A 91C0 …`. */
export function fingerprintOf(publicKey: string): string {
  const digest = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');
  return (digest.slice(0, 32).toUpperCase().match(/.{4}/g) ?? []).join(' ');
}

/** A fingerprint as typed or pasted, in its one form; null for what is none. */
export function readFingerprint(text: string): string | null {
  const bare = text.replace(/[\s:-]/g, '').toUpperCase();
  return /^[0-9A-F]{32}$/.test(bare) ? (bare.match(/.{4}/g) ?? []).join(' ') : null;
}

/** DER of an Ed25519 key is these bytes and the key's 32. */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

const keyObject = (publicKey: string): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI_PREFIX, Buffer.from(publicKey, 'base64')]), format: 'der', type: 'spki' });

/** The file may be indented and its fields reordered by a tool on the way: what is signed is what it says. */
const signedBytes = (result: unknown): Buffer =>
  Buffer.from(`${RESULT_FORMAT} ${RESULT_VERSION}\n${canonicalJson(result)}`);

/** JSON without blanks, fields in the order of their names. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, each]) => `${JSON.stringify(name)}:${canonicalJson(each)}`).join(',')}}`;
}
