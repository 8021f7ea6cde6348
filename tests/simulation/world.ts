import type { Command } from '../../shared/engine/command.ts';
import { deadline } from '../../shared/engine/deadline.ts';
import { type Decision, decide, isRefusal } from '../../shared/engine/decide.ts';
import type { ContestEvent } from '../../shared/engine/event.ts';
import { evolve } from '../../shared/engine/evolve.ts';
import { at, type CommandId, type EpochMs } from '../../shared/engine/ids.ts';
import type { Actor } from '../../shared/engine/role.ts';
import { initialState, type State } from '../../shared/engine/state.ts';
import type { Dice } from './dice.ts';
import { afterCommand, afterEvent, goIsDone, replayEquals } from './invariants.ts';

/** A hub without wires: one state, one clock, one log. Rings its own alarm as time passes. */
export class World {
  state: State = initialState;
  now: EpochMs = at(1_728_550_800_000);
  log: ContestEvent[] = [];
  /** When the last event was stored: a crash can't have been before. */
  stored: EpochMs = this.now;
  private sent = 0;
  private readonly dice: Dice;

  constructor(dice: Dice) {
    this.dice = dice;
  }

  /** Decides and folds; the invariants are checked after every event. */
  send(command: Command, actor: Actor): Decision {
    this.sent += 1;
    const id = `c${this.sent}` as CommandId;
    const decision = decide(command, this.state, { now: this.now, actor, entropy: this.dice.hex(), id });
    if (isRefusal(decision)) return decision;
    const decidedOn = this.state;
    for (const event of decision) {
      const before = this.state;
      this.state = evolve(before, event);
      afterEvent(before, event, this.state);
      this.log.push(event);
    }
    afterCommand(decidedOn, this.state);
    if (this.state.takeRevision !== decidedOn.takeRevision) goIsDone(this.state, this.now);
    if (decision.length > 0) this.stored = this.now;
    return decision;
  }

  /** Time passes; every deadline on the way rings. */
  pass(ms: number): void {
    const until = this.now + ms;
    for (let due = deadline(this.state); due !== null && due <= until; due = deadline(this.state)) {
      this.now = at(Math.max(this.now, due));
      const rung = this.send({ type: 'ring' }, { role: 'system' });
      if (isRefusal(rung) || rung.length === 0) throw new Error(`the alarm rang for nothing at ${due}`);
    }
    this.now = at(until);
  }

  /**
   * Power cut: nothing rings while it lasts; the hub comes back knowing when it was last alive (TM5). `fromLog`: with
   * nothing but what the store has, so that whatever lived on in memory alone is missed from here on.
   */
  crash(outage: number, fromLog = false): void {
    const stamp = Math.max(this.stored, this.now - this.dice.below(200));
    this.now = at(this.now + outage);
    if (fromLog) this.state = replayEquals(initialState, this.log, this.state);
    this.send({ type: 'recover', lastAliveAt: at(stamp) }, { role: 'system' });
  }
}
