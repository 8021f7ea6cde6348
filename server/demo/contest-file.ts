import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Rules } from '../../shared/engine/rules.ts';
import { presetFile } from '../content/contest-file.ts';
import { hurried, type Pace } from './pace.ts';

/**
 * Writes the preset with its clocks shortened, the question banks borrowed from where they lie.
 * @returns the file to give to `--contest`; null when the preset serves as it is
 */
export function writeContestFile(folder: string, pace: Pace): string | null {
  if (pace.hurry === 1) return null;
  const preset = presetFile();
  const { rules, banks, ...rest } = JSON.parse(readFileSync(preset, 'utf8')) as { rules: Rules; banks: string[] };
  const file = join(folder, 'contest.json');
  const borrowed = banks.map((bank) => relative(folder, join(dirname(preset), bank)));
  writeFileSync(file, JSON.stringify({ ...rest, rules: hurried(rules, pace), banks: borrowed }, null, 2));
  return file;
}
