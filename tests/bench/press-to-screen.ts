import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { io, type Socket } from 'socket.io-client';
import { quantile, round } from './fairness/figures.ts';
import { LoopLag } from './press-to-screen/loop-lag.ts';
import { Stage } from './press-to-screen/stage.ts';
import { Swarms } from './press-to-screen/swarms.ts';

// `npm run bench -- press-to-screen [--json] [--phones N]`: from a press until every screen shows it, with real hub and
// gateway processes; beside it in the same run a bare Socket.IO echo and a durable append. Phones, tablets, screens and
// servers share this machine: the echo's own figures under the same load say how much of it is the machine. Both measures
// come out of the same rest as a press does: nobody presses ten times in a row, and a machine that has slept for a quarter
// of a second takes twice as long for an echo as one that has just answered another.

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, phones: { type: 'string', default: '5000' } },
});
const PHONES = Number(values.phones);
const SWARMS = 2;
const IDLE_PRESSES = 100;
const LEAST_PRESSES = 60;
const TALLY_MS = 8000;
const APPENDS = 60;
/** Rest before a press and before an echo: a desk that takes back all the time is soon told that it is too fast. */
const REST_MS = 130;
/** While the tally runs everybody votes once in so long; then all at once, several times. */
const BALLOTS_OVER_MS = 4000;
const BURSTS = 3;
const BURST_HOLDS = 10;

const figures: Record<string, number> = {};
const note = (name: string, value: number): void => {
  figures[name] = round(value, 2);
};

interface Measured {
  presses: number[];
  echoes: number[];
}

async function echoTrip(echo: Socket): Promise<number> {
  const began = performance.now();
  await echo.emitWithAck('echo', { at: began });
  return performance.now() - began;
}

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, REST_MS));

/** Presses, and as many echoes between them, while something goes on. */
async function measure(echo: Socket, press: () => Promise<number>, least: number, during: Promise<unknown> | null) {
  const measured: Measured = { presses: [], echoes: [] };
  let over = during === null;
  // Its failure is the caller's, who waits for it too.
  const ended = (): void => {
    over = true;
  };
  during?.then(ended, ended);
  while (!over || measured.presses.length < least) {
    measured.presses.push(await press());
    await rest();
    measured.echoes.push(await echoTrip(echo));
    await rest();
  }
  await during;
  return measured;
}

function report(phase: string, { presses, echoes }: Measured, lag: LoopLag): void {
  for (const [name, share] of [
    ['p50', 0.5],
    ['p99', 0.99],
  ] as const) {
    note(`${phase}.${name}`, quantile(presses, share));
    note(`${phase}.echo.${name}`, quantile(echoes, share));
  }
  const of = (key: string): string => String(figures[`${phase}.${key}`]);
  note('hubLoopMax', Math.max(figures.hubLoopMax ?? 0, lag.max));
  console.log(
    `${phase.padEnd(12)} every screen p50 ${of('p50')}, p99 ${of('p99')} ms (${presses.length}); ` +
      `echo p50 ${of('echo.p50')}, p99 ${of('echo.p99')} ms; hub's loop ≤ ${lag.max.toFixed(1)} ms late; ` +
      `load ${loadavg()[0]?.toFixed(1)}`,
  );
  lag.max = 0;
}

/** What one durable commit costs on the same disk, ms. */
async function appendTimes(dataDir: string): Promise<number[]> {
  const db = new Database(join(dataDir, 'append-bench.sqlite'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE events (seq INTEGER PRIMARY KEY, data TEXT NOT NULL)');
  const insert = db.prepare('INSERT INTO events (data) VALUES (?)');
  const data = 'x'.repeat(600);
  const times: number[] = [];
  while (times.length < APPENDS) {
    await rest();
    const began = performance.now();
    insert.run(data);
    times.push(performance.now() - began);
  }
  db.close();
  return times;
}

const limit = spawnSync('sh', ['-c', 'ulimit -n'], { encoding: 'utf8' }).stdout.trim();
console.log(`${PHONES} phones, ${availableParallelism()} cores, ulimit -n ${limit}, load ${loadavg()[0]?.toFixed(1)}`);

const lag = await LoopLag.listen();
const before = process.env.NODE_OPTIONS;
Object.assign(process.env, lag.environment);
const stage = await Stage.open();
if (before === undefined) delete process.env.NODE_OPTIONS;
else process.env.NODE_OPTIONS = before;

const echoServer: ChildProcess = fork(join(import.meta.dirname, 'bare-echo.ts'), [], {
  execArgv: ['--import', 'tsx'],
});
const [{ port }] = (await once(echoServer, 'message')) as [{ port: number }];
const echo = io(`http://127.0.0.1:${port}`, { transports: ['websocket'], forceNew: true });
await once(echo as never, 'connect');
const swarms = new Swarms(PHONES, SWARMS);
const press = (): Promise<number> => stage.press();
const hold = (): Promise<number> => stage.hold();

try {
  for (let nth = 0; nth < 10; nth += 1) await measure(echo, press, 1, null);
  note('append.p50', quantile(await appendTimes(stage.dataDir), 0.5));
  lag.max = 0;
  report('idle', await measure(echo, press, IDLE_PRESSES, null), lag);
  note('echo.p50', figures['idle.echo.p50'] ?? Number.NaN);
  report('idleHold', await measure(echo, hold, LEAST_PRESSES, null), lag);
  report('join', await measure(echo, press, LEAST_PRESSES, swarms.join(stage.serving.audiencePort)), lag);
  report('connected', await measure(echo, press, LEAST_PRESSES, null), lag);
  report('reconnect', await measure(echo, press, LEAST_PRESSES, swarms.ask({ do: 'reconnect' })), lag);

  // While a poll is open no question can be on air (AU1): there it is the desk's hold that goes to every screen.
  await stage.jump('favourite');
  await swarms.ask({ do: 'trickle', over: BALLOTS_OVER_MS });
  const ballots = new Promise((resolve) => setTimeout(resolve, TALLY_MS));
  report('tally', await measure(echo, hold, LEAST_PRESSES, ballots), lag);
  await swarms.ask({ do: 'trickle', over: null });

  const burst: Measured = { presses: [], echoes: [] };
  for (let round = 0; round < BURSTS; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const { presses, echoes } = await measure(echo, hold, BURST_HOLDS, swarms.ask({ do: 'vote' }));
    burst.presses.push(...presses);
    burst.echoes.push(...echoes);
  }
  report('burst', burst, lag);

  // And once more in the very moment in which the show goes on: the gateway counts while the buzzers are open.
  const last = swarms.ask({ do: 'vote' });
  await stage.jump('common');
  report('closing', await measure(echo, press, LEAST_PRESSES, last), lag);
  console.log(`${(await last).reduce((sum, { taken }) => sum + taken, 0)} ballots taken`);
} finally {
  echo.disconnect();
  echoServer.disconnect();
  await swarms.close();
  await stage.close();
  lag.close();
}

const of = (name: string): number => figures[name] ?? Number.NaN;
const goal = 2 * of('echo.p50') + of('append.p50');
console.log(
  `\nidle p50 ${of('idle.p50')} ms; two echoes and an append ${goal.toFixed(2)} ms (${of('append.p50')} the append)`,
);
for (const phase of ['join', 'reconnect', 'closing', 'tally', 'burst']) {
  const p99 = of(`${phase}.p99`);
  const idle = of(phase === 'tally' || phase === 'burst' ? 'idleHold.p99' : 'idle.p99');
  const ratios = [p99 / idle, p99 / of(`${phase}.echo.p99`)].map((ratio) => ratio.toFixed(2));
  console.log(`${phase.padEnd(12)} p99 ${ratios[0]} × idle's, ${ratios[1]} × the echo's`);
}
if (values.json) console.log(JSON.stringify(figures));
