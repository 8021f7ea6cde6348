import { drawnHeats } from '../../shared/engine/ball-lots.ts';
import type { DrawConstraint } from '../../shared/engine/constraints.ts';
import { type Format, heatPlans } from '../../shared/engine/format.ts';
import type { TeamId } from '../../shared/engine/ids.ts';

/** What the edits of the page do to the draw's constraints (BR3); the validator judges them with the format. */

/** The teams that lots are drawn for: those without a seat of their own, in the contest's order. */
export function bowl<T extends { id: TeamId }>(format: Format, teams: readonly T[]): T[] {
  const seeds = heatPlans(format).flatMap((plan) =>
    plan.seats.flatMap((seat) => (seat.from === 'seed' ? [seat.team] : [])),
  );
  return teams.filter(({ id }) => !seeds.includes(id));
}

const withThese = ({ constraints: _, ...format }: Format, constraints: readonly DrawConstraint[]): Format =>
  constraints.length === 0 ? format : { ...format, constraints: [...constraints] };

const listed = (format: Format): readonly DrawConstraint[] => format.constraints ?? [];

/** One more pair to keep apart, of the first teams that no other such constraint names. */
export function addApart(format: Format, teams: readonly { id: TeamId }[]): Format {
  const named = listed(format).flatMap((one) => (one.rule === 'apart' ? one.teams : []));
  const ids = bowl(format, teams).map(({ id }) => id);
  const free = [...ids.filter((id) => !named.includes(id)), ...ids.filter((id) => named.includes(id))];
  return withThese(format, [...listed(format), { rule: 'apart', teams: free.slice(0, 2) }]);
}

/** One more team in a heat: the first that is not fixed yet, in the first heat that lots fill, on any podium. */
export function addFixed(format: Format, teams: readonly { id: TeamId }[]): Format {
  const named = listed(format).flatMap((one) => (one.rule === 'fixed' ? [one.team] : []));
  const team = bowl(format, teams).find(({ id }) => !named.includes(id))?.id;
  const heat = drawnHeats(format)[0]?.heat;
  if (team === undefined || heat === undefined) return format;
  return withThese(format, [...listed(format), { rule: 'fixed', team, heat, podium: null }]);
}

export const setConstraint = (format: Format, at: number, constraint: DrawConstraint): Format =>
  withThese(
    format,
    listed(format).map((one, i) => (i === at ? constraint : one)),
  );

export const removeConstraint = (format: Format, at: number): Format =>
  withThese(
    format,
    listed(format).filter((_, i) => i !== at),
  );
