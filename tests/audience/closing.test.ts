import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PollId } from '../../shared/engine/ids.ts';
import { pollView } from './fake-hub.ts';
import { Rig } from './rig.ts';
import { until } from './test-phone.ts';

describe('closing a poll', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await Rig.start();
  });
  afterEach(() => rig.stop());

  it('[AU4] is idempotent: asked again, also after a restart, the same final tally comes', async () => {
    const poll = rig.hub.open('p1', 'favourite');
    await rig.settled();
    const phone = await rig.phone();
    await phone.vote(poll, 1);
    rig.hub.close(poll);
    rig.hub.close(poll);
    await until(() => rig.hub.tallies(poll, true).length >= 2, 'two answers');
    await rig.stopGateway();
    rig.hub.close(poll);
    await rig.startGateway();
    await until(() => rig.hub.tallies(poll, true).length >= 3, 'a third');
    const [first, ...others] = rig.hub.tallies(poll, true);
    expect(first!.hash).toMatch(/^[0-9a-f]{64}$/);
    for (const other of others) expect(other).toEqual(first);
  });

  it('drains: every ballot acknowledged before the close is in the final tally', async () => {
    const poll = rig.hub.open('p1', 'favourite');
    await rig.settled();
    const phones = await Promise.all(Array.from({ length: 40 }, () => rig.phone()));
    const votes = phones.map((phone, nth) => phone.vote(poll, nth % 3));
    await Promise.race(votes);
    rig.hub.close(poll);
    const acked = (await Promise.all(votes)).filter(({ ok }) => ok).length;
    await until(() => rig.hub.tallies(poll, true).length > 0, 'the final tally');
    expect(rig.hub.tallies(poll, true)[0]!.entrants).toBe(acked);
    expect(rig.hub.tallies(poll, false).every(({ seq }) => seq < rig.hub.tallies(poll, true)[0]!.seq)).toBe(true);
  });

  it('a final tally that the hub could not keep comes again until it can', async () => {
    const poll = rig.hub.open('p1', 'favourite');
    await rig.settled();
    rig.hub.answer = false;
    rig.hub.close(poll);
    await until(() => rig.hub.tallies(poll, true).length >= 2, 'a second try');
    rig.hub.answer = true;
    await until(() => rig.hub.tallies(poll, true).length >= 3, 'a third');
    const { length } = rig.hub.tallies(poll, true);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(rig.hub.tallies(poll, true).length).toBeLessThanOrEqual(length + 1);
  });

  it('says hello with the tallies it has used, and goes on with the polls the hub repeats', async () => {
    const poll = rig.hub.open('p1', 'favourite');
    await rig.settled();
    const phone = await rig.phone();
    await phone.vote(poll, 0);
    await until(() => rig.hub.tallies(poll, false).at(-1)?.entrants === 1, 'a live tally');
    const { seq } = rig.hub.tallies(poll, false).at(-1)!;
    await rig.stopGateway();
    await rig.startGateway();
    const hello = rig.hub.heard.findLast(({ event }) => event === 'hello');
    expect(hello?.message).toEqual({ polls: [{ poll, tallySeq: seq }] });
    const again = await rig.phone(phone.token);
    expect(again.mine?.ballot).toBe(0);
    expect(await again.vote(poll, 2)).toEqual({ ok: true, option: 2 });
    await until(() => rig.hub.tallies(poll, false).at(-1)?.counts[2] === 1, 'the next tally');
    expect(rig.hub.tallies(poll, false).at(-1)!.seq).toBeGreaterThan(seq);
  });

  it('[UN1] a taken-back poll is discarded; reopening makes a new one without its ballots', async () => {
    const poll = rig.hub.open('p1', 'favourite');
    await rig.settled();
    const phone = await rig.phone();
    await phone.vote(poll, 1);
    rig.hub.discard(poll);
    await until(() => phone.view?.poll === null, 'the poll to go');
    expect(phone.mine?.ballot).toBeNull();
    expect(await phone.vote(poll, 1)).toEqual({ ok: false, code: 'closed' });
    const second = rig.hub.open('p2', 'favourite');
    await until(() => phone.view?.poll?.id === second, 'the new poll');
    rig.hub.close(second);
    await until(() => rig.hub.tallies(second, true).length > 0, 'its tally');
    expect(rig.hub.tallies(second, true)[0]).toMatchObject({ counts: [0, 0, 0], entrants: 0 });
  });

  it('a poll it never heard of closes with zero for every option', async () => {
    rig.hub.show({ poll: pollView('px', 'quiz') });
    await rig.settled();
    rig.hub.close('px' as PollId);
    await until(() => rig.hub.tallies('px' as PollId, true).length > 0, 'the final tally');
    expect(rig.hub.tallies('px' as PollId, true)[0]).toMatchObject({ counts: [0, 0, 0, 0], entrants: 0 });
  });

  it('phones go on voting while the hub is away; the tally comes when it is back', async () => {
    const poll = rig.hub.open('p1', 'favourite');
    await rig.settled();
    const phone = await rig.phone();
    rig.hub.drop();
    expect((await phone.vote(poll, 1)).ok).toBe(true);
    await until(() => rig.hub.tallies(poll, false).at(-1)?.counts[1] === 1, 'the tally');
  });
});
