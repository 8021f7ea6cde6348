import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { heatPlans } from '../../shared/engine/format.ts';
import { checkFormat } from '../../shared/engine/format-check.ts';
import type { TeamId } from '../../shared/engine/ids.ts';
import { formatSchema, teamSchema } from '../../shared/formats/contest-file.ts';
import { knockout } from '../../shared/formats/knockout.ts';
import type { FormatStart } from '../../shared/protocol/format.ts';
import { formatsDir } from '../paths.ts';

const TABLES = [2, 3, 4, 5, 6, 7, 8];

/** A direct knockout for these teams at tables of every size that adds up; two sizes may come to the same. */
export function knockouts(teams: readonly TeamId[]): FormatStart[] {
  const all = TABLES.map((seats) => ({
    name: null,
    teams: teams.length,
    seats,
    format: knockout({ id: `knockout-${teams.length}-${seats}`, teams: teams.length, seats }),
  }));
  const sound = all.filter(({ format }) => checkFormat(format, teams).length === 0);
  const stages = sound.map(({ format }) => JSON.stringify(format.stages));
  return sound.filter((_, nth) => stages.indexOf(stages[nth] ?? '') === nth);
}

const presetSchema = z.object({ name: z.string(), teams: z.array(teamSchema), format: formatSchema });

/** The formats of the contest files that come with the program (BR2). */
export function presets(): FormatStart[] {
  const files = readdirSync(formatsDir()).map((folder) => join(formatsDir(), folder, 'contest.json'));
  return files.filter(existsSync).map((file) => {
    const { name, teams, format } = presetSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const seats = Math.max(...heatPlans(format).map((plan) => plan.seats.length));
    return { name, teams: teams.length, seats, format };
  });
}
