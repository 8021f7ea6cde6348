import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ItemId } from '../../shared/engine/ids.ts';
import { Rig } from './rig.ts';
import { until } from './test-phone.ts';

const item = 'lucky' as ItemId;

describe('the lucky draw', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await Rig.start();
  });
  afterEach(() => rig.stop());

  /** Six phones answer: the even ones right. */
  async function played() {
    const poll = rig.hub.open('q1', 'quiz');
    await rig.settled();
    const phones = await Promise.all(Array.from({ length: 6 }, () => rig.phone()));
    await Promise.all(phones.map((phone, nth) => phone.vote(poll, nth % 2 === 0 ? 2 : 1)));
    rig.hub.close(poll);
    await until(() => rig.hub.tallies(poll, true).length > 0, 'the final tally');
    rig.hub.show({ poll: null, luckyDraw: { phase: 'counting', entrants: null } });
    rig.hub.tell('entrants', { item, polls: [{ poll, right: 2 }] });
    await until(() => rig.hub.heard.some(({ event }) => event === 'entrants'), 'the count');
    rig.hub.show({ luckyDraw: { phase: 'ready', entrants: 3 } });
    return { poll, phones, entrants: phones.filter((_, nth) => nth % 2 === 0) };
  }
  const named = () => rig.hub.heard.flatMap((heard) => (heard.event === 'winner' ? [heard.message] : []));

  it('[AU5] enters the devices with a right answer; each of their phones shows a code of its own', async () => {
    const { phones, entrants } = await played();
    expect(rig.hub.heard.find(({ event }) => event === 'entrants')?.message).toMatchObject({ item, entrants: 3 });
    await until(() => entrants.every(({ mine }) => mine?.code), 'three codes');
    expect(new Set(entrants.map(({ mine }) => mine!.code)).size).toBe(3);
    expect(phones.filter(({ mine }) => mine?.code === null).length).toBe(3);
    expect(phones.every(({ mine }) => mine?.won === false)).toBe(true);
  });

  it("[AU5] the winner's phone says so, once drawn, and shows the code that the hub got", async () => {
    const { phones, entrants } = await played();
    rig.hub.tell('winner', { item, index: 1 });
    await until(() => named().length > 0, 'the name');
    expect(phones.some(({ mine }) => mine?.won)).toBe(false);
    rig.hub.show({ luckyDraw: { phase: 'drawn', entrants: 3 } });
    await until(() => phones.some(({ mine }) => mine?.won), 'the winner');
    const winners = entrants.filter(({ mine }) => mine?.won);
    expect(winners.map(({ mine }) => mine?.code)).toEqual([named()[0]!.code]);
  });

  it('[AU5] a redraw moves the luck to another phone; a restarted gateway still knows it', async () => {
    const { entrants } = await played();
    rig.hub.show({ luckyDraw: { phase: 'drawn', entrants: 3 } });
    rig.hub.tell('winner', { item, index: 0 });
    await until(() => entrants.some(({ mine }) => mine?.won), 'the first winner');
    const absent = entrants.find(({ mine }) => mine?.won)!;
    rig.hub.tell('winner', { item, index: 2 });
    await until(() => absent.mine?.won === false && entrants.some(({ mine }) => mine?.won), 'the second winner');
    const winner = entrants.find(({ mine }) => mine?.won)!;
    await rig.stopGateway();
    await rig.startGateway();
    const again = await rig.phone(winner.token);
    expect(again.mine).toMatchObject({ won: true, code: named().at(-1)!.code });
    rig.hub.tell('winner', { item, index: 2 });
    await until(() => named().length === 3, 'the same again');
    expect(named()[2]).toEqual(named()[1]);
  });

  it('the codes of an earlier draw do not show while the next one is counted', async () => {
    const { entrants } = await played();
    await until(() => entrants.every(({ mine }) => mine?.code), 'codes');
    rig.hub.show({ luckyDraw: { phase: 'counting', entrants: null } });
    await until(() => entrants.every(({ mine }) => mine?.code === null), 'no codes');
  });
});
