import express, { type Request, type Router } from 'express';
import { z } from 'zod';
import type { HeatId, JudgeId, StageId } from '../../shared/engine/ids.ts';
import { DETAIL_KEYS, type Details } from '../../shared/minutes/details.ts';
import type { Wanted } from '../../shared/minutes/papers/paper-of.ts';
import type { Subject } from '../../shared/minutes/subject.ts';
import { LANGS } from '../../shared/minutes/words.ts';
import { HttpError } from '../http/http-error.ts';
import type { MinutesDesk } from './minutes-desk.ts';
import { paperHtml } from './render-paper.ts';

const id = z.string().min(1).max(2000);
const lang = z.enum(LANGS).default('vi');
const heat = id.transform((value) => value as HeatId);
const subject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heat'), id: heat }),
  z.object({ kind: z.literal('stage'), id: id.transform((value) => value as StageId) }),
  z.object({ kind: z.literal('contest') }),
]) satisfies z.ZodType<Subject>;
const wanted = z.union([
  subject,
  z.object({ kind: z.literal('sheet'), id: heat, judge: id.transform((value) => value as JudgeId) }),
  z.object({ kind: z.literal('journal'), id: heat }),
]) satisfies z.ZodType<Wanted>;
const view = z.object({ lang, version: z.coerce.number().int().min(1).optional() });
const read = z.object({
  subject,
  seq: z.number().int().min(1),
  hash: z.string().regex(/^[\da-f]{64}$/),
});
const detail = z
  .string()
  .max(200)
  .transform((value) => value.normalize('NFC').trim());
const details = z.strictObject(Object.fromEntries(DETAIL_KEYS.map((key) => [key, detail])));

/** `/api/v1/minutes`, for the desk and the secretary: whoever mounts it has looked at the token. */
export function minutesRoutes(desk: MinutesDesk): Router {
  const router = express.Router();
  router.get('/', async (request, response) => {
    response.json(await desk.overview(parsed(view, request.query).lang));
  });
  // What is wanted stands in the query: ids of heats may hold any sign.
  router.get('/paper', async (request, response) => {
    const { lang, version } = parsed(view, request.query);
    response.type('html').send(paperHtml(await desk.paper(parsed(wanted, request.query), version ?? null, lang)));
  });
  router.get('/standings.csv', async (request, response) => {
    response.type('csv').send(await desk.standings(parsed(view, request.query).lang));
  });
  router.post('/issues', async (request: Request, response) => {
    response.json(await desk.issue(parsed(read, request.body)));
  });
  router.put('/details', async (request, response) => {
    await desk.enter(parsed(details, request.body) as Details);
    response.status(204).end();
  });
  return router;
}

function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new HttpError('malformed');
  return result.data;
}
