import type { ClientRole, DeskRequest, PairRequest, PairResponse } from '../protocol/messages.ts';

/** Why pairing did not work: the code is wrong or used up, too many tries, no answer, or an error at the hub. */
export type PairFailure = 'bad-code' | 'too-many' | 'unreachable' | 'failed';
export type PairOutcome = { paired: PairResponse } | { failed: PairFailure };

const slot = (role: ClientRole): string => `tranh-tai.token.${role}`;

/**
 * The token this device holds for a role. Never a cookie: cookies ignore ports, and the phones' gateway is on another
 * (Law 10). The tab's own comes first, so that one laptop can try out three tablets in three tabs.
 */
export const readToken = (role: ClientRole): string | null =>
  sessionStorage.getItem(slot(role)) ?? localStorage.getItem(slot(role));

export function saveToken(role: ClientRole, token: string): void {
  sessionStorage.setItem(slot(role), token);
  localStorage.setItem(slot(role), token);
}

/** Forgets this tab's token, and the device's if it is the same one. */
export function forgetToken(role: ClientRole): void {
  if (localStorage.getItem(slot(role)) === readToken(role)) localStorage.removeItem(slot(role));
  sessionStorage.removeItem(slot(role));
}

/** A code from the console for a device token, which is kept. */
export const pairWithCode = (code: string): Promise<PairOutcome> =>
  exchange('/api/v1/pair', { code } satisfies PairRequest);

/** The one-time key that the hub printed for the desk's token, which is kept. */
export const pairWithKey = (key: string): Promise<PairOutcome> =>
  exchange('/api/v1/desk', { key } satisfies DeskRequest);

/**
 * Pairs by the address's fragment, `#code=…` or `#key=…`, as a QR or the console link carries it, and takes it out of
 * the address bar: it works once and is nobody else's business. Null when the address carries neither.
 */
export async function pairFromUrl(): Promise<PairOutcome | null> {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const code = fragment.get('code');
  const key = fragment.get('key');
  if (code === null && key === null) return null;
  history.replaceState(null, '', location.pathname + location.search);
  return code !== null ? pairWithCode(code) : pairWithKey(key ?? '');
}

async function exchange(path: string, body: PairRequest | DeskRequest): Promise<PairOutcome> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch (error) {
    console.warn('the hub does not answer', error);
    return { failed: 'unreachable' };
  }
  if (response.ok) {
    const paired = (await response.json()) as PairResponse;
    saveToken(paired.role, paired.token);
    return { paired };
  }
  if (response.status === 429) return { failed: 'too-many' };
  return { failed: response.status < 500 ? 'bad-code' : 'failed' };
}
