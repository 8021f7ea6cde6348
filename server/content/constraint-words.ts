import type { DrawConstraint } from '../../shared/engine/constraints.ts';

/** How a sentence calls teams and heats: by name at the desk, by id in a file. */
export interface Called {
  team: (id: string) => string;
  heat: (id: string) => string;
}

/** BR3: one constraint of the draw in words, a language each. */
export function constraintWords(constraint: DrawConstraint, called: Called): { vi: string; en: string } {
  if (constraint.rule === 'apart') {
    const teams = constraint.teams.map(called.team).join(', ');
    return { vi: `«${teams}» không cùng lượt thi`, en: `“${teams}” apart` };
  }
  const team = called.team(constraint.team);
  const heat = called.heat(constraint.heat);
  const podium = constraint.podium;
  return {
    vi: `«${team}» ở «${heat}»${podium === null ? '' : ` bục ${podium}`}`,
    en: `“${team}” in “${heat}”${podium === null ? '' : `, podium ${podium}`}`,
  };
}
