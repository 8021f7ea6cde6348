import type { Event, Socket } from 'socket.io';
import type { z } from 'zod';
import type { DoorCode } from '../../shared/protocol/messages.ts';
import type { Allowance } from './token-bucket.ts';
import { TokenBucket } from './token-bucket.ts';

/** One message that may come in: what it must look like, how often, and what happens then. */
export interface Entrance<Session, Message, Answer> {
  schema: z.ZodType<Message>;
  allowance: Allowance;
  /** Whether this connection may send this at all; looks at the raw message, before it is parsed. */
  authorise?: (raw: unknown, session: Session) => boolean;
  handle: (message: Message, session: Session) => Answer | Promise<Answer>;
  /** The answer in place of `handle`'s when the door refuses; absent for messages without a reply. */
  refuse?: (code: DoorCode, session: Session) => Answer;
}

/** Every message of a kind of connection. What is not in it does not exist. */
export type Entrances<Session> = Record<string, Entrance<Session, never, unknown>>;

/** Ties the types of one entrance together. */
export const entrance = <Session, Message, Answer>(of: Entrance<Session, Message, Answer>) =>
  of as unknown as Entrance<Session, never, unknown>;

/** Rate limits of one device; kept when it reconnects, or reconnecting would refill them. */
export type Buckets = Map<string, TokenBucket>;

/** Unknown messages are either a newer client's or somebody trying doors. */
const STRANGERS: Allowance = { burst: 20, perSecond: 2 };
/** A connection that was refused this often by the rate limits is ended. */
const PATIENCE = 2000;

/**
 * The one way in for a socket's messages: rate limit → authorise → parse → handle, and whatever goes wrong ends here
 * (Law 9). No other listener is ever put on the socket: a client could emit `error` and end the process.
 */
export function guardDoor<Session>(
  socket: Socket,
  session: Session,
  entrances: Entrances<Session>,
  buckets: Buckets,
  onFault: (error: unknown, event: string) => void,
): void {
  let refused = 0;
  const allowed = (name: string, allowance: Allowance): boolean => {
    const bucket = buckets.get(name) ?? new TokenBucket(allowance);
    buckets.set(name, bucket);
    if (bucket.take()) return true;
    refused += 1;
    if (refused > PATIENCE) socket.disconnect(true);
    return false;
  };

  const admit = async ([event, ...args]: Event): Promise<void> => {
    const last = args.at(-1);
    const reply = typeof last === 'function' ? (answer: unknown) => last(answer) : () => {};
    const raw: unknown = typeof args[0] === 'function' ? undefined : args[0];
    const known = Object.hasOwn(entrances, event) ? entrances[event] : undefined;
    if (known === undefined) {
      if (allowed('', STRANGERS)) reply({ ok: false, code: 'malformed' satisfies DoorCode });
      return;
    }
    const refuse = (code: DoorCode): void => {
      if (known.refuse !== undefined) reply(known.refuse(code, session));
    };
    try {
      if (!allowed(event, known.allowance)) return refuse('too-fast');
      if (known.authorise !== undefined && !known.authorise(raw, session)) return refuse('not-allowed');
      const parsed = known.schema.safeParse(raw);
      if (!parsed.success) return refuse('malformed');
      const answer = await known.handle(parsed.data, session);
      if (answer !== undefined) reply(answer);
    } catch (error) {
      onFault(error, event);
      refuse('failed');
    }
  };

  // `next` is never called: nothing comes through to the socket's own listeners.
  socket.use((packet) => void admit(packet));
  // Frames that are no packets at all: Socket.IO ends that connection by itself. Unheard, the event would end the process.
  socket.on('error', () => socket.disconnect(true));
}
