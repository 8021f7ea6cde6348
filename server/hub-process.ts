import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { startHub } from './hub/hub.ts';
import { projectRoot, webDir } from './paths.ts';
import { type ChildMessage, HUB_ENV, type HubSettings } from './process-link.ts';
import { explainFailure } from './supervisor/explain-failure.ts';

// The control plane's own process. The supervisor forks it and says by the environment what to serve; when it ends by
// itself it is started again and takes the show up from the log.

const log = pino({ name: 'hub', level: process.env.LOG_LEVEL ?? 'warn' }, pino.destination(2));
/** A supervisor that is gone can't stop us any more, and whoever comes next wants the port. */
const STOP_MS = 900;

const tell = (message: ChildMessage): void => void process.send?.(message);
const version = (): string => JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')).version as string;

const settings = JSON.parse(process.env[HUB_ENV] ?? '{}') as HubSettings;
// Whatever this process might start later needs no secret of ours.
delete process.env[HUB_ENV];

const hub = await startHub({
  ...settings,
  webDir: webDir(),
  version: version(),
  onFault: (error, what) => log.error({ err: error, what }, 'fault'),
  onStoreDeath: (error) => {
    log.fatal({ err: error }, 'the store ended');
    process.exit(1);
  },
}).catch((error: unknown) => {
  const { port, host, dataDir } = settings;
  const complaint = explainFailure(error, { port, portFlag: '--port', host, dataDir });
  if (complaint === null) log.fatal({ err: error }, 'the hub does not start');
  tell({
    type: 'failed',
    code: complaint === null ? 'fault' : 'complaint',
    message: String((complaint ?? (error as Error)).message),
  });
  // Sending is asynchronous; ending at once would cut it off.
  process.disconnect?.();
  process.exitCode = 1;
  return null;
});
if (hub !== null) tell({ type: 'listening', port: hub.port, hostKey: hub.hostKey });

let stopping = false;
function stop(): void {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(1), STOP_MS).unref();
  Promise.resolve(hub?.close()).then(
    () => process.exit(0),
    (error: unknown) => {
      log.error({ err: error }, 'closing');
      process.exit(1);
    },
  );
}
process.on('disconnect', () => {
  if (hub !== null) stop();
});
process.on('SIGTERM', stop);
// Ctrl-C reaches the whole group; the supervisor decides when we go. Without one we go by ourselves.
process.on('SIGINT', () => {
  if (!process.connected) stop();
});
