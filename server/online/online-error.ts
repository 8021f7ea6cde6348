import type { ErrorRequestHandler, RequestHandler } from 'express';
import { ONLINE_CODES, type OnlineCode, type OnlineProblem } from '../../shared/protocol/online.ts';

const WORDS: Record<OnlineCode, string> = {
  malformed: 'The request is not of the documented form.',
  'no-token': 'Say hello first, then send the device token as "Authorization: Bearer …".',
  'bad-token': 'This device token is not valid here.',
  'bad-key': 'This organiser key is not valid here.',
  'wrong-code': 'The phone number and the recovery code do not belong together.',
  'not-allowed': 'This request was not meant for this server.',
  'not-found': 'There is nothing here.',
  'not-open': 'The round has not opened yet.',
  closed: 'The round has closed.',
  'not-closed': 'The round has not closed yet.',
  'number-played': 'This phone number has an attempt already; it goes on with its recovery code.',
  'device-played': 'This device has an attempt already.',
  'no-attempt': 'This device has no attempt yet.',
  'not-asked': 'This question is not on.',
  locked: 'The first answer stands.',
  'too-late': 'The time for this question was over.',
  'too-large': 'The request is too large.',
  'not-json': 'Send the body as application/json.',
  'too-many': 'Too many requests; wait a while.',
  failed: 'The server could not do it; nothing was changed.',
};

/** A request that is refused; leaves as an OnlineProblem. */
export class OnlineError extends Error {
  constructor(
    readonly code: OnlineCode,
    readonly detail: Pick<OnlineProblem, 'fields' | 'retryIn'> = {},
  ) {
    super(WORDS[code]);
    this.name = 'OnlineError';
  }
}

export const nothingHere: RequestHandler = (_request, _response, next) => next(new OnlineError('not-found'));

/** What we did not expect is told to `onFault`; the client learns that nothing was changed. */
export function answerProblems(onFault: (error: unknown, what: string) => void): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const known = toOnlineError(error);
    if (known === null) onFault(error, request.path);
    if (response.headersSent) return next(error);
    const { code, message, detail } = known ?? new OnlineError('failed', { retryIn: 1000 });
    if (detail.retryIn !== undefined) response.set('Retry-After', String(Math.ceil(detail.retryIn / 1000)));
    response.status(ONLINE_CODES[code]).json({ code, message, ...detail } satisfies OnlineProblem);
  };
}

function toOnlineError(error: unknown): OnlineError | null {
  if (error instanceof OnlineError) return error;
  // What the body parser and the router of express throw.
  const { status, type } = error as { status?: number; type?: string };
  if (status === 413 || type === 'entity.too.large') return new OnlineError('too-large');
  if (status === 415) return new OnlineError('not-json');
  if (status === 404) return new OnlineError('not-found');
  return status !== undefined && status >= 400 && status < 500 ? new OnlineError('malformed') : null;
}
