import type { EpochMs } from '../../shared/engine/ids.ts';
import type { Chronicle } from '../../shared/minutes/chronicle.ts';
import { type Details, filled, NO_DETAILS } from '../../shared/minutes/details.ts';
import { type Issue, issueOf, type Read, replacedBy } from '../../shared/minutes/issue.ts';
import { type Overview, overviewOf } from '../../shared/minutes/overview.ts';
import type { Paper } from '../../shared/minutes/paper.ts';
import type { Making } from '../../shared/minutes/papers/frame.ts';
import { paperOf, type Wanted } from '../../shared/minutes/papers/paper-of.ts';
import { standingsCsv } from '../../shared/minutes/standings-csv.ts';
import { sameSubject } from '../../shared/minutes/subject.ts';
import type { Lang } from '../../shared/minutes/words.ts';
import { HttpError } from '../http/http-error.ts';
import type { Settings } from '../pairing/desk-key.ts';
import type { LogReader } from './log-reader.ts';

const ISSUES = 'minutes-issues';
const DETAILS = 'minutes-details';

export interface MinutesDeskOptions {
  log: LogReader;
  /** Issues lie beside the contest, not in it: each names the line of the log it knows and its hash. */
  settings: Settings;
  now: () => EpochMs;
  mode: Making['mode'];
}

/** Makes papers from the log, and keeps which of them were issued. */
export class MinutesDesk {
  readonly #options: MinutesDeskOptions;
  #issuing: Promise<unknown> = Promise.resolve();

  constructor(options: MinutesDeskOptions) {
    this.#options = options;
  }

  async overview(lang: Lang): Promise<Overview> {
    const overview = overviewOf(await this.#options.log.now(), this.#issues(), this.#details(), lang);
    if (overview === null) throw new HttpError('not-found');
    return overview;
  }

  /** A draft of what the log says now; with `version`, the paper as it was issued then. */
  async paper(wanted: Wanted, version: number | null, lang: Lang): Promise<Paper> {
    const issues = this.#issues();
    const issue = version === null ? null : findIssue(issues, wanted, version);
    if (issue === undefined) throw new HttpError('not-found');
    const { log, mode } = this.#options;
    const chronicle = await (issue === null ? log.now() : log.until(issue.seq));
    const { contest } = chronicle.state;
    const last = chronicle.entries.at(-1);
    if (contest === null || last === undefined) throw new HttpError('not-found');
    const details = filled(issue?.details ?? this.#details(), contest, lang);
    const replaced = issue === null ? null : replacedBy(issues, issue);
    const making: Making = { lang, seq: last.seq, hash: last.hash, details, issue, replaced, mode };
    const paper = paperOf(chronicle, wanted, making, issues);
    if (paper === null) throw new HttpError('not-found');
    return paper;
  }

  /** Issues the paper that somebody has read; the same one again is answered with the issue there is. */
  issue(read: Read): Promise<Issue> {
    const issuing = this.#issuing.then(() => this.#issue(read));
    // One number at a time; the next issue does not care how this one ended.
    this.#issuing = issuing.catch(() => {});
    return issuing;
  }

  async enter(details: Details): Promise<void> {
    await this.#options.settings.put(DETAILS, JSON.stringify(details));
  }

  async standings(lang: Lang): Promise<string> {
    return standingsCsv((await this.#options.log.now()).state, lang);
  }

  async #issue(read: Read): Promise<Issue> {
    const chronicle = await this.#options.log.now();
    if (!isOurs(chronicle, read)) throw new HttpError('out-of-date');
    const issues = this.#issues();
    const decided = issueOf(read, chronicle, issues, this.#details(), this.#options.now());
    if ('issue' in decided) {
      await this.#options.settings.put(ISSUES, JSON.stringify([...issues, decided.issue]));
      return decided.issue;
    }
    if ('unchanged' in decided) return decided.unchanged;
    throw new HttpError(decided.refused);
  }

  #issues(): Issue[] {
    const stored = this.#options.settings.get(ISSUES);
    return stored === null ? [] : (JSON.parse(stored) as Issue[]);
  }

  #details(): Details {
    const stored = this.#options.settings.get(DETAILS);
    return { ...NO_DETAILS, ...(stored === null ? {} : (JSON.parse(stored) as Partial<Details>)) };
  }
}

const findIssue = (issues: readonly Issue[], wanted: Wanted, version: number): Issue | undefined =>
  wanted.kind === 'sheet' || wanted.kind === 'journal'
    ? undefined
    : issues.find((issue) => sameSubject(issue.subject, wanted) && issue.version === version);

/** Whether the paper that was read is of this log. */
const isOurs = ({ entries }: Chronicle, { seq, hash }: Read): boolean => entries[seq - 1]?.hash === hash;
