import { pino } from 'pino';
import { webDir } from '../paths.ts';
import { explainFailure } from '../supervisor/explain-failure.ts';
import { startOnline } from './online.ts';
import { type OnlineMessage, onlineSettings } from './online-settings.ts';

// The open round's own process: it runs for weeks, and when it ends by itself it is started again and goes on from its
// file.

const log = pino({ name: 'online', level: process.env.LOG_LEVEL ?? 'warn' }, pino.destination(2));
/** A supervisor that is gone can't stop us any more, and whoever comes next wants the port. */
const STOP_MS = 900;

const tell = (message: OnlineMessage): void => void process.send?.(message);

const settings = onlineSettings(process.env);
const online = await startOnline({
  ...settings,
  webDir: webDir(),
  onFault: (error, what) => log.error({ err: error, what }, 'fault'),
}).catch((error: unknown) => {
  const { port, host, dataDir } = settings;
  const complaint = explainFailure(error, { port, portFlag: '--port', host, dataDir });
  if (complaint === null) log.fatal({ err: error }, 'the round does not start');
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
if (online !== null) {
  const { round, organiserKey, fingerprint, port } = online;
  tell({
    type: 'listening',
    port,
    started: {
      contest: round.contest.name,
      opens: round.opens,
      closes: round.closes,
      questions: round.questions.length,
      organiserKey,
      fingerprint,
    },
  });
}

let stopping = false;
function stop(): void {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(1), STOP_MS).unref();
  Promise.resolve(online?.close()).then(
    () => process.exit(0),
    (error: unknown) => {
      log.error({ err: error }, 'closing');
      process.exit(1);
    },
  );
}
process.on('disconnect', () => {
  if (online !== null) stop();
});
process.on('SIGTERM', stop);
// Ctrl-C reaches the whole group; the supervisor decides when we go. Without one we go by ourselves.
process.on('SIGINT', () => {
  if (!process.connected) stop();
});
