import { readToken } from '../../shared/client/credentials.ts';
import type { Details } from '../../shared/minutes/details.ts';
import type { Issue } from '../../shared/minutes/issue.ts';
import type { Overview } from '../../shared/minutes/overview.ts';
import type { Wanted } from '../../shared/minutes/papers/paper-of.ts';
import type { Subject } from '../../shared/minutes/subject.ts';
import type { Lang } from '../../shared/ui/i18n/lang.ts';
import { deskLine, json, type LineAnswer } from '../parts/desk-line.ts';

/** Why the hub gave no answer: this browser is no desk, the paper can't be issued, it has changed since, or no answer at all. */
export const FAULTS = ['not-allowed', 'not-finished', 'out-of-date', 'failed'] as const;
export type Fault = (typeof FAULTS)[number];
export type Answer<T> = LineAnswer<T, Fault>;

/** Who reads: the secretary where the address says so, or where this browser was paired as nothing else (JD5). */
export const reader = (): 'host' | 'secretary' => {
  const asked = new URLSearchParams(location.search).get('as') === 'secretary';
  return asked || (readToken('host') === null && readToken('secretary') !== null) ? 'secretary' : 'host';
};

const ask = deskLine('/api/v1/minutes', FAULTS, reader);

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

export const enterDetails = (details: Details): Promise<Answer<null>> =>
  ask('/details', async () => null, details, 'PUT');
