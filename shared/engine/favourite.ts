import { type Heat, hasLeft } from './heat.ts';
import type { Podium } from './ids.ts';
import type { Fact } from './ledger.ts';
import type { Poll } from './poll.ts';

/** What the hall's vote earns a team, in points. */
export interface Award {
  podium: Podium;
  points: number;
}

/**
 * AU1: what the favourite-team poll earns, where the contest says that it scores (`audience.points`, by place); in podium
 * order, nobody who gets nothing. Equal ballots share the points of their place and the next is skipped, as in AC3 (20, 20,
 * 5). A team nobody voted for takes no place, nor does one that left (BR6). Derived from the tally on record alone: without
 * one, or with the setting off, there is nothing.
 */
export const favouriteAwards = (poll: Poll, heat: Heat): Award[] => {
  const places = heat.rules.audience.points ?? [];
  if (poll.kind !== 'favourite' || poll.tally === null) return [];
  const { counts } = poll.tally;
  const voted = poll.options
    .map((option, i) => ({ podium: option as Podium, ballots: counts[i] ?? 0 }))
    .filter(({ podium, ballots }) => ballots > 0 && !hasLeft(heat, podium));
  return voted
    .map(({ podium, ballots }) => ({
      podium,
      points: places[voted.filter((other) => other.ballots > ballots).length] ?? 0,
    }))
    .filter(({ points }) => points !== 0);
};

/** AU1: the facts of these awards; they stand in the audience's segment, with the item they came from. */
export const favouriteFacts = (poll: Poll, heat: Heat): Fact[] =>
  favouriteAwards(poll, heat).map(({ podium, points }) => ({
    podium,
    points,
    segment: 'audience',
    reason: 'favourite',
    item: poll.item,
    asking: null,
    note: null,
  }));
