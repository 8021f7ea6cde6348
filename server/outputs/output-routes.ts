import type { Request, RequestHandler, Router } from 'express';
import type { z } from 'zod';
import {
  outputBeatSchema,
  outputNameSchema,
  outputOrderSchema,
  outputPointSchema,
} from '../../shared/protocol/output-schemas.ts';
import type { OutputsMessage } from '../../shared/protocol/outputs.ts';
import { HttpError } from '../http/http-error.ts';
import type { Outputs } from './outputs.ts';

/** Adds `/outputs` to the API. A page on air needs no pairing to tell of itself; only the desk gives orders. */
export function outputRoutes(router: Router, outputs: Outputs, hostOnly: RequestHandler): void {
  router.get('/outputs', hostOnly, (_request, response) => {
    response.json({ aliases: outputs.aliases(), open: outputs.open() } satisfies OutputsMessage);
  });
  router.post('/outputs/beat', (request, response) => {
    const reply = outputs.beat(parsed(outputBeatSchema, request.body));
    if (reply === null) throw new HttpError('too-many');
    response.json(reply);
  });
  router.post('/outputs/orders', hostOnly, (request, response) => {
    const { name, order } = parsed(outputOrderSchema, request.body);
    response.json({ reached: outputs.order(name, order) });
  });
  router.put('/outputs/:name', hostOnly, async (request, response) => {
    await outputs.point(nameOf(request), parsed(outputPointSchema, request.body).show);
    response.status(204).end();
  });
  router.delete('/outputs/:name', hostOnly, async (request, response) => {
    const name = nameOf(request);
    if (outputs.showOf(name) === null) throw new HttpError('not-found');
    await outputs.point(name, null);
    response.status(204).end();
  });
}

const nameOf = (request: Request): string => parsed(outputNameSchema, request.params.name);

function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new HttpError('malformed');
  return result.data;
}
