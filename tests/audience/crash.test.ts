import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GATEWAY_ENV, type GatewaySettings } from '../../server/audience/gateway-settings.ts';
import { startProcess } from '../../server/spawn.ts';
import { FakeHub, SECRET } from './fake-hub.ts';
import { TestPhone, until } from './test-phone.ts';

// Starting a process from its sources takes its time on a busy machine.
describe('the gateway as a process', { timeout: 60_000 }, () => {
  const children: ChildProcess[] = [];
  let hub: FakeHub;
  let hubPort: number;
  let dataDir: string;
  beforeEach(async () => {
    hub = new FakeHub();
    hubPort = await hub.listen();
    dataDir = mkdtempSync(join(tmpdir(), 'gateway-'));
  });
  afterEach(async () => {
    for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
    await hub.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  function fork(change: Partial<GatewaySettings> = {}): ChildProcess {
    const settings: GatewaySettings = { hubPort, secret: SECRET, dataDir, port: 0, host: '127.0.0.1', ...change };
    const child = startProcess('gateway-process', [], {
      env: { ...process.env, [GATEWAY_ENV]: JSON.stringify(settings), LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    children.push(child);
    return child;
  }

  async function start(): Promise<{ child: ChildProcess; port: number }> {
    const hellos = () => hub.heard.filter(({ event }) => event === 'hello').length;
    const before = hellos();
    const child = fork();
    const [message] = (await once(child, 'message')) as [{ type: string; port: number }];
    expect(message.type).toBe('listening');
    await until(() => hellos() > before, 'the gateway at the hub');
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { child, port: message.port };
  }

  it('kill -9 in mid-vote: every acknowledged ballot is there afterwards, none doubled', async () => {
    const poll = hub.open('p1', 'quiz');
    const { child, port } = await start();
    const phones = await Promise.all(Array.from({ length: 60 }, () => TestPhone.join(port)));
    const acked = new Map<TestPhone, number>();
    const votes = phones.map(async (phone, nth) => {
      // Spread out, so that the blow falls between the first and the last.
      await new Promise((resolve) => setTimeout(resolve, nth * 4));
      const reply = await phone.vote(poll, nth % 4).catch(() => null);
      if (reply?.ok) acked.set(phone, reply.option);
      if (acked.size === 25) child.kill('SIGKILL');
    });
    await Promise.race([Promise.all(votes), once(child, 'exit')]);
    const survived = new Map(acked);
    expect(survived.size).toBeGreaterThanOrEqual(25);

    const second = await start();
    const again = await Promise.all(phones.map((phone) => TestPhone.join(second.port, phone.token)));
    for (const [nth, phone] of phones.entries()) {
      if (survived.has(phone)) expect(again[nth]!.mine?.ballot).toBe(survived.get(phone));
    }
    const replies = await Promise.all(again.map((phone, nth) => phone.vote(poll, nth % 4)));
    expect(replies.every(({ ok }) => ok)).toBe(true);
    hub.close(poll);
    await until(() => hub.tallies(poll, true).length > 0, 'the final tally');
    expect(hub.tallies(poll, true)[0]).toMatchObject({ counts: [15, 15, 15, 15], entrants: 60 });
    for (const phone of [...phones, ...again]) phone.leave();
  });

  it('ends within a second when its supervisor is gone', async () => {
    const { child, port } = await start();
    const phone = await TestPhone.join(port);
    const asked = performance.now();
    child.disconnect();
    await once(child, 'exit');
    expect(performance.now() - asked).toBeLessThan(1000);
    phone.leave();
  });

  it('a port that is taken is named to the supervisor', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const child = fork({ port: (taken.address() as { port: number }).port });
    const [message] = (await once(child, 'message')) as [unknown];
    expect(message).toMatchObject({ type: 'failed', code: 'EADDRINUSE' });
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(1);
    taken.close();
  });
});
