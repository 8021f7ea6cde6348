import type { CommandOf } from '../command.ts';
import type { Go } from '../go.ts';
import { type Heat, liveAsking } from '../heat.ts';
import { next } from '../next.ts';
import { hasOutcome, isOfAGoneTeam } from '../played.ts';
import { type RefusalCode, refuse } from '../refusal.ts';
import type { Item } from '../rundown.ts';
import type { Decision } from './decision.ts';
import { ownQuestion } from './item.ts';
import { began, heatOnAir, type Scope } from './scope.ts';
import { go } from './take.ts';

/** What viewers can't unsee: taking it back asks for a confirmation (UN4). */
const SEEN: ReadonlySet<Go['go']> = new Set([
  'draw-ball',
  'reveal-card',
  'reveal-marks',
  'reveal-answer',
  'reveal-answers',
  'reveal-verdicts',
  'award-points',
  'reveal-tally',
  'award-favourite',
  'draw-winner',
  'draw-lots',
]);

/** GO: does what the host saw written on the button, or refuses as stale (Law 4). */
export const take = ({ takeRevision }: CommandOf<'take'>, at: Scope): Decision => {
  if (takeRevision !== at.state.takeRevision) return refuse('stale-take', { takeRevision: at.state.takeRevision });
  const upcoming = next(at.state);
  if (!upcoming.ready) return refuse('nothing-to-take', { wait: upcoming.wait });
  const events = go(upcoming.go, at);
  if (!Array.isArray(events)) return events;
  return [began(at, { do: 'go', go: upcoming.go }, SEEN.has(upcoming.go.go)), ...events];
};

export const takeBack = ({ action, confirmed }: CommandOf<'take-back'>, at: Scope): Decision => {
  const last = at.state.undo.at(-1);
  if (last === undefined) return refuse('nothing-to-take-back');
  if (last.action !== action) return refuse('stale-take-back');
  if (last.seen && !confirmed) return refuse('confirmation-needed');
  return [{ type: 'taken-back', action }];
};

export const showSlide = ({ slide }: CommandOf<'show-slide'>, at: Scope): Decision => {
  if (slide === at.state.show.slide) return refuse('nothing-to-do');
  if (slide === 'photo-finish' && !hasRace(at)) return refuse('no-race');
  return [began(at, { do: 'show-slide', slide }), { type: 'slide-shown', slide }];
};

/** BZ4: the photo finish shows the question on air. */
const hasRace = (at: Scope): boolean => {
  const heat = heatOnAir(at);
  const asking = heat === undefined ? undefined : liveAsking(heat);
  return asking !== undefined && asking.race !== null;
};

/** The host's way past anything: GO then starts this item, whatever the current one waits for. */
export const setNext = ({ item }: CommandOf<'set-next'>, at: Scope): Decision => {
  const heat = heatOnAir(at);
  if (heat === undefined) return refuse('no-heat');
  if (heat.result !== null) return refuse('heat-played');
  if (item === heat.next) return refuse('nothing-to-do');
  const chosen = heat.items.find((candidate) => candidate.id === item);
  const fault = item === null ? null : faultOf(heat, chosen);
  return fault === null ? [began(at, { do: 'set-next' }), { type: 'next-set', item }] : refuse(fault);
};

/** Why an item can't come on air: it has had its outcome, or its question is still in a pack nobody drew. */
const faultOf = (heat: Heat, item: Item | undefined): RefusalCode | null => {
  if (item === undefined) return 'no-such-item';
  if (isOfAGoneTeam(heat, item)) return 'seat-retired';
  if (item.kind === 'own' && ownQuestion(item, heat) === null) return 'wrong-phase';
  if (!hasOutcome(heat, item)) return null;
  return item.kind === 'turn' || item.kind === 'pack' || item.kind === 'favourite' ? 'wrong-phase' : 'question-used';
};
