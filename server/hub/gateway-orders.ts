import type { Contest } from '../../shared/engine/contest.ts';
import type { Heat } from '../../shared/engine/heat.ts';
import type { PollId } from '../../shared/engine/ids.ts';
import type { Poll } from '../../shared/engine/poll.ts';
import { currentHeat, type State } from '../../shared/engine/state.ts';
import type { EntrantsOrder, HubToGateway, PollOrder, WinnerOrder } from '../../shared/protocol/gateway-link.ts';

/** One message to the gateway; `key` tells what it is about, so that only what changed is sent. */
export interface Order {
  key: string;
  event: keyof HubToGateway;
  message: PollOrder | EntrantsOrder | WinnerOrder | { poll: PollId };
}

/** Everything the gateway should be doing in this state; an order that waits for an answer stays until it came. */
export function ordersOf(state: State): Order[] {
  const { contest, show } = state;
  const heat = currentHeat(show);
  if (contest === null || heat === undefined) return [];
  return [
    ...heat.polls.flatMap((poll) => pollOrder(poll, show.hold !== null)),
    ...heat.luckyDraws.flatMap((draw) => drawOrder(draw, heat, contest)),
  ];
}

/** Every poll that counts, or counted, for anything. */
export function knownPolls({ show, kept }: State): Set<PollId> {
  return new Set([...show.heats.flatMap((heat) => heat.polls), ...kept.closedPolls].map(({ id }) => id));
}

function pollOrder(poll: Poll, held: boolean): Order[] {
  const { id, kind, options, phase, timer } = poll;
  const key = `poll:${id}`;
  if (phase === 'closing') return [{ key, event: 'poll-close', message: { poll: id } }];
  if (phase !== 'open') return [];
  const message: PollOrder = {
    poll: id,
    kind,
    options: options.length,
    accepting: !held && timer?.status !== 'held',
    deadline: timer?.status === 'running' ? timer.deadline : null,
  };
  return [{ key, event: 'poll-open', message }];
}

function drawOrder(draw: Heat['luckyDraws'][number], heat: Heat, contest: Contest): Order[] {
  const { item, polls, phase, drawn, bySpeed } = draw;
  const key = `draw:${item}`;
  if (phase === 'counting') {
    const message: EntrantsOrder = {
      item,
      polls: polls.map((poll) => ({
        poll,
        right: rightOption(poll, heat, contest),
        ...(bySpeed && { openedAt: heat.polls.find(({ id }) => id === poll)?.openedAt }),
      })),
      ...(bySpeed && { bySpeed }),
    };
    return [{ key, event: 'entrants', message }];
  }
  const last = drawn.at(-1);
  if (phase !== 'drawn' || last === undefined || last.code !== null) return [];
  return [{ key, event: 'winner', message: { item, index: last.index } satisfies WinnerOrder }];
}

/** Null for a poll without a right answer: then everyone who voted takes part. */
function rightOption(id: PollId, heat: Heat, contest: Contest): number | null {
  const poll = heat.polls.find((candidate) => candidate.id === id);
  const question = contest.bank.find((candidate) => candidate.id === poll?.question);
  return question?.kind === 'choice' ? question.answer : null;
}
