import type { Socket as TcpSocket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DevicesMessage } from '../../shared/protocol/messages.ts';
import { Rig } from '../server/rig.ts';
import type { Screen } from '../server/screen.ts';

/** QUALITY's drill "slow reader"; what waits for such a screen is thus never more than the views of so long. */
const LET_GO_WITHIN_MS = 10_000;

/** A desk that gives more than twenty orders a second is told that it is too fast. */
const PACE_MS = 60;

/** A projector whose machine hangs: the line stands, nobody reads. */
const stop = (screen: Screen): TcpSocket => {
  const engine = screen.socket.io.engine as unknown as { transport: { ws: { _socket: TcpSocket } } };
  return engine.transport.ws._socket.pause();
};

describe('[Law 9] a screen that does not read', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.start();
  });
  afterAll(() => rig.stop());

  test('is let go by the heartbeat, keeps nobody waiting, and finds everything when it is back', async () => {
    const host = await rig.host();
    const [stuck, sound] = [await rig.output(), await rig.output()];
    const outputs = () =>
      (host.last('devices') as DevicesMessage | undefined)?.devices.filter(({ role }) => role === 'output') ?? [];
    await host.until(() => outputs().filter(({ connected }) => connected).length === 2, 'both outputs');

    const line = stop(stuck as unknown as Screen);
    const since = Date.now();
    let slides = 0;
    // The show goes on, as fast as a desk may, until the hub has let it go.
    while (outputs().filter(({ connected }) => connected).length > 1) {
      const slide = (['sponsors', 'standby'] as const)[slides++ % 2]!;
      expect(await host.command({ type: 'show-slide', slide })).toMatchObject({ ok: true });
      await sound.until(() => sound.view.scene.scene === slide, 'the other output');
      await new Promise((resolve) => setTimeout(resolve, PACE_MS));
      if (Date.now() - since > LET_GO_WITHIN_MS) throw new Error('it was never let go');
    }
    line.resume();
    const back = await rig.output();
    expect(back.view.scene).toEqual(sound.view.scene);
    expect(rig.faults).toEqual([]);
  });
});
