import { createServer, type Server } from 'node:http';
import express, { type ErrorRequestHandler } from 'express';
import helmet from 'helmet';
import type { AudienceMedium } from '../../shared/protocol/gateway-link.ts';
import { phonePage } from './phone-page.ts';

export interface PhoneHttpOptions {
  webDir: string;
  /** Media that may be shown now; nothing else is ever served. */
  medium: (name: string) => AudienceMedium | undefined;
  health: () => Record<string, unknown>;
  onFault: (error: unknown, what: string) => void;
}

/** What phones can fetch: the page, the media on air, and whether all is well. */
export function phoneHttp({ webDir, medium, health, onFault }: PhoneHttpOptions): Server {
  const app = express();
  app.disable('x-powered-by');
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          // React writes style attributes through the DOM, which the policy does not concern.
          imgSrc: ["'self'"],
          mediaSrc: ["'self'"],
          fontSrc: ["'self'"],
          // 'self' leaves out ws: in older Safari, and the page has no other host to talk to anyway.
          connectSrc: ["'self'", 'ws:', 'wss:'],
          baseUri: ["'none'"],
          formAction: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
      // Phones come over plain HTTP: both would leave them with a blank page.
      strictTransportSecurity: false,
      crossOriginOpenerPolicy: false,
      originAgentCluster: false,
    }),
  );
  app.get('/health', (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    response.json(health());
  });
  app.get('/media/:name', (request, response, next) => {
    const found = medium(request.params.name);
    if (found === undefined) return next();
    // The name is opaque and new for every showing, so a phone may keep it.
    response.sendFile(found.path, { maxAge: '1d', dotfiles: 'allow' }, (error) => {
      if (error && !response.headersSent) next(error);
    });
  });
  app.use(phonePage(webDir));
  app.use((_request, response) => {
    response.status(404).type('text').send('Không có trang này. [No such page.]');
  });
  app.use(((error, _request, response, next) => {
    onFault(error, 'http');
    if (response.headersSent) return next(error);
    response.status(500).type('text').send('Có lỗi, hãy thử lại. [Something failed, try again.]');
  }) satisfies ErrorRequestHandler);
  return createServer(app);
}
