import type { OnlineCode, OnlineProblem } from '../../shared/protocol/online.ts';

const ANSWER_MS = 8000;
const SLOT = 'tranh-tai.online';

/** Some in-app browsers and private windows refuse storage: then the name lasts as long as the page. */
let remembered: string | null = null;

/** The signed name of this device; the attempt hangs on it. */
export function readToken(): string | null {
  try {
    remembered = localStorage.getItem(SLOT) ?? remembered;
  } catch (error) {
    console.warn('no storage', error);
  }
  return remembered;
}

export function saveToken(token: string): void {
  remembered = token;
  try {
    localStorage.setItem(SLOT, token);
  } catch (error) {
    console.warn('no storage', error);
  }
}

export type Answer<T> =
  | { kind: 'done'; body: T; sentAt: number; receivedAt: number }
  | { kind: 'refused'; problem: OnlineProblem }
  /** No answer at all, or none of ours: a gateway between us, a captive portal. */
  | { kind: 'lost' };

/** One question to the server. Never throws. */
export async function ask<T>(path: string, body: object): Promise<Answer<T>> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), ANSWER_MS);
  const token = readToken();
  const sentAt = performance.now();
  try {
    const response = await fetch(`/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(body),
      signal: stop.signal,
      cache: 'no-store',
    });
    const said: unknown = await response.json();
    if (response.ok) return { kind: 'done', body: said as T, sentAt, receivedAt: performance.now() };
    return isProblem(said) ? { kind: 'refused', problem: said } : { kind: 'lost' };
  } catch (error) {
    console.warn('no answer', error);
    return { kind: 'lost' };
  } finally {
    clearTimeout(timer);
  }
}

const isProblem = (said: unknown): said is OnlineProblem =>
  typeof said === 'object' && said !== null && typeof (said as { code?: OnlineCode }).code === 'string';
