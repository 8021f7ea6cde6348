import { expect } from 'vitest';
import { isRefusal } from '../../shared/engine/decide.ts';
import type { ContestEvent, EventType } from '../../shared/engine/event.ts';
import type { RefusalCode } from '../../shared/engine/refusal.ts';
import type { Scene, Verb } from './scene.ts';

/** An expected event: its type alone, or with whatever fields matter to the spec. */
type Expected = EventType | ({ type: EventType } & Record<string, unknown>);

/** A press that counts, its race still open. */
export const RACING = { type: 'press-recorded', press: { verdict: 'racing' } } as const;

/** What a verb led to; ends in the scene after it, so that a spec can go on. */
class Outcome {
  private readonly before: Scene;
  private readonly verb: Verb;

  constructor(before: Scene, verb: Verb) {
    this.before = before;
    this.verb = verb;
  }

  /** Exactly these events in order, each matched by the fields given. The mark that opens a host action goes without saying. */
  leadsTo(...expected: Expected[]): Scene {
    const decision = this.before.ask(this.verb);
    if (isRefusal(decision)) throw new Error(`refused: ${JSON.stringify(decision)}`);
    const events: ContestEvent[] = decision.filter((event) => event.type !== 'action-began');
    const wanted = expected.map((event) => (typeof event === 'string' ? { type: event } : event));
    expect(events.map((event) => event.type)).toEqual(wanted.map((event) => event.type));
    events.forEach((event, i) => {
      expect(event).toMatchObject(wanted[i] as object);
    });
    return this.before.with(decision);
  }

  isRefusedWith(code: RefusalCode): void {
    const decision = this.before.ask(this.verb);
    expect(isRefusal(decision) ? decision.refused : decision.map((event) => event.type)).toBe(code);
  }

  /** Nothing happens, and nobody is told off. */
  isQuiet(): void {
    expect(this.before.ask(this.verb)).toEqual([]);
  }
}

/** `given(armed).when(press('B')).leadsTo('press-recorded', 'buzz-won')`, after emmett's decider specs. */
export const given = (scene: Scene) => ({ when: (verb: Verb): Outcome => new Outcome(scene, verb) });
