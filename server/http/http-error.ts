import type { ErrorRequestHandler, RequestHandler } from 'express';

/** Why the hub did not answer a request as asked. Stable codes, like refusals. */
export const HTTP_CODES = {
  malformed: 400,
  'bad-code': 401,
  'bad-token': 401,
  'no-token': 401,
  'not-allowed': 403,
  'not-found': 404,
  'not-finished': 409,
  'out-of-date': 409,
  'too-large': 413,
  'too-many': 429,
  failed: 500,
  'not-ready': 503,
} as const;
export type HttpCode = keyof typeof HTTP_CODES;

const WORDS: Record<HttpCode, string> = {
  malformed: 'The request is not of the documented form.',
  'bad-code': 'This code or key is wrong, used up or too old.',
  'bad-token': 'This token is not valid here.',
  'no-token': 'Send the device token as "Authorization: Bearer …".',
  'not-allowed': 'This device may not do that.',
  'not-found': 'There is nothing here.',
  'not-finished': 'Its result is not confirmed yet.',
  'out-of-date': 'What this was read from has changed since; read it again.',
  'too-large': 'The request is too large.',
  'too-many': 'Too many wrong tries; wait a while.',
  failed: 'The hub could not do it.',
  'not-ready': 'The hub is starting or ending.',
};

export class HttpError extends Error {
  constructor(
    readonly code: HttpCode,
    /** Milliseconds after which to try again. */
    readonly retryIn?: number,
  ) {
    super(WORDS[code]);
  }
}

export const notFound: RequestHandler = (_request, _response, next) => next(new HttpError('not-found'));

/** Every error leaves as `{code, message}`; what we did not expect is told to `onFault`, not to the client. */
export function answerErrors(onFault: (error: unknown) => void): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const known = toHttpError(error);
    if (known === null) onFault(error);
    // Half a file is out already: only the connection can say that it failed.
    if (response.headersSent) return next(error);
    const { code, message, retryIn } = known ?? new HttpError('failed');
    if (retryIn !== undefined) response.set('Retry-After', String(Math.ceil(retryIn / 1000)));
    response.status(HTTP_CODES[code]).json({ code, message });
  };
}

function toHttpError(error: unknown): HttpError | null {
  if (error instanceof HttpError) return error;
  // What the body parser and the router of express throw.
  const { status, type } = error as { status?: number; type?: string };
  if (status === 413 || type === 'entity.too.large') return new HttpError('too-large');
  if (status === 404) return new HttpError('not-found');
  return status !== undefined && status >= 400 && status < 500 ? new HttpError('malformed') : null;
}
