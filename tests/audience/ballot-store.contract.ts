import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BallotStore, DeviceId } from '../../server/audience/ballots.ts';
import { at, type ItemId, type PollId } from '../../shared/engine/ids.ts';

const poll = 'poll-1' as PollId;
const item = 'draw-1' as ItemId;
const device = (name: string | number) => `device-${name}` as DeviceId;

export interface StoreHarness {
  open(): Promise<BallotStore>;
  /** The same data again, after the first store was closed. */
  reopen(): Promise<BallotStore>;
  dispose(): Promise<void>;
}

/** What every ballot store must do; run it on each implementation. */
export function ballotStoreContract(name: string, harness: () => StoreHarness): void {
  describe(name, () => {
    let held: StoreHarness;
    let store: BallotStore;
    beforeEach(async () => {
      held = harness();
      store = await held.open();
    });
    afterEach(async () => {
      await store.close();
      await held.dispose();
    });
    const cast = (who: string | number, option: number, where: PollId = poll) =>
      store.cast({ poll: where, device: device(who), option, at: at(1000) });

    it('[AU3] a favourite can change until the close', async () => {
      await store.openPoll(poll, 'favourite', 3);
      expect(await cast('a', 0)).toEqual({ ok: true, option: 0 });
      expect(await cast('a', 2)).toEqual({ ok: true, option: 2 });
      expect(await store.tally(poll)).toMatchObject({ counts: [0, 0, 1], entrants: 1, hash: null });
      await store.closePoll(poll);
      expect(await cast('a', 1)).toEqual({ ok: false, code: 'closed' });
      expect(await store.ballotsOf(poll)).toEqual(new Map([[device('a'), 2]]));
    });

    it('[AU2] a quiz answer stands as first given, and a retry of it is a success', async () => {
      await store.openPoll(poll, 'quiz', 4);
      expect(await cast('a', 1)).toEqual({ ok: true, option: 1 });
      expect(await cast('a', 1)).toEqual({ ok: true, option: 1 });
      expect(await cast('a', 2)).toEqual({ ok: false, code: 'locked' });
      expect((await store.closePoll(poll)).counts).toEqual([0, 1, 0, 0]);
    });

    it('refuses an option that is not there and a poll that is not open', async () => {
      await store.openPoll(poll, 'favourite', 2);
      expect(await cast('a', 2)).toEqual({ ok: false, code: 'no-such-option' });
      expect(await cast('a', 0, 'poll-x' as PollId)).toEqual({ ok: false, code: 'closed' });
      expect((await store.tally(poll)).entrants).toBe(0);
    });

    it('[AU4] closing is idempotent: the final tally is counted once and survives a restart', async () => {
      await store.openPoll(poll, 'favourite', 3);
      await Promise.all([cast('b', 1), cast('a', 0), cast('c', 1)]);
      const live = await store.tally(poll);
      const final = await store.closePoll(poll);
      expect(final.seq).toBeGreaterThan(live.seq);
      const lines = `${device('a')} 0\n${device('b')} 1\n${device('c')} 1\n`;
      expect(final).toMatchObject({ counts: [1, 2, 0], entrants: 3 });
      expect(final.hash).toBe(createHash('sha256').update(lines).digest('hex'));
      expect(await store.closePoll(poll)).toEqual(final);
      await store.close();
      store = await held.reopen();
      await store.openPoll(poll, 'favourite', 3);
      expect(await cast('d', 0)).toEqual({ ok: false, code: 'closed' });
      expect(await store.closePoll(poll)).toEqual(final);
    });

    it('[AU4] ballots cast before the close are drained into the final tally', async () => {
      await store.openPoll(poll, 'favourite', 2);
      const casts = Array.from({ length: 500 }, (_, who) => cast(who, who % 2));
      const final = await store.closePoll(poll);
      expect((await Promise.all(casts)).every(({ ok }) => ok)).toBe(true);
      expect(final.counts).toEqual([250, 250]);
    });

    it('keeps every acknowledged ballot and counts tallies on after a restart', async () => {
      await store.openPoll(poll, 'quiz', 4);
      await Promise.all(Array.from({ length: 200 }, (_, who) => cast(who, who % 4)));
      const { seq } = await store.tally(poll);
      const { secret } = store;
      await store.close();
      store = await held.reopen();
      expect(store.secret).toEqual(secret);
      expect(await store.polls(10)).toEqual([{ poll, kind: 'quiz', options: 4, tallySeq: seq }]);
      expect(await store.tally(poll)).toEqual({ seq: seq + 1, counts: [50, 50, 50, 50], entrants: 200, hash: null });
    });

    it('[UN1] a discarded poll takes no ballots, is not named, and enters nobody in a draw', async () => {
      await store.openPoll(poll, 'quiz', 2);
      await cast('a', 0);
      await store.discardPoll(poll);
      expect(await cast('b', 0)).toEqual({ ok: false, code: 'closed' });
      expect(await store.polls(10)).toEqual([]);
      expect((await store.countEntrants({ item, polls: [{ poll, right: 0 }] })).entrants).toBe(0);
    });

    it('[AU5] entrants are the devices with a right answer, once each, in device order', async () => {
      const second = 'poll-2' as PollId;
      await store.openPoll(poll, 'quiz', 2);
      await store.openPoll(second, 'quiz', 2);
      await Promise.all([cast('c', 1), cast('a', 1), cast('b', 0), cast('c', 0, second), cast('b', 1, second)]);
      const order = {
        item,
        polls: [
          { poll, right: 1 },
          { poll: second, right: 0 },
        ],
      };
      const draw = await store.countEntrants(order);
      const hash = createHash('sha256')
        .update(`${device('a')}\n${device('c')}\n`)
        .digest('hex');
      expect(draw).toEqual({ item, entrants: 2, hash, winner: null });
      expect(await store.countEntrants(order)).toEqual(draw);
      const codes = (await store.lastDraw())!.codes;
      expect([...codes.keys()]).toEqual([device('a'), device('c')]);
      expect(await store.nameWinner(item, 1)).toBe(codes.get(device('c'))!.code);
      expect(await store.nameWinner(item, 2)).toBeNull();
      expect((await store.lastDraw())!.draw.winner).toBe(1);
    });

    it('[AU2] by speed: who was right most often first, then in the least time in all', async () => {
      const second = 'poll-2' as PollId;
      await store.openPoll(poll, 'quiz', 2);
      await store.openPoll(second, 'quiz', 2);
      const at = (who: string, option: number, time: number, on = poll) =>
        store.cast({ poll: on, device: device(who), option, at: time as never });
      // Once right and very soon; twice right in 7 s; twice right in 5 s; never right.
      await Promise.all([at('a', 1, 1001), at('b', 1, 4000), at('c', 1, 3000), at('d', 0, 1001)]);
      await Promise.all([at('b', 0, 24_000, second), at('c', 0, 23_000, second)]);
      const openedAt = (time: number) => time as never;
      const order = {
        item,
        polls: [
          { poll, right: 1, openedAt: openedAt(1000) },
          { poll: second, right: 0, openedAt: openedAt(20_000) },
        ],
      };
      expect((await store.countEntrants({ ...order, bySpeed: true })).entrants).toBe(3);
      expect([...(await store.lastDraw())!.codes.keys()]).toEqual([device('c'), device('b'), device('a')]);
      // Counted again by lot it is another list.
      await store.countEntrants(order);
      expect([...(await store.lastDraw())!.codes.keys()]).toEqual([device('a'), device('b'), device('c')]);
    });

    it('[AU5] every ballot enters when no answer is right or wrong, each with a code of its own', async () => {
      await store.openPoll(poll, 'favourite', 3);
      await Promise.all(Array.from({ length: 3000 }, (_, who) => cast(who, who % 3)));
      expect((await store.countEntrants({ item, polls: [{ poll, right: null }] })).entrants).toBe(3000);
      const codes = [...(await store.lastDraw())!.codes.values()].map(({ code }) => code);
      expect(new Set(codes).size).toBe(3000);
      expect(codes.every((code) => /^[ACDEFGHJKMNPQRTUVWXY34679]{4}$/.test(code))).toBe(true);
    });

    it('counts are the rows, whatever is cast in whatever order', async () => {
      let round = 0;
      const casts = fc.array(fc.record({ who: fc.nat(12), option: fc.nat(4) }), { maxLength: 60 });
      await fc.assert(
        fc.asyncProperty(casts, fc.constantFrom('favourite', 'quiz'), async (list, kind) => {
          round += 1;
          const here = `poll-${round}` as PollId;
          await store.openPoll(here, kind as 'favourite' | 'quiz', 4);
          await Promise.all(list.map(({ who, option }) => cast(who, option, here)));
          const rows = await store.ballotsOf(here);
          const expected = new Map<DeviceId, number>();
          for (const { who, option } of list) {
            if (option > 3 || (kind === 'quiz' && expected.has(device(who)))) continue;
            expected.set(device(who), option);
          }
          expect(rows).toEqual(new Map([...expected].sort(([a], [b]) => (a < b ? -1 : 1))));
          const counts = [0, 1, 2, 3].map((option) => [...rows.values()].filter((held) => held === option).length);
          expect((await store.tally(here)).counts).toEqual(counts);
          expect(await store.closePoll(here)).toMatchObject({ counts, entrants: rows.size });
        }),
        { numRuns: 40 },
      );
    });
  });
}
