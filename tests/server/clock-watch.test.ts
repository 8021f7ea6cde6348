import { expect, test } from 'vitest';
import { ClockWatch, type Readings } from '../../server/hub/clock-watch.ts';
import { Troubles } from '../../server/hub/troubles.ts';
import type { EpochMs } from '../../shared/engine/ids.ts';

const STEP = 200;

class Machine {
  readings: Readings = { wall: 1_700_000_000_000, running: 5000, uptime: 90_000 };
  readonly slept: number[] = [];
  readonly troubles: Troubles;
  readonly #watch: ClockWatch;

  constructor() {
    const clock = { now: () => (1_000_000 + this.readings.running) as EpochMs };
    this.troubles = new Troubles(clock, () => {});
    const onSleep = (lastAliveAt: EpochMs): void => void this.slept.push(lastAliveAt);
    this.#watch = new ClockWatch({ clock, troubles: this.troubles, onSleep, read: () => ({ ...this.readings }) });
  }

  /** Time goes by, in looks; `by` is what each clock does besides. */
  pass(ms: number, by: Partial<Readings> = {}): void {
    for (let gone = 0; gone < ms; gone += STEP) this.#move({ wall: STEP, running: STEP, uptime: STEP });
    this.#move({ wall: 0, running: 0, uptime: 0, ...by });
  }

  #move(by: Readings): void {
    const { wall, running, uptime } = this.readings;
    this.readings = { wall: wall + by.wall, running: running + by.running, uptime: uptime + by.uptime };
    this.#watch.look();
  }

  get told(): string[] {
    return this.troubles.list().map(({ code }) => code);
  }
}

test.each([3_600_000, -3_600_000])(
  '[Law 6] a wall clock set by %i ms is told for a minute and holds nothing',
  (step) => {
    const machine = new Machine();
    machine.pass(10_000, { wall: step });
    expect(machine.told).toEqual(['clock-set']);
    machine.pass(59_000);
    expect(machine.told).toEqual(['clock-set']);
    machine.pass(2000);
    expect(machine.told).toEqual([]);
    expect(machine.slept).toEqual([]);
  },
);

test('[TM5] a laptop that slept a minute is held where it was, whether its even clock slept too or not', () => {
  for (const running of [0, 60_000]) {
    const machine = new Machine();
    machine.pass(10_000);
    const awake = 1_000_000 + machine.readings.running;
    machine.pass(0, { wall: 60_000, running, uptime: 60_000 });
    expect(machine.slept).toEqual([awake]);
    expect(machine.told).toEqual(['machine-slept']);
  }
});

test('a busy second, a slewing time server and a machine left alone all night are no reason', () => {
  const machine = new Machine();
  machine.pass(1000, { wall: 1500, running: 1500, uptime: 1500 });
  for (let hour = 0; hour < 30; hour += 1) machine.pass(1000, { wall: 400 });
  expect(machine.told).toEqual([]);
  expect(machine.slept).toEqual([]);
});
