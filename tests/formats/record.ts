import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type RecordedEvent, writeRecording } from '../../server/demo/record.ts';
import type { Command } from '../../shared/engine/command.ts';
import { type Decision, isRefusal } from '../../shared/engine/decide.ts';
import type { Actor } from '../../shared/engine/role.ts';
import { EVENT_VERSION } from '../../shared/engine/upcast.ts';
import { Bot } from '../simulation/bot.ts';
import { Dice } from '../simulation/dice.ts';
import { aPreset, type Preset } from '../simulation/presets.ts';
import { World } from '../simulation/world.ts';
import { logFile, MUST_HAVE, presets, standingsFile, standingsOf } from './golden.ts';

// `npx tsx tests/formats/record.ts [PRESET…]`: records one show of each preset that has none yet. A golden log is never made anew
// because a test of it fails: old shows must fold to what they were. Who really means to names the preset and deletes its files first.

const SEED = 20241010;
/** Enough goes wrong that a show has corrections, protests, take-backs, teams that leave. */
const TROUBLE = 0.06;

class RecordingWorld extends World {
  readonly recorded: RecordedEvent[] = [];

  override send(command: Command, actor: Actor): Decision {
    const decision = super.send(command, actor);
    if (isRefusal(decision)) return decision;
    const lines = this.log.slice(this.recorded.length);
    const name = `c${this.recorded.length + 1}`;
    for (const event of lines)
      this.recorded.push({ at: this.now, version: EVENT_VERSION, command: name, by: actor.role, event });
    return decision;
  }
}

function record(preset: string, seed: number): RecordingWorld {
  const dice = new Dice(seed);
  const world = new RecordingWorld(dice);
  world.send({ type: 'create-contest', contest: aPreset(preset as Preset) }, { role: 'system' });
  const bot = new Bot(world, dice, TROUBLE);
  while (bot.step());
  return world;
}

for (const preset of process.argv.length > 2 ? process.argv.slice(2) : presets()) {
  const file = logFile(preset);
  if (existsSync(file)) {
    console.log(`${preset}: has its golden log`);
    continue;
  }
  // A short show may go too well: then the next seed.
  let seed = SEED;
  let world = record(preset, seed);
  while (!MUST_HAVE.every((type) => world.log.some((event) => event.type === type))) world = record(preset, ++seed);
  mkdirSync(dirname(file), { recursive: true });
  writeRecording(file, world.recorded);
  writeFileSync(standingsFile(preset), `${JSON.stringify(standingsOf(world.state), null, 2)}\n`);
  console.log(`${preset}: ${world.recorded.length} events`);
}
