import { type Contest, entrants, type Team } from '../../shared/engine/contest.ts';
import { fixedQuestions, teamsStand } from '../../shared/engine/decide/import-content.ts';
import { checkFormat, type FormatFault } from '../../shared/engine/format-check.ts';
import type { Question } from '../../shared/engine/question.ts';
import type { State } from '../../shared/engine/state.ts';
import type { ContentCheck, ContentFault, ContentPreview, ContentRequest } from '../../shared/protocol/content.ts';
import { answerText } from '../../shared/views/question-view.ts';
import { formatWords } from '../content/format-words.ts';
import { QUESTION_COLUMNS } from './question-columns.ts';
import { type ContentFile, type Entry, readQuestions, readTeams } from './read-content.ts';
import { supplyOf } from './supply.ts';

/** What the desk asks for, its file opened. */
export type OpenedRequest = Pick<ContentRequest, 'kind' | 'mode'> & { file: ContentFile };

/** What an import would do: the whole new lists, for the one command that brings them about. */
export interface Planned {
  check: ContentCheck;
  teams: Team[] | null;
  bank: Question[] | null;
}

/**
 * Reads a file against the contest as it is now. Every mistake at once; while there is one nothing can be imported.
 * @param hasMedium whether a picture or clip of this name lies in a media folder
 */
export function planImport(request: OpenedRequest, state: State, hasMedium: (file: string) => boolean): Planned {
  const { contest } = state;
  if (contest === null) return refused([NO_CONTEST]);
  return request.kind === 'teams'
    ? planTeams(request, state, contest)
    : planQuestions(request, state, contest, hasMedium);
}

const refused = (faults: ContentFault[]): Planned => ({ check: { faults, preview: null }, teams: null, bank: null });

function planTeams(request: OpenedRequest, state: State, contest: Contest): Planned {
  const { entries, faults } = readTeams(request.file);
  const teams = merged(contest.teams, entries, request.mode);
  // Whether seats add up is only worth saying of a list without mistakes.
  const format =
    faults.length === 0 ? checkFormat(contest.format, entrants({ teams })).map((one) => formatFault(one)) : [];
  const all = [...(teamsStand(state) ? [TEAMS_STAND] : []), ...faults, ...format];
  if (all.length > 0) return refused(all);
  const preview = previewOf(contest.teams, teams, entries, (team) => ({
    text: team.name,
    tags: [team.kind, ...(team.substitute === true ? ['substitute'] : [])],
    detail: (team.members ?? []).join(', '),
  }));
  return { check: { faults: [], preview }, teams, bank: null };
}

function planQuestions(
  request: OpenedRequest,
  state: State,
  contest: Contest,
  hasMedium: (file: string) => boolean,
): Planned {
  const { entries, faults } = readQuestions(request.file);
  const bank = merged(contest.bank, entries, request.mode);
  const fixed = fixedQuestions(state);
  const now = new Map(bank.map((question) => [question.id, question]));
  const changed = contest.bank.filter(({ id }) => fixed.has(id)).filter((old) => !same(old, now.get(old.id)));
  const all = [
    ...faults,
    ...entries.flatMap(({ value: { media }, place }) =>
      media === undefined || hasMedium(media.file) ? [] : [{ ...mediaPlace(place), ...noMedium(media.file) }],
    ),
    ...(faults.length > 0 ? [] : changed.map(({ id }) => ({ ...placeOf(id, entries), ...standing(id) }))),
  ];
  if (all.length > 0) return refused(all);
  const preview = previewOf(contest.bank, bank, entries, (question) => ({
    text: question.text,
    tags: [question.purpose, question.kind],
    detail: answerText(question, question.answer),
  }));
  const supply = supplyOf(state, { ...contest, bank }, fixed);
  return { check: { faults: [], preview: { ...preview, supply } }, teams: null, bank };
}

/** The list after the import: the file's, or what there was with the file's entries in their places or behind. */
function merged<T extends { id: string }>(before: readonly T[], entries: readonly Entry<T>[], mode: string): T[] {
  const read = new Map(entries.map(({ value }) => [value.id, value]));
  if (mode === 'replace') return [...read.values()];
  const known = new Set(before.map(({ id }) => id));
  return [...before.map((old) => read.get(old.id) ?? old), ...[...read.values()].filter(({ id }) => !known.has(id))];
}

const same = (a: object | undefined, b: object | undefined): boolean => canonical(a) === canonical(b);
const canonical = (value: object | undefined): string =>
  JSON.stringify(value === undefined ? null : Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

function previewOf<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
  entries: readonly Entry<T>[],
  told: (value: T) => { text: string; tags: string[]; detail: string },
): ContentPreview {
  const old = new Map(before.map((value) => [value.id, value]));
  const now = new Set(after.map(({ id }) => id));
  const rows = entries.map(({ value }) => {
    const was = old.get(value.id);
    const change = was === undefined ? ('new' as const) : same(was, value) ? ('same' as const) : ('changed' as const);
    return { id: value.id, change, ...told(value) };
  });
  return {
    before: before.length,
    after: after.length,
    added: rows.filter(({ change }) => change === 'new').length,
    changed: rows.filter(({ change }) => change === 'changed').length,
    removed: before.filter(({ id }) => !now.has(id)).length,
    supply: null,
    rows,
  };
}

const placeOf = (id: string, entries: readonly Entry<Question>[]): Entry<Question>['place'] =>
  entries.find(({ value }) => value.id === id)?.place ?? { line: null, field: null };

const standing = (id: string) => ({
  vi: `câu «${id}» đã chia cho một lượt thi hoặc đã chiếu nên phải giữ nguyên`,
  en: `question «${id}» was dealt to a heat or seen, so it must stay as it is`,
});
/** A line of a sheet tells its column as well. */
const mediaPlace = ({ line, field }: Entry<Question>['place']): Entry<Question>['place'] =>
  line === null ? { line, field: `${field}.media.file` } : { line, field: MEDIA_HEADING };
const MEDIA_HEADING = QUESTION_COLUMNS.find(({ key }) => key === 'media')?.headings[0] ?? 'media';

const noMedium = (file: string) => ({
  vi: `không có tệp «${file}» trong thư mục media; gửi tệp ấy lên trước`,
  en: `no file «${file}» in the media folder; send that file first`,
});
const formatFault = (fault: FormatFault): ContentFault => {
  const { vi, en } = formatWords(fault);
  return { line: null, field: null, vi: `thể thức: ${vi}`, en: `format: ${en}` };
};
const NO_CONTEST: ContentFault = { line: null, field: null, vi: 'chưa có cuộc thi', en: 'there is no contest' };
const TEAMS_STAND: ContentFault = {
  line: null,
  field: null,
  vi: 'đã bốc thăm hoặc đã bắt đầu thi nên không đổi được danh sách đội',
  en: 'lots were drawn or a heat has begun: the teams stand',
};
