import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HeatId, Podium } from '../../shared/engine/ids.ts';
import { CHEER_ALLOWANCE } from '../../shared/protocol/messages.ts';
import { waitingView } from './fake-hub.ts';
import { Rig } from './rig.ts';
import { type TestPhone, until } from './test-phone.ts';

const ALL: Podium[] = ['A', 'B', 'C'];
const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

describe('cheers at the gateway', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await Rig.start();
  });
  afterEach(async () => {
    await rig.stop();
    expect(rig.faults).toEqual([]);
  });

  const told = () => rig.hub.heard.flatMap((heard) => (heard.event === 'cheers' ? [heard] : []));
  const total = (podium: Podium) =>
    told()
      .at(-1)
      ?.message.totals.find((each) => each.podium === podium)?.count ?? 0;
  const cheer = (phone: TestPhone, podium: unknown, times = 1) => {
    for (let nth = 0; nth < times; nth += 1) phone.raw('cheer', { podium });
  };
  /** Cheers are open, and this phone knows. */
  const opened = async (): Promise<TestPhone> => {
    const phone = await rig.phone();
    rig.hub.show({ cheers: ALL });
    await until(() => phone.view?.cheers !== undefined, 'open cheers');
    return phone;
  };

  it('[AU6] the hub hears sums about once a second, never a cheer by itself', async () => {
    const phones = [await opened(), await rig.phone(), await rig.phone()];
    const from = told().length;
    for (const phone of phones) cheer(phone, 'B', 2);
    cheer(phones[0]!, 'A');
    await until(() => total('B') === 6 && total('A') === 1, 'the totals');
    await pause(1200);
    cheer(phones[1]!, 'B');
    await until(() => total('B') === 7, 'the next total');
    const since = told().slice(from);
    expect(since.length).toBeLessThanOrEqual(4);
    for (const [nth, { at }] of since.entries()) if (nth > 0) expect(at - since[nth - 1]!.at).toBeGreaterThan(800);
  });

  it('[AU6] a device has a handful at once, on however many pages and after however many reconnects', async () => {
    const phone = await opened();
    const again = await rig.phone(phone.token);
    const other = await rig.phone();
    cheer(phone, 'A', 40);
    cheer(again, 'A', 40);
    again.leave();
    cheer(await rig.phone(phone.token), 'A', 40);
    cheer(other, 'C', 2);
    await until(() => total('C') === 2, 'the other phone');
    await until(() => total('A') >= CHEER_ALLOWANCE.burst, 'the handful');
    expect(total('A')).toBeLessThanOrEqual(CHEER_ALLOWANCE.burst + 3);
  });

  it('[AU6] closed while the view names nobody, and for who is not in it', async () => {
    const phone = await opened();
    rig.hub.show({ cheers: ['A'] });
    await until(() => phone.view?.cheers?.length === 1, 'one team');
    cheer(phone, 'B');
    cheer(phone, 'Z');
    phone.raw('cheer', { podium: 'A', times: 1000 });
    cheer(phone, 'A');
    await until(() => total('A') === 1, 'the one that counts');
    const poll = rig.hub.open('p1', 'favourite');
    const { cheers: _closed, ...closed } = rig.hub.view;
    rig.hub.view = closed;
    rig.hub.show({});
    await until(() => phone.view?.poll?.id === poll && phone.view.cheers === undefined, 'the vote');
    cheer(phone, 'A');
    await pause(1300);
    expect([total('A'), total('B')]).toEqual([1, 0]);
  });

  it('[AU6] gone with the heat: the next one, and the same one played again, begin from nothing', async () => {
    const phone = await opened();
    cheer(phone, 'A', 3);
    await until(() => total('A') === 3, 'the totals');
    const { heat } = waitingView();
    rig.hub.show({ heat: null, podiums: [] });
    rig.hub.show({ heat, cheers: ALL });
    await until(() => told().at(-1)?.message.totals.length === 0, 'nothing');
    rig.hub.show({ heat: { ...heat!, id: 'q4' as HeatId } });
    await until(() => told().at(-1)?.message.heat === 'q4', 'the next heat');
    cheer(phone, 'A');
    await until(() => total('A') === 1, 'a first cheer');
  });

  it('[AU6] a gateway that starts anew goes on from the hub’s totals', async () => {
    rig.hub.view = { ...rig.hub.view, cheers: ALL };
    rig.hub.cheers = { heat: waitingView().heat!.id, totals: [{ podium: 'C', count: 40 }] };
    await rig.stopGateway();
    await rig.startGateway();
    const phone = await rig.phone();
    cheer(phone, 'C', 2);
    await until(() => total('C') === 42, 'both sums');
  });
});
