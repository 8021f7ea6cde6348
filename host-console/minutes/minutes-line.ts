import { readToken } from '../../shared/client/credentials.ts';
import type { Details } from '../../shared/minutes/details.ts';
import type { Issue } from '../../shared/minutes/issue.ts';
import type { Overview } from '../../shared/minutes/overview.ts';
import type { Wanted } from '../../shared/minutes/papers/paper-of.ts';
import type { Subject } from '../../shared/minutes/subject.ts';
import type { Lang } from '../../shared/ui/i18n/lang.ts';

const API = '/api/v1/minutes';

/** Why the hub gave no answer: this browser is no desk, the paper can't be issued, it has changed since, or no answer at all. */
export const FAULTS = ['not-allowed', 'not-finished', 'out-of-date', 'failed'] as const;
export type Fault = (typeof FAULTS)[number];
export type Answer<T> = { ok: T } | { fault: Fault };

const faultOf = async (response: Response): Promise<Fault> => {
  if (response.status === 401 || response.status === 403) return 'not-allowed';
  const { code } = (await response.json()) as { code?: string };
  return FAULTS.find((fault) => fault === code) ?? 'failed';
};

/** Asks with the desk's token in the header: there is no cookie, so a plain link could not. */
async function ask<T>(path: string, read: (response: Response) => Promise<T>, body?: object): Promise<Answer<T>> {
  const token = readToken('host');
  if (token === null) return { fault: 'not-allowed' };
  const headers: Record<string, string> = { authorization: `Bearer ${token}` };
  const method = body === undefined ? 'GET' : path === '/details' ? 'PUT' : 'POST';
  if (body !== undefined) headers['content-type'] = 'application/json';
  try {
    const response = await fetch(API + path, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    });
    return response.ok ? { ok: await read(response) } : { fault: await faultOf(response) };
  } catch (error) {
    console.warn('the hub does not answer', path, error);
    return { fault: 'failed' };
  }
}

const json = <T>(response: Response): Promise<T> => response.json() as Promise<T>;

export const readOverview = (lang: Lang): Promise<Answer<Overview>> => ask(`/?lang=${lang}`, json<Overview>);

/** @param version null for a draft of what the log says now */
export const readPaper = (wanted: Wanted, version: number | null, lang: Lang): Promise<Answer<string>> => {
  const query = new URLSearchParams({ ...wanted, lang, ...(version === null ? {} : { version: String(version) }) });
  return ask(`/paper?${query}`, (response) => response.text());
};

export const readStandings = (lang: Lang): Promise<Answer<Blob>> =>
  ask(`/standings.csv?lang=${lang}`, (response) => response.blob());

/** Issues the paper that stood here when the log was at `seq`. */
export const issuePaper = (subject: Subject, seq: number, hash: string): Promise<Answer<Issue>> =>
  ask('/issues', json<Issue>, { subject, seq, hash });

export const enterDetails = (details: Details): Promise<Answer<null>> => ask('/details', async () => null, details);
