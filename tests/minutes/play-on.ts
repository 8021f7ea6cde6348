import type { Command } from '../../shared/engine/command.ts';
import { decide, isRefusal } from '../../shared/engine/decide.ts';
import { hash } from '../../shared/engine/hash.ts';
import type { CommandId, EpochMs } from '../../shared/engine/ids.ts';
import type { Actor } from '../../shared/engine/role.ts';
import type { LogRow } from '../../shared/minutes/row.ts';
import { chained, chronicleFor } from './golden-log.ts';

const HOST: Actor = { role: 'host' };

/** Goes on from a log by the engine itself, a second a command; a refusal fails the test. */
export const playOn = (rows: readonly LogRow[], ...commands: Command[]): LogRow[] => playOnBy(HOST, rows, ...commands);

/** The same by somebody else's hand. */
export function playOnBy(actor: Actor, rows: readonly LogRow[], ...commands: Command[]): LogRow[] {
  let all = [...rows];
  for (const command of commands) {
    const { state } = chronicleFor(all);
    const now = ((all.at(-1)?.at ?? 0) + 1000) as EpochMs;
    const id = `after-${all.length}` as CommandId;
    const decided = decide(command, state, { now, actor, entropy: hash(id), id });
    if (isRefusal(decided)) throw new Error(`${command.type}: ${JSON.stringify(decided)}`);
    all = chained([...all, ...decided.map((event) => ({ at: now, by: actor.role, event }))]);
  }
  return all;
}

/** Takes back the last host action. */
export function takenBack(rows: readonly LogRow[]): LogRow[] {
  const last = chronicleFor(rows).state.undo.at(-1);
  if (last === undefined) throw new Error('nothing to take back');
  return playOn(rows, { type: 'take-back', action: last.action, confirmed: true });
}
