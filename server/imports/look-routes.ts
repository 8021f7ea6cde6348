import { Readable } from 'node:stream';
import express, { type Router } from 'express';
import { nanoid } from 'nanoid';
import type { CommandId } from '../../shared/engine/ids.ts';
import type { State } from '../../shared/engine/state.ts';
import type { LookCheck, LookState } from '../../shared/protocol/look.ts';
import type { MediaFolder } from '../content/media-folder.ts';
import { HttpError } from '../http/http-error.ts';
import { deskBody, mustStand } from './desk-body.ts';
import type { FormatDesk } from './format-routes.ts';
import { judgeLook, LOOK_BODY, lookRequestSchema } from './look-check.ts';

export interface LookDesk extends FormatDesk {
  /** Where the contest's own pictures are kept. */
  folder: MediaFolder;
  /** The address of a media file under its opaque name. */
  mediaUrl: (file: string) => string;
}

/** `/api/v1/content/look`, for the desk alone as all of `/content`: the contest's colours and logo. */
export function lookRoutes({ committed, submit, folder, mediaUrl }: LookDesk): Router {
  const router = express.Router();
  router.use(deskBody(LOOK_BODY));
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
    // The picture first: the log never names a file that was not there.
    const fault = picture === null || look?.logo === undefined ? null : await kept(folder, look.logo.file, picture);
    if (fault !== null) faults.push({ field: 'logo', ...fault });
    const saved = look !== null && fault === null;
    if (saved) mustStand(await submit({ type: 'set-look', look }, nanoid() as CommandId));
    response.json({ faults, saved } satisfies LookCheck);
  });
  return router;
}

/** Its name is its content: what is there already is the same. */
const kept = (folder: MediaFolder, file: string, picture: Buffer) => folder.take(file, Readable.from([picture]));

function stateOf(state: State, mediaUrl: (file: string) => string): LookState {
  const { contest } = state;
  if (contest === null) throw new HttpError('not-found');
  const { logo, ...colours } = contest.look ?? {};
  return {
    contest: contest.name,
    look: { ...colours, ...(logo && { logo: { url: mediaUrl(logo.file), alt: logo.alt } }) },
  };
}
