import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fingerprint } from '../../server/start/fingerprint.mjs';
import { missingPackages } from '../../server/start/install.mjs';
import { complaintAboutNode } from '../../server/start/node-version.mjs';
import { Checkout } from './checkout.ts';

describe('the version of Node', () => {
  test.each(['20.19.0', '20.20.2', '22.0.0', '26.1.0'])('%s will do', (version) => {
    expect(complaintAboutNode(version)).toBe('');
  });

  test.each(['14.21.3', '18.20.8', '20.9.0', '20.18.3'])('%s is refused in one sentence per language', (version) => {
    const complaint = complaintAboutNode(version);
    expect(complaint).toMatch(new RegExp(`^Máy đang dùng Node ${version}; .*20\\.19.*\\[.*Node ${version}.*\\]$`));
    expect(complaint).not.toContain('\n');
  });
});

describe('npm start', () => {
  let checkout: Checkout;
  beforeAll(() => {
    checkout = new Checkout();
  });
  afterAll(() => checkout.remove());

  test('--help answers before anything is installed or built', async () => {
    const bare = new Checkout();
    rmSync(join(bare.root, 'node_modules'));
    bare.write('package-lock.json', '{ "packages": { "": {}, "node_modules/left-pad": { "version": "1.0.0" } } }');
    const help = bare.run(['server/start.mjs', '--help']);
    expect(await help.ended).toBe(0);
    for (const option of ['port', 'audience-port', 'host', 'data', 'contest', 'rehearsal', 'new-host-key']) {
      expect(help.output).toContain(`--${option}`);
    }
    bare.remove();
  });

  test('builds, runs the server with its arguments, and ends with it', async () => {
    const start = checkout.run(['server/start.mjs', '--port', '0']);
    const [, ready] = await start.says(/READY (.*)\n/);
    expect(JSON.parse(ready!)).toEqual({
      args: ['--port', '0'],
      word: 'chung',
      echo: ['chung từ luồng', 'chung từ tiến trình'],
      root: checkout.root,
      web: join(checkout.root, 'dist/web'),
      formats: join(checkout.root, 'shared/formats'),
    });
    expect(start.output).toContain('Đang dựng');
    start.child.kill('SIGTERM');
    expect(await start.ended).toBe(0);
    expect(start.output).toContain('BYE');
  });

  test('does not build again while nothing has changed', async () => {
    const start = checkout.run(['server/start.mjs']);
    await start.says(/READY/);
    expect(start.output).not.toContain('Đang dựng');
    start.child.kill('SIGTERM');
    await start.ended;
  });

  test('runs from its sources just as well, threads and processes included', async () => {
    const sources = checkout.run(['--import', 'tsx', 'server/main.ts']);
    const [, ready] = await sources.says(/READY (.*)\n/);
    expect(JSON.parse(ready!)).toMatchObject({ echo: ['chung từ luồng', 'chung từ tiến trình'], root: checkout.root });
    sources.child.kill('SIGTERM');
    await sources.ended;
  });

  // A shell may stand between npm and us, or put us in its place.
  test.skipIf(process.platform === 'win32').each([
    ['at once', 'exec "$NODE" server/start.mjs'],
    ['through a shell', '"$NODE" server/start.mjs; true'],
  ])('ends when npm, which started it %s, is killed outright', async (_how, script) => {
    const npm = spawn(
      process.execPath,
      [
        '-e',
        `process.title = 'npm start'; require('child_process').spawn('sh', ['-c', '${script}'], { stdio: 'inherit' });`,
      ],
      { cwd: checkout.root, env: { ...process.env, NODE: process.execPath, npm_lifecycle_event: 'start' } },
    );
    let output = '';
    npm.stdout.on('data', (chunk) => {
      output += chunk;
    });
    await expect.poll(() => output, { timeout: 15_000 }).toContain('READY');
    npm.kill('SIGKILL');
    await expect.poll(() => output, { timeout: 5_000 }).toContain('BYE');
  });
});

describe('staleness', () => {
  let checkout: Checkout;
  beforeAll(() => {
    checkout = new Checkout();
  });
  afterAll(() => checkout.remove());

  test('follows content, names and new files of the sources', () => {
    const seen = new Set([fingerprint(checkout.root)]);
    const isNew = () => seen.size < seen.add(fingerprint(checkout.root)).size;
    checkout.write('shared/engine/word.ts', `export const word = 'khác';\n`);
    expect(isNew()).toBe(true);
    checkout.write('shared/formats/a.json', '{}');
    expect(isNew()).toBe(true);
    renameSync(join(checkout.root, 'shared/formats/a.json'), join(checkout.root, 'shared/formats/b.json'));
    expect(isNew()).toBe(true);
    checkout.write('package-lock.json', '{}');
    expect(isNew()).toBe(true);
  });

  test('ignores tests, notes, and what no build reads', () => {
    const before = fingerprint(checkout.root);
    checkout.write('shared/engine/SPEC.md', '# Luật');
    checkout.write('shared/engine/word.test.ts', 'x');
    checkout.write('tests/any.test.ts', 'x');
    checkout.write('README.md', 'x');
    mkdirSync(join(checkout.root, 'data'));
    checkout.write('data/contest.db', 'x');
    checkout.write('shared/engine/word.ts', `export const word: string = 'chung';\n`);
    const again = fingerprint(checkout.root);
    checkout.write('shared/engine/word.ts', `export const word: string = 'chung';\n`);
    expect(fingerprint(checkout.root)).toBe(again);
    expect(before).toHaveLength(64);
  });
});

describe('missing packages', () => {
  const entry = (version: string, more = {}) => ({ version, integrity: `sha512-${version}`, ...more });
  let checkout: Checkout;
  beforeAll(() => {
    checkout = new Checkout();
    rmSync(join(checkout.root, 'node_modules'));
    const locked = { a: entry('1.0.0'), b: entry('2.0.0'), dev: entry('3.0.0', { dev: true }) };
    const other = entry('4.0.0', { optional: true });
    writeLock('package-lock.json', { ...locked, other });
  });
  afterAll(() => checkout.remove());

  function writeLock(path: string, packages: Record<string, object>) {
    const named = Object.entries(packages).map(([name, value]) => [`node_modules/${name}`, value]);
    checkout.write(path, JSON.stringify({ packages: { '': {}, ...Object.fromEntries(named) } }));
  }

  test('are all of them when nothing, or only a cache, lies there', () => {
    expect(missingPackages(checkout.root, false)).toEqual(['node_modules/a', 'node_modules/b']);
    mkdirSync(join(checkout.root, 'node_modules/.cache'), { recursive: true });
    expect(missingPackages(checkout.root, true)).toEqual(['node_modules/a', 'node_modules/b', 'node_modules/dev']);
  });

  test('are those of another version than the lock names; other platforms are not missed', () => {
    writeLock('node_modules/.package-lock.json', { a: entry('1.0.0'), b: entry('1.9.0') });
    expect(missingPackages(checkout.root, false)).toEqual(['node_modules/b']);
  });

  test('are none when record and lock agree', () => {
    writeLock('node_modules/.package-lock.json', { a: entry('1.0.0'), b: entry('2.0.0') });
    expect(missingPackages(checkout.root, false)).toEqual([]);
    expect(missingPackages(checkout.root, true)).toEqual(['node_modules/dev']);
  });
});
