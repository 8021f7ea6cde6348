import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Response, type Router } from 'express';
import { OUTPUT_META } from '../../shared/protocol/outputs.ts';
import { HttpError } from './http-error.ts';
import { INDEX_PAGE, INDEX_STYLE } from './index-page.ts';
import { inlineScriptSources, withScriptSources } from './inline-scripts.ts';

/** Address → page of the build. The first file that exists: a role's own page, else the one it shares. */
const SCREENS: Record<string, string[]> = {
  '/console': ['host-console/index.html'],
  '/mc': ['host-console/mc.html', 'host-console/index.html'],
  '/content': ['host-console/content.html'],
  '/format': ['host-console/format.html'],
  '/look': ['host-console/look.html'],
  '/minutes': ['host-console/minutes.html'],
  '/scoreboard': ['scoreboard/index.html'],
  '/scoreboard/gallery': ['scoreboard/gallery.html'],
  '/o/:name': ['scoreboard/index.html'],
  '/team': ['buzzer-client/team/index.html'],
  '/judge': ['buzzer-client/judge/index.html'],
  '/secretary': ['buzzer-client/secretary/index.html'],
};

/**
 * The built screens. Assets carry their hash in the name and never change; pages are asked for anew every time.
 * @param showOf what the console has pointed an output's alias at, as the query of its address
 */
export function screens(webDir: string, showOf: (name: string) => string | null): Router {
  const router = express.Router();
  router.get('/', (_request, response) => void response.type('html').send(INDEX_PAGE));
  router.get('/index.css', (_request, response) => void response.type('css').send(INDEX_STYLE));
  for (const [path, pages] of Object.entries(SCREENS)) {
    router.get(path, (request, response, next) => {
      const page = pages.find((candidate) => existsSync(join(webDir, candidate)));
      if (page === undefined) return next(new HttpError('not-found'));
      const html = readFileSync(join(webDir, page), 'utf8');
      const { name } = request.params as { name?: string };
      sendPage(response, name === undefined ? html : pointed(html, name.normalize('NFC'), showOf));
    });
  }
  // The phones' assets are the gateway's to serve.
  router.use('/assets/audience', (_request, _response, next) => next(new HttpError('not-found')));
  router.use('/assets', express.static(join(webDir, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  router.use('/ograf', graphics(webDir));
  return router;
}

/** The OGraf package. A renderer lives on another address: it may fetch the files, they are the same for everyone. */
function graphics(webDir: string): Router {
  const router = express.Router();
  router.use((_request, response, next) => {
    response.set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' });
    next();
  });
  router.get('/live', (_request, response, next) => {
    const page = join(webDir, 'scoreboard/ograf/live.html');
    if (!existsSync(page)) return next(new HttpError('not-found'));
    // It sits in a graphic on a renderer's page and passes on what everyone sees; there is nothing in it to click.
    const policy = (response.get('Content-Security-Policy') ?? '').replace(
      "frame-ancestors 'self'",
      'frame-ancestors *',
    );
    response.set({ 'Content-Security-Policy': policy, 'Cache-Control': 'no-cache' });
    response.removeHeader('X-Frame-Options');
    response.sendFile(page);
  });
  router.use(express.static(join(webDir, 'ograf'), { index: false, fallthrough: true }));
  return router;
}

/** What the page runs inline is let in by its hash, and nothing else. */
function sendPage(response: Response, html: string): void {
  const policy = response.get('Content-Security-Policy');
  if (policy) response.set('Content-Security-Policy', withScriptSources(policy, inlineScriptSources(html)));
  response.set('Cache-Control', 'no-cache');
  response.type('html').send(html);
}

/** The page with what its alias shows; an alias that was never pointed anywhere is the plain scoreboard. */
function pointed(html: string, name: string, showOf: (name: string) => string | null): string {
  const show = showOf(name) ?? '';
  return html.replace('</head>', () => `<meta name="${OUTPUT_META}" content="${escaped(show)}" />\n  </head>`);
}

const escaped = (text: string): string => text.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
