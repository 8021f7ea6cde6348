import { nanoid } from 'nanoid';
import type { CommandId } from '../engine/ids.ts';
import type { ClientCommand } from '../protocol/commands.ts';
import type { CommandMessage, Reply } from '../protocol/messages.ts';

/** What the outbox needs of a socket. */
export interface Wire {
  /** Resolves once messages can be sent. */
  ready(): Promise<void>;
  /** Sends once; rejects when no reply came within `timeout` ms or the line broke. */
  deliver(message: CommandMessage, timeout: number): Promise<Reply>;
}

export interface Outbox {
  send(command: ClientCommand): Promise<Reply>;
  /** Answers everything still under way with `closing`, and everything sent from now on. */
  dismiss(): void;
  /** Commands not yet answered. */
  waiting(): number;
}

/** One try lasts this long; a durable commit takes milliseconds, so silence means a lost message. */
const TRY_MS = 2000;

/**
 * Gives every command a name once and sends it under that name until it is answered (Law 4): a retry gets the first
 * outcome, so nothing is done twice. Commands travel side by side; one that hangs holds up no other.
 */
export function createOutbox(wire: Wire, tryMs = TRY_MS): Outbox {
  const open = new Set<(reply: Reply) => void>();
  let dismissed = false;

  const send = (command: ClientCommand): Promise<Reply> => {
    if (dismissed) return Promise.resolve<Reply>({ ok: false, code: 'closing' });
    const message: CommandMessage = { id: nanoid() as CommandId, command };
    return new Promise<Reply>((resolve) => {
      const settle = (reply: Reply): void => {
        if (open.delete(settle)) resolve(reply);
      };
      open.add(settle);
      void deliver(message, settle);
    });
  };

  const deliver = async (message: CommandMessage, settle: (reply: Reply) => void): Promise<void> => {
    while (open.has(settle)) {
      await wire.ready();
      if (!open.has(settle)) return;
      const reply = await wire.deliver(message, tryMs).catch(unanswered);
      if (reply) settle(reply);
    }
  };

  return {
    send,
    dismiss: () => {
      dismissed = true;
      for (const settle of [...open]) settle({ ok: false, code: 'closing' });
    },
    waiting: () => open.size,
  };
}

/** No reply is not a failure: whether the command arrived is unknown, and the next try finds out. */
const unanswered = (): null => null;
