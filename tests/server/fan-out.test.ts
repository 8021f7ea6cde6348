import fc from 'fast-check';
import type { Namespace } from 'socket.io';
import { describe, expect, test } from 'vitest';
import { FanOut } from '../../server/hub/fan-out.ts';
import { channelKey, type Viewer } from '../../server/hub/role-views.ts';
import type { EpochMs, Podium } from '../../shared/engine/ids.ts';
import { initialState, type State } from '../../shared/engine/state.ts';
import { contestFileSchema, contestOf } from '../../shared/formats/contest-file.ts';
import { testContest } from './test-contest.ts';

const BARE: State = { ...initialState, contest: contestOf(contestFileSchema.parse(testContest()), []) };
const VIEWERS: Viewer[] = [
  { role: 'host' },
  { role: 'output', own: false },
  { role: 'team', podiums: ['A' as Podium] },
];
const SLIDES = ['standby', 'sponsors', 'blackout', null] as const;

const at = (slide: (typeof SLIDES)[number], held: boolean): State => ({
  ...BARE,
  show: { ...BARE.show, slide, hold: held ? ({ at: 1000, clocks: [] } as never) : null },
});

/** A fan-out to one listener of each viewer, with what was sent; the hub's dressing is the test's. */
function given() {
  const sent: { room: string; event: string; seq: number; view: unknown }[] = [];
  const rooms = new Map(VIEWERS.map((viewer) => [channelKey(viewer), new Set(['socket'])]));
  const to = (room: string) => ({
    emit: (event: string, { json }: { json: string }) => {
      const { seq, view } = JSON.parse(json) as { seq: number; view: unknown };
      sent.push({ room, event, seq, view });
    },
  });
  const world = { state: BARE, illustrative: false, built: 0 };
  const fanOut = new FanOut({
    sockets: { adapter: { rooms }, to } as unknown as Namespace,
    epoch: 'epoch',
    committed: () => world.state,
    dressing: () => {
      world.built += 1;
      const settings = { illustrative: world.illustrative, audienceUrl: 'http://192.0.2.1', online: null };
      return { settings, since: 0 as EpochMs, mediaUrl: (file) => file, live: null, cheers: null };
    },
  });
  for (const viewer of VIEWERS) fanOut.current(viewer);
  sent.length = 0;
  world.built = 0;
  const commit = async (state: State): Promise<void> => {
    world.state = state;
    fanOut.schedule();
    await Promise.resolve();
  };
  return { fanOut, world, sent, commit };
}

describe('[Law 3] views are built while the disk writes, and sent when it has', () => {
  test('what is foreseen is sent to nobody, not even to one who comes in meanwhile', () => {
    const { fanOut, sent } = given();
    fanOut.foresee(at('blackout', false), 1 as EpochMs);
    expect(fanOut.current({ role: 'output', own: false }).json).not.toContain('blackout');
    expect(sent).toEqual([]);
  });

  test('once it is committed it goes out as it was built, teams first, the desk last', async () => {
    const { fanOut, world, sent, commit } = given();
    const state = at('standby', true);
    fanOut.foresee(state, 1 as EpochMs);
    const { built } = world;
    await commit(state);
    expect(sent.map(({ room }) => room)).toEqual(['team:A', 'output', 'host']);
    expect(world.built).toBe(built);
  });

  test('what is not committed after all is shown to nobody', async () => {
    const { fanOut, sent, commit } = given();
    fanOut.foresee(at('blackout', true), 1 as EpochMs);
    await commit(at('sponsors', false));
    expect(JSON.stringify(sent)).toContain('sponsors');
    expect(JSON.stringify(sent)).not.toContain('blackout');
  });

  test('what the hub adds to views is as new as when they are sent', async () => {
    const { fanOut, world, sent, commit } = given();
    const state = at('standby', false);
    fanOut.foresee(state, 1 as EpochMs);
    world.illustrative = true;
    fanOut.forget();
    await commit(state);
    expect(sent.find(({ room }) => room === 'output')?.view).toMatchObject({ illustrative: true });
  });

  test('foreseeing changes when views are built, never what anybody is sent', async () => {
    const states = fc.record({ slide: fc.constantFrom(...SLIDES), held: fc.boolean() });
    const steps = fc.array(fc.record({ wanted: states, instead: fc.option(states) }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(steps, async (shows) => {
        const [seeing, blind] = [given(), given()];
        for (const { wanted, instead } of shows) {
          const state = at(wanted.slide, wanted.held);
          seeing.fanOut.foresee(state, 1 as EpochMs);
          const comes = instead === null ? state : at(instead.slide, instead.held);
          await seeing.commit(comes);
          await blind.commit(comes);
        }
        expect(seeing.sent).toEqual(blind.sent);
      }),
      { numRuns: 50 },
    );
  });
});
