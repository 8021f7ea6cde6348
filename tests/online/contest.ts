import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CANARY, testContest } from '../server/test-contest.ts';

export { CANARY };

/** How many options each question has; `right` tells which one is. */
export const OPTIONS = 4;
export type Key = (nth: number) => number;
const SPREAD: Key = (nth) => (nth * 3 + 1) % OPTIONS;

/** Writes a contest of so many audience questions; what nobody may see of them carries the canary. @returns its file */
export function writeOnlineContest(folder: string, questions: number, right: Key = SPREAD): string {
  const bank = Array.from({ length: questions }, (_, nth) => ({
    id: `cau-${nth}`,
    purpose: 'audience',
    kind: 'choice',
    text: `Câu thử số ${nth}?`,
    options: Array.from({ length: OPTIONS }, (_, option) => `Ý ${option} của câu ${nth}`),
    answer: right(nth),
    difficulty: 1,
    note: `${CANARY} note`,
    source: { cite: `${CANARY} cite` },
    // One question has a picture, whose file's name gives it away.
    ...(nth === 0 ? { media: { kind: 'picture', file: `${CANARY}.webp`, alt: 'Một bức tranh' } } : {}),
  }));
  mkdirSync(join(folder, 'media'), { recursive: true });
  writeFileSync(join(folder, 'media', `${CANARY}.webp`), 'tranh');
  const file = join(folder, 'contest.json');
  const teams = [
    { id: 'sao', name: 'Tam Kỳ', kind: 'city' },
    { id: 'trang', name: 'Điện Bàn', kind: 'town' },
    { id: 'nui', name: 'Đại Lộc', kind: 'district' },
  ];
  writeFileSync(file, JSON.stringify(testContest({ bank, teams })));
  return file;
}

/** The right option of every question, by what is printed on it. */
export const rightOptions = (questions: number, right: Key = SPREAD): Set<string> =>
  new Set(Array.from({ length: questions }, (_, nth) => `Ý ${right(nth)} của câu ${nth}`));
