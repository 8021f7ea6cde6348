import { readToken } from '../../shared/client/credentials.ts';
import type { CodeRequest, CodeResponse, PairRequest, PairResponse } from '../../shared/protocol/messages.ts';

export type CodeOutcome = { ok: true; code: CodeResponse } | { ok: false };

async function post<T>(path: string, body: unknown): Promise<T | null> {
  const token = readToken('host');
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
    return response.ok ? ((await response.json()) as T) : null;
  } catch (error) {
    console.warn('the hub does not answer', path, error);
    return null;
  }
}

/** A short code with which one device takes one role. */
export async function makeCode(request: CodeRequest): Promise<CodeOutcome> {
  const code = await post<CodeResponse>('/api/v1/codes', request);
  return code === null ? { ok: false } : { ok: true, code };
}

/** A key for the preview monitor; it is not kept, every desk makes its own. Null when the hub gave none. */
export async function makePreviewKey(): Promise<string | null> {
  const code = await makeCode({ role: 'preview' });
  if (!code.ok) return null;
  const paired = await post<PairResponse>('/api/v1/pair', { code: code.code.code } satisfies PairRequest);
  return paired?.token ?? null;
}
