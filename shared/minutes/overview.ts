import type { HeatId, JudgeId } from '../engine/ids.ts';
import type { Chronicle } from './chronicle.ts';
import { type Details, filled } from './details.ts';
import { type Issue, isOutdated, lastIssue } from './issue.ts';
import { Names, stageTitle } from './names.ts';
import { isFinished, type Subject, subjectsOf } from './subject.ts';
import type { Lang } from './words.ts';

/** One paper in the list, and how it stands. */
export interface PaperState {
  subject: Subject;
  title: string;
  /** Its result is confirmed: it can be issued. */
  finished: boolean;
  /** Newest last. */
  issues: Issue[];
  /** The last issue no longer says what the log says. */
  outdated: boolean;
}

/** Everything that can be printed by now. */
export interface Overview {
  seq: number;
  hash: string;
  papers: PaperState[];
  /** Heats with judges' sheets and a journal. */
  heats: { id: HeatId; title: string }[];
  judges: { id: JudgeId; name: string }[];
  /** As the office entered them, and what stands for an empty one. */
  details: Details;
  defaults: Details;
}

export const overviewOf = (
  chronicle: Chronicle,
  issues: readonly Issue[],
  details: Details,
  lang: Lang,
): Overview | null => {
  const { state, entries } = chronicle;
  const { contest } = state;
  const last = entries.at(-1);
  if (contest === null || last === undefined) return null;
  const names = new Names(contest, lang, null, chronicle);
  const papers = subjectsOf(state).map((subject): PaperState => {
    const issue = lastIssue(issues, subject);
    return {
      subject,
      title: titleOf(subject, names),
      finished: isFinished(subject, state),
      issues: issue === null ? [] : issues.filter((one) => one.number === issue.number),
      outdated: issue !== null && isOutdated(chronicle, issue),
    };
  });
  return {
    seq: last.seq,
    hash: last.hash,
    papers,
    heats: papers.flatMap(({ subject, title }) => (subject.kind === 'heat' ? [{ id: subject.id, title }] : [])),
    judges: contest.judges.map(({ id, name }) => ({ id, name })),
    details,
    defaults: filled({ ...details, authority: '', organ: '', code: '', place: '' }, contest, lang),
  };
};

const titleOf = (subject: Subject, names: Names): string => {
  const { contest, words } = names;
  if (subject.kind === 'contest') return words.aboutContest;
  if (subject.kind === 'heat') return names.heat(subject.id);
  const stage = contest.format.stages.find(({ id }) => id === subject.id);
  return stage === undefined ? subject.id : words.aboutStage(stageTitle(stage, names.lang));
};
