import type { Express } from 'express';
import { drawSealed } from '../../shared/engine/drawing.ts';
import type { CodeRequest } from '../../shared/protocol/messages.ts';
import { createApp } from '../app.ts';
import { MediaFolder } from '../content/media-folder.ts';
import type { MediaLibrary } from '../content/media-library.ts';
import type { HostGuard } from '../http/host-guard.ts';
import { contentRoutes } from '../imports/routes.ts';
import { LogReader } from '../minutes/log-reader.ts';
import { MinutesDesk } from '../minutes/minutes-desk.ts';
import { minutesRoutes } from '../minutes/routes.ts';
import { Outputs } from '../outputs/outputs.ts';
import type { Store } from '../store/store.ts';
import type { Desk } from './desk.ts';
import { ownMedia } from './first-contest.ts';
import type { HubClock } from './hub-clock.ts';
import type { HubOptions } from './hub-options.ts';
import type { PublicUrls } from './public-urls.ts';
import type { Runner } from './runner.ts';

interface Parts extends Desk {
  clock: HubClock;
  epoch: string;
  store: Store;
  runner: Runner;
  guard: HostGuard;
  media: MediaLibrary;
  urls: PublicUrls;
  illustrative: boolean;
  ready: () => boolean;
  revoked: (device: string) => void;
}

/** The hub's HTTP side, fed from its parts. */
export function hubHttp({ version, webDir, dataDir, rehearsal, onFault }: HubOptions, parts: Parts): Express {
  const { runner, store, urls, illustrative, settings, clock } = parts;
  const log = (after: number, limit: number) => store.call('page', after, limit);
  const mode = rehearsal ? 'rehearsal' : illustrative ? 'demo' : 'live';
  const minutes = new MinutesDesk({ log: new LogReader(log), settings, now: () => clock.now(), mode });
  return createApp({
    ...parts,
    outputs: new Outputs(parts.settings, () => performance.now()),
    version,
    webDir,
    mode: { rehearsal, demo: illustrative },
    seq: () => runner.seq,
    seatExists: (request) => seatExists(request, runner),
    publicUrl: urls.hub,
    log,
    minutes: minutesRoutes(minutes),
    content: contentRoutes({
      committed: () => runner.committed,
      submit: (command, id) => runner.submit(command, { role: 'host' }, id),
      hasMedium: (file) => parts.media.has(file),
      mediaUrl: (file) => parts.media.urlOf(file),
      folder: new MediaFolder(ownMedia(dataDir)),
    }),
    drawSealed: () => drawSealed(runner.committed),
    onFault: (error) => onFault(error, 'http'),
  });
}

/** A code for a seat that nobody could ever take would only puzzle whoever scans it. */
function seatExists(request: CodeRequest, { committed: { contest } }: Runner): boolean {
  if (request.role === 'judge') return contest?.judges.some(({ id }) => id === request.judge) ?? false;
  return true;
}
