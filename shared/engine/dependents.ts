import { playoffId } from './bracket.ts';
import type { Format } from './format.ts';
import { heatPlans } from './format.ts';
import type { Heat } from './heat.ts';
import type { HeatId } from './ids.ts';
import type { Show } from './state.ts';

/** BR7: heats that were started on what came of this one; while there is one its result stands. In the order they began. */
export const dependents = (format: Format, show: Show, id: HeatId): HeatId[] => {
  const heat = show.heats.find((played) => played.id === id);
  const started = show.heats.filter((other) => other.id !== id && followsFrom(format, show, heat, id, other));
  return started.map((other) => other.id);
};

const followsFrom = (format: Format, show: Show, heat: Heat | undefined, id: HeatId, other: Heat): boolean =>
  takesFrom(format, id, other.id) || isPlayoffOf(format, id, other) || hasItsTeam(show, heat, other);

const takesFrom = (format: Format, id: HeatId, other: HeatId): boolean =>
  heatPlans(format)
    .find((plan) => plan.id === other)
    ?.seats.some(
      (seat) => (seat.from === 'winner' && seat.heat === id) || (seat.from === 'best' && seat.group.includes(id)),
    ) ?? false;

/** A short lượt between equals, one of whom may come from this heat; or one that this short lượt settled. */
const isPlayoffOf = (format: Format, id: HeatId, other: Heat): boolean =>
  groupsOf(format).some((group) => {
    const name = playoffId(group);
    const settles = (heat: HeatId): boolean => heat === name || heat.startsWith(`${name}#`);
    if (group.includes(id)) return other.playoff && settles(other.id);
    if (!settles(id)) return false;
    return takesFrom(format, group[0] as HeatId, other.id) || (other.playoff && settles(other.id));
  });

const groupsOf = (format: Format): HeatId[][] =>
  heatPlans(format).flatMap((plan) => plan.seats.flatMap((seat) => (seat.from === 'best' ? [seat.group] : [])));

/** BR6: a team of this heat has another's seat there. */
const hasItsTeam = (show: Show, heat: Heat | undefined, other: Heat): boolean =>
  show.withdrawals.some(
    ({ heat: there, replacement }) =>
      there === other.id && replacement !== null && (heat?.seats.some(({ team }) => team === replacement) ?? false),
  );
