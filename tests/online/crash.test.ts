import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { ONLINE_ENV, type OnlineMessage, type OnlineSettings } from '../../server/online/online-settings.ts';
import { startProcess } from '../../server/spawn.ts';
import { at } from '../../shared/engine/ids.ts';
import { writeOnlineContest } from './contest.ts';
import { freshPhone, must, TestPlayer } from './rig.ts';

const folder = mkdtempSync(join(tmpdir(), 'online-crash-'));
const children: ChildProcess[] = [];
const QUESTIONS = 8;

function fork(change: Partial<OnlineSettings> = {}): ChildProcess {
  const settings: OnlineSettings = {
    port: 0,
    host: '127.0.0.1',
    dataDir: join(folder, 'data'),
    publicUrl: null,
    trustProxy: 0,
    contestFile: null,
    settingsFile: null,
    opens: null,
    closes: null,
    newKey: false,
    ...change,
  };
  const child = startProcess('online/online-process', [], {
    env: { ...process.env, [ONLINE_ENV]: JSON.stringify(settings), LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  children.push(child);
  return child;
}

async function start(change: Partial<OnlineSettings> = {}) {
  const child = fork(change);
  const [message] = (await once(child, 'message')) as [OnlineMessage];
  if (message.type !== 'listening') throw new Error(message.message);
  return { child, url: `http://127.0.0.1:${message.port}`, started: message.started };
}

// Starting a process from its sources takes its time on a busy machine.
describe('the round as a process', { timeout: 60_000 }, () => {
  afterEach(() => {
    for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('[AU7] kill -9 in the middle of many attempts: nothing that was acknowledged is lost', async () => {
    const now = Date.now();
    const window = { opens: at(now - 1_000), closes: at(now + 3_600_000) };
    const first = await start({ contestFile: writeOnlineContest(folder, QUESTIONS), ...window });
    expect(first.started.organiserKey).toMatch(/^\w{24}$/);
    const players = Array.from({ length: 12 }, () => ({
      player: new TestPlayer(first.url),
      phone: freshPhone(),
      /** Option by question, as acknowledged. */
      answers: new Map<number, number>(),
      code: '',
    }));
    let acknowledged = 0;
    const play = async (each: (typeof players)[number]): Promise<void> => {
      await each.player.hello();
      each.code = must(await each.player.start({ phone: each.phone })).recoveryCode;
      for (let nth = 0; nth < QUESTIONS; nth += 1) {
        must(await each.player.next(nth));
        must(await each.player.answer(nth, nth % 4));
        each.answers.set(nth, nth % 4);
        acknowledged += 1;
        if (acknowledged === 30) first.child.kill('SIGKILL');
      }
    };
    await Promise.allSettled(players.map(play));
    expect(acknowledged).toBeGreaterThanOrEqual(30);
    expect(acknowledged).toBeLessThan(12 * QUESTIONS);

    const second = await start();
    expect(second.started).toMatchObject({ organiserKey: null, fingerprint: first.started.fingerprint, ...window });
    for (const { player, phone, answers, code } of players) {
      if (code === '') continue;
      player.url = second.url;
      const { attempt } = await player.hello();
      expect(attempt?.recoveryCode).toBe(code);
      expect(attempt?.settled).toBeGreaterThanOrEqual(answers.size);
      expect(attempt?.settled).toBeLessThanOrEqual(answers.size + 1);
      // What was acknowledged stands: the same again is a success.
      for (const [nth, option] of answers) must(await player.answer(nth, option));
      must(await player.start({ phone }));
      for (let nth = attempt?.settled ?? 0; nth < QUESTIONS; nth += 1) {
        must(await player.next(nth));
        must(await player.answer(nth, nth % 4));
      }
      expect((await player.hello()).attempt?.step).toMatchObject({ kind: 'finished', result: { answered: QUESTIONS } });
    }
  });

  test('[AU7] ends when its supervisor is gone, and names a port that is taken', async () => {
    const { child } = await start();
    child.disconnect();
    await once(child, 'exit');
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const refused = fork({ port: (taken.address() as { port: number }).port });
    const [message] = (await once(refused, 'message')) as [OnlineMessage];
    expect(message).toMatchObject({ type: 'failed', code: 'complaint' });
    expect(message.type === 'failed' ? message.message : '').toMatch(/đang có chương trình khác dùng/);
    taken.close();
  });
});
