import { champion } from '../../shared/engine/bracket.ts';
import type { Contest } from '../../shared/engine/contest.ts';
import { isRefusal } from '../../shared/engine/decide.ts';
import type { ContestEvent } from '../../shared/engine/event.ts';
import { initialState, type State } from '../../shared/engine/state.ts';
import { Bot } from './bot.ts';
import { Dice } from './dice.ts';
import { correctFinal } from './encore.ts';
import { replayEquals } from './invariants.ts';
import { checkPapers, checkSights } from './sights.ts';
import { World } from './world.ts';

export interface Season {
  log: ContestEvent[];
  champion: string;
  heats: number;
  events: number;
  takenBack: number;
  tieBreaks: number;
}

/** Far beyond any season: a bot that needs more steps is walking in a circle. */
const STEPS = 60_000;
/** Views cost more than events: every so many steps is enough to meet each moment in a thousand contests. */
const SIGHTS = 48;
/** How often a final may be opened again, at most. */
const ENCORES = 2;

/** Plays one season to its champion, checking the invariants all the way; throws with the seed in the message. */
export const playSeason = (contest: Contest, seed: number, trouble: number, { papers } = { papers: true }): Season => {
  const dice = new Dice(seed);
  const world = new World(dice);
  try {
    const made = world.send({ type: 'create-contest', contest }, { role: 'system' });
    if (isRefusal(made)) throw new Error(made.refused);
    const show = new Playing(world, dice, trouble);
    show.toTheEnd();
    for (let n = 0; n < ENCORES && dice.chance(trouble * 5) && correctFinal(world, dice); n += 1) show.toTheEnd();
    if (papers) checkPapers(world.log, world.now);
    return summary(contest, world);
  } catch (error) {
    throw new Error(`seed ${seed}, after ${world.log.length} events: ${(error as Error).message}`, { cause: error });
  }
};

/** A bot at work, looked over its shoulder. */
class Playing {
  private readonly world: World;
  private readonly bot: Bot;
  private readonly replay = new Replay();
  private steps = 0;

  constructor(world: World, dice: Dice, trouble: number) {
    this.world = world;
    this.bot = new Bot(world, dice, trouble);
  }

  /** On until nothing is left to do. */
  toTheEnd(): void {
    for (; this.bot.step(); this.steps += 1) {
      if (this.steps > STEPS) throw new Error('the show never ends');
      this.replay.catchUp(this.world);
      const last = this.world.log.at(-1);
      if (last !== undefined && this.steps % SIGHTS === 0) checkSights(this.world.state, last, this.world.now);
    }
    this.replay.check(this.world);
  }
}

/** Follows the log from one result to the next. */
class Replay {
  private state: State = initialState;
  private seen = 0;
  private results = 0;

  /** At the end of each heat. */
  catchUp(world: World): void {
    const results = world.state.show.heats.filter((heat) => heat.result !== null).length;
    if (results > this.results) this.check(world);
    this.results = results;
  }

  check(world: World): void {
    this.state = replayEquals(this.state, world.log.slice(this.seen), world.state);
    this.seen = world.log.length;
  }
}

const summary = (contest: Contest, world: World): Season => {
  const winner = champion(contest.format, world.state.show);
  if (winner === null) throw new Error('no champion');
  const { heats } = world.state.show;
  return {
    log: world.log,
    champion: winner,
    heats: heats.length,
    events: world.log.length,
    takenBack: world.log.filter((event) => event.type === 'taken-back').length,
    tieBreaks: heats.reduce((sum, heat) => sum + heat.tieBreaks.length, 0),
  };
};
