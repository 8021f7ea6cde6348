import type { Command } from '../../shared/engine/command.ts';
import type { DurationMs, EpochMs } from '../../shared/engine/ids.ts';

/** How far back a press may claim to lie: the cap of BZ5. */
export const MOST_BACK = 250 as DurationMs;

/**
 * A press names its own time (BZ2), but no more than can be believed: never after it was received, never longer ago
 * than the cap. Other commands pass unchanged.
 */
export function believePressTime(command: Command, receivedAt: EpochMs): Command {
  if (command.type !== 'press' && command.type !== 'answer') return command;
  const pressedAt = Math.min(Math.max(command.pressedAt, receivedAt - MOST_BACK), receivedAt) as EpochMs;
  return { ...command, pressedAt };
}
