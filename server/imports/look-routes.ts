import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type Router } from 'express';
import { nanoid } from 'nanoid';
import type { CommandId } from '../../shared/engine/ids.ts';
import type { State } from '../../shared/engine/state.ts';
import type { LookCheck, LookState } from '../../shared/protocol/look.ts';
import { HttpError } from '../http/http-error.ts';
import type { FormatDesk } from './format-routes.ts';
import { judgeLook, LOOK_BODY, lookRequestSchema } from './look-check.ts';

export interface LookDesk extends FormatDesk {
  /** Where the contest's own pictures are kept. */
  mediaDir: string;
  /** The address of a media file under its opaque name. */
  mediaUrl: (file: string) => string;
}

/** `/api/v1/content/look`, for the desk alone as all of `/content`: the contest's colours and logo. */
export function lookRoutes({ committed, submit, mediaDir, mediaUrl }: LookDesk): Router {
  const router = express.Router();
  router.use(express.json({ limit: LOOK_BODY, strict: true }), (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  const judge = (body: unknown) => {
    const asked = lookRequestSchema.safeParse(body);
    if (!asked.success) throw new HttpError('malformed');
    return judgeLook(asked.data, committed());
  };
  router.get('/', (_request, response) => void response.json(stateOf(committed(), mediaUrl)));
  router.post('/check', (request, response) => {
    response.json({ faults: judge(request.body).faults, saved: false } satisfies LookCheck);
  });
  router.post('/save', async (request, response) => {
    const { look, picture, faults } = judge(request.body);
    if (look !== null) {
      // The picture first: the log never names a file that was not there.
      if (look.logo !== undefined && picture !== null) await keep(picture, mediaDir, look.logo.file);
      const reply = await submit({ type: 'set-look', look }, nanoid() as CommandId);
      if (!reply.ok) throw new HttpError(reply.code === 'failed' ? 'failed' : 'out-of-date');
    }
    response.json({ faults, saved: look !== null } satisfies LookCheck);
  });
  return router;
}

/** Whole or not at all; its name is its content, so what is there already is the same. */
async function keep(picture: Buffer, folder: string, file: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, file);
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  const draft = `${path}.${nanoid(6)}`;
  await writeFile(draft, picture, { flush: true });
  await rename(draft, path);
}

function stateOf(state: State, mediaUrl: (file: string) => string): LookState {
  const { contest } = state;
  if (contest === null) throw new HttpError('not-found');
  const { logo, ...colours } = contest.look ?? {};
  return {
    contest: contest.name,
    look: { ...colours, ...(logo && { logo: { url: mediaUrl(logo.file), alt: logo.alt } }) },
  };
}
