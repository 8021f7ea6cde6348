import express, { type Request, type RequestHandler, type Router } from 'express';
import type { z } from 'zod';
import type { CodeRequest, CodeResponse, PairResponse } from '../../shared/protocol/messages.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/messages.ts';
import { codesSchema, deskSchema, pairSchema } from '../../shared/protocol/schemas.ts';
import type { HubClock } from '../hub/hub-clock.ts';
import { ledgerRoutes } from '../ledger/ledger-routes.ts';
import { outputRoutes } from '../outputs/output-routes.ts';
import type { Outputs } from '../outputs/outputs.ts';
import type { PairingCodes } from '../pairing/codes.ts';
import type { DeskKey } from '../pairing/desk-key.ts';
import type { Device, Devices, Grant } from '../pairing/devices.ts';
import type { Guesses } from '../pairing/guesses.ts';
import type { Tokens } from '../pairing/tokens.ts';
import type { EventRow } from '../store/canonical.ts';
import { HttpError } from './http-error.ts';

const LOG_PAGE = 500;

export interface ApiOptions {
  clock: HubClock;
  version: string;
  epoch: string;
  /** Kept apart from the live contest, or made up for show. */
  mode: { rehearsal: boolean; demo: boolean };
  ready: () => boolean;
  seq: () => number;
  tokens: Tokens;
  devices: Devices;
  codes: PairingCodes;
  deskKey: DeskKey;
  guesses: Guesses;
  /** The screens on air as screens. */
  outputs: Outputs;
  /** Whether this judge sits in the jury, and these podiums exist. */
  seatExists: (request: CodeRequest) => boolean;
  /** `http://address:port` under which other devices reach the hub. */
  publicUrl: () => string;
  log: (after: number, limit: number) => Promise<EventRow[]>;
  /** The draw's hidden number is still a secret, from the operators too (BR3). */
  drawSealed: () => boolean;
  revoked: (device: string) => void;
  /** Questions and teams from files. */
  content: Router;
  /** What the desk and the secretary print: minutes, score sheets, standings. */
  minutes: Router;
}

/** `/api/v1`: pairing, the log, and how the hub is. What changes the contest goes through the socket's door. */
export function api(options: ApiOptions): Router {
  const router = express.Router();
  // Files are larger than anything else: their router reads its own bodies, once it is known whose they are.
  router.use('/content', onlyHost(options), options.content);
  router.use(express.json({ limit: '8kb', strict: true }), (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  state(router, options);
  pairing(router, options);
  desk(router, options);
  outputRoutes(router, options.outputs, onlyHost(options));
  return router;
}

function state(router: Router, { ready, seq, epoch, version, mode }: ApiOptions): void {
  router.get('/health', (_request, response) => void response.json({ status: 'ok' }));
  router.get('/ready', (_request, response) => {
    if (!ready()) throw new HttpError('not-ready');
    response.json({ ready: true, epoch, seq: seq() });
  });
  router.get('/version', (_request, response) => {
    response.json({ name: 'tranh-tai', version, protocol: PROTOCOL_VERSION, ...mode });
  });
}

function pairing(router: Router, { guesses, codes, deskKey, devices, tokens, clock }: ApiOptions): void {
  const pair = async (grant: Grant): Promise<PairResponse> => {
    const device = await devices.pair(grant, clock.now());
    return { token: await tokens.sign(device.id), role: device.role, podiums: device.podiums, judge: device.judge };
  };
  /** Asks `redeem` unless this address has guessed too often; a wrong try counts, a right one does not. */
  const guarded = async (request: Request, redeem: () => Promise<Grant | null> | Grant | null): Promise<Grant> => {
    const address = request.socket.remoteAddress ?? '';
    const wait = await guesses.waitFor(address);
    if (wait > 0) throw new HttpError('too-many', wait);
    const grant = await redeem();
    if (grant !== null) return grant;
    await guesses.wrong(address);
    throw new HttpError('bad-code');
  };
  router.post('/pair', async (request, response) => {
    const { code } = body(pairSchema, request);
    response.json(await pair(await guarded(request, () => codes.redeem(code, clock.now()))));
  });
  router.post('/desk', async (request, response) => {
    const { key } = body(deskSchema, request);
    const host: Grant = { role: 'host', podiums: [], judge: null };
    response.json(await pair(await guarded(request, async () => ((await deskKey.redeem(key)) ? host : null))));
  });
}

function desk(router: Router, options: ApiOptions): void {
  const { codes, clock, seatExists, publicUrl, log, drawSealed, devices, revoked } = options;
  const hostOnly = onlyHost(options);
  router.post('/codes', hostOnly, (request, response) => {
    const wanted = body(codesSchema, request);
    if (!seatExists(wanted)) throw new HttpError('malformed');
    const { code, expiresAt } = codes.issue(grantOf(wanted), clock.now());
    const url = `${publicUrl()}${PAGE[wanted.role]}#code=${code}`;
    response.json({ code, url, expiresAt } satisfies CodeResponse);
  });
  router.delete('/devices/:id', hostOnly, async (request, response) => {
    const id = String(request.params.id);
    if (!(await devices.revoke(id, clock.now()))) throw new HttpError('not-found');
    revoked(id);
    response.status(204).end();
  });
  // SCREENS: the minutes are the secretary's as much as the host's.
  router.use('/minutes', only(options, 'host', 'secretary'), options.minutes);
  router.get('/log', hostOnly, async (_request, response) => {
    response.type('application/x-ndjson');
    for (let after = 0; ; ) {
      const rows = await log(after, LOG_PAGE);
      for (const row of rows) response.write(`${JSON.stringify(line(row, drawSealed()))}\n`);
      after = rows.at(-1)?.seq ?? after;
      if (rows.length < LOG_PAGE) break;
    }
    response.end();
  });
  ledgerRoutes(router, options, hostOnly);
}

/** The page that a code's QR opens. */
const PAGE: Record<CodeRequest['role'], string> = {
  team: '/team',
  judge: '/judge',
  mc: '/mc',
  secretary: '/secretary',
  preview: '/scoreboard?feed=preview',
};

const grantOf = (request: CodeRequest): Grant => ({
  role: request.role,
  podiums: request.role === 'team' ? request.podiums : [],
  judge: request.role === 'judge' ? request.judge : null,
});

/** A line of the exported log: the very texts that the hash is over stay texts. A sealed commitment comes without its data. */
const line = ({ data, actor, ...row }: EventRow, sealed: boolean) => ({
  ...row,
  actor,
  data: sealed && row.type === 'draw-committed' ? null : data,
});

function body<T>(schema: z.ZodType<T>, request: Request): T {
  const parsed = schema.safeParse(request.body);
  if (!parsed.success) throw new HttpError('malformed');
  return parsed.data;
}

const onlyHost = (options: ApiOptions): RequestHandler => only(options, 'host');

/** Lets in the devices of these roles alone. */
function only({ tokens, devices }: ApiOptions, ...roles: Grant['role'][]): RequestHandler {
  return async (request, _response, next) => {
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) throw new HttpError('no-token');
    const id = await tokens.verify(token);
    const device: Device | null = id === null ? null : devices.find(id);
    if (device === null) throw new HttpError('bad-token');
    if (!roles.includes(device.role)) throw new HttpError('not-allowed');
    next();
  };
}
