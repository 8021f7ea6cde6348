import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Adjudicator, type Tablet } from '../../server/buzz/adjudicator.ts';
import type { Command } from '../../shared/engine/command.ts';
import { isRefusal } from '../../shared/engine/decide.ts';
import type { DurationMs, Podium } from '../../shared/engine/ids.ts';
import type { Actor } from '../../shared/engine/role.ts';
import { armed } from '../engine/moments.ts';
import type { Scene } from '../engine/scene.ts';

/** Tablets on an adjudicator over the real engine; time stands still unless a test moves it. */
class Table {
  scene: Scene;
  readonly closed: Command[] = [];
  readonly adjudicator: Adjudicator;
  readonly tablets = new Map<Podium, Tablet & { nth: number }>();
  #left = 0;

  constructor(scene: Scene) {
    this.scene = scene;
    this.adjudicator = new Adjudicator({
      now: () => this.now,
      committed: () => this.scene.state,
      submit: (command) => {
        this.closed.push(command);
        this.#do(command, { role: 'system' });
      },
      onChange: () => {},
    });
  }

  get now(): number {
    return this.scene.now + this.#left;
  }

  join(podium: Podium): void {
    const tablet = {
      device: podium,
      podiums: [podium],
      nth: 0,
      beat: (nth: number) => {
        tablet.nth = nth;
      },
      test: () => {},
    };
    this.tablets.set(podium, tablet);
    this.adjudicator.join(tablet);
  }

  /** Beats go out and come back in 4 ms, for so long. */
  beats(ms: number, silent: Podium[] = []): void {
    for (let n = 0; n < ms / 20; n += 1) {
      this.pass(20);
      for (const [podium, tablet] of this.tablets) {
        if (!silent.includes(podium)) this.adjudicator.reply(tablet, { nth: tablet.nth, stamp: this.now });
      }
    }
  }

  pass(ms: number): void {
    this.#left += ms;
    vi.advanceTimersByTime(ms);
  }

  press(podium: Podium, ago = 0): void {
    const tablet = this.tablets.get(podium);
    if (tablet === undefined) throw new Error(`no tablet at ${podium}`);
    const stamp = this.now - ago;
    const asking = this.scene.asking.id;
    const command = this.adjudicator.read(tablet, {
      type: 'press',
      asking,
      podium,
      stamp,
      delay: 1 as DurationMs,
      by: 'key',
    });
    this.#do(command, { role: 'team', podiums: [podium] });
    this.adjudicator.update();
  }

  #do(command: Command, actor: Actor): void {
    const at = this.scene.wait(this.#left);
    this.#left = 0;
    const decision = at.ask(() => ({ command, actor }));
    if (isRefusal(decision)) throw new Error(decision.refused);
    this.scene = at.with(decision);
  }

  get winner(): Podium | undefined {
    return this.scene.asking.answering?.podium;
  }
}

describe('the adjudicator', () => {
  let table: Table;
  beforeEach(() => {
    vi.useFakeTimers();
    table = new Table(armed());
    for (const podium of ['A', 'B', 'C'] as const) table.join(podium);
    table.adjudicator.update();
    table.beats(1000);
  });
  afterEach(() => {
    table.adjudicator.stop();
    vi.useRealTimers();
  });

  test('[BZ2] waits until every other tablet has shown that it was not struck before', () => {
    table.press('B');
    expect(table.winner).toBeUndefined();
    table.beats(40);
    expect(table.winner).toBeUndefined();
    table.beats(60);
    expect(table.winner).toBe('B');
    expect(table.scene.asking.race).toMatchObject({ by: 'proof', silent: [], order: ['B'] });
  });

  test('[BZ2] [BZ3] an earlier press that comes meanwhile takes it', () => {
    table.press('B');
    table.pass(10);
    table.press('C', 16);
    table.beats(100);
    expect(table.scene.asking.race?.order).toEqual(['C', 'B']);
  });

  test('[BZ2] needs no proof when everyone is in', () => {
    table.press('B');
    table.press('C', 3);
    table.press('A', 1);
    expect(table.winner).toBe('C');
    expect(table.closed).toEqual([]);
  });

  test('[BZ2] a silent tablet is waited for one cap, and named', () => {
    table.press('B');
    table.beats(240, ['A']);
    expect(table.winner).toBeUndefined();
    table.beats(20, ['A']);
    expect(table.winner).toBe('B');
    expect(table.scene.asking.race).toMatchObject({ by: 'cap', silent: ['A'] });
  });

  test('[BZ2] a tablet that went away in mid-race proves nothing, nor does the one that comes instead', () => {
    table.press('B');
    table.adjudicator.leave(table.tablets.get('A') as Tablet);
    table.pass(5);
    table.join('A');
    table.beats(200);
    expect(table.winner).toBeUndefined();
    table.beats(60);
    expect(table.scene.asking.race).toMatchObject({ by: 'cap', silent: ['A'] });
  });

  test('a race is closed once, whatever comes after', () => {
    table.press('B');
    table.beats(400);
    expect(table.closed).toHaveLength(1);
  });

  test('who has not acknowledged the opening is named, and with the verdict', () => {
    const { asking } = table.scene;
    const opening = { asking: asking.id, opensAt: asking.window?.opensAt ?? (0 as never) };
    table.adjudicator.armed(table.tablets.get('A') as Tablet, opening);
    table.adjudicator.armed(table.tablets.get('B') as Tablet, { ...opening, opensAt: 1 as never });
    expect(table.adjudicator.unaware).toEqual(['B', 'C']);
    table.press('A');
    table.beats(100);
    expect(table.scene.asking.race?.unaware).toEqual(['B', 'C']);
  });

  test('[BZ4] what would make races too close is flagged before the round', () => {
    const flags = (podium: Podium) => table.adjudicator.health(table.tablets.get(podium) as Tablet)?.flags;
    expect(flags('A')).toEqual(['untested']);
    table.adjudicator.test(true);
    expect(table.adjudicator.testing?.wanted).toBe(5);
    for (let n = 0; n < 5; n += 1) {
      table.adjudicator.strike(table.tablets.get('A') as Tablet, {
        podium: 'A',
        stamp: table.now,
        delay: 4 as DurationMs,
        by: 'touch',
        scan: 8,
      });
    }
    expect(flags('A')).toEqual([]);
    table.join('B');
    table.beats(9000, ['C']);
    expect(flags('C')).toContain('silent');
    expect(flags('B')).toContain('reconnected');
    for (let n = 0; n < 3; n += 1) table.adjudicator.attempted(table.tablets.get('A') as Tablet);
    expect(flags('A')).toEqual(['forged']);
  });

  test('[Law 10] a strike counts for the tablet’s own podium only', () => {
    table.adjudicator.strike(table.tablets.get('A') as Tablet, {
      podium: 'B',
      stamp: 1,
      delay: 4 as DurationMs,
      by: 'touch',
      scan: 8,
    });
    expect(table.adjudicator.health(table.tablets.get('A') as Tablet)?.strikes).toBe(0);
  });

  test('beats keep the same pace before and after a press: they tell nothing about a rival', () => {
    const tablet = table.tablets.get('C');
    const rate = (): number => {
      const before = tablet?.nth ?? 0;
      table.pass(200);
      return (tablet?.nth ?? 0) - before;
    };
    const idle = rate();
    table.press('B');
    expect(rate()).toBe(idle);
  });
});
