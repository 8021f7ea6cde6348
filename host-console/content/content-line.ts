import { readToken } from '../../shared/client/credentials.ts';
import type { ContentCheck, ContentKind, ContentRequest, ContentState } from '../../shared/protocol/content.ts';

const API = '/api/v1/content';

/** Why the hub gave no answer: this browser is no desk, the contest has changed meanwhile, the file is too large, or no answer at all. */
export const FAULTS = ['not-allowed', 'out-of-date', 'too-large', 'failed'] as const;
export type Fault = (typeof FAULTS)[number];
export type Answer<T> = { ok: T } | { fault: Fault };

const faultOf = async (response: Response): Promise<Fault> => {
  if (response.status === 401 || response.status === 403) return 'not-allowed';
  const { code } = (await response.json()) as { code?: string };
  return FAULTS.find((fault) => fault === code) ?? 'failed';
};

/** Asks with the desk's token in the header: there is no cookie, so a plain link could not. */
export async function ask<T>(
  path: string,
  read: (response: Response) => Promise<T>,
  body?: object,
): Promise<Answer<T>> {
  const token = readToken('host');
  if (token === null) return { fault: 'not-allowed' };
  const headers: Record<string, string> = { authorization: `Bearer ${token}` };
  if (body !== undefined) headers['content-type'] = 'application/json';
  try {
    const response = await fetch(API + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    });
    return response.ok ? { ok: await read(response) } : { fault: await faultOf(response) };
  } catch (error) {
    console.warn('the hub does not answer', path, error);
    return { fault: 'failed' };
  }
}

export const json = <T>(response: Response): Promise<T> => response.json() as Promise<T>;

export const readState = (): Promise<Answer<ContentState>> => ask('/', json<ContentState>);
export const checkFile = (file: ContentRequest): Promise<Answer<ContentCheck>> =>
  ask('/check', json<ContentCheck>, file);
export const importFile = (file: ContentRequest): Promise<Answer<ContentCheck>> =>
  ask('/import', json<ContentCheck>, file);
export const readTemplate = (kind: ContentKind): Promise<Answer<Blob>> =>
  ask(`/template/${kind}`, (response) => response.blob());
