import type { Command, CommandType } from '../../shared/engine/command.ts';
import type { Actor, Role } from '../../shared/engine/role.ts';
import type { State } from '../../shared/engine/state.ts';
import type { ClientCommand } from '../../shared/protocol/commands.ts';

/**
 * Who may give which command: the one table behind sockets and HTTP. Deny by default; a new command without a row does
 * not compile. `[]`: only the hub itself.
 */
export const MAY = {
  'create-contest': [],
  'import-content': [],
  'set-look': [],
  ring: [],
  recover: [],
  'close-race': [],
  'record-tally': [],
  'record-entrants': [],
  'record-winner': [],
  take: ['host', 'mc'],
  'take-back': ['host'],
  hold: ['host'],
  resume: ['host'],
  'show-slide': ['host'],
  'set-next': ['host'],
  'call-draw': ['host'],
  'type-draw': ['host'],
  'start-heat': ['host'],
  'confirm-result': ['host'],
  withdraw: ['host'],
  'allow-short-heat': ['host'],
  retire: ['host'],
  'reopen-result': ['host'],
  'annul-heat': ['host'],
  rule: ['host', 'mc'],
  'give-word': ['host'],
  'replace-ruling': ['host'],
  protest: ['host'],
  'rule-protest': ['host', 'judge'],
  'judge-answer': ['host'],
  'adjust-clock': ['host'],
  'stop-clock': ['host'],
  'adjust-score': ['host'],
  'choose-pack': ['host'],
  'place-star': ['host'],
  'give-question': ['host'],
  'play-media': ['host', 'mc'],
  'pause-media': ['host', 'mc'],
  'replace-question': ['host'],
  'close-seat': ['host', 'judge'],
  'enter-marks': ['host', 'secretary'],
  'reopen-marks': ['host'],
  'rule-overtime': ['host'],
  'redraw-winner': ['host'],
  'close-poll': ['host'],
  press: ['team'],
  answer: ['team'],
  'ask-star': ['team'],
  'submit-marks': ['judge'],
} as const satisfies Record<CommandType, readonly Role[]>;

/** What a team says for one of its own podiums, never for another's. */
const BY_SEAT: ReadonlySet<CommandType> = new Set(['press', 'answer', 'ask-star']);

/** Whether this connection may give this command in this contest. Seats count: a team speaks for its own podiums. */
export function may(actor: Actor, command: Command | ClientCommand, state: State): boolean {
  if (actor.role === 'system') return true;
  if (!(MAY[command.type] as readonly Role[]).includes(actor.role)) return false;
  if (actor.role === 'team' && BY_SEAT.has(command.type) && 'podium' in command) {
    return actor.podiums.includes(command.podium);
  }
  // JD2: of the judges only the head closes an absent seat; only it speaks for the jury on a protest.
  if (actor.role === 'judge' && (command.type === 'close-seat' || command.type === 'rule-protest')) {
    return state.contest?.judges.some((judge) => judge.id === actor.judge && judge.head === true) ?? false;
  }
  return true;
}
