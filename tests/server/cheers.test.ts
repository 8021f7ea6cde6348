import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Rules } from '../../shared/engine/rules.ts';
import type { AudienceView } from '../../shared/views/held.ts';
import { FakeGateway } from './fake-gateway.ts';
import { GATEWAY_SECRET, goUntil, Rig } from './rig.ts';
import type { Screen } from './screen.ts';
import { testContest, writeTestContest } from './test-contest.ts';

const TOTALS = [
  { podium: 'B', count: 7 },
  { podium: 'A', count: 12 },
];
const BY_SEAT = [
  { podium: 'A', count: 12 },
  { podium: 'B', count: 7 },
  { podium: 'C', count: 0 },
];

describe('cheers at the hub', () => {
  let rig: Rig;
  let host: Screen<'host'>;
  let output: Screen<'output'>;
  let gateway: FakeGateway;

  beforeEach(async () => {
    const made = new Rig();
    const rules = testContest().rules as Rules;
    rig = await Rig.start({
      gatewaySecret: GATEWAY_SECRET,
      contestFile: writeTestContest(made.folder, {
        rules: { ...rules, audience: { ...rules.audience, cheers: true } },
        rundown: [{ segment: 'audience' }],
      }),
    });
    [host, output] = await Promise.all([rig.host(), rig.output()]);
    gateway = new FakeGateway(rig.url);
    await gateway.hello();
  });
  afterEach(async () => {
    gateway.socket.disconnect();
    expect(rig.faults).toEqual([]);
    await rig.stop();
  });

  const seen = () => (gateway.of('audience-view').at(-1) as { view: AudienceView } | undefined)?.view;
  const heat = () => host.view.heat?.id ?? '';
  const lineUp = async () => {
    await goUntil(host, () => host.view.program.scene.scene === 'line-up');
    await output.until(() => output.view.cheers !== undefined && seen()?.cheers !== undefined, 'open cheers');
  };

  test('[AU6] totals go on air and to the desk by the seats; no score moves and the log has none of it', async () => {
    await lineUp();
    expect(seen()?.cheers).toEqual(['A', 'B', 'C']);
    const { seq } = rig.hub.runner;
    gateway.socket.emit('cheers', { heat: heat(), totals: TOTALS });
    await output.until(() => output.view.cheers?.[0]?.count === 12, 'the totals on air');
    await host.until(() => host.view.heat?.cheers !== undefined, 'the totals on the desk');
    expect(output.view.cheers).toEqual(BY_SEAT);
    expect(host.view.heat?.cheers).toEqual(BY_SEAT);
    expect(output.view.podiums.map(({ score }) => score)).toEqual([0, 0, 0]);
    expect(rig.hub.runner.seq).toBe(seq);
    expect(JSON.stringify(rig.hub.runner.committed)).not.toContain('"count":12');
  });

  test('[AU6] a vote closes them: phones are told, and a late total is not shown', async () => {
    await lineUp();
    await goUntil(host, () => host.view.heat?.poll?.phase === 'open');
    await gateway.until('poll-open');
    expect(seen()?.cheers).toBeUndefined();
    gateway.socket.emit('cheers', { heat: heat(), totals: TOTALS });
    await gateway.tell('sync', { sentAt: 1 });
    expect(host.view.heat?.cheers).toBeUndefined();
    await host.command({ type: 'hold' });
    // The desk has the number with the next look.
    await host.until(() => host.view.heat?.cheers !== undefined, 'the totals');
    expect(host.view.heat?.cheers).toEqual(BY_SEAT);
    expect(output.view.cheers).toBeUndefined();
  });

  test('[AU6] a hold or a slide closes them too, and what follows opens them again', async () => {
    await lineUp();
    await host.command({ type: 'hold' });
    await output.until(() => output.view.scene.scene === 'hold', 'the hold');
    expect(output.view.cheers).toBeUndefined();
    await host.command({ type: 'resume' });
    await output.until(() => output.view.cheers !== undefined, 'the line-up again');
    await goUntil(host, () => host.view.program.scene.scene === 'segment');
    await output.until(() => output.view.scene.scene === 'segment', 'the title');
    expect(output.view.cheers?.map(({ podium }) => podium)).toEqual(['A', 'B', 'C']);
  });

  test('[AU6] a gateway that starts anew is told the last totals; those of another heat show nowhere', async () => {
    await lineUp();
    gateway.socket.emit('cheers', { heat: heat(), totals: TOTALS });
    await output.until(() => output.view.cheers?.[0]?.count === 12, 'the totals');
    gateway.socket.disconnect();
    gateway = new FakeGateway(rig.url);
    expect((await gateway.hello()).cheers).toEqual({ heat: heat(), totals: TOTALS });
    gateway.socket.emit('cheers', { heat: 'another', totals: TOTALS });
    await output.until(() => output.view.cheers?.[0]?.count === 0, 'no totals');
    await host.until(() => host.view.heat?.cheers === undefined, 'none on the desk');
  });
});
