import { compareRunnersUp, confirmed, slots } from './bracket.ts';
import { type Format, heatPlans } from './format.ts';
import { hasLeft } from './heat.ts';
import type { TeamId } from './ids.ts';
import type { Show } from './state.ts';

/** BR6: whether a team still has a seat, or may come to one as a best runner-up: then it can take nobody else's. */
export const isInPlay = (format: Format, show: Show, team: TeamId): boolean =>
  isSeated(format, show, team) || mayBeBest(format, show, team);

const isSeated = (format: Format, show: Show, team: TeamId): boolean =>
  heatPlans(format).some(({ id }) => {
    if (confirmed(show, id) !== undefined) return false;
    const heat = show.heats.find((played) => played.id === id);
    return heat === undefined
      ? slots(format, show, id).some((slot) => slot.team === team)
      : heat.seats.some((seat) => seat.team === team && !hasLeft(heat, seat.podium));
  });

const mayBeBest = (format: Format, show: Show, team: TeamId): boolean =>
  heatPlans(format)
    .flatMap((plan) => plan.seats)
    .some((seat) => {
      if (seat.from !== 'best') return false;
      const { complete, tied, ranked } = compareRunnersUp(format, show, seat.group, seat.of);
      return (complete ? tied : ranked).some((candidate) => candidate.team === team);
    });
