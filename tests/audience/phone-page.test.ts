import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backOff } from '../../buzzer-client/audience/back-off.ts';
import { phoneHttp } from '../../server/audience/phone-http.ts';

describe("the phone's page", () => {
  let webDir: string;
  let server: ReturnType<typeof phoneHttp> | null = null;
  const file = (path: string, text: string) => {
    mkdirSync(join(webDir, path, '..'), { recursive: true });
    writeFileSync(join(webDir, path), text);
  };
  beforeEach(() => {
    webDir = mkdtempSync(join(tmpdir(), 'web-'));
  });
  afterEach(async () => {
    await new Promise((resolve) => server?.close(resolve));
    rmSync(webDir, { recursive: true, force: true });
  });

  async function serve(): Promise<string> {
    const made = phoneHttp({ webDir, medium: () => undefined, health: () => ({ ok: true }), onFault: () => {} });
    server = made;
    await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(made.address() as AddressInfo).port}`;
  }

  it('is served packed from memory, its files for ever, with a strict policy for plain HTTP', async () => {
    file('buzzer-client/audience/index.html', '<!doctype html>trang');
    file('assets/audience/main-abc.js', 'let x = 1;'.repeat(50));
    file('assets/audience/deep/more-abc.css', 'p{}');
    const url = await serve();
    const page = await fetch(url);
    expect(await page.text()).toBe('<!doctype html>trang');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const policy = page.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(page.headers.get('strict-transport-security')).toBeNull();
    const script = await fetch(`${url}/assets/audience/main-abc.js`, { headers: { 'accept-encoding': 'gzip' } });
    expect(script.headers.get('content-encoding')).toBe('gzip');
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect(await script.text()).toBe('let x = 1;'.repeat(50));
    expect((await fetch(`${url}/assets/audience/deep/more-abc.css`)).headers.get('content-type')).toContain('text/css');
  });

  it('has nothing else to give', async () => {
    file('buzzer-client/audience/index.html', 'trang');
    file('assets/host-console.js', 'the console');
    file('host-console/index.html', 'the console');
    const url = await serve();
    for (const path of [
      '/host-console/index.html',
      '/assets/host-console.js',
      '/assets/audience/..%2fhost-console.js',
    ]) {
      expect((await fetch(url + path)).status).toBe(404);
    }
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });

  it('says so when it has not been built', async () => {
    const page = await fetch(await serve());
    expect(page.status).toBe(503);
    expect(await page.text()).toContain('Chưa dựng trang khán giả');
  });
});

describe('coming back after the line was lost', () => {
  it('has full jitter that grows from one to five seconds', () => {
    expect([0, 1, 2, 3, 9].map((tries) => backOff(tries, () => 1))).toEqual([1000, 2000, 4000, 5000, 5000]);
    expect([0, 9].map((tries) => backOff(tries, () => 0))).toEqual([0, 0]);
  });
});
