import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Contest } from '../../shared/engine/contest.ts';
import { ContentError } from '../content/content-error.ts';
import { type ContestFiles, presetFile, readContestFile } from '../content/contest-file.ts';

/** Where the preset's media lie; they are read there and not copied. */
export const presetMedia = (): string => join(dirname(presetFile()), 'media');
/** Where a contest's own media are kept, so that its file may be moved away. */
export const ownMedia = (dataDir: string): string => join(dataDir, 'media');

/** The contest that a fresh data directory is to get. */
export const firstContest = (contestFile: string | null): ContestFiles => readContestFile(contestFile ?? presetFile());

/** A data directory holds one contest for good; a file of another one is a mistake that must not pass in silence. */
export function refuseOther(present: Contest, file: string | null): void {
  if (file === null) return;
  const { contest } = readContestFile(file);
  if (contest.id === present.id) return;
  throw new ContentError(file, [
    `thư mục dữ liệu đã có cuộc thi «${present.name}»; dùng --data với thư mục khác ` +
      `[the data directory holds another contest; use --data with another directory]`,
  ]);
}

/** Copies a contest's media into the data directory. */
export async function keepMedia({ media }: ContestFiles, dataDir: string): Promise<void> {
  const own = [...media].filter(([, path]) => dirname(path) !== presetMedia());
  if (own.length === 0) return;
  await mkdir(ownMedia(dataDir), { recursive: true });
  for (const [file, path] of own) await copyFile(path, join(ownMedia(dataDir), file));
}
