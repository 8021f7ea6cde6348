import type { Asking } from './asking.ts';
import type { AskingId, EpochMs, HeatId, ItemId, Podium, PollId, QuestionId, TeamId } from './ids.ts';
import type { OrderedFact } from './ledger.ts';
import type { LuckyDraw, Poll } from './poll.ts';
import type { Protest } from './protest.ts';
import type { Purpose } from './question.ts';
import type { Rules } from './rules.ts';
import type { Item } from './rundown.ts';
import type { TieBreak } from './tie-break.ts';
import type { Turn } from './turn.ts';
import type { Retired } from './withdrawal.ts';

export interface Seat {
  podium: Podium;
  team: TeamId;
}

/** A place in a heat as it was confirmed; equal places share the number and skip the next (SC4). */
export interface Placing {
  podium: Podium;
  team: TeamId;
  place: number;
  score: number;
}

/** An asking as it was just before a ruling, so that the ruling can be replaced later on (UN2). */
export interface Moment {
  asking: AskingId;
  /** Whose ruling; null for the moment at which the question came on air, or its points were awarded. */
  podium: Podium | null;
  /** Where the ruling's facts stand among the heat's. */
  order: number;
  before: Asking;
}

/** A heat as it is played. Its rules are a copy made when it started (Law 8). */
export interface Heat {
  id: HeatId;
  seats: Seat[];
  rules: Rules;
  items: Item[];
  /** Index of the item on air; -1 before the first. */
  cursor: number;
  /** What GO starts next when it is not simply the following item. */
  next: ItemId | null;
  /** When each item went on air: the rundown's timing and the recording's chapters. */
  startedAt: Partial<Record<ItemId, EpochMs>>;
  packs: QuestionId[][];
  packOf: Partial<Record<Podium, number>>;
  /** SK8: the item of its own turn that each team placed its star of hope on. */
  stars: Partial<Record<Podium, ItemId>>;
  /** SK8: the item that each team asked for its star on, on its tablet; the host's hand places it. */
  starsAsked: Partial<Record<Podium, ItemId>>;
  reserves: Partial<Record<Purpose, QuestionId[]>>;
  askings: Asking[];
  turns: Turn[];
  polls: Poll[];
  luckyDraws: LuckyDraw[];
  tieBreaks: TieBreak[];
  /** Seats that stopped, in order; `order`: facts booked from there on are not theirs. */
  retired: (Retired & { order: number })[];
  protests: Protest[];
  facts: OrderedFact[];
  /** The next fact's place among them. */
  order: number;
  moments: Moment[];
  /** What the current item is playing. */
  live: { asking: AskingId | null; poll: PollId | null };
  /** A short lượt between equals of different heats: only câu hỏi phụ, no points (AD1). */
  playoff: boolean;
  result: Placing[] | null;
}

export const seatOf = (heat: Heat, podium: Podium): Seat | undefined =>
  heat.seats.find((seat) => seat.podium === podium);

export const podiumsOf = (heat: Heat): Podium[] => heat.seats.map((seat) => seat.podium);

export const hasLeft = (heat: Heat, podium: Podium): boolean => heat.retired.some((gone) => gone.podium === podium);

/** Podiums whose teams take part. */
export const present = (heat: Heat): Podium[] => podiumsOf(heat).filter((podium) => !hasLeft(heat, podium));

/** BR6: one team is left, and has won. */
export const isWalkover = (heat: Heat): boolean => present(heat).length === 1;

/** Who may still press: not the owner of the question, not who has tried or forfeited (SK4, SK5). */
export const eligible = (asking: Asking, heat: Heat): Podium[] =>
  present(heat).filter((podium) => podium !== asking.owner && !asking.tried.includes(podium));

export const currentItem = (heat: Heat): Item | undefined => heat.items[heat.cursor];

export const liveAsking = (heat: Heat): Asking | undefined =>
  heat.live.asking === null ? undefined : heat.askings.find((asking) => asking.id === heat.live.asking);

export const livePoll = (heat: Heat): Poll | undefined =>
  heat.live.poll === null ? undefined : heat.polls.find((poll) => poll.id === heat.live.poll);

/** SK6: the poll on the phones of the question that is with the hall. */
export const hallPoll = (heat: Heat): Poll | undefined => {
  const asking = liveAsking(heat);
  const poll = livePoll(heat);
  return asking?.given && poll?.item === asking.item ? poll : undefined;
};

export const liveTurn = (heat: Heat): Turn | undefined => {
  const item = currentItem(heat);
  return item?.kind === 'turn' ? heat.turns.find((turn) => turn.item === item.id) : undefined;
};

export const liveLuckyDraw = (heat: Heat): LuckyDraw | undefined => {
  const item = currentItem(heat);
  return item?.kind === 'lucky-draw' ? heat.luckyDraws.find((draw) => draw.item === item.id) : undefined;
};
