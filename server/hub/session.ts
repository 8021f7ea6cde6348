import type { Socket } from 'socket.io';
import type { EpochMs, JudgeId, Podium } from '../../shared/engine/ids.ts';
import type { Actor } from '../../shared/engine/role.ts';
import type { ClientEvents, ClientRole, HubEvents, StatusMessage } from '../../shared/protocol/messages.ts';
import type { Tablet } from '../buzz/adjudicator.ts';
import { actorOf } from '../pairing/devices.ts';
import type { Viewer } from './role-views.ts';

export type HubSocket = Socket<ClientEvents, HubEvents>;

/** One connection with what its token grants: who it is comes from here, never from a message (Law 10). */
export interface Session {
  socket: HubSocket;
  /** The paired device; a made-up id for an output, which needs no pairing. */
  device: string;
  role: ClientRole;
  /** Seats this connection speaks for now; a newer device may have taken some of those it was paired for. */
  podiums: Podium[];
  judge: JudgeId | null;
  name: string | null;
  connectedAt: EpochMs;
  lastSeenAt: EpochMs;
  status: StatusMessage | null;
  /** Of a team tablet: its line to the adjudicator. */
  tablet: Tablet | null;
  /** Number of the last view it reported as painted. */
  painted: number | null;
}

export const actorOfSession = (session: Session): Actor => actorOf(session);

export function viewerOf(session: Session): Viewer {
  switch (session.role) {
    case 'team':
      return { role: 'team', podiums: session.podiums };
    case 'judge':
      return { role: 'judge', judge: session.judge as JudgeId };
    case 'output':
      return { role: 'output', own: isOwn(session.socket) };
    default:
      return { role: session.role };
  }
}

/** Both ends of the line are this machine, by whichever of its addresses it was opened. */
const isOwn = ({ request }: HubSocket): boolean => {
  const { remoteAddress, localAddress } = request.socket;
  return remoteAddress !== undefined && remoteAddress === localAddress;
};
