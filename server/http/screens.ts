import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Router } from 'express';
import { HttpError } from './http-error.ts';
import { INDEX_PAGE, INDEX_STYLE } from './index-page.ts';

/** Address → page of the build. The first file that exists: a role's own page, else the one it shares. */
const SCREENS: Record<string, string[]> = {
  '/console': ['host-console/index.html'],
  '/mc': ['host-console/mc.html', 'host-console/index.html'],
  '/scoreboard': ['scoreboard/index.html'],
  '/scoreboard/gallery': ['scoreboard/gallery.html'],
  '/o/:name': ['scoreboard/index.html'],
  '/team': ['buzzer-client/team/index.html'],
  '/judge': ['buzzer-client/judge/index.html'],
};

/** The built screens. Assets carry their hash in the name and never change; pages are asked for anew every time. */
export function screens(webDir: string): Router {
  const router = express.Router();
  router.get('/', (_request, response) => void response.type('html').send(INDEX_PAGE));
  router.get('/index.css', (_request, response) => void response.type('css').send(INDEX_STYLE));
  for (const [path, pages] of Object.entries(SCREENS)) {
    router.get(path, (_request, response, next) => {
      const page = pages.find((candidate) => existsSync(join(webDir, candidate)));
      if (page === undefined) return next(new HttpError('not-found'));
      response.set('Cache-Control', 'no-cache');
      response.sendFile(page, { root: webDir });
    });
  }
  // The phones' assets are the gateway's to serve.
  router.use('/assets/audience', (_request, _response, next) => next(new HttpError('not-found')));
  router.use('/assets', express.static(join(webDir, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  return router;
}
