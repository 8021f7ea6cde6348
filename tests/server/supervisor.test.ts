import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { projectRoot } from '../../server/paths.ts';
import { LogDatabase } from '../../server/store/log-database.ts';
import { Complaint } from '../../server/supervisor/complaint.ts';
import { readFlags } from '../../server/supervisor/flags.ts';
import { preflight } from '../../server/supervisor/preflight.ts';
import { dataDirOf } from '../../server/supervisor/supervisor.ts';
import type { PairResponse } from '../../shared/protocol/messages.ts';
import { Screen } from './screen.ts';
import { writeTestContest } from './test-contest.ts';

let folder: string;
let dataDir: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'supervisor-'));
  dataDir = join(folder, 'data');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts as far as the checks go. @returns what the user would read; null when nothing is wrong */
async function complaint(...args: string[]): Promise<string | null> {
  const quiet = ['--port', '0', '--audience-port', '0', '--host', '127.0.0.1', '--data', dataDir];
  try {
    const flags = readFlags([...quiet, ...args]);
    await preflight(flags, dataDirOf(flags));
    return null;
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    expect(error.message).not.toMatch(/\n\s+at /);
    return error.message;
  }
}

describe('one clear sentence with the next step, and nothing changed', () => {
  afterEach(() => expect(readdirSync(folder)).not.toContain('data-made'));

  test('all is well', async () => {
    expect(await complaint()).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each(['--port', '--audience-port'])('%s is taken', async (flag) => {
    const server: Server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const words = await complaint(flag, String(port));
    server.close();
    expect(words).toContain(`Cổng ${port} đang có chương trình khác dùng`);
    expect(words).toContain(`npm start -- ${flag} ${port + 10}`);
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    [['--port', 'abc'], '--port phải là một số'],
    [['--port', '99999'], '--port phải là một số'],
    [['--colour'], '«--colour»'],
    [['rehearsal'], '«rehearsal»'],
    [['--port', '4700', '--audience-port', '4700'], 'phải khác nhau'],
    [['--host', '203.0.113.7'], 'không có địa chỉ «203.0.113.7»'],
  ])('%j', async (args, words) => {
    expect(await complaint(...(args as string[]))).toContain(words);
  });

  test('the data directory can’t be one', async () => {
    writeFileSync(join(folder, 'data'), 'a file');
    expect(await complaint()).toContain('Không ghi được vào thư mục');
    expect(readFileSync(join(folder, 'data'), 'utf8')).toBe('a file');
  });

  test('data of a newer version', async () => {
    mkdirSync(dataDir);
    new LogDatabase(dataDir).close();
    const db = new Database(join(dataDir, 'contest.sqlite'));
    db.pragma('user_version = 99');
    db.close();
    const before = readFileSync(join(dataDir, 'contest.sqlite'));
    expect(await complaint()).toContain('phiên bản Tranh Tài mới hơn');
    expect(readdirSync(dataDir)).toEqual(['contest.sqlite']);
    expect(readFileSync(join(dataDir, 'contest.sqlite'))).toEqual(before);
  });

  test('a broken contest file', async () => {
    const file = writeTestContest(folder, { year: 'nay' } as never);
    const words = await complaint('--contest', file);
    expect(words).toContain('contest.json');
    expect(words).toContain('year: ');
    expect(await complaint('--contest', join(folder, 'nowhere.json'))).toContain('không có tệp này');
    expect(readdirSync(folder)).not.toContain('data');
  });

  test('a rehearsal has its own data', () => {
    expect(dataDirOf(readFlags(['--data', dataDir, '--rehearsal']))).toBe(join(dataDir, 'rehearsal'));
  });
});

// From the sources, which takes its time on a busy machine.
describe('the whole program', { timeout: 120_000 }, () => {
  let program: ChildProcess;
  let output = '';
  const until = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (let tries = 0; tries < 1100; tries += 1) {
      const found = pattern.exec(output);
      if (found !== null) return found;
      if (program.exitCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`${pattern} was never printed:\n${output}`);
  };
  const start = (...args: string[]): void => {
    output = '';
    const all = [
      '--import',
      'tsx',
      'server/main.ts',
      '--host',
      '127.0.0.1',
      '--audience-port',
      '0',
      '--data',
      dataDir,
      ...args,
    ];
    program = spawn(process.execPath, all, { cwd: projectRoot(), stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [program.stdout, program.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
  };
  const end = (signal: NodeJS.Signals): Promise<number | null> =>
    new Promise((resolve) => {
      program.once('exit', resolve);
      program.kill(signal);
    });
  const dead = async (url: string): Promise<boolean> =>
    fetch(url).then(
      () => false,
      () => true,
    );

  afterEach(() => {
    if (program.exitCode === null && program.signalCode === null) program.kill('SIGKILL');
  });

  test('serves, brings a killed hub back on the same port with the same desk, and ends everything it started', async () => {
    start('--port', '0', '--contest', writeTestContest(folder));
    const [, desk] = await until(/(http:\S+\/console#key=\S+)/);
    const [, phones] = await until(/Khán giả \[phones\]\s+(http:\S+)/);
    await until(/Dừng: Ctrl-C/);
    expect(output).toMatch(/[█▀▄]{10}/);
    const { origin, hash } = new URL(desk!);
    const response = await fetch(`${origin}/api/v1/desk`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key: hash.slice('#key='.length) }),
    });
    const { token } = (await response.json()) as PairResponse;
    expect((await fetch(phones!)).status).toBeLessThan(500);

    const hub = childPid('hub-process');
    process.kill(hub, 'SIGKILL');
    await until(/Trung tâm đã chạy lại/);
    const host = new Screen(origin, { role: 'host', token });
    const welcome = await host.welcomed();
    expect(welcome.view.contest?.name).toBe('Cuộc thi thử');
    host.close();

    expect(await end('SIGTERM')).toBe(0);
    expect(await dead(origin)).toBe(true);
    expect(await dead(phones!)).toBe(true);
  });

  test('a supervisor that is killed outright takes its children with it within a second', async () => {
    start('--port', '0', '--contest', writeTestContest(folder));
    const [, scoreboard] = await until(/(http:\S+)\/scoreboard/);
    await until(/Dừng: Ctrl-C/);
    await end('SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await dead(scoreboard!)).toBe(true);
  });

  /** The child of our program whose command line names this source. */
  function childPid(source: string): number {
    for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const status = readProc(entry, 'status');
      const parent = /^PPid:\s+(\d+)/m.exec(status)?.[1];
      if (Number(parent) === program.pid && readProc(entry, 'cmdline').includes(source)) return Number(entry);
    }
    throw new Error(`no ${source} under ${program.pid}`);
  }
  function readProc(pid: string, file: string): string {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'utf8');
    } catch (error) {
      // Processes of others come and go while we look.
      if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
      throw error;
    }
  }
});
