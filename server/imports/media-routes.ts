import express, { type Router } from 'express';
import type { Contest } from '../../shared/engine/contest.ts';
import type { State } from '../../shared/engine/state.ts';
import type { MediaAnswer, MediaList } from '../../shared/protocol/media.ts';
import type { MediaFolder } from '../content/media-folder.ts';
import { HttpError } from '../http/http-error.ts';

/** `/api/v1/content/media`, for the desk alone as all of `/content`: pictures and clips that questions name. */
export function mediaRoutes(folder: MediaFolder, committed: () => State): Router {
  const router = express.Router();
  router.get('/', async (_request, response) => {
    response.set('Cache-Control', 'no-store');
    response.json({ files: await folder.list(usesIn(committed().contest)) } satisfies MediaList);
  });
  router.put('/:file', async (request, response) => {
    const { file } = request.params;
    response.json({ file, fault: await folder.take(file, request) } satisfies MediaAnswer);
  });
  // What a question names stands: it may be on air the next moment.
  router.delete('/:file', async (request, response) => {
    const { file } = request.params;
    if (usesIn(committed().contest)(file) > 0) throw new HttpError('out-of-date');
    if (!(await folder.remove(file))) throw new HttpError('not-found');
    response.json({ file, fault: null } satisfies MediaAnswer);
  });
  return router;
}

/** How many of a contest's questions name a file; its look counts as one. */
export const usesIn = (contest: Contest | null): ((file: string) => number) => {
  const named = contest === null ? [] : contest.bank.flatMap(({ media }) => (media === undefined ? [] : [media.file]));
  const { logo } = contest?.look ?? {};
  const all = logo === undefined ? named : [...named, logo.file];
  return (file) => all.filter((one) => one === file.normalize('NFC')).length;
};
