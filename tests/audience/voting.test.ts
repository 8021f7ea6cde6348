import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { at } from '../../shared/engine/ids.ts';
import { Rig } from './rig.ts';
import { until } from './test-phone.ts';

describe('voting over real sockets', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await Rig.start();
  });
  afterEach(() => rig.stop());

  it('a late joiner is welcomed with the open poll, and its ballot is acknowledged', async () => {
    const poll = rig.hub.open('p1', 'favourite');
    await rig.settled();
    const phone = await rig.phone();
    expect(phone.view?.poll?.options.map(({ podium }) => podium)).toEqual(['A', 'B', 'C']);
    expect(phone.mine).toEqual({ ballot: null, right: null, code: null, won: false });
    expect(await phone.vote(poll, 1)).toEqual({ ok: true, option: 1 });
    await until(() => phone.mine?.ballot === 1, 'its own ballot');
    await until(() => rig.hub.tallies(poll, false).at(-1)?.entrants === 1, 'a live tally');
    expect(rig.hub.tallies(poll, false).at(-1)).toMatchObject({ counts: [0, 1, 0], hash: null });
  });

  it('[AU3] a favourite changes until the close, and not after', async () => {
    const poll = rig.hub.open('p1', 'favourite');
    await rig.settled();
    const phone = await rig.phone();
    expect((await phone.vote(poll, 1)).ok).toBe(true);
    expect(await phone.vote(poll, 2)).toEqual({ ok: true, option: 2 });
    rig.hub.close(poll);
    await until(() => rig.hub.tallies(poll, true).length > 0, 'the final tally');
    expect(await phone.vote(poll, 0)).toEqual({ ok: false, code: 'closed' });
    expect(rig.hub.tallies(poll, true)[0]).toMatchObject({ counts: [0, 0, 1], entrants: 1 });
  });

  it('[AU2] a quiz answer is locked as first given; right or wrong is told only after the reveal', async () => {
    const poll = rig.hub.open('q1', 'quiz');
    await rig.settled();
    const [right, wrong] = [await rig.phone(), await rig.phone()];
    expect(await right.vote(poll, 2)).toEqual({ ok: true, option: 2 });
    expect(await right.vote(poll, 0)).toEqual({ ok: false, code: 'locked' });
    expect((await wrong.vote(poll, 0)).ok).toBe(true);
    rig.hub.close(poll);
    await until(() => right.view?.poll?.phase === 'closing', 'the count');
    expect([right.mine?.right, wrong.mine?.right]).toEqual([null, null]);
    rig.hub.show({ poll: { ...rig.hub.view.poll!, phase: 'revealed', right: 2 } });
    await until(() => right.mine?.right === true && wrong.mine?.right === false, 'own results');
  });

  it('one device × 1,000 tries is one ballot, whatever it sends', async () => {
    const poll = rig.hub.open('p1', 'favourite');
    await rig.settled();
    const phone = await rig.phone();
    const replies = await Promise.all(Array.from({ length: 1000 }, (_, nth) => phone.vote(poll, nth % 3)));
    expect(replies.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    expect(replies.filter((reply) => !reply.ok && reply.code === 'too-fast').length).toBeGreaterThan(900);
    rig.hub.close(poll);
    await until(() => rig.hub.tallies(poll, true).length > 0, 'the final tally');
    expect(rig.hub.tallies(poll, true)[0]!.entrants).toBe(1);
  });

  it('a reconnecting phone is the same device; its limits come along', async () => {
    const poll = rig.hub.open('q1', 'quiz');
    await rig.settled();
    const first = await rig.phone();
    await first.vote(poll, 3);
    const { token } = first;
    first.leave();
    for (let again = 0; again < 5; again += 1) {
      const phone = await rig.phone(token);
      expect(phone.mine?.ballot).toBe(3);
      expect(phone.token).toBe(token);
      expect(await phone.vote(poll, 0)).toEqual({ ok: false, code: 'locked' });
      phone.leave();
    }
    const forged = await rig.phone(`${token!.slice(0, -4)}AAAA`);
    expect(forged.token).not.toBe(token);
    expect(forged.mine?.ballot).toBeNull();
    rig.hub.close(poll);
    await until(() => rig.hub.tallies(poll, true).length > 0, 'the final tally');
    expect(rig.hub.tallies(poll, true)[0]).toMatchObject({ counts: [0, 0, 0, 1], entrants: 1 });
  });

  it('two pages of one phone show the same ballot, and a fifth page closes the first', async () => {
    const poll = rig.hub.open('p1', 'favourite');
    await rig.settled();
    const first = await rig.phone();
    const second = await rig.phone(first.token);
    await first.vote(poll, 2);
    await until(() => second.mine?.ballot === 2, 'the ballot on the other page');
    for (let page = 3; page <= 5; page += 1) await rig.phone(first.token);
    await until(() => !first.socket.connected, 'the oldest page to go');
    expect(second.socket.connected).toBe(true);
  });

  it('[TM4] a held poll answers `locked`, and takes ballots again afterwards', async () => {
    const poll = rig.hub.open('q1', 'quiz', { accepting: false });
    await rig.settled();
    const phone = await rig.phone();
    expect(await phone.vote(poll, 1)).toEqual({ ok: false, code: 'locked' });
    rig.hub.open('q1', 'quiz');
    // The order follows the view; until it is there the answer stays `locked`, and trying is limited to thrice a second.
    let reply = await phone.vote(poll, 1);
    for (let tries = 0; !reply.ok && tries < 20; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 400));
      reply = await phone.vote(poll, 1);
    }
    expect(reply).toEqual({ ok: true, option: 1 });
  });

  it("ballots stop counting at the deadline on the hub's clock", async () => {
    rig.hub.ahead = 3_600_000;
    rig.hub.epoch = 'epoch-2';
    rig.hub.drop();
    await until(() => rig.hellos() === 2, 'the gateway again');
    const poll = rig.hub.open('q1', 'quiz', { deadline: at(rig.hub.now() + 400) });
    await rig.settled();
    const [early, late] = [await rig.phone(), await rig.phone()];
    expect((await early.vote(poll, 1)).ok).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await late.vote(poll, 1)).toEqual({ ok: false, code: 'closed' });
  });

  it('a poll whose order is still on its way asks the phone to try again', async () => {
    rig.hub.open('p1', 'favourite');
    await rig.settled();
    const phone = await rig.phone();
    rig.hub.show({ poll: { ...rig.hub.view.poll!, id: 'p2' as never } });
    await until(() => phone.view?.poll?.id === 'p2', 'the next poll');
    expect(await phone.vote('p2' as never, 1)).toEqual({ ok: false, code: 'failed' });
  });

  it('live tallies come at most four times a second, numbered, and only when something changed', async () => {
    const poll = rig.hub.open('p1', 'favourite');
    await rig.settled();
    const phones = await Promise.all(Array.from({ length: 20 }, () => rig.phone()));
    for (const phone of phones) {
      await phone.vote(poll, 0);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await until(() => rig.hub.tallies(poll, false).at(-1)?.entrants === 20, 'all twenty');
    const times = rig.hub.heard.flatMap((heard) => (heard.event === 'tally' ? [heard.at] : []));
    const gaps = times.slice(1).map((time, nth) => time - times[nth]!);
    expect(Math.min(...gaps)).toBeGreaterThan(200);
    const seqs = rig.hub.tallies(poll, false).map(({ seq }) => seq);
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
    const { length } = times;
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(rig.hub.heard.filter(({ event }) => event === 'tally').length).toBe(length);
  });

  it('50 phones join, vote at once and change their minds: the final tally is exactly theirs', async () => {
    const poll = rig.hub.open('p1', 'favourite');
    await rig.settled();
    const phones = await Promise.all(Array.from({ length: 50 }, () => rig.phone()));
    await Promise.all(phones.map((phone, nth) => phone.vote(poll, nth % 3)));
    const replies = await Promise.all(phones.slice(0, 10).map((phone) => phone.vote(poll, 2)));
    expect(replies.every(({ ok }) => ok)).toBe(true);
    rig.hub.close(poll);
    await until(() => rig.hub.tallies(poll, true).length > 0, 'the final tally');
    const counts = [0, 1, 2].map((option) => phones.filter(({ mine }) => mine?.ballot === option).length);
    expect(rig.hub.tallies(poll, true)[0]).toMatchObject({ counts, entrants: 50 });
    await until(() => phones.every(({ view }) => view?.poll?.phase === 'closing'), 'the count on every phone');
    expect(rig.faults).toEqual([]);
  });

  it('tells the hub how many phones are there and how many have voted', async () => {
    const poll = rig.hub.open('p1', 'favourite');
    await rig.settled();
    const phones = await Promise.all(Array.from({ length: 3 }, () => rig.phone()));
    await phones[0]!.vote(poll, 0);
    const heard = () => rig.hub.heard.filter(({ event }) => event === 'stats').at(-1)?.message;
    await until(() => JSON.stringify(heard()) === '{"connected":3,"ballots":1}', 'the numbers');
  });
});
