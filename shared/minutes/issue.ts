import type { EpochMs } from '../engine/ids.ts';
import type { Chronicle, Entry } from './chronicle.ts';
import type { Details } from './details.ts';
import { resultLines } from './event-lines.ts';
import { concerns, isFinished, type Subject, sameSubject } from './subject.ts';

/** Minutes as they were issued: which paper, which version of it, and up to which line of the log. */
export interface Issue {
  subject: Subject;
  /** The paper's number in the contest; every version of it has the same. */
  number: number;
  /** "Lần", from 1. */
  version: number;
  /** The last line of the log that the paper knows, and its hash. */
  seq: number;
  hash: string;
  issuedAt: EpochMs;
  details: Details;
}

/** A paper as somebody has it in front of them. */
export interface Read {
  subject: Subject;
  seq: number;
  hash: string;
}

/** A new issue, the one that still stands, or why there can be none. */
export type IssueDecision = { issue: Issue } | { unchanged: Issue } | { refused: 'not-finished' | 'out-of-date' };

export const lastIssue = (issues: readonly Issue[], subject: Subject): Issue | null =>
  issues.findLast((issue) => sameSubject(issue.subject, subject)) ?? null;

/** The version before this one. */
export const replacedBy = (issues: readonly Issue[], issue: Issue): Issue | null =>
  issues.find((other) => sameSubject(other.subject, issue.subject) && other.version === issue.version - 1) ?? null;

/** Lines after number `since` that can have moved what this paper says. */
export const changesSince = ({ entries, state }: Chronicle, subject: Subject, since: number): Entry[] => {
  const { contest } = state;
  if (contest === null) return [];
  return resultLines(entries).filter((entry) => entry.seq > since && concerns(entry, subject, contest));
};

/** Whether the paper of this issue no longer says what the log says. */
export const isOutdated = (chronicle: Chronicle, issue: Issue): boolean =>
  changesSince(chronicle, issue.subject, issue.seq).length > 0;

const sameDetails = (a: Details, b: Details): boolean =>
  Object.entries(a).every(([key, value]) => b[key as keyof Details] === value);

/**
 * What issuing this paper means: the first of its number, the next version, or nothing. The same paper is never issued
 * twice: without a change of result or details the last issue stands.
 *
 * @param chronicle the log as it is now
 */
export const issueOf = (
  read: Read,
  chronicle: Chronicle,
  issues: readonly Issue[],
  details: Details,
  now: EpochMs,
): IssueDecision => {
  const { subject, seq, hash } = read;
  const last = lastIssue(issues, subject);
  if (!isFinished(subject, chronicle.state)) return { refused: 'not-finished' };
  // What was read must still be what the log says: nobody signs what they have not seen.
  if (changesSince(chronicle, subject, seq).length > 0) return { refused: 'out-of-date' };
  if (last !== null && !isOutdated(chronicle, last) && sameDetails(last.details, details)) return { unchanged: last };
  const number = last?.number ?? Math.max(0, ...issues.map((issue) => issue.number)) + 1;
  return { issue: { subject, number, version: (last?.version ?? 0) + 1, seq, hash, issuedAt: now, details } };
};
