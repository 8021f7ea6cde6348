import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type RequestHandler, Router } from 'express';

/** Where the build lays the phone's page and, in a folder of their own, the files it needs. */
const PAGE = 'buzzer-client/audience/index.html';
const ASSETS = 'assets/audience';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.webp': 'image/webp',
};
const PACKED = new Set(['.html', '.js', '.css', '.svg']);

interface Served {
  type: string;
  plain: Buffer;
  br: Buffer | null;
  gzip: Buffer | null;
}

/**
 * The phone's page, from memory and packed once: a hall that opens it in the same minute must not read a disk, and
 * Wi-Fi is the narrow place.
 */
export function phonePage(webDir: string): Router {
  const router = Router();
  const page = join(webDir, PAGE);
  const html = existsSync(page) ? load(page) : null;
  const assets = new Map<string, Served>();
  const folder = join(webDir, ASSETS);
  for (const path of existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []) {
    const file = join(folder, path);
    if (statSync(file).isFile()) assets.set(`/${ASSETS}/${path.split(sep).join('/')}`, load(file));
  }

  router.get('/', (request, response) => {
    if (html === null) response.status(503).type('text').send('Chưa dựng trang khán giả. [The page is not built.]');
    else send(html, 'no-cache')(request, response, () => {});
  });
  router.use((request, response, next) => {
    const asset = request.method === 'GET' ? assets.get(request.path) : undefined;
    // The build names files by their content: they never change.
    if (asset) send(asset, 'public, max-age=31536000, immutable')(request, response, next);
    else next();
  });
  return router;
}

const send =
  (file: Served, cache: string): RequestHandler =>
  (request, response) => {
    const asked = request.acceptsEncodings(['br', 'gzip', 'identity']);
    const packed = asked === 'br' ? file.br : asked === 'gzip' ? file.gzip : null;
    response.setHeader('Content-Type', file.type);
    response.setHeader('Cache-Control', cache);
    response.setHeader('Vary', 'Accept-Encoding');
    if (packed !== null) response.setHeader('Content-Encoding', String(asked));
    response.end(packed ?? file.plain);
  };

function load(path: string): Served {
  const plain = readFileSync(path);
  const ending = extname(path);
  const packed = PACKED.has(ending);
  return {
    type: TYPES[ending] ?? 'application/octet-stream',
    plain,
    br: packed ? brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) : null,
    gzip: packed ? gzipSync(plain, { level: 9 }) : null,
  };
}
