import { constants, setPriority } from 'node:os';
import { pino } from 'pino';
import { startGateway } from './audience/gateway.ts';
import { gatewaySettings } from './audience/gateway-settings.ts';
import { webDir } from './paths.ts';
import type { ChildMessage } from './process-link.ts';

// The audience's own process: a stall, a flood or a crash in here does not move a buzz. The supervisor forks it, says
// where by the environment, and brings it back when it ends.

const log = pino({ name: 'gateway', level: process.env.LOG_LEVEL ?? 'warn' }, pino.destination(2));
/** A supervisor that is gone can't stop us any more, and whoever comes next wants the port. */
const STOP_MS = 900;

// Below the hub: when there are not enough cores for both, phones wait and buzzers don't.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const tell = (message: ChildMessage) => process.send?.(message);

const gateway = await startGateway({
  ...gatewaySettings(process.env),
  webDir: webDir(),
  onFault: (error, what) => log.error({ err: error, what }, 'gateway'),
  died: (error) => {
    log.fatal({ err: error }, 'ballots can not be kept');
    process.exit(1);
  },
}).catch((error: unknown) => {
  const code = (error as NodeJS.ErrnoException).code ?? 'failed';
  tell({ type: 'failed', code, message: error instanceof Error ? error.message : String(error) });
  log.fatal({ err: error }, 'the gateway does not start');
  process.exit(1);
});
tell({ type: 'listening', port: gateway.port });

let stopping = false;
function stop(): void {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(1), STOP_MS).unref();
  gateway.close().then(
    () => process.exit(0),
    (error: unknown) => {
      log.error({ err: error }, 'closing');
      process.exit(1);
    },
  );
}
process.on('disconnect', stop);
process.on('SIGTERM', stop);
// Ctrl-C reaches the whole group; the supervisor decides when we go. Without one we go by ourselves.
process.on('SIGINT', () => {
  if (!process.connected) stop();
});
