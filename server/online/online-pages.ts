import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type RequestHandler, Router } from 'express';

/** Address → page of the build. */
const PAGES: Record<string, string> = {
  '/': 'buzzer-client/online/index.html',
  '/organiser': 'buzzer-client/online/organiser.html',
};
/** A folder of its own, so that there is nothing else to serve. */
const ASSETS = 'assets/online';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The round's two pages from memory, packed once. */
export function onlinePages(webDir: string): Router {
  const router = Router();
  for (const [path, file] of Object.entries(PAGES)) {
    const page = join(webDir, file);
    if (existsSync(page)) router.get(path, served(page, 'no-cache'));
    else router.get(path, (_request, response) => void response.status(503).type('text').send(NOT_BUILT));
  }
  const assets = new Map<string, RequestHandler>();
  const folder = join(webDir, ASSETS);
  for (const path of existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []) {
    const file = join(folder, path);
    // The build names files by their content: they never change.
    if (statSync(file).isFile()) {
      assets.set(`/${ASSETS}/${path.split(sep).join('/')}`, served(file, 'public, max-age=31536000, immutable'));
    }
  }
  router.use((request, response, next) => {
    const asset = request.method === 'GET' ? assets.get(request.path) : undefined;
    if (asset === undefined) next();
    else asset(request, response, next);
  });
  return router;
}

const NOT_BUILT = 'Chưa dựng trang này. [The page is not built.]';

function served(file: string, cache: string): RequestHandler {
  const plain = readFileSync(file);
  const ending = extname(file);
  const packed = ['.html', '.js', '.css', '.svg'].includes(ending) ? gzipSync(plain, { level: 9 }) : null;
  return (request, response) => {
    response.setHeader('Content-Type', TYPES[ending] ?? 'application/octet-stream');
    response.setHeader('Cache-Control', cache);
    response.setHeader('Vary', 'Accept-Encoding');
    const small = packed !== null && request.acceptsEncodings(['gzip', 'identity']) === 'gzip';
    if (small) response.setHeader('Content-Encoding', 'gzip');
    response.end(small ? packed : plain);
  };
}
