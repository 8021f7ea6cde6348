import type { Asking } from '../asking.ts';
import type { Heat } from '../heat.ts';
import type { Podium } from '../ids.ts';
import type { Fact } from '../ledger.ts';

/** Books facts of one ruling, reveal or adjustment behind all others. */
export const bookFacts = (heat: Heat, facts: readonly Fact[]): Heat => ({
  ...heat,
  facts: [...heat.facts, ...facts.map((fact) => ({ ...fact, order: heat.order }))],
  order: heat.order + 1,
});

/** Remembers an asking as it is now: right before the ruling or the award whose facts are booked next. */
export const remember = (heat: Heat, before: Asking, podium: Podium | null): Heat => ({
  ...heat,
  moments: [...heat.moments, { asking: before.id, podium, order: heat.order, before }],
});

/** The same as a question comes on air; a ruling that is added later on stands here, behind what was booked before. */
export const rememberShown = (heat: Heat, asking: Asking): Heat => ({
  ...remember(heat, asking, null),
  order: heat.order + 1,
});
