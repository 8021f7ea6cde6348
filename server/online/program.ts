import { join, resolve } from 'node:path';
import { startProcess } from '../spawn.ts';
import { Child } from '../supervisor/child.ts';
import { onlineBanner, pageUrl } from './banner.ts';
import { readOnlineFlags } from './flags.ts';
import { ONLINE_ENV, type OnlineMessage, type OnlineSettings } from './online-settings.ts';

/**
 * `npm start -- --online`: keeps the round's process running, prints its addresses once, and ends it on Ctrl-C.
 * @throws Complaint for a wrong option
 */
export function runOnline(args: string[]): void {
  const { data, contest, settings: settingsFile, ...flags } = readOnlineFlags(args);
  // A folder of its own inside: one machine may hold the show and the round without one locking the other out.
  const dataDir = resolve(data, 'online');
  let port = flags.port;
  let first = true;
  const child: Child = new Child({
    name: 'online',
    start: () => {
      const settings: OnlineSettings = {
        ...flags,
        port,
        dataDir,
        contestFile: contest === null || !first ? null : resolve(contest),
        settingsFile: settingsFile === null || !first ? null : resolve(settingsFile),
        // Brought back it goes on with the round and the key that it has.
        newKey: flags.newKey && first,
      };
      return startProcess('online/online-process', [], {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        env: { ...process.env, [ONLINE_ENV]: JSON.stringify(settings) },
      });
    },
    onListening: (message) => {
      if (!first) return say('Vòng thi đã chạy lại. [The round is running again.]');
      first = false;
      const { port: had, started } = message as Extract<OnlineMessage, { type: 'listening' }>;
      port = had;
      say(onlineBanner(started, { url: pageUrl(flags.publicUrl, flags.host, port), dataDir: join(data, 'online') }));
    },
    onRefused: (failure) => {
      console.error(failure?.message ?? 'the round ended');
      process.exitCode = 1;
    },
    onEnd: (code, signal, wait) =>
      say(
        `Vòng thi dừng bất ngờ (${signal ?? code}), chạy lại sau ${wait} ms. [It ended unexpectedly; starting it again.]`,
      ),
  });
  let ending = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (ending) return;
      ending = true;
      void child.stop().then(() => process.exit());
    });
  }
  child.start();
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);
