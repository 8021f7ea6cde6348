import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type ChildMessage, HUB_ENV, type HubSettings } from '../../server/process-link.ts';
import { startProcess } from '../../server/spawn.ts';
import type { DevicesMessage, PairResponse } from '../../shared/protocol/messages.ts';
import { goUntil } from './rig.ts';
import { freshId, Screen, stamped } from './screen.ts';
import { writeTestContest } from './test-contest.ts';

const folder = mkdtempSync(join(tmpdir(), 'crash-'));
const running: ChildProcess[] = [];
/** The desk's token; it outlives every hub here. */
let desk = '';

/** A hub in a process of its own, as the supervisor would start it. */
async function startHub(port: number, contestFile: string | null) {
  const settings: HubSettings = {
    port,
    host: '127.0.0.1',
    dataDir: join(folder, 'data'),
    audiencePort: 4101,
    contestFile,
    rehearsal: false,
    demo: false,
    hostKey: 'first',
    gatewaySecret: 'no gateway will come here',
  };
  const child = startProcess('hub-process', [], { env: { ...process.env, [HUB_ENV]: JSON.stringify(settings) } });
  running.push(child);
  const message = await new Promise<ChildMessage>((resolve) =>
    child.once('message', (told) => resolve(told as ChildMessage)),
  );
  if (message.type !== 'listening') throw new Error(message.message);
  return { child, port: message.port, hostKey: message.hostKey ?? null, url: `http://127.0.0.1:${message.port}` };
}

const gone = (child: ChildProcess) => new Promise<void>((resolve) => child.once('exit', () => resolve()));

async function kill9(child: ChildProcess): Promise<void> {
  const end = gone(child);
  child.kill('SIGKILL');
  await end;
}

async function post<T>(url: string, path: string, body: unknown, token?: string): Promise<T> {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const response = await fetch(`${url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await response.json()) as T;
}

// Processes are started from their sources here, which takes its time on a busy machine; the build is much quicker.
describe('kill -9', { timeout: 120_000 }, () => {
  afterAll(() => {
    for (const child of running) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  test('[TM5, BZ6, case 8] while B holds the right to answer: the same scene, the same right, the clock held', async () => {
    const before = await startHub(0, writeTestContest(folder));
    const { token } = await post<PairResponse>(before.url, '/desk', { key: before.hostKey });
    const { code } = await post<{ code: string }>(before.url, '/codes', { role: 'team', podiums: ['B'] }, token);
    const { token: teamToken } = await post<PairResponse>(before.url, '/pair', { code });
    desk = token;
    let host = new Screen(before.url, { role: 'host', token });
    let team = new Screen(before.url, { role: 'team', token: teamToken });
    await Promise.all([host.welcomed(), team.welcomed()]);
    const asking = () => host.view.heat?.asking ?? null;

    await goUntil(host, () => asking()?.phase === 'answering');
    await host.command({ type: 'rule', asking: asking()!.id, podium: 'A', verdict: 'wrong' });
    await goUntil(host, () => asking()?.phase === 'armed');
    await new Promise((resolve) => setTimeout(resolve, 350));
    const press = { type: 'press', asking: asking()!.id, podium: 'B', ...stamped() } as const;
    const pressId = freshId();
    const pressed = await team.command(press, pressId);
    expect(pressed).toMatchObject({ ok: true });
    await host.until(() => asking()?.answering?.podium === 'B', 'B has the word');
    // Some of the clock runs before the power goes.
    await new Promise((resolve) => setTimeout(resolve, 1200));
    const clock = host.view.clock;
    const scene = host.view.program.scene;
    const left = clock?.status === 'running' ? clock.deadline - Date.now() : Number.NaN;
    const { takeRevision } = host.view.go;
    await kill9(before.child);

    const after = await startHub(before.port, null);
    expect(after.hostKey).toBeNull();
    [host, team] = [
      new Screen(after.url, { role: 'host', token }),
      new Screen(after.url, { role: 'team', token: teamToken }),
    ];
    const [welcome] = await Promise.all([host.welcomed(), team.welcomed()]);
    expect(welcome.view.program.scene).toEqual(scene);
    expect(asking()?.answering).toEqual({ podium: 'B', as: 'stealer' });
    const held = host.view.clock;
    if (held?.status !== 'held') throw new Error('the clock runs on');
    // Stamped every 200 ms; a slow machine may have stamped late.
    expect(held.remaining).toBeGreaterThanOrEqual(left - 20);
    expect(held.remaining).toBeLessThanOrEqual(left + 600);
    // The late retry of what was acknowledged before gets the first answer, and nothing happens twice.
    expect(await team.command(press, pressId)).toEqual(pressed);
    expect(asking()?.presses).toHaveLength(1);
    expect(takeRevision).toBeGreaterThan(0);
    expect(await host.command({ type: 'rule', asking: asking()!.id, podium: 'B', verdict: 'right' })).toMatchObject({
      ok: true,
    });
    host.close();
    team.close();
    await kill9(after.child);
  });

  test('[Law 3] in the middle of a volley: every acknowledged fact is there, and after the retries each one once', async () => {
    const before = await startHub(0, null);
    const host = new Screen(before.url, { role: 'host', token: desk });
    await host.welcomed();
    const ids = Array.from({ length: 30 }, (_, i) => `volley-fact-${i}`);
    const adjust = { type: 'adjust-score', podium: 'C', points: 1, reason: 'loạt' } as const;
    const acknowledged: string[] = [];
    for (const id of ids) {
      host.command(adjust, id).then(
        (reply) => reply.ok && acknowledged.push(id),
        () => {},
      );
    }
    await host.until(() => acknowledged.length > 3, 'some of them');
    await kill9(before.child);
    const sure = [...acknowledged];

    const after = await startHub(before.port, null);
    const stored = async () => {
      const response = await fetch(`${after.url}/api/v1/log`, { headers: { authorization: `Bearer ${desk}` } });
      const rows = (await response.text())
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      return rows.filter(({ type }) => type === 'score-adjusted').map(({ commandId }) => commandId as string);
    };
    expect(await stored()).toEqual(expect.arrayContaining(sure));
    const again = new Screen(after.url, { role: 'host', token: desk });
    await again.welcomed();
    for (const id of ids) expect(await again.command(adjust, id)).toMatchObject({ ok: true });
    expect((await stored()).sort()).toEqual([...ids].sort());
    await kill9(after.child);
  });

  test('[TM5] asleep for six seconds, as a laptop whose lid was shut: the clock is held at what was left', async () => {
    const { child, url } = await startHub(0, null);
    const before = new Screen(url, { role: 'host', token: desk });
    await before.welcomed();
    const clockOf = ({ view }: Screen<'host'>) => view.clock;
    await goUntil(before, () => {
      return before.view.heat?.asking?.phase === 'answering' && clockOf(before)?.status === 'running';
    });
    const clock = clockOf(before);
    const left = clock?.status === 'running' ? clock.deadline - Date.now() : Number.NaN;
    child.kill('SIGSTOP');
    await new Promise((resolve) => setTimeout(resolve, 6000));
    child.kill('SIGCONT');
    before.close();
    // Lines are lost by such a sleep: a desk comes back by itself.
    const host = new Screen(url, { role: 'host', token: desk });
    await host.welcomed();
    await host.until(() => clockOf(host)?.status === 'held', 'the clock to be held');
    const held = clockOf(host);
    expect(held?.status === 'held' && held.remaining).toBeGreaterThan(left - 1500);
    const alarms = () => (host.last('devices') as DevicesMessage | undefined)?.alarms.map(({ code }) => code) ?? [];
    await host.until(() => alarms().includes('machine-slept'), 'word of it');
    host.close();
    await kill9(child);
  });

  test('a hub that loses its supervisor ends within a second', async () => {
    const { child } = await startHub(0, null);
    const end = gone(child);
    const at = Date.now();
    child.disconnect();
    await end;
    expect(Date.now() - at).toBeLessThan(1500);
  });
});
