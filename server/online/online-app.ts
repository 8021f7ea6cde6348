import express, { type Express } from 'express';
import helmet from 'helmet';
import { type Allowances, addressKey } from './allowances.ts';
import { answerProblems, nothingHere, OnlineError } from './online-error.ts';
import { onlinePages } from './online-pages.ts';
import { type OrganiserRoutesOptions, organiserRoutes } from './organiser-routes.ts';
import { type PlayerRoutesOptions, playerRoutes } from './player-routes.ts';
import type { PublicGuard } from './public-guard.ts';

export interface OnlineAppOptions extends PlayerRoutesOptions, OrganiserRoutesOptions {
  allowances: Allowances;
  guard: PublicGuard;
  webDir: string;
  /** Reverse proxies in front whose X-Forwarded-For is believed; 0: none, the header is anybody's. */
  trustProxy: number;
  /** A picture's file by its opaque name, or undefined. */
  picture: (name: string) => string | undefined;
  onFault: (error: unknown, what: string) => void;
}

/** Bodies are a name, a number and a word. */
const LONGEST_BODY = '2kb';

/** Everything the open round serves: two pages, pictures, and a JSON interface. No cookies, no ambient authority. */
export function onlineApp(options: OnlineAppOptions): Express {
  const { guard, allowances, webDir, trustProxy, picture, onFault } = options;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', trustProxy);
  app.set('query parser', 'simple');
  app.use(securityHeaders());
  // A load balancer asks by the address, without a name.
  app.get('/health', (_request, response) => void response.set('Cache-Control', 'no-store').json({ status: 'ok' }));
  app.use((request, _response, next) =>
    next(guard.allows(request.headers) ? undefined : new OnlineError('not-allowed')),
  );
  app.use(
    '/api/v1',
    (_request, response, next) => {
      response.set('Cache-Control', 'no-store');
      next();
    },
    async (request, _response, next) => {
      await allowances.take('address', addressKey(request.ip));
      // A form of another site can send text or a form, never JSON without asking first.
      if (request.method === 'POST' && !request.is('application/json')) throw new OnlineError('not-json');
      next();
    },
    express.json({ limit: LONGEST_BODY, strict: true }),
    playerRoutes(options),
  );
  app.use('/api/v1/organiser', organiserRoutes(options));
  app.get('/media/:name', (request, response, next) => {
    const path = picture(String(request.params.name));
    if (path === undefined) return next(new OnlineError('not-found'));
    response.sendFile(path, { immutable: true, maxAge: '30d', dotfiles: 'allow' }, (error) => {
      if (error && !response.headersSent) next(error);
    });
  });
  app.use(onlinePages(webDir));
  app.use(nothingHere);
  app.use(answerProblems(onFault));
  return app;
}

function securityHeaders() {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // Whether there is HTTPS is the proxy's affair: on plain HTTP these would leave a blank page.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
}
