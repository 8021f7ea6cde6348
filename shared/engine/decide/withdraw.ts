import { needsConsent, slots, startable } from '../bracket.ts';
import type { CommandOf } from '../command.ts';
import type { Team } from '../contest.ts';
import { heatPlan } from '../format.ts';
import type { HeatId, TeamId } from '../ids.ts';
import { isInPlay } from '../in-play.ts';
import { type RefusalCode, refuse } from '../refusal.ts';
import type { Decision } from './decision.ts';
import { began, type Scope } from './scope.ts';

/** BR6: a team does not come to a heat that has not begun; its seat is empty, or another's. */
export const withdraw = (command: CommandOf<'withdraw'>, at: Scope): Decision => {
  const { heat, team, reason } = command;
  const newcomer = newcomerOf(command, at);
  const replacement = newcomer?.id ?? (command.replacement as TeamId | null);
  const fault = faultOf(heat, team, at) ?? (newcomer === null ? faultOfReplacement(heat, team, replacement, at) : null);
  if (fault !== null) return refuse(fault);
  if (newcomer?.name === '') return refuse('name-needed');
  if (reason.trim() === '') return refuse('reason-needed');
  return [
    began(at, { do: 'withdraw' }),
    { type: 'team-withdrawn', heat, team, replacement, newcomer, reason: reason.trim(), at: at.now },
  ];
};

const newcomerOf = ({ replacement }: CommandOf<'withdraw'>, at: Scope): Team | null =>
  replacement === null || typeof replacement === 'string'
    ? null
    : { id: `team-${at.id}` as TeamId, name: replacement.name.trim(), kind: replacement.kind, substitute: true };

const faultOf = (heat: HeatId, team: TeamId, { contest, state }: Scope): RefusalCode | null => {
  if (heatPlan(contest.format, heat) === undefined) return 'no-such-heat';
  if (state.show.heats.some((played) => played.id === heat)) return 'heat-played';
  return slots(contest.format, state.show, heat).some((slot) => slot.team === team) ? null : 'no-such-team';
};

const faultOfReplacement = (
  heat: HeatId,
  team: TeamId,
  replacement: TeamId | null,
  { contest: { format, teams }, state: { show } }: Scope,
): RefusalCode | null => {
  if (replacement !== null) {
    if (!teams.some((candidate) => candidate.id === replacement)) return 'no-such-team';
    return isInPlay(format, show, replacement) ? 'team-in-play' : null;
  }
  // Somebody comes for certain: a team that is known, or the winner of a heat to be played.
  const others = slots(format, show, heat).filter((slot) => slot.team !== team);
  const comes = others.some((slot) => slot.team !== null || (!slot.vacant && slot.source.from === 'winner'));
  return comes ? null : 'last-team';
};

/** BR6: the organiser's explicit yes to a heat of two whose second place is compared with other heats'. */
export const allowShortHeat = ({ heat, reason }: CommandOf<'allow-short-heat'>, at: Scope): Decision => {
  const { format } = at.contest;
  if (heatPlan(format, heat) === undefined) return refuse('no-such-heat');
  if (!startable(format, at.state.show).includes(heat) || !needsConsent(format, at.state.show, heat))
    return refuse('nothing-to-do');
  if (reason.trim() === '') return refuse('reason-needed');
  return [began(at, { do: 'allow-short-heat' }), { type: 'short-heat-allowed', heat, reason: reason.trim() }];
};
