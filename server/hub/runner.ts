import { randomBytes } from 'node:crypto';
import type { Command } from '../../shared/engine/command.ts';
import { decide, isRefusal } from '../../shared/engine/decide.ts';
import type { ContestEvent } from '../../shared/engine/event.ts';
import { evolve } from '../../shared/engine/evolve.ts';
import type { CommandId, EpochMs } from '../../shared/engine/ids.ts';
import type { Refusal } from '../../shared/engine/refusal.ts';
import type { Actor } from '../../shared/engine/role.ts';
import type { State } from '../../shared/engine/state.ts';
import type { Reply } from '../../shared/protocol/messages.ts';
import type { EventLog } from '../store/event-log.ts';
import type { HubClock } from './hub-clock.ts';

/** A command's facts, now on disk. `before` and `after` are the committed states around it. */
export interface Commit {
  id: CommandId;
  at: EpochMs;
  events: ContestEvent[];
  before: State;
  after: State;
  seq: number;
}

interface Outcome {
  actor: string;
  reply: Reply;
}

/** Decided, not yet on disk. */
interface Pending {
  commit: Commit;
  /** Resolves once its fate is known: true when it is on disk. */
  fate: Promise<boolean>;
}

export interface RunnerOptions {
  clock: HubClock;
  log: Pick<EventLog, 'append'>;
  state: State;
  seq: number;
  /** Answers given before this start, so that a late retry still gets the first one. */
  outcomes: { commandId: string; actor: string; reply: string }[];
  /** Called while a command's facts are on their way to the disk, when nothing else is: not yet to be told to anyone. */
  onDecided: (commit: Commit) => void;
  /** Called for every commit, in order, in the turn in which the store reported it. */
  onCommit: (commit: Commit) => void;
  /** Called when a commit failed and its tail was dropped, and when one succeeds again. */
  onStore: (working: boolean) => void;
  /** A command broke the engine: a fault of ours, not of the sender. */
  onFault: (error: unknown, command: Command) => void;
}

const FAILED: Reply = { ok: false, code: 'failed' };

/**
 * The only writer. Decides on the newest state, and lets the world know only what is on disk: the *decided* state may
 * be ahead of the *committed* one by what the store has not yet reported (DESIGN, commit path).
 */
export class Runner {
  readonly #options: RunnerOptions;
  #decided: State;
  #decidedSeq: number;
  #committed: State;
  #committedSeq: number;
  /** Oldest first. */
  #tail: Pending[] = [];
  readonly #running = new Map<CommandId, { actor: string; reply: Promise<Reply> }>();
  readonly #outcomes = new Map<string, Outcome>();

  constructor(options: RunnerOptions) {
    this.#options = options;
    this.#decided = options.state;
    this.#committed = options.state;
    this.#decidedSeq = options.seq;
    this.#committedSeq = options.seq;
    for (const { commandId, actor, reply } of options.outcomes) {
      this.#outcomes.set(commandId, { actor, reply: JSON.parse(reply) as Reply });
    }
  }

  /** What may be shown: only what is on disk. */
  get committed(): State {
    return this.#committed;
  }

  /** The log's number of `committed`. */
  get seq(): number {
    return this.#committedSeq;
  }

  /**
   * Decides and stores one command. The reply comes when everything it rests on is on disk: a refusal too says
   * something about facts. The same id gets the same answer for ever (Law 3, Law 4), but only whoever asked first.
   */
  submit(command: Command, actor: Actor, id: CommandId): Promise<Reply> {
    const who = JSON.stringify(actor);
    const known = this.#outcomes.get(id);
    if (known !== undefined) return Promise.resolve(sameActor(known.actor, who) ?? known.reply);
    const running = this.#running.get(id);
    if (running !== undefined) return Promise.resolve(sameActor(running.actor, who) ?? running.reply);
    const reply = this.#run(command, actor, id).finally(() => this.#running.delete(id));
    this.#running.set(id, { actor: who, reply });
    return reply;
  }

  async #run(command: Command, actor: Actor, id: CommandId): Promise<Reply> {
    const at = this.#options.clock.now();
    const rests = this.#tail.at(-1)?.fate;
    let events: ContestEvent[];
    let after: State;
    try {
      const entropy = randomBytes(32).toString('hex');
      const decision = decide(command, this.#decided, { now: at, actor, entropy, id });
      if (isRefusal(decision)) return this.#refuse(decision, rests);
      events = decision;
      after = events.reduce(evolve, this.#decided);
    } catch (error) {
      this.#options.onFault(error, command);
      return FAILED;
    }
    const commit = { id, at, events, before: this.#decided, after, seq: this.#decidedSeq + events.length };
    this.#decided = after;
    this.#decidedSeq = commit.seq;
    const reply: Reply = { ok: true, seq: commit.seq };
    return (await this.#store(commit, actor, reply)) ? reply : FAILED;
  }

  async #refuse({ refused, detail }: Refusal, rests: Promise<boolean> | undefined): Promise<Reply> {
    if (rests !== undefined && !(await rests)) return FAILED;
    return detail === undefined ? { ok: false, code: refused } : { ok: false, code: refused, detail };
  }

  #store(commit: Commit, actor: Actor, reply: Reply): Promise<boolean> {
    const { id, at, events, seq } = commit;
    const fate = new Promise<boolean>((resolve) => {
      this.#options.log.append(
        { id, actor, at, events, reply, seq },
        {
          committed: () => {
            this.#commit(commit, actor, reply);
            resolve(true);
          },
          lost: () => {
            this.#dropTail();
            resolve(false);
          },
        },
      );
    });
    this.#tail.push({ commit, fate });
    this.#foretell(commit);
    return fate;
  }

  /** After what came in together with it: a rival's press is read first. Of many that are stored together, none. */
  #foretell(commit: Commit): void {
    setImmediate(() => {
      if (this.#tail.length === 1 && this.#tail[0]?.commit === commit) this.#options.onDecided(commit);
    });
  }

  #commit(commit: Commit, actor: Actor, reply: Reply): void {
    this.#tail.shift();
    this.#committed = commit.after;
    this.#committedSeq = commit.seq;
    this.#outcomes.set(commit.id, { actor: JSON.stringify(actor), reply });
    this.#options.onStore(true);
    this.#options.onCommit(commit);
  }

  /** Nothing of the tail ever happened: the next command is decided on what is on disk. */
  #dropTail(): void {
    this.#tail = [];
    this.#decided = this.#committed;
    this.#decidedSeq = this.#committedSeq;
    this.#options.onStore(false);
  }
}

/** Ids are random: another's id is no accident, and its answer none of their business. */
const sameActor = (first: string, second: string): Reply | null =>
  first === second ? null : { ok: false, code: 'not-allowed' };
