import type { RequestHandler } from 'express';
import { Router } from 'express';
import type { z } from 'zod';
import type { EpochMs } from '../../shared/engine/ids.ts';
import type { AttemptReply, OnlineAttempt, OnlineRound, OnlineWelcome } from '../../shared/protocol/online.ts';
import type { DeviceId } from '../audience/ballots.ts';
import type { DeviceTokens } from '../audience/device-tokens.ts';
import { type Allowances, addressKey } from './allowances.ts';
import type { Attempts } from './attempts.ts';
import { answerSchema, helloSchema, nextSchema, resumeSchema, startSchema } from './bodies.ts';
import { OnlineError } from './online-error.ts';

export interface PlayerRoutesOptions {
  attempts: Attempts;
  tokens: DeviceTokens;
  allowances: Allowances;
  now: () => EpochMs;
  roundView: () => OnlineRound;
  numberKey: (phone: string) => string;
}

/** What a player's page asks. Identity is the signed device token in the header, never in a body (Law 10). */
export function playerRoutes(options: PlayerRoutesOptions): Router {
  const { attempts, tokens, allowances, now, roundView, numberKey } = options;
  const router = Router();
  const reply = async (attempt: Promise<OnlineAttempt>): Promise<AttemptReply> => ({
    attempt: await attempt,
    now: now(),
  });

  router.post('/hello', async (request, response) => {
    read(helloSchema, request.body);
    // A token of another round, or a made-up one, is answered with a new name: the page needs no special case.
    const given = bearer(request.headers.authorization);
    const known = given === null ? null : tokens.read(given);
    const { device, token } = known === null || given === null ? tokens.mint() : { device: known, token: given };
    await allowances.take('device', device);
    const attempt = known === null ? null : attempts.find(device);
    response.json({ now: now(), token, round: roundView(), attempt } satisfies OnlineWelcome);
  });

  const asked = (
    handle: (device: DeviceId, body: unknown, address: string) => Promise<OnlineAttempt>,
  ): RequestHandler => {
    return async (request, response) => {
      const token = bearer(request.headers.authorization);
      if (token === null) throw new OnlineError('no-token');
      const device = tokens.read(token);
      if (device === null) throw new OnlineError('bad-token');
      await allowances.take('device', device);
      response.json(await reply(handle(device, request.body, addressKey(request.ip))));
    };
  };
  router.post(
    '/start',
    asked(async (device, body, address) => {
      const wanted = read(startSchema, body);
      await allowances.take('starts', address);
      return attempts.start(device, wanted);
    }),
  );
  router.post(
    '/resume',
    asked(async (device, body, address) => {
      const wanted = read(resumeSchema, body);
      const number = numberKey(wanted.phone);
      await allowances.take('guesses', address);
      await allowances.take('codes', number);
      const attempt = await attempts.resume(device, wanted);
      await Promise.all([allowances.giveBack('guesses', address), allowances.giveBack('codes', number)]);
      return attempt;
    }),
  );
  router.post(
    '/next',
    asked((device, body) => attempts.next(device, read(nextSchema, body))),
  );
  router.post(
    '/answer',
    asked((device, body) => attempts.answer(device, read(answerSchema, body))),
  );
  return router;
}

/** @throws OnlineError naming the fields to correct */
export function read<T>(schema: z.ZodType<T, unknown>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path }) => path.join('.')).filter((path) => path !== '');
  throw new OnlineError('malformed', { fields: [...new Set(fields)] });
}

export const bearer = (header: string | undefined): string | null => /^Bearer (\S+)$/.exec(header ?? '')?.[1] ?? null;
