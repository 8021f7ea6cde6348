import type { Heat } from '../heat.ts';
import type { CommandId } from '../ids.ts';
import { book } from '../ledger.ts';
import type { Poll } from '../poll.ts';
import { currentHeat, type Kept, type Show, type State } from '../state.ts';
import { holdClocks } from './clock.ts';

/**
 * UN1: the show as it was before the action, its clocks held at what was left then. What viewers saw, what judges marked,
 * what was counted and who pressed are facts and stay.
 */
export const takeBack = (state: State, action: CommandId): State => {
  const nth = state.undo.findIndex((taken) => taken.action === action);
  const taken = state.undo[nth];
  if (taken === undefined) return state;
  const heat = currentHeat(taken.before);
  const held = heat === undefined ? taken.before : withHeat(taken.before, holdClocks(heat, taken.at));
  const show = keepTallies(held, state.kept);
  return {
    ...state,
    show,
    undo: state.undo.slice(0, nth),
    kept: {
      ...state.kept,
      voidPresses: [...state.kept.voidPresses, ...pressesLost(state.show, show)],
      corrections: state.kept.corrections + (scoresOf(state.show) === scoresOf(show) ? 0 : 1),
    },
  };
};

export const withHeat = (show: Show, heat: Heat): Show => ({
  ...show,
  heats: show.heats.map((other) => (other.id === heat.id ? heat : other)),
});

/** A poll that was closed stays closed with its tally, even where the restored show had it open. */
const keepTallies = (show: Show, kept: Kept): Show => ({
  ...show,
  heats: show.heats.map((heat) =>
    heat.polls.some(isUncounted) ? { ...heat, polls: heat.polls.map((poll) => counted(poll, kept)) } : heat,
  ),
});

const isUncounted = (poll: Poll): boolean => poll.phase === 'open' || poll.phase === 'closing';

const counted = (poll: Poll, kept: Kept): Poll => {
  const closed = kept.closedPolls.find((other) => other.id === poll.id);
  return closed !== undefined && isUncounted(poll)
    ? { ...poll, phase: 'closed', timer: null, tally: closed.tally }
    : poll;
};

const pressesLost = (from: Show, to: Show): Kept['voidPresses'] => {
  const changed = from.heats.filter((heat) => !to.heats.includes(heat));
  const before = new Map(to.heats.flatMap((heat) => heat.askings.map((asking) => [asking.id, asking.presses.length])));
  return changed
    .flatMap((heat) => heat.askings)
    .flatMap((asking) =>
      asking.presses.slice(before.get(asking.id) ?? 0).map((press) => ({ asking: asking.id, press })),
    );
};

/** Totals of the heat on air, to tell whether a take-back changed what viewers had seen. */
const scoresOf = (show: Show): string => {
  const heat = currentHeat(show);
  if (heat === undefined) return '';
  const booked = book(heat.facts, heat.rules.floor);
  return heat.seats
    .map((seat) => booked.reduce((sum, fact) => (fact.podium === seat.podium ? sum + fact.effective : sum), 0))
    .join();
};
