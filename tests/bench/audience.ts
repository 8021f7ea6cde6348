import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { GATEWAY_ENV, type GatewaySettings } from '../../server/audience/gateway-settings.ts';
import { startProcess } from '../../server/spawn.ts';
import type { PollId } from '../../shared/engine/ids.ts';
import { type GatewayEvents, type PhoneEvents, PROTOCOL_VERSION } from '../../shared/protocol/messages.ts';
import { FakeHub, SECRET } from '../audience/fake-hub.ts';
import { until } from '../audience/test-phone.ts';

// `npx tsx tests/bench/audience.ts [PHONES] [--json]`: a real gateway process and so many phones, all on this machine.
// Phones and gateway share its cores, so the figures are upper bounds; the broadcast is measured against a bare loop.

const PHONES = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 5000);
const ROUNDS = 7;
const LONG = 120_000;

interface BenchPhone {
  socket: Socket<GatewayEvents, PhoneEvents>;
  token: string | null;
  welcomed: boolean;
  views: number;
}
const figures: Record<string, number | string> = { phones: PHONES, cores: availableParallelism() };
const print = (name: string, value: number, unit = 'ms') => {
  figures[name] = Math.round(value * 100) / 100;
  console.log(`${name.padEnd(26)} ${figures[name]} ${unit}`);
};
const quantile = (values: number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? Number.NaN;

function phone(port: number, token: string | null = null): BenchPhone {
  const socket: BenchPhone['socket'] = io(`http://127.0.0.1:${port}`, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: { protocol: PROTOCOL_VERSION, token },
  });
  const made: BenchPhone = { socket, token, welcomed: false, views: 0 };
  const again = (delay: number) => setTimeout(() => socket.connect(), delay);
  socket.on('welcome', (welcome) => {
    made.token = welcome.token;
    made.welcomed = true;
  });
  socket.on('view', () => {
    made.views += 1;
  });
  socket.on('later', ({ retryIn }) => again(retryIn));
  socket.on('connect_error', () => again(1000 + Math.random() * 4000));
  return made;
}

async function joined(port: number, tokens: (string | null)[]): Promise<{ phones: BenchPhone[]; took: number }> {
  const start = performance.now();
  const phones = tokens.map((token) => phone(port, token));
  await until(() => phones.every(({ welcomed }) => welcomed), 'every phone', LONG);
  return { phones, took: performance.now() - start };
}

/** @returns ms until each phone had its answer; a ballot without a good one ends the bench */
function vote(phones: BenchPhone[], poll: PollId, over: number): Promise<number[]> {
  return Promise.all(
    phones.map(async ({ socket }, nth) => {
      if (over > 0) await new Promise((resolve) => setTimeout(resolve, (nth / phones.length) * over));
      const sent = performance.now();
      const reply = await socket.timeout(LONG).emitWithAck('ballot', { poll, option: nth % 3 });
      if (!reply.ok) throw new Error(`a ballot was answered ${reply.code}`);
      return performance.now() - sent;
    }),
  );
}

async function counted(hub: FakeHub, poll: PollId): Promise<void> {
  hub.close(poll);
  await until(() => hub.tallies(poll, true).length > 0, 'the final tally', LONG);
  const { entrants } = hub.tallies(poll, true)[0]!;
  if (entrants !== PHONES) throw new Error(`${entrants} ballots of ${PHONES} phones`);
}

async function opened(hub: FakeHub, id: string, phones: BenchPhone[]): Promise<PollId> {
  const before = phones.map(({ views }) => views);
  const poll = hub.open(id, 'favourite');
  await until(() => phones.every(({ views }, nth) => views > before[nth]!), 'the poll on every phone', LONG);
  await new Promise((resolve) => setTimeout(resolve, 300));
  return poll;
}

async function broadcast(hub: FakeHub, phones: BenchPhone[]): Promise<number> {
  const before = phones.map(({ views }) => views);
  const start = performance.now();
  let last = start;
  for (const { socket } of phones) {
    socket.once('view', () => {
      last = performance.now();
    });
  }
  hub.show({});
  await until(() => phones.every(({ views }, nth) => views > before[nth]!), 'the view on every phone', LONG);
  return last - start;
}

/** Plain TCP connections to a process that only writes. */
async function bareWriter(bytes: number): Promise<{ write: () => Promise<number>; child: ChildProcess }> {
  const child = fork(join(import.meta.dirname, 'bare-writer.ts'), [], { execArgv: ['--import', 'tsx'] });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  const received = new Array<number>(PHONES).fill(0);
  let last = 0;
  const sockets = received.map((_, nth) =>
    connect(port, '127.0.0.1').on('data', (data) => {
      received[nth]! += data.length;
      last = performance.now();
    }),
  );
  await Promise.all(sockets.map((socket) => (socket.connecting ? once(socket, 'connect') : null)));
  let rounds = 0;
  const write = async () => {
    const start = performance.now();
    rounds += 1;
    child.send({ bytes });
    await until(() => received.every((count) => count >= rounds * bytes), 'the bytes everywhere', LONG);
    return last - start;
  };
  return { write, child };
}

const memory = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN);

/** Processor time of a process so far, ms: says more than the clock when others use the machine too. */
const processorTime = (pid: number): number => {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ').slice(11, 13);
  return (Number(user) + Number(system)) * 10;
};
let spent = 0;
const printProcessor = (phase: string) => {
  const now = processorTime(gateway.pid!);
  print(`gateway cpu, ${phase}`, now - spent);
  spent = now;
};

const dataDir = mkdtempSync(join(tmpdir(), 'bench-audience-'));
const hub = new FakeHub();
const settings: GatewaySettings = { hubPort: await hub.listen(), secret: SECRET, dataDir, port: 0, host: '127.0.0.1' };
const gateway = startProcess('gateway-process', [], {
  env: { ...process.env, [GATEWAY_ENV]: JSON.stringify(settings) },
});
const [{ port }] = (await once(gateway, 'message')) as [{ port: number }];
await until(() => hub.heard.length > 0, 'the gateway at the hub', LONG);
const empty = memory(gateway.pid!);
spent = processorTime(gateway.pid!);

const first = await joined(port, new Array<null>(PHONES).fill(null));
const { phones } = first;
print('join', first.took);
printProcessor('join');
print('memory per phone', (memory(gateway.pid!) - empty) / PHONES, 'KB');

const atOnce = await opened(hub, 'at-once', phones);
printProcessor('a view to all');
print('votes at once, all durable', Math.max(...(await vote(phones, atOnce, 0))));
printProcessor('votes at once');
await counted(hub, atOnce);

const spread = await opened(hub, 'spread', phones);
const acks = await vote(phones, spread, 2000);
print('votes over 2 s, ack p50', quantile(acks, 0.5));
print('votes over 2 s, ack p99', quantile(acks, 0.99));
await counted(hub, spread);

const bytes = Buffer.byteLength(`42["view",${JSON.stringify(hub.view)}]`) + 4;
const bare = await bareWriter(bytes);
const told: number[] = [];
const written: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  told.push(await broadcast(hub, phones));
  written.push(await bare.write());
}
print('broadcast, last phone', quantile(told, 0.5));
print('bare write loop, last', quantile(written, 0.5));
print('broadcast / bare', quantile(told, 0.5) / quantile(written, 0.5), '×');
bare.child.disconnect();

const tokens = phones.map(({ token }) => token);
for (const { socket } of phones) socket.disconnect();
spent = processorTime(gateway.pid!);
print('all back', (await joined(port, tokens)).took);
printProcessor('all back');

if (process.argv.includes('--json')) console.log(JSON.stringify(figures));
gateway.disconnect();
await once(gateway, 'exit');
await hub.stop();
rmSync(dataDir, { recursive: true, force: true });
process.exit(0);
