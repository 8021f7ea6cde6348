import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import type { EpochMs } from '../../shared/engine/ids.ts';
import { normalPhone, type OnlinePhase, type OrganiserStatus } from '../../shared/protocol/online.ts';
import { type Allowances, addressKey } from './allowances.ts';
import { deleteSchema } from './bodies.ts';
import type { OnlineDatabase } from './online-database.ts';
import { OnlineError } from './online-error.ts';
import { bearer, read } from './player-routes.ts';
import { playersCsv } from './players-csv.ts';
import type { Round } from './round.ts';
import { isOrganiserKey, type Secrets } from './secrets.ts';
import type { Standings } from './standings.ts';

export interface OrganiserRoutesOptions {
  database: OnlineDatabase;
  secrets: Secrets;
  round: Round;
  standings: Standings;
  allowances: Allowances;
  now: () => EpochMs;
  phase: () => OnlinePhase;
  fingerprint: string;
  /** The signed result file's text. */
  resultFile: () => string;
}

/** What the organiser may do, with the key in the header: see, export, delete a player, take the result. */
export function organiserRoutes(options: OrganiserRoutesOptions): Router {
  const { database, round, standings, allowances, phase, resultFile } = options;
  const router = Router();
  router.use(async (request, _response, next) => {
    const address = addressKey(request.ip);
    await allowances.take('guesses', address);
    if (!isOrganiserKey(database, bearer(request.headers.authorization) ?? '')) throw new OnlineError('bad-key');
    await allowances.giveBack('guesses', address);
    next();
  });
  router.get('/status', (_request, response) => void response.json(statusOf(options)));
  router.get('/players.csv', async (_request, response) => {
    response.attachment('nguoi-du-thi.csv').type('text/csv; charset=utf-8');
    // One read of the list as it was at this moment: writes wait for an open cursor, so it is taken at once.
    await pipeline(Readable.from(playersCsv([...database.all()], round)), response);
  });
  router.get('/result.json', (_request, response) => {
    if (phase() !== 'closed') throw new OnlineError('not-closed');
    response.attachment(`ket-qua-truc-tuyen-${round.contest.id}.json`).type('application/json');
    response.send(resultFile());
  });
  router.post('/delete', async (request, response) => {
    const wanted = read(deleteSchema, request.body);
    await remove(options, wanted);
    standings.forget();
    response.json(statusOf(options));
  });
  return router;
}

function statusOf({ database, round, standings, now, phase, fingerprint }: OrganiserRoutesOptions): OrganiserStatus {
  const { contest, opens, closes } = round;
  const closed = phase() === 'closed';
  const counted = closed ? standings.final() : standings.live(0);
  return {
    now: now(),
    phase: phase(),
    opens,
    closes,
    contest: { name: contest.name, organiser: contest.organiser },
    players: counted.players,
    finished: database.finished(),
    deleted: database.deleted(),
    standings: counted.standings,
    fingerprint,
  };
}

async function remove(options: OrganiserRoutesOptions, wanted: { player: number } | { phone: string }): Promise<void> {
  const { database, secrets, now } = options;
  await database.commits.run(() => {
    const row =
      'player' in wanted
        ? database.byId(wanted.player)
        : database.byNumber(secrets.hashNumber(normalPhone(wanted.phone) ?? ''));
    if (row === undefined) throw new OnlineError('not-found');
    database.delete(row, now());
  });
  database.sweep();
}
