import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Team } from '../../shared/engine/contest.ts';
import type { Format } from '../../shared/engine/format.ts';
import type { Rules } from '../../shared/engine/rules.ts';
import { presetFile } from '../content/contest-file.ts';
import { FINALISTS } from './casting.ts';
import type { DemoFlags } from './flags.ts';
import { hurried } from './pace.ts';

interface Preset {
  teams: Team[];
  format: Format;
  rules: Rules;
  banks: string[];
}

/**
 * Writes the preset with its clocks shortened, or its final alone, the question banks borrowed from where they lie.
 * @returns the file to give to `--contest`; null when the preset serves as it is
 */
export function writeContestFile(folder: string, { pace, final }: Pick<DemoFlags, 'pace' | 'final'>): string | null {
  if (pace.hurry === 1 && !final) return null;
  const preset = presetFile();
  const { rules, banks, ...rest } = JSON.parse(readFileSync(preset, 'utf8')) as Preset;
  const contest = final ? onlyFinal(rest) : rest;
  const file = join(folder, 'contest.json');
  const borrowed = banks.map((bank) => relative(folder, join(dirname(preset), bank)));
  writeFileSync(file, JSON.stringify({ ...contest, rules: hurried(rules, pace), banks: borrowed }, null, 2));
  return file;
}

/** The last heat with its published teams seeded: an evening instead of a season. */
function onlyFinal<P extends Pick<Preset, 'teams' | 'format'>>(preset: P): P {
  const { teams, format } = preset;
  const seats = FINALISTS.map((team) => ({ from: 'seed' as const, team }));
  const stages = format.stages.slice(-1).map((stage) => ({
    ...stage,
    heats: stage.heats.map((heat) => ({ ...heat, seats })),
  }));
  return { ...preset, teams: teams.filter(({ id }) => FINALISTS.includes(id)), format: { ...format, stages } };
}
