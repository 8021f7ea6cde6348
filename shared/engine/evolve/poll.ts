import type { EventOf } from '../event.ts';
import type { Heat } from '../heat.ts';
import type { ItemId, PollId } from '../ids.ts';
import type { LuckyDraw, Poll } from '../poll.ts';

export const changePoll = (heat: Heat, id: PollId, change: (poll: Poll) => Partial<Poll>): Heat => ({
  ...heat,
  polls: heat.polls.map((poll) => (poll.id === id ? { ...poll, ...change(poll) } : poll)),
});

export const openPoll = (heat: Heat, { poll }: EventOf<'poll-opened'>): Heat => ({
  ...heat,
  polls: [...heat.polls, poll],
  live: { ...heat.live, poll: poll.id },
});

export const openLuckyDraw = (heat: Heat, { draw }: EventOf<'lucky-draw-opened'>): Heat => ({
  ...heat,
  luckyDraws: [...heat.luckyDraws.filter((other) => other.item !== draw.item), draw],
});

export const changeLuckyDraw = (heat: Heat, item: ItemId, change: (draw: LuckyDraw) => Partial<LuckyDraw>): Heat => ({
  ...heat,
  luckyDraws: heat.luckyDraws.map((draw) => (draw.item === item ? { ...draw, ...change(draw) } : draw)),
});

/** The latest draw gets what became of it: its code, or that nobody came. */
export const changeLastDrawn = (
  heat: Heat,
  item: ItemId,
  change: Partial<LuckyDraw['drawn'][number]>,
  phase: LuckyDraw['phase'],
): Heat =>
  changeLuckyDraw(heat, item, (draw) => ({
    phase,
    drawn: draw.drawn.map((one, i) => (i === draw.drawn.length - 1 ? { ...one, ...change } : one)),
  }));
