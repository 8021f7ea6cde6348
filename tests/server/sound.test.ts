import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SoundMessage, StatusMessage } from '../../shared/protocol/messages.ts';
import { Rig } from './rig.ts';
import type { Screen } from './screen.ts';

const status = (sound: StatusMessage['sound']): StatusMessage => ({
  rtt: null,
  clockError: null,
  battery: null,
  sound,
  visible: true,
});
const heardOn = (screen: Screen<'output'>): boolean =>
  (screen.last('sound') as SoundMessage | undefined)?.playing === true;
const events = (screen: Screen, event: string): number => screen.frames.filter((frame) => frame.event === event).length;

describe('the sound board', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.start();
  });
  afterAll(() => rig.stop());

  /** Outputs whose pages carry sound, in the order of their coming. */
  async function speakers(...states: StatusMessage['sound'][]): Promise<Screen<'output'>[]> {
    const screens: Screen<'output'>[] = [];
    for (const state of states) {
      const screen = await rig.output();
      screen.socket.emit('status', status(state));
      screens.push(screen);
    }
    return screens;
  }

  test('exactly one output is told to play, however many carry sound, and another when it goes', async () => {
    const host = await rig.host();
    const outputs = await speakers('none', 'locked', 'unlocked', 'unlocked');
    const heard = () => outputs.map(heardOn);
    await host.until(() => heard()[2] === true, 'the first that may sound');
    await host.until(() => heard().filter(Boolean).length === 1, 'one alone');
    expect(heard()).toEqual([false, false, true, false]);
    outputs[2]?.close();
    await host.until(() => heard()[3] === true, 'the next one');
    expect(heard().slice(0, 2)).toEqual([false, false]);
    outputs[3]?.close();
    // Better a locked one that the desk can see and unlock than none.
    await host.until(() => heard()[1] === true, 'the locked one');
    for (const screen of [host, ...outputs]) screen.close();
  });

  test('the desk chooses who is heard, how loud, what, and when it stops; the volume outlives the hub', async () => {
    const host = await rig.host();
    const [first, second] = await speakers('unlocked', 'unlocked');
    if (!first || !second) throw new Error('no outputs');
    await host.until(() => heardOn(first), 'the first');
    const devices = () => (host.last('devices') as { devices: { id: string; sound: string }[] }).devices;
    await host.until(() => devices().filter(({ sound }) => sound === 'unlocked').length === 2, 'both in the strip');
    const { speaker } = host.last('sound') as SoundMessage;
    const other = devices().find(({ id, sound }) => sound === 'unlocked' && id !== speaker);
    host.socket.emit('sound', { order: 'speaker', device: other?.id });
    await host.until(() => heardOn(second) && !heardOn(first), 'the other');

    host.socket.emit('sound', { order: 'volume', volume: 0.4 });
    await host.until(() => (second.last('sound') as SoundMessage).volume === 0.4, 'the volume');
    host.socket.emit('sound', { order: 'cue', cue: 'applause' });
    await host.until(() => (second.last('cue') as { cue?: string } | undefined)?.cue === 'applause', 'the cue');
    host.socket.emit('sound', { order: 'stop' });
    await host.until(() => events(second, 'hush') === 1, 'silence');
    for (const screen of [host, first, second]) screen.close();

    await rig.hub.close();
    await rig.startHub();
    const again = await rig.output();
    await again.until(() => (again.last('sound') as SoundMessage | undefined)?.volume === 0.4, 'the kept volume');
    again.close();
  });

  test('nobody but the desk commands the sound, and tablets hear nothing of it', async () => {
    const [output] = await speakers('unlocked');
    const team = await rig.team('A');
    const mc = await rig.screen('mc', await rig.pair({ role: 'mc' }));
    if (!output) throw new Error('no output');
    await output.until(() => heardOn(output), 'the output');
    const before = output.frames.length;
    for (const screen of [output, team, mc]) {
      screen.socket.emit('sound', { order: 'cue', cue: 'applause' });
      screen.socket.emit('sound', { order: 'volume', volume: 0 });
      screen.socket.emit('sound', { order: 'stop' });
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(output.frames.slice(before).map(({ event }) => event)).toEqual([]);
    expect([events(team, 'sound'), events(mc, 'sound')]).toEqual([0, 0]);
    for (const screen of [output, team, mc]) screen.close();
  });
});
