import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatsDir } from '../../server/paths.ts';
import type { Contest } from '../../shared/engine/contest.ts';
import { contestFileSchema, contestOf } from '../../shared/formats/contest-file.ts';
import { questionFileSchema } from '../../shared/formats/question-file.ts';

export const PRESETS = ['quang-nam-2024', 'quang-nam-2023', 'single-final', 'olympia-heat', 'olympia-year'] as const;
export type Preset = (typeof PRESETS)[number];

/** A preset with its whole question bank, as the first start of the server makes it. */
export const aPreset = (preset: Preset): Contest => {
  const file = join(formatsDir(), preset, 'contest.json');
  const parsed = contestFileSchema.parse(json(file));
  return contestOf(
    parsed,
    parsed.banks.map((bank) => questionFileSchema.parse(json(join(dirname(file), bank)))),
  );
};

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
