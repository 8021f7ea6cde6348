import type { CommandOf } from '../command.ts';
import { dependents } from '../dependents.ts';
import type { HeatId } from '../ids.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Decision } from './decision.ts';
import { began, type Scope } from './scope.ts';

/** BR7: the heat is on air again at its result, and can be corrected; what followed is derived anew once confirmed. */
export const reopenResult = ({ heat: id, reason }: CommandOf<'reopen-result'>, at: Scope): Decision => {
  const blocked = blockedBy(id, at);
  if (blocked !== null) return blocked;
  if (at.state.show.heats.find((heat) => heat.id === id)?.result === null) return refuse('nothing-to-do');
  if (reason.trim() === '') return refuse('reason-needed');
  return [began(at, { do: 'reopen-result' }), { type: 'result-reopened', heat: id, reason: reason.trim() }];
};

/** BR7: a heat is played again from its first item, with questions nobody has seen. */
export const annulHeat = ({ heat: id, reason }: CommandOf<'annul-heat'>, at: Scope): Decision => {
  const blocked = blockedBy(id, at);
  if (blocked !== null) return blocked;
  if (reason.trim() === '') return refuse('reason-needed');
  return [
    began(at, { do: 'annul-heat' }, true),
    { type: 'heat-annulled', heat: id, reason: reason.trim(), at: at.now },
  ];
};

/** It has begun, no other heat is on air, and none was started on what came of it. */
const blockedBy = (id: HeatId, at: Scope): Refusal | null => {
  const { show } = at.state;
  if (!show.heats.some((heat) => heat.id === id)) return refuse('no-such-heat');
  const later = dependents(at.contest.format, show, id);
  if (later.length > 0) return refuse('later-heats-started', { heats: later.join(', ') });
  return show.current !== null && show.current !== id ? refuse('heat-in-progress') : null;
};
