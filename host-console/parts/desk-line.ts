import { readToken } from '../../shared/client/credentials.ts';
import type { ClientRole } from '../../shared/protocol/messages.ts';

/** What every page of the desk can hear instead of an answer: this browser is no desk, or the hub gave none. */
export type LineFault = 'not-allowed' | 'failed';
export type LineAnswer<T, F extends string> = { ok: T } | { fault: F | LineFault };

/**
 * A line to one part of the hub's HTTP interface. It asks with the token of the desk, or of whom
 * `as` names, in the header: there is no cookie, so a
 * plain link could not.
 * @param faults the hub's codes that this page has words for
 */
export const deskLine =
  <F extends string>(api: string, faults: readonly F[], as: () => ClientRole = () => 'host') =>
  async <T>(
    path: string,
    read: (response: Response) => Promise<T>,
    body?: object,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE' = body === undefined ? 'GET' : 'POST',
  ): Promise<LineAnswer<T, F>> => {
    const token = readToken(as());
    if (token === null) return { fault: 'not-allowed' };
    const headers: Record<string, string> = { authorization: `Bearer ${token}` };
    const isFile = body instanceof Blob;
    if (body !== undefined) headers['content-type'] = isFile ? 'application/octet-stream' : 'application/json';
    try {
      const response = await fetch(api + path, {
        method,
        headers,
        body: body === undefined ? null : isFile ? body : JSON.stringify(body),
      });
      return response.ok ? { ok: await read(response) } : { fault: await faultOf(response, faults) };
    } catch (error) {
      console.warn('the hub does not answer', path, error);
      return { fault: 'failed' };
    }
  };

async function faultOf<F extends string>(response: Response, faults: readonly F[]): Promise<F | LineFault> {
  if (response.status === 401 || response.status === 403) return 'not-allowed';
  const { code } = (await response.json()) as { code?: string };
  return faults.find((fault) => fault === code) ?? 'failed';
}

export const json = <T>(response: Response): Promise<T> => response.json() as Promise<T>;
