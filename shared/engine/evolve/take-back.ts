import type { Heat } from '../heat.ts';
import type { CommandId, HeatId } from '../ids.ts';
import type { Poll } from '../poll.ts';
import { currentHeat, type Kept, type Show, type State } from '../state.ts';
import { holdClocks } from './clock.ts';
import { scoresOf, voided } from './keep.ts';

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
  const show = keepTallies(held, state);
  const lost = askingsLost(state.show, show);
  const { kept } = state;
  return {
    ...state,
    show,
    undo: state.undo.slice(0, nth),
    kept: {
      ...kept,
      // JD5: what this action typed in; the sheets that judges handed in themselves stay.
      marks: kept.marks.some((entry) => entry.marks.paper === action)
        ? kept.marks.filter((entry) => entry.marks.paper !== action)
        : kept.marks,
      voidPresses: [...kept.voidPresses, ...lost.flatMap((gone) => gone.voidPresses)],
      voidAnswers: [...kept.voidAnswers, ...lost.flatMap((gone) => gone.voidAnswers)],
      corrections: kept.corrections + (scoresMoved(state.show, show) ? 1 : 0),
    },
  };
};

export const withHeat = (show: Show, heat: Heat): Show => ({
  ...show,
  heats: show.heats.map((other) => (other.id === heat.id ? heat : other)),
});

/** Ballots that were counted, or are being counted, can't be cast again: such a poll stays closed, with its tally. */
const keepTallies = (show: Show, { kept, show: since }: State): Show => ({
  ...show,
  heats: show.heats.map((heat) =>
    heat.polls.some(isUncounted)
      ? { ...heat, polls: heat.polls.map((poll) => counted(poll, kept, pollsOf(since, heat.id))) }
      : heat,
  ),
});

const isUncounted = (poll: Poll): boolean => poll.phase === 'open' || poll.phase === 'closing';

const pollsOf = (show: Show, id: HeatId): Poll[] => show.heats.find((heat) => heat.id === id)?.polls ?? [];

const counted = (poll: Poll, kept: Kept, since: Poll[]): Poll => {
  if (!isUncounted(poll)) return poll;
  const closed = kept.closedPolls.find((other) => other.id === poll.id);
  if (closed !== undefined) return { ...poll, phase: 'closed', timer: null, tally: closed.tally };
  const closing = since.find((other) => other.id === poll.id)?.phase === 'closing';
  return closing ? { ...poll, phase: 'closing', timer: null } : poll;
};

/** What was pressed and sent since; heats that are the same object have lost nothing. */
const askingsLost = (from: Show, to: Show): Pick<Kept, 'voidPresses' | 'voidAnswers'>[] =>
  from.heats
    .filter((heat) => !to.heats.includes(heat))
    .flatMap((heat) => {
      const before = new Map(
        to.heats.find((other) => other.id === heat.id)?.askings.map((asking) => [asking.id, asking]),
      );
      return heat.askings
        .filter((asking) => asking !== before.get(asking.id))
        .map((asking) => voided(asking, before.get(asking.id)));
    });

/** Whether the take-back changes totals of the heat on air that viewers had seen (UN3). */
const scoresMoved = (from: Show, to: Show): boolean => {
  const heat = currentHeat(from);
  const before = to.heats.find((other) => other.id === heat?.id);
  return heat !== undefined && scoresOf(heat) !== (before === undefined ? zeroes(heat) : scoresOf(before));
};

const zeroes = (heat: Heat): string => heat.seats.map(() => 0).join();
