import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatsDir } from '../../server/paths.ts';
import { seconds } from '../../shared/engine/ids.ts';
import type { Question } from '../../shared/engine/question.ts';
import type { ContestFile } from '../../shared/formats/contest-file.ts';

const source = { cite: 'Câu hỏi thử' };
const base = { difficulty: 1, source } as const;

const spoken = (id: string, purpose: 'skill-own' | 'skill-common', answer: string) =>
  ({ ...base, id, purpose, kind: 'spoken', text: `Câu hỏi ${id}?`, answer }) as unknown as Question;

const choice = (id: string, purpose: 'speed' | 'audience') =>
  ({
    ...base,
    id,
    purpose,
    kind: 'choice',
    text: `Chọn đáp án của ${id}`,
    options: ['Phương án một', 'Phương án hai', 'Phương án ba', 'Phương án bốn'],
    answer: 1,
  }) as unknown as Question;

/** Windows outlast a busy machine; that they close in time is for the engine's specs. */
const A_MINUTE = seconds(60);

/** The single-final preset with one question of everything and clocks short enough to sit through. */
export const hallContest = (): ContestFile => {
  const file = JSON.parse(readFileSync(join(formatsDir(), 'single-final', 'contest.json'), 'utf8')) as ContestFile;
  const { rules } = file;
  const steal = { ...rules.own.steal, buzz: A_MINUTE };
  const own = { ...rules.own, packSize: 1, steal };
  return {
    ...file,
    rundown: [{ segment: 'greeting' }, { segment: 'skill' }, { segment: 'audience' }, { segment: 'speed' }],
    rules: {
      ...rules,
      own,
      common: { ...rules.common, count: 1, buzz: A_MINUTE },
      speed: { ...rules.speed, clocks: [seconds(4)] },
      audience: { ...rules.audience, quiz: 1 },
      reserves: 0,
    },
    banks: [],
    bank: [
      ...['own-1', 'own-2', 'own-3'].map((id) => spoken(id, 'skill-own', 'đáp án riêng')),
      spoken('common-1', 'skill-common', 'đáp án chung'),
      choice('speed-1', 'speed'),
      choice('audience-1', 'audience'),
    ],
  };
};
