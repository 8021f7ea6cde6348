import { z } from 'zod';
import type { CommandType } from '../../shared/engine/command.ts';
import type { EpochMs } from '../../shared/engine/ids.ts';
import type { Role } from '../../shared/engine/role.ts';
import type { DoorCode, Reply, SoundOrder } from '../../shared/protocol/messages.ts';
import {
  armedSchema,
  beatSchema,
  commandMessageSchema,
  paintedSchema,
  soundSchema,
  statusSchema,
  strikeSchema,
  syncSchema,
  testSchema,
} from '../../shared/protocol/schemas.ts';
import type { Adjudicator } from '../buzz/adjudicator.ts';
import { type Entrances, entrance } from './door.ts';
import type { HubClock } from './hub-clock.ts';
import { MAY, may } from './roles.ts';
import type { Runner } from './runner.ts';
import { actorOfSession, type Session } from './session.ts';

/** As much of a raw command as it takes to see who may give it. */
const typeSchema = z.object({ command: z.object({ type: z.string() }) });

const refused = (code: DoorCode): Reply => ({ ok: false, code });

export interface EntranceOptions {
  runner: Runner;
  clock: HubClock;
  adjudicator: Adjudicator;
  epoch: string;
  /** The hub is ending: nothing new is begun. */
  closing: () => boolean;
  onStatus: () => void;
  onSound: (order: SoundOrder) => void | Promise<void>;
}

/** Every message that a screen may send, with who may, how often, and what it does. */
export function clientEntrances({
  runner,
  clock,
  adjudicator,
  epoch,
  closing,
  onStatus,
  onSound,
}: EntranceOptions): Entrances<Session> {
  return {
    command: entrance({
      schema: commandMessageSchema,
      // A hand on a buzzer presses some ten times a second; nobody presses GO faster.
      allowance: { burst: 40, perSecond: 20 },
      authorise: (raw, session: Session) => {
        const peek = typeSchema.safeParse(raw);
        // What can't be read is the parser's to refuse.
        if (!peek.success || !Object.hasOwn(MAY, peek.data.command.type)) return true;
        const roles: readonly Role[] = MAY[peek.data.command.type as CommandType];
        return roles.includes(actorOfSession(session).role);
      },
      handle: ({ id, command }, session): Reply | Promise<Reply> => {
        if (closing()) return refused('closing');
        const actor = actorOfSession(session);
        if (!may(actor, command, runner.committed)) {
          if (session.tablet !== null) adjudicator.attempted(session.tablet);
          return refused('not-allowed');
        }
        // Read in the turn in which it came: when it arrived is part of the evidence.
        return runner.submit(adjudicator.read(session.tablet, command), actor, id);
      },
      refuse: (code, session) => {
        if (session.tablet !== null) adjudicator.attempted(session.tablet);
        return refused(code);
      },
    }),
    beat: entrance({
      schema: beatSchema,
      allowance: { burst: 200, perSecond: 80 },
      authorise: (_, session: Session) => session.tablet !== null,
      handle: (reply, { tablet }) => {
        if (tablet !== null) adjudicator.reply(tablet, reply);
      },
    }),
    strike: entrance({
      schema: strikeSchema,
      allowance: { burst: 40, perSecond: 20 },
      authorise: (_, session: Session) => session.tablet !== null,
      handle: (strike, { tablet }) => {
        if (tablet !== null) adjudicator.strike(tablet, strike);
      },
    }),
    armed: entrance({
      schema: armedSchema,
      allowance: { burst: 20, perSecond: 10 },
      authorise: (_, session: Session) => session.tablet !== null,
      handle: (opening, { tablet }) => {
        if (tablet !== null) adjudicator.armed(tablet, opening);
      },
    }),
    test: entrance({
      schema: testSchema,
      allowance: { burst: 10, perSecond: 2 },
      authorise: (_, session: Session) => session.role === 'host',
      handle: ({ on }) => adjudicator.test(on),
    }),
    sync: entrance({
      schema: syncSchema,
      allowance: { burst: 100, perSecond: 60 },
      handle: () => ({ now: clock.now() }),
    }),
    sound: entrance({
      schema: soundSchema,
      // A slider that is drawn.
      allowance: { burst: 40, perSecond: 25 },
      authorise: (_, session: Session) => session.role === 'host',
      handle: (order) => onSound(order),
    }),
    painted: entrance({
      schema: paintedSchema,
      allowance: { burst: 120, perSecond: 60 },
      handle: (painted, session: Session) => {
        if (painted.epoch === epoch) session.painted = Math.max(session.painted ?? 0, painted.seq);
      },
    }),
    status: entrance({
      schema: statusSchema,
      allowance: { burst: 10, perSecond: 2 },
      handle: (status, session: Session) => {
        session.status = status;
        session.lastSeenAt = clock.now() as EpochMs;
        onStatus();
      },
    }),
  };
}
