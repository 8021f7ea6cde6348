import express, { type Express } from 'express';
import type { MediaLibrary } from './content/media-library.ts';
import { type ApiOptions, api } from './http/api.ts';
import type { HostGuard } from './http/host-guard.ts';
import { answerErrors, HttpError, notFound } from './http/http-error.ts';
import { screens } from './http/screens.ts';
import { securityHeaders } from './http/security.ts';

export interface AppOptions extends ApiOptions {
  guard: HostGuard;
  media: MediaLibrary;
  webDir: string;
  onFault: (error: unknown) => void;
}

/** Everything the hub serves over HTTP: screens, media, and the API. Every error is JSON. */
export function createApp(options: AppOptions): Express {
  const { guard, media, webDir, onFault } = options;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', false);
  // `?a[b]=c` is nobody's request here.
  app.set('query parser', 'simple');
  app.use((request, _response, next) => {
    // The graphics package is files for renderers, and those live elsewhere.
    const allowed = request.path.startsWith('/ograf/') ? guard.isMeantForUs(request) : guard.allows(request);
    next(allowed ? undefined : new HttpError('not-allowed'));
  });
  app.use(securityHeaders());
  app.use('/api/v1', api(options), notFound);
  app.get('/media/:name', (request, response, next) => {
    const medium = media.find(String(request.params.name));
    if (medium === null) return next(new HttpError('not-found'));
    // A graphic in a renderer shows it too; whoever has not been told its name can't ask for it.
    response.set({ 'Content-Disposition': 'inline', 'Cross-Origin-Resource-Policy': 'cross-origin' });
    response.sendFile(medium.path, { immutable: true, maxAge: '1y', dotfiles: 'allow' });
  });
  app.use(screens(webDir, (name) => options.outputs.showOf(name)));
  app.use(notFound);
  app.use(answerErrors(onFault));
  return app;
}
