import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DevicesMessage } from '../../shared/protocol/messages.ts';
import { FakeGateway } from './fake-gateway.ts';
import { GATEWAY_SECRET, go, goUntil, Rig } from './rig.ts';
import type { Screen } from './screen.ts';
import { CANARY, writeTestContest } from './test-contest.ts';

describe('[Law 11] the line to the audience gateway', () => {
  let rig: Rig;
  let host: Screen<'host'>;
  let output: Screen<'output'>;
  let gateway: FakeGateway;

  beforeEach(async () => {
    const made = new Rig();
    rig = await Rig.start({
      gatewaySecret: GATEWAY_SECRET,
      contestFile: writeTestContest(made.folder, { rundown: [{ segment: 'audience' }] }),
    });
    [host, output] = await Promise.all([rig.host(), rig.output()]);
    gateway = new FakeGateway(rig.url);
  });
  afterEach(async () => {
    gateway.socket.disconnect();
    expect(rig.faults).toEqual([]);
    await rig.stop();
  });

  const poll = () => host.view.heat?.poll ?? null;
  const tally = (seq: number, counts: number[], hash: string | null = null) => ({
    seq,
    counts,
    entrants: counts.reduce((sum, count) => sum + count, 0),
    hash,
  });
  /** The favourite-team poll is open, and the gateway knows. */
  const openPoll = async () => {
    await gateway.hello();
    await goUntil(host, () => poll()?.phase === 'open');
    await gateway.until('poll-open');
    return poll()!;
  };

  test('a wrong secret is refused', async () => {
    const stranger = new FakeGateway(rig.url, 'another secret altogether');
    const error = await new Promise<Error>((resolve) => stranger.socket.once('connect_error', resolve));
    expect(error.message).toBe('not-allowed');
  });

  test('hello is answered with clock, epoch and view; then the open orders come, and again after a reconnect', async () => {
    const { id, kind, options } = await openPoll();
    const order = { poll: id, kind, options: options.length, accepting: true, deadline: null };
    expect(gateway.of('poll-open')).toEqual([order]);
    gateway.socket.disconnect();
    gateway = new FakeGateway(rig.url);
    const welcome = await gateway.hello([{ poll: id, tallySeq: 4 }]);
    expect(Math.abs(welcome.now - Date.now())).toBeLessThan(1000);
    expect(welcome.view.poll?.id).toBe(id);
    expect(await gateway.until('poll-open')).toEqual(order);
  });

  test('[AU4] live tallies show how many voted, not what, while counts are hidden; older ones are ignored', async () => {
    const { id, options } = await openPoll();
    const { seq } = rig.hub.runner;
    await gateway.tell('tally', {
      poll: id,
      tally: tally(
        2,
        options.map(() => 5),
      ),
      final: false,
    });
    await output.until(() => JSON.stringify(output.view.scene).includes('"ballots":15'), 'the ballots');
    await gateway.tell('tally', {
      poll: id,
      tally: tally(
        1,
        options.map(() => 1),
      ),
      final: false,
    });
    expect(output.view.scene).toMatchObject({
      scene: 'poll',
      ballots: 15,
      options: options.map(() => ({ count: null })),
    });
    expect(rig.hub.runner.seq).toBe(seq);
  });

  test('closing is idempotent: the final tally is recorded once, and a repeated one is fine', async () => {
    const { id, options } = await openPoll();
    const final = {
      poll: id,
      tally: tally(
        9,
        options.map((_, i) => i),
        'hash',
      ),
      final: true,
    };
    // Nobody asked for it yet: come again.
    expect(await gateway.tell('tally', final)).toEqual({ ok: false });
    await host.command({ type: 'close-poll', poll: id });
    expect(await gateway.until('poll-close')).toEqual({ poll: id });
    expect(await gateway.tell('tally', final)).toEqual({ ok: true });
    await host.until(() => poll()?.phase === 'closed', 'the closed poll');
    const { seq } = rig.hub.runner;
    expect(await gateway.tell('tally', final)).toEqual({ ok: true });
    expect(rig.hub.runner.seq).toBe(seq);
  });

  test('[UN1] taking the opening back discards the poll', async () => {
    const { id } = await openPoll();
    const action = host.view.takeBack!.action;
    expect(await host.command({ type: 'take-back', action, confirmed: true })).toMatchObject({ ok: true });
    expect(await gateway.until('poll-discard')).toEqual({ poll: id });
  });

  test('[TM4] a hold locks the ballots and resume opens them', async () => {
    await openPoll();
    await host.command({ type: 'hold' });
    expect(await gateway.until('poll-open', 2)).toMatchObject({ accepting: false });
    await host.command({ type: 'resume' });
    expect(await gateway.until('poll-open', 3)).toMatchObject({ accepting: true });
  });

  test('[AU2, AU5] quiz and lucky draw: the right option goes to the gateway only, the winner’s code comes back', async () => {
    await gateway.hello();
    const draw = () => host.view.heat?.luckyDraw ?? null;
    await goUntil(
      host,
      () => draw() !== null,
      async () => {
        const open = poll();
        if (open === null) return;
        await gateway.tell('tally', {
          poll: open.id,
          tally: tally(
            1,
            open.options.map(() => 1),
            'hash',
          ),
          final: true,
        });
      },
    );
    const order = (await gateway.until('entrants')) as { item: string; polls: { right: number | null }[] };
    expect(order.polls).toEqual([{ poll: expect.any(String), right: 1 }]);
    expect(await gateway.tell('entrants', { item: order.item, entrants: 7, hash: 'list' })).toEqual({ ok: true });
    await host.until(() => draw()?.phase === 'ready', 'the count');
    await go(host);
    const winner = (await gateway.until('winner')) as { item: string; index: number };
    expect(winner.index).toBeLessThan(7);
    // A code for another drawing is not taken for this one's.
    await gateway.tell('winner', { item: winner.item, index: winner.index + 1, code: '000' });
    expect(draw()?.code).toBeNull();
    expect(await gateway.tell('winner', { ...winner, code: 'K7Q' })).toEqual({ ok: true });
    await host.until(() => draw()?.code === 'K7Q', 'the code');
    const views = gateway.of('audience-view').map((message) => (message as { view: unknown }).view);
    expect(JSON.stringify(views)).not.toContain(CANARY);
  });

  test('phones are counted on the desk, and a gateway that is gone raises an alarm', async () => {
    await gateway.hello();
    gateway.socket.emit('stats', { connected: 41, ballots: 12 });
    const strip = () => host.last('devices') as DevicesMessage | undefined;
    await host.until(() => strip()?.phones.connected === 41, 'the phones');
    gateway.socket.disconnect();
    await host.until(() => strip()?.alarms.some(({ code }) => code === 'gateway-down') ?? false, 'the alarm', 12_000);
  });
});
