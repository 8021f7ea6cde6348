import type { Asking } from '../../shared/engine/asking.ts';
import type { Command } from '../../shared/engine/command.ts';
import type { Contest } from '../../shared/engine/contest.ts';
import { deadline } from '../../shared/engine/deadline.ts';
import { type Decision, decide, isRefusal } from '../../shared/engine/decide.ts';
import type { ContestEvent } from '../../shared/engine/event.ts';
import { evolveAll } from '../../shared/engine/evolve.ts';
import type { Next } from '../../shared/engine/go.ts';
import { hash } from '../../shared/engine/hash.ts';
import { type Heat, liveAsking } from '../../shared/engine/heat.ts';
import { at, type CommandId, type EpochMs, type Podium } from '../../shared/engine/ids.ts';
import { book, total } from '../../shared/engine/ledger.ts';
import { next } from '../../shared/engine/next.ts';
import type { Actor } from '../../shared/engine/role.ts';
import { currentHeat, initialState, type State } from '../../shared/engine/state.ts';

/** A command and who sends it. */
export interface Asked {
  command: Command;
  actor: Actor;
}
/** What someone does at the table; most verbs look at the scene to name the question or the item on air. */
export type Verb = (scene: Scene) => Asked;

export const START: EpochMs = at(1_728_550_800_000);

/**
 * A moment of a contest: its state, its time, and the log that led there. Immutable, so that specs branch from a common
 * moment; time moves only by `wait`, which rings every deadline on its way as the hub's alarm would.
 */
export class Scene {
  readonly state: State;
  readonly now: EpochMs;
  readonly log: readonly ContestEvent[];
  private readonly count: number;

  constructor(state: State, now: EpochMs, log: readonly ContestEvent[], count: number) {
    this.state = state;
    this.now = now;
    this.log = log;
    this.count = count;
  }

  /** What the engine answers to a verb, without doing it. */
  ask(verb: Verb): Decision {
    const { command, actor } = verb(this);
    const id = `c${this.count}` as CommandId;
    return decide(command, this.state, { now: this.now, actor, entropy: hash(`entropy ${this.count}`), id });
  }

  /** Does each verb in turn; a refusal fails the spec. */
  do(...verbs: Verb[]): Scene {
    return verbs.reduce<Scene>((scene, verb) => {
      const decision = scene.ask(verb);
      if (isRefusal(decision)) {
        throw new Error(`${verb(scene).command.type} refused: ${JSON.stringify(decision)}`);
      }
      return scene.with(decision);
    }, this);
  }

  /** The scene after these events. */
  with(events: readonly ContestEvent[]): Scene {
    return new Scene(evolveAll(this.state, events), this.now, [...this.log, ...events], this.count + 1);
  }

  /** Time passes, in ms; the alarm rings at every deadline on the way. */
  wait(ms: number): Scene {
    const until = at(this.now + ms);
    let scene: Scene = this;
    for (let due = deadline(scene.state); due !== null && due <= until; due = deadline(scene.state)) {
      const ringing = scene.at(Math.max(due, scene.now));
      const events = ringing.ask(() => ({ command: { type: 'ring' }, actor: { role: 'system' } }));
      if (isRefusal(events) || events.length === 0) throw new Error('the alarm rang for nothing');
      scene = ringing.with(events);
    }
    return scene.at(until);
  }

  private at(now: number): Scene {
    return new Scene(this.state, at(now), this.log, this.count);
  }

  get next(): Next {
    return next(this.state);
  }

  get heat(): Heat {
    const heat = currentHeat(this.state.show);
    if (heat === undefined) throw new Error('no heat is on air');
    return heat;
  }

  get asking(): Asking {
    const asking = liveAsking(this.heat);
    if (asking === undefined) throw new Error('no question is on air');
    return asking;
  }

  /** SC1: the score of a podium, folded from the facts. */
  score(podium: Podium): number {
    return total(book(this.heat.facts, this.heat.rules.floor), podium);
  }

  /** Scores in podium order: `[10, 0, 40]`. */
  get scores(): number[] {
    return this.heat.seats.map((seat) => this.score(seat.podium));
  }
}

/** A contest that was just created. */
export const created = (contest: Contest): Scene =>
  new Scene(initialState, START, [], 1).do(() => ({
    command: { type: 'create-contest', contest },
    actor: { role: 'system' },
  }));
