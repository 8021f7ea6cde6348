import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Gateway, startGateway } from '../../server/audience/gateway.ts';
import type { Podium, PollId } from '../../shared/engine/ids.ts';
import { TestPhone, until } from '../audience/test-phone.ts';
import { GATEWAY_SECRET, goUntil, Rig } from './rig.ts';
import type { Screen } from './screen.ts';
import { CANARY } from './test-contest.ts';

const PHONES = 50;
/** The quiz's right option in the test contest. */
const RIGHT = 1;

describe('the whole hall on real sockets: desk, board, three tablets, three judges, fifty phones', () => {
  let rig: Rig;
  let gateway: Gateway;
  let host: Screen<'host'>;
  let output: Screen<'output'>;
  const phones: TestPhone[] = [];
  /** Every frame that any phone was sent, as text, with what was on then. */
  const heard: string[] = [];

  beforeAll(async () => {
    rig = await Rig.start({ gatewaySecret: GATEWAY_SECRET });
    gateway = await startGateway({
      hubPort: rig.hub.port,
      secret: GATEWAY_SECRET,
      dataDir: rig.dataDir,
      port: 0,
      host: '127.0.0.1',
      webDir: rig.folder,
      onFault: (error, what) => rig.faults.push(`${what}: ${error}`),
      died: (error) => rig.faults.push(`ballots: ${error}`),
    });
    [host, output] = await Promise.all([rig.host(), rig.output()]);
    await Promise.all([
      ...(['A', 'B', 'C'] as Podium[]).map((podium) => rig.team(podium)),
      ...['gk1', 'gk2', 'gk3'].map(rig.judge),
    ]);
    for (let nth = 0; nth < PHONES; nth += 1) {
      const phone = await TestPhone.join(gateway.port);
      phone.socket.onAny((event: string, message: unknown) => heard.push(`${event} ${JSON.stringify(message)}`));
      phones.push(phone);
    }
  }, 60_000);

  afterAll(async () => {
    for (const phone of phones) phone.leave();
    await gateway?.close();
    expect(rig.faults).toEqual([]);
    await rig.stop();
  });

  const item = () => host.view.heat?.rundown.find((row) => row.state === 'now')?.item;
  const poll = () => {
    const now = host.view.heat?.poll;
    if (now === null || now === undefined) throw new Error('no poll is on air');
    return now;
  };
  /** Own questions go right, nobody buzzes; what the audience must do is done by the tests. */
  const help = async (wait: string): Promise<unknown> => {
    const asking = host.view.heat?.asking;
    if (wait !== 'ruling' || asking === null || asking === undefined) return undefined;
    const podium = asking.answering?.podium ?? asking.owner;
    return podium === null ? undefined : host.command({ type: 'rule', asking: asking.id, podium, verdict: 'right' });
  };
  /** As the page does: `failed` means that the gateway is not ready for this poll yet. */
  const cast = async (phone: TestPhone, id: PollId, option: number): Promise<void> => {
    for (let tries = 0; tries < 200; tries += 1) {
      const reply = await phone.vote(id, option);
      if (reply.ok) return;
      if (reply.code !== 'failed' && reply.code !== 'too-fast')
        throw new Error(`the ballot was refused: ${reply.code}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the gateway never took the ballot');
  };
  const onPhones = (phase: string) =>
    until(() => phones.every((phone) => phone.view?.poll?.phase === phase), `${phase} on every phone`);

  test('[AU3] fifty ballots, each changed once and sent twice, are fifty', async () => {
    await goUntil(host, () => item()?.kind === 'favourite', help);
    await onPhones('open');
    const { id } = poll();
    await Promise.all(phones.map((phone) => cast(phone, id, 0)));
    await Promise.all(phones.flatMap((phone, nth) => [cast(phone, id, nth % 3), cast(phone, id, nth % 3)]));
    expect(output.heard()).not.toMatch(/"count":\d/);
    await goUntil(host, () => host.view.heat?.poll?.phase === 'revealed', help);
    expect(poll().entrants).toBe(PHONES);
    expect(poll().options.map(({ count }) => count)).toEqual([17, 17, 16]);
  }, 60_000);

  test('[AU2] [AU4] no phone learns the right option, and no one a count, before the reveal', async () => {
    await goUntil(host, () => item()?.kind === 'quiz', help);
    await onPhones('open');
    const { id } = poll();
    await Promise.all(phones.map((phone, nth) => cast(phone, id, nth < 30 ? RIGHT : 0)));
    await goUntil(host, () => host.view.heat?.poll?.phase === 'closed', help);
    const told = heard.filter((frame) => /"kind":"quiz"/.test(frame) && !/"phase":"revealed"/.test(frame));
    expect(told.length).toBeGreaterThan(0);
    for (const frame of told) {
      expect(frame).toContain('"right":null');
      expect(frame).not.toMatch(/"count":\d/);
    }
    await goUntil(host, () => host.view.heat?.poll?.phase === 'revealed', help);
    await until(() => phones.every((phone) => phone.mine?.right !== null), 'every phone its own result');
    expect(phones.filter((phone) => phone.mine?.right === true)).toHaveLength(30);
  }, 60_000);

  test('[AU5] the draw takes place among the thirty, and one phone shows the code the desk has', async () => {
    await goUntil(host, () => host.view.heat?.luckyDraw?.phase === 'drawn', help);
    await host.until(() => host.view.heat?.luckyDraw?.code != null, 'the code');
    expect(host.view.heat?.luckyDraw?.entrants).toBe(30);
    await until(() => phones.some((phone) => phone.mine?.won), 'the winner');
    const winners = phones.filter((phone) => phone.mine?.won);
    expect(winners).toHaveLength(1);
    expect(winners[0]?.mine?.code).toBe(host.view.heat?.luckyDraw?.code);
  }, 60_000);

  test('[Law 5] no secret of any question ever reached a phone', () => {
    expect(heard.length).toBeGreaterThan(PHONES * 3);
    expect(heard.filter((frame) => frame.includes(CANARY))).toEqual([]);
  });
});
