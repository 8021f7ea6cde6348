import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { type Contest, entrants } from '../../shared/engine/contest.ts';
import { checkFormat } from '../../shared/engine/format-check.ts';
import { contestFileSchema, contestOf } from '../../shared/formats/contest-file.ts';
import { questionFileSchema } from '../../shared/formats/question-file.ts';
import { formatsDir } from '../paths.ts';
import { ContentError } from './content-error.ts';
import { explain } from './explain.ts';
import { formatSentence } from './format-words.ts';
import { lineOf } from './json-line.ts';
import { readJson } from './json-text.ts';
import { logoFault } from './picture.ts';

/** A contest as it lies in files: what it says, and where its pictures and clips are. */
export interface ContestFiles {
  contest: Contest;
  /** Media file → absolute path. */
  media: Map<string, string>;
}

/** What the first start makes: Quảng Nam 2024. */
export const presetFile = (): string => join(formatsDir(), 'quang-nam-2024/contest.json');

/** Reads a contest file with its question banks; throws a ContentError that names everything wrong with it. */
export function readContestFile(path: string): ContestFiles {
  const file = resolve(path);
  const parsed = parse(file, contestFileSchema);
  const bankFiles = parsed.banks.map((bank) => join(dirname(file), bank));
  const contest = contestOf(
    parsed,
    bankFiles.map((bank) => parse(bank, questionFileSchema)),
  );
  // Beside the contest, or beside the folder of a bank that was borrowed from another one.
  const folders = [file, ...bankFiles.map((bank) => dirname(bank))].map((from) => join(dirname(from), 'media'));
  const media = locateMedia(contest, [...new Set(folders)]);
  const problems = [
    ...doubles(contest),
    ...formatProblems(contest),
    ...missingMedia(contest, media),
    ...logoProblems(contest, media),
  ];
  if (problems.length > 0) throw new ContentError(basename(file), problems);
  return { contest, media };
}

const logoFile = (look: Contest['look']): string[] => (look?.logo === undefined ? [] : [look.logo.file]);

function locateMedia({ bank, look }: Contest, folders: string[]): Map<string, string> {
  const found = new Map<string, string>();
  const files = [...bank.flatMap(({ media }) => (media === undefined ? [] : [media.file])), ...logoFile(look)];
  for (const file of files) {
    const folder = folders.find((dir) => existsSync(join(dir, file)));
    if (folder !== undefined) found.set(file, join(folder, file));
  }
  return found;
}

function parse<T>(file: string, schema: z.ZodType<T>): T {
  const name = basename(file);
  const text = read(file);
  const json = readJson(text);
  if ('fault' in json) {
    const { line, column, found } = json.fault;
    const what = found === '' ? 'hết tệp giữa chừng [the file ends too early]' : `không hợp lệ ở «${found}» [not JSON]`;
    throw new ContentError(name, [`dòng ${line}, cột ${column} [line ${line}, column ${column}]: ${what}`]);
  }
  const result = schema.safeParse(json.value, { reportInput: true, error: z.locales.vi().localeError });
  if (!result.success) {
    const source = text.replace(/^\uFEFF/, '');
    throw new ContentError(
      name,
      result.error.issues.map((issue) => explain(issue, lineOf(source, issue.path))),
    );
  }
  return result.data;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'không có tệp này [no such file]' : `không đọc được [cannot be read] (${code})`;
    throw new ContentError(file, [why]);
  }
}

function doubles(contest: Contest): string[] {
  const lists: [string, readonly { id: string }[]][] = [
    ['teams', contest.teams],
    ['judges', contest.judges],
    ['bank', contest.bank],
  ];
  return lists.flatMap(([name, list]) => {
    const ids = list.map(({ id }) => id);
    const twice = new Set(ids.filter((id, i) => ids.indexOf(id) !== i));
    return [...twice].map((id) => `${name}: «${id}» có hai lần [stands twice]`);
  });
}

function formatProblems(contest: Contest): string[] {
  return checkFormat(contest.format, entrants(contest)).map(formatSentence);
}

function missingMedia({ bank }: Contest, found: Map<string, string>): string[] {
  return bank.flatMap(({ id, media }) =>
    media === undefined || found.has(media.file)
      ? []
      : [`${id}.media: không có tệp «${media.file}» trong thư mục media [no such file in the media folder]`],
  );
}

function logoProblems({ look }: Contest, found: Map<string, string>): string[] {
  return logoFile(look).flatMap((file) => {
    const path = found.get(file);
    if (path === undefined)
      return [`look.logo.file: không có tệp «${file}» trong thư mục media [no such file in the media folder]`];
    const fault = logoFault(readFileSync(path));
    return fault === null ? [] : [`look.logo.file: «${file}» ${fault.vi} [${fault.en}]`];
  });
}
