import { champion } from '../../shared/engine/bracket.ts';
import type { Contest } from '../../shared/engine/contest.ts';
import { isRefusal } from '../../shared/engine/decide.ts';
import type { ContestEvent } from '../../shared/engine/event.ts';
import { initialState, type State } from '../../shared/engine/state.ts';
import { Bot } from './bot.ts';
import { Dice } from './dice.ts';
import { replayEquals } from './invariants.ts';
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

/** Plays one season to its champion, checking the invariants all the way; throws with the seed in the message. */
export const playSeason = (contest: Contest, seed: number, trouble: number): Season => {
  const dice = new Dice(seed);
  const world = new World(dice);
  try {
    const made = world.send({ type: 'create-contest', contest }, { role: 'system' });
    if (isRefusal(made)) throw new Error(made.refused);
    const bot = new Bot(world, dice, trouble);
    const replay = new Replay();
    for (let steps = 0; bot.step(); steps += 1) {
      if (steps > STEPS) throw new Error('the show never ends');
      replay.catchUp(world);
    }
    replay.check(world);
    return summary(contest, world);
  } catch (error) {
    throw new Error(`seed ${seed}, after ${world.log.length} events: ${(error as Error).message}`, { cause: error });
  }
};

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
