import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../../server/content/content-error.ts';
import { readContestFile } from '../../server/content/contest-file.ts';
import { seconds } from '../../shared/engine/ids.ts';
import type { ContestFile } from '../../shared/formats/contest-file.ts';
import { RULES } from '../engine/fixtures.ts';

/** Stands in every secret of the test contest: whoever can read it has seen too much. */
export const CANARY = 'bimat';

const PURPOSES = { 'skill-own': 6, 'skill-common': 10, speed: 3, audience: 2, 'tie-break': 2 } as const;

const question = (purpose: keyof typeof PURPOSES, n: number): object => {
  const base = {
    id: `${purpose}-${n}`,
    purpose,
    text: `Câu ${purpose} ${n}?`,
    difficulty: 1,
    note: `${CANARY} note`,
    source: { cite: `${CANARY} cite` },
    media: { kind: 'picture', file: `${CANARY}-${n}.png`, alt: 'Một bức tranh' },
  };
  if (purpose === 'audience') return { ...base, kind: 'choice', options: ['một', 'hai', 'ba'], answer: 1 };
  return { ...base, kind: 'short-text', answer: `${CANARY} ${purpose} ${n}`, accepted: [`${CANARY} cũng được ${n}`] };
};

/** What is wrong with a contest file, line by line; nothing when it can be read. */
export function problemsIn(file: string): string[] {
  try {
    readContestFile(file);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems;
  }
}

/** One final of three seeded teams with few, short segments; every answer, note, citation and file name is a canary. */
export function testContest(changes: Partial<Record<keyof ContestFile, unknown>> = {}): Record<string, unknown> {
  const teams = ['sao', 'trang', 'nui'];
  return {
    id: 'test-contest',
    name: 'Cuộc thi thử',
    slogan: 'Thử là chính',
    organiser: 'Ban tổ chức thử',
    place: 'Quảng Nam',
    year: 2024,
    sponsors: [],
    teams: teams.map((id) => ({ id, name: `Đội ${id}`, kind: 'team' })),
    judges: ['gk1', 'gk2', 'gk3'].map((id, i) => ({ id, name: `Giám khảo ${id}`, title: 'BGK', head: i === 0 })),
    format: {
      id: 'one-final',
      stages: [
        {
          id: 's1',
          kind: 'final',
          heats: [{ id: 'h1', number: 1, seats: teams.map((team) => ({ from: 'seed', team })) }],
        },
      ],
      runnerUpOrder: ['lots'],
    },
    rules: {
      ...RULES,
      own: { ...RULES.own, packSize: 1, steal: { ...RULES.own.steal, buzz: seconds(2) } },
      common: { ...RULES.common, count: 2 },
      speed: { ...RULES.speed, clocks: [seconds(20)] },
      audience: { ...RULES.audience, quiz: 1 },
      tieBreak: { ...RULES.tieBreak, count: 1 },
      reserves: 1,
    },
    rundown: [{ segment: 'skill' }, { segment: 'audience' }, { segment: 'speed' }],
    bank: Object.entries(PURPOSES).flatMap(([purpose, count]) =>
      Array.from({ length: count }, (_, i) => question(purpose as keyof typeof PURPOSES, i + 1)),
    ),
    ...changes,
  };
}

/** Writes the contest and its media into a folder. @returns the contest file's path */
export function writeTestContest(folder: string, changes: Partial<Record<keyof ContestFile, unknown>> = {}): string {
  const contest = testContest(changes);
  mkdirSync(join(folder, 'media'), { recursive: true });
  for (let n = 1; n <= 10; n += 1) writeFileSync(join(folder, 'media', `${CANARY}-${n}.png`), 'not really a picture');
  const file = join(folder, 'contest.json');
  writeFileSync(file, JSON.stringify(contest));
  return file;
}
