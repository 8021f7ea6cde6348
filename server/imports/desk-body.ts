import express, { type RequestHandler } from 'express';
import type { Reply } from '../../shared/protocol/messages.ts';
import { HttpError } from '../http/http-error.ts';

/** Reads what the desk sends; the answers are kept by no cache. @param limit of a body, as express has it */
export const deskBody = (limit: string | number): RequestHandler[] => [
  express.json({ limit, strict: true }),
  (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  },
];

/** What was judged good can still be refused: the show went on meanwhile. */
export function mustStand(reply: Reply): void {
  if (!reply.ok) throw new HttpError(reply.code === 'failed' ? 'failed' : 'out-of-date');
}
