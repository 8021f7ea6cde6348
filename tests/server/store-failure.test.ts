import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DevicesMessage } from '../../shared/protocol/messages.ts';
import { Rig } from './rig.ts';
import type { Screen } from './screen.ts';

let rig: Rig;
let host: Screen<'host'>;
beforeAll(async () => {
  rig = await Rig.start();
  host = await rig.host();
});
afterAll(() => rig.stop());

test('[drill, disk full] no ack after a failed commit, the alarm within a second or two, reads work, recovers by itself', async () => {
  // Another writer in the file stands for a full disk: commits fail, reads don't.
  const other = new Database(join(rig.dataDir, 'contest.sqlite'));
  other.exec('BEGIN IMMEDIATE');
  const alarms = () => (host.last('devices') as DevicesMessage | undefined)?.alarms.map(({ code }) => code) ?? [];
  const replies = await Promise.all([
    host.command({ type: 'show-slide', slide: 'sponsors' }),
    host.command({ type: 'start-heat', heat: 'h1' }),
  ]);
  expect(replies).toEqual(replies.map(() => ({ ok: false, code: 'failed' })));
  await host.until(() => alarms().includes('store-failed'), 'the alarm', 3000);
  expect(host.view.slide).toBeNull();
  expect((await fetch(`${rig.url}/api/v1/ready`)).status).toBe(503);
  expect((await rig.output()).view.scene).toEqual({ scene: 'standby' });

  other.exec('ROLLBACK');
  other.close();
  await host.until(() => !alarms().includes('store-failed'), 'the end of the alarm', 6000);
  expect(await host.command({ type: 'show-slide', slide: 'sponsors' })).toMatchObject({ ok: true });
  await host.until(() => host.view.slide === 'sponsors', 'the slide');
  expect((await fetch(`${rig.url}/api/v1/ready`)).status).toBe(200);
});

test('[Law 3] after a restart nothing that failed is there, and everything that was acknowledged is', async () => {
  await rig.hub.close();
  await rig.startHub();
  const { show } = rig.hub.runner.committed;
  expect(show).toMatchObject({ slide: 'sponsors', current: null });
});
