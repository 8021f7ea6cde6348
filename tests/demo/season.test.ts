import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readRecording } from '../../server/demo/record.ts';
import { PUBLISHED_FINAL } from '../../server/demo/script.ts';
import { projectRoot } from '../../server/paths.ts';
import { evolve } from '../../shared/engine/evolve.ts';
import { initialState } from '../../shared/engine/state.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/messages.ts';
import type { ProgramView } from '../../shared/views/program.ts';

/** The demo in a process of its own, from the sources, with whatever it prints. */
class RunningDemo {
  readonly #child: ChildProcess;
  readonly ended: Promise<number | null>;
  output = '';

  constructor(folder: string, ...args: string[]) {
    const nowhere = ['--port', '0', '--audience-port', '0', '--host', '127.0.0.1'];
    this.#child = spawn(process.execPath, ['--import', 'tsx', 'server/demo.ts', ...nowhere, ...args], {
      cwd: projectRoot(),
      // Its temporary folder lies in the test's own, so that the test sees whether it went.
      env: { ...process.env, TMPDIR: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        this.output += chunk;
      });
    }
    this.ended = new Promise((resolve) => this.#child.once('close', resolve));
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  /** Waits until it has printed this. */
  async says(pattern: RegExp, patience = 60_000): Promise<RegExpExecArray> {
    const end = performance.now() + patience;
    for (;;) {
      const found = pattern.exec(this.output);
      if (found !== null) return found;
      if (performance.now() > end) throw new Error(`the demo never said ${pattern}:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

let folder = '';
let demo: RunningDemo | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tranh-tai-demo-test-'));
});

afterEach(async () => {
  demo?.signal('SIGTERM');
  await demo?.ended;
  demo = null;
  rmSync(folder, { recursive: true, force: true });
});

/** What the demo left in the folder for temporary things (tsx keeps a cache of its own there). */
const leftovers = (): string[] => readdirSync(folder).filter((name) => name.startsWith('tranh-tai'));

const isServing = (url: string): Promise<boolean> =>
  fetch(`${url}/api/v1/health`).then(
    () => true,
    () => false,
  );

/** Looks at the program as a projector does. */
function watchProgram(url: string): { seen: ProgramView[]; close: () => void } {
  const seen: ProgramView[] = [];
  const socket = io(url, {
    transports: ['websocket'],
    auth: { protocol: PROTOCOL_VERSION, role: 'output', token: null, name: 'test' },
    forceNew: true,
  });
  for (const event of ['welcome', 'view']) socket.on(event, ({ view }: { view: ProgramView }) => seen.push(view));
  return { seen, close: () => socket.disconnect() };
}

/** What a program shows in a final from its first segment on: whoever comes in while it runs has missed the line-up. */
const SCENES = [
  'segment',
  'turn',
  'marks',
  'pack',
  'question',
  'answers',
  'ranking',
  'poll',
  'lucky-draw',
  'hold',
  'heat-result',
  'champion',
];

describe('npm run demo', () => {
  test('[worked case 7] plays the final through real sockets to the published totals, and leaves nothing behind', {
    timeout: 180_000,
  }, async () => {
    const record = join(folder, 'final.jsonl.gz');
    demo = new RunningDemo(folder, '--speed', 'fast', '--final', '--record', record);
    const [, url] = await demo.says(/(http:\/\/127\.0\.0\.1:\d+)\/scoreboard/);
    const program = watchProgram(url ?? '');
    expect(await demo.ended, demo.output).toBe(0);
    program.close();

    for (const line of ['Đại Lộc      277', 'Nam Trà My   273', 'Quế Sơn      212'])
      expect(demo.output).toContain(line);
    expect(program.seen.every(({ illustrative }) => illustrative)).toBe(true);
    expect([...new Set(program.seen.map(({ scene }) => scene.scene))]).toEqual(expect.arrayContaining(SCENES));

    const state = readRecording(readFileSync(record)).reduce(
      (before, { event }) => evolve(before, event),
      initialState,
    );
    const final = state.show.heats.find(({ id }) => id === 's3h1');
    expect(Object.fromEntries(final!.result!.map(({ team, score }) => [team, score]))).toEqual(PUBLISHED_FINAL);

    expect(await isServing(url ?? '')).toBe(false);
    expect(leftovers()).toEqual([]);
  });

  test('gives people a key of their own, and stops whole on Ctrl-C', { timeout: 120_000 }, async () => {
    demo = new RunningDemo(folder, '--speed', '20');
    const [, url] = await demo.says(/(http:\/\/[^/\s]+:\d+)\/console#key=\w{20}/);
    await demo.says(/Các máy tự chơi đã vào chỗ/);
    expect(demo.output).toContain('dữ liệu minh hoạ');
    expect(await isServing(url ?? '')).toBe(true);
    demo.signal('SIGINT');
    expect(await demo.ended, demo.output).toBe(0);
    expect(await isServing(url ?? '')).toBe(false);
    expect(leftovers()).toEqual([]);
  });

  test.each([
    [['--speed', 'slow'], '--speed'],
    [['--tempo'], '--tempo'],
    [['--data', 'shared'], 'shared'],
  ])('refuses %j in one sentence, and starts nothing', { timeout: 60_000 }, async (args, named) => {
    demo = new RunningDemo(folder, ...args);
    expect(await demo.ended).toBe(1);
    expect(demo.output).toContain(named);
    expect(demo.output).not.toMatch(/\n\s+at /);
    expect(leftovers()).toEqual([]);
  });
});
