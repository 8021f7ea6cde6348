import type { EventOf } from '../event.ts';
import { type Heat, liveTurn } from '../heat.ts';
import type { Turn } from '../turn.ts';
import { bookFacts } from './facts.ts';

export const changeTurn = (heat: Heat, change: (turn: Turn) => Partial<Turn>): Heat => {
  const live = liveTurn(heat);
  return { ...heat, turns: heat.turns.map((turn) => (turn === live ? { ...turn, ...change(turn) } : turn)) };
};

export const openTurn = (heat: Heat, { turn }: EventOf<'turn-opened'>): Heat => ({
  ...heat,
  turns: [...heat.turns.filter((other) => other.item !== turn.item), turn],
});

export const showCard = (heat: Heat, { card }: EventOf<'marks-card-shown'>): Heat =>
  changeTurn(heat, (turn) => ({ phase: 'revealing', cards: [...(turn.cards ?? []), card] }));

export const reopenSheet = (heat: Heat, event: EventOf<'marks-reopened'>): Heat => {
  const { judge, sheets, reason, at } = event;
  return changeTurn(heat, (turn) => ({ reopened: [...(turn.reopened ?? []), { judge, sheets, reason, at }] }));
};

export const revealMarks = (heat: Heat, event: EventOf<'marks-revealed'>): Heat =>
  bookFacts(
    changeTurn(heat, () => ({ phase: 'revealed', mean: event.mean })),
    event.facts,
  );
