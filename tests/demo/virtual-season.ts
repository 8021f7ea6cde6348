import type { Deed, Ground } from '../../server/demo/bot.ts';
import { callNumber } from '../../server/demo/casting.ts';
import { Director } from '../../server/demo/director.ts';
import { hostBot } from '../../server/demo/host-bot.ts';
import { judgeBot } from '../../server/demo/judge-bot.ts';
import type { Pace } from '../../server/demo/pace.ts';
import { PhoneBot } from '../../server/demo/phone-bot.ts';
import { teamBot } from '../../server/demo/team-bot.ts';
import type { Command } from '../../shared/engine/command.ts';
import type { Contest } from '../../shared/engine/contest.ts';
import { deadline } from '../../shared/engine/deadline.ts';
import { decide, isRefusal } from '../../shared/engine/decide.ts';
import type { ContestEvent } from '../../shared/engine/event.ts';
import { evolve } from '../../shared/engine/evolve.ts';
import { hash } from '../../shared/engine/hash.ts';
import { liveAsking, liveLuckyDraw, livePoll } from '../../shared/engine/heat.ts';
import { type AskingId, at, type CommandId, type EpochMs, PODIUMS, type PollId } from '../../shared/engine/ids.ts';
import { exactly } from '../../shared/engine/press.ts';
import { raceSince } from '../../shared/engine/race.ts';
import type { Actor } from '../../shared/engine/role.ts';
import { currentHeat, initialState, type State } from '../../shared/engine/state.ts';
import type { Reply } from '../../shared/protocol/messages.ts';
import { audienceView } from '../../shared/views/audience-view.ts';
import { hostView } from '../../shared/views/host-view.ts';
import { judgeView } from '../../shared/views/judge-view.ts';
import { teamView } from '../../shared/views/team-view.ts';

const SETTINGS = { illustrative: true, audienceUrl: 'http://127.0.0.1:3001' };
const PHONES = 30;
const LINE_MS = 4;
const PROOF_MS = 20;
const MOST_STEPS = 400_000;

export interface PlayedSeason {
  events: ContestEvent[];
  state: State;
  /** Milliseconds of the contest's time. */
  lasted: number;
  refused: string[];
}

/** Time that jumps from one appointment to the next. */
class Timeline {
  now = at(Date.UTC(2024, 9, 10, 13));
  #due: { time: number; nth: number; act: () => void }[] = [];
  #nth = 0;

  after(delay: number, act: () => void): () => void {
    const entry = { time: this.now + Math.max(0, delay), nth: this.#nth, act };
    this.#nth += 1;
    this.#due.push(entry);
    return () => {
      this.#due = this.#due.filter((other) => other !== entry);
    };
  }

  /** @returns false when nothing is due any more */
  step(): boolean {
    this.#due.sort((a, b) => a.time - b.time || a.nth - b.nth);
    const next = this.#due.shift();
    if (next === undefined) return false;
    this.now = Math.max(this.now, Math.ceil(next.time)) as EpochMs;
    next.act();
    return true;
  }
}

/** The demo's bots on the bare engine: no socket, no disk, no waiting. Every line takes 4 ms there and 4 ms back. */
export async function playVirtualSeason(contest: Contest, pace: Pace, seed: string): Promise<PlayedSeason> {
  const time = new Timeline();
  const events: ContestEvent[] = [];
  const refused: string[] = [];
  const director = new Director(contest, seed);
  const ballots = new Map<PollId, Map<number, number>>();
  let state = initialState;
  let commands = 0;
  let alarm: (() => void) | null = null;
  let adjudicated: EpochMs | null = null;

  const run = (command: Command, actor: Actor): Reply => {
    commands += 1;
    const entropy = hash(`${seed}/entropy/${commands}`);
    const id = `c${commands}` as CommandId;
    const decision = decide(command, state, { now: time.now, actor, entropy, id });
    if (isRefusal(decision)) {
      refused.push(`${actor.role} ${command.type}: ${decision.refused}`);
      return { ok: false, code: decision.refused };
    }
    state = decision.reduce(evolve, state);
    events.push(...decision);
    announce();
    return { ok: true, seq: events.length };
  };
  const system = (command: Command) => time.after(LINE_MS, () => run(command, { role: 'system' }));

  const ground = (actor: Actor): Ground => ({
    now: () => time.now,
    after: (delay, act) => time.after(delay, act),
    send: (deed) =>
      new Promise((resolve) => {
        time.after(LINE_MS, () => {
          const reply = run(believed(deed), actor);
          time.after(LINE_MS, () => resolve(reply));
        });
      }),
  });
  const call = async (): Promise<string | null> => {
    const { draw } = state.show;
    return draw?.hidden == null ? null : callNumber(contest, draw.hidden, draw.attempt, seed);
  };
  const host = hostBot({
    ground: ground({ role: 'host' }),
    director,
    pace,
    phones: PHONES,
    call,
    again: () => host.plan(),
  });
  const teams = PODIUMS.slice(0, 3).map((podium) => ({
    podium,
    bot: teamBot(ground({ role: 'team', podiums: [podium] }), director, pace, podium),
  }));
  const judges = contest.judges.map(({ id }) => ({
    id,
    bot: judgeBot(ground({ role: 'judge', judge: id }), director, pace, id),
  }));
  const phones = Array.from({ length: PHONES }, (_, nth) => {
    const cast = async (poll: PollId, option: number): Promise<boolean> => {
      const open = livePoll(currentHeat(state.show)!);
      if (open?.id !== poll || open.phase !== 'open') return false;
      const book = ballots.get(poll) ?? new Map<number, number>();
      ballots.set(poll, book.set(nth, option));
      return true;
    };
    return new PhoneBot({ director, pace, seed: `${seed}/phone/${nth}`, after: (d, act) => time.after(d, act), cast });
  });
  director.onCue = () => {
    host.plan();
    for (const { bot } of [...teams, ...judges]) bot.plan();
  };

  const announce = (): void => {
    alarm?.();
    const due = deadline(state);
    alarm = due === null ? null : time.after(due - time.now, () => run({ type: 'ring' }, { role: 'system' }));
    gateway();
    adjudicator();
    time.after(LINE_MS, () => {
      const view = hostView(state, time.now, SETTINGS);
      director.hostSaw(view);
      host.see(view);
      for (const { podium, bot } of teams) bot.see(teamView(state, [podium]));
      for (const { id, bot } of judges) bot.see(judgeView(state, id));
      for (const phone of phones) phone.see(audienceView(state, SETTINGS));
    });
  };

  /** What the audience gateway answers. */
  const gateway = (): void => {
    const heat = currentHeat(state.show);
    const poll = heat === undefined ? undefined : livePoll(heat);
    const draw = heat === undefined ? undefined : liveLuckyDraw(heat);
    if (poll?.phase === 'closing') {
      const options = [...(ballots.get(poll.id) ?? new Map<number, number>()).values()];
      const counts = poll.options.map((_, i) => options.filter((option) => option === i).length);
      const tally = { seq: 1, counts, entrants: options.length, hash: hash(JSON.stringify(options)) };
      system({ type: 'record-tally', poll: poll.id, tally });
    }
    if (draw?.phase === 'counting') {
      system({ type: 'record-entrants', item: draw.item, entrants: 21, hash: hash(`${seed}/${draw.item}`) });
    }
    if (draw?.phase === 'drawn' && draw.drawn.at(-1)?.code === null) {
      const code = hash(`${seed}/${draw.item}/${draw.drawn.length}`).slice(0, 4).toUpperCase();
      system({ type: 'record-winner', item: draw.item, code });
    }
  };

  /** The race is proved as soon as every line has told that nobody else had pressed before. */
  const adjudicator = (): void => {
    const heat = currentHeat(state.show);
    const asking = heat === undefined ? undefined : liveAsking(heat);
    const since = asking === undefined ? null : raceSince(asking);
    if (asking === undefined || since === null || since === adjudicated) return;
    adjudicated = since;
    time.after(PROOF_MS, () => {
      if (raceOpen(state, asking.id))
        run({ type: 'close-race', asking: asking.id, silent: [], unaware: [] }, { role: 'system' });
    });
  };

  const began = time.now;
  run({ type: 'create-contest', contest }, { role: 'system' });
  for (let step = 0; step < MOST_STEPS && director.view?.champion == null; step += 1) {
    if (!time.step()) throw new Error(`nobody knows what to do: ${JSON.stringify(director.view?.go)}`);
    // Bots go on in promises; time stands while they think.
    await new Promise(setImmediate);
  }
  return { events, state, lasted: time.now - began, refused };
}

/** A deed as the hub gives it to the engine; this one knows every press exactly. */
const believed = (deed: Deed): Command =>
  deed.type === 'press' ? { ...deed, evidence: exactly(deed.pressedAt) } : deed;

const raceOpen = (state: State, id: AskingId): boolean => {
  const heat = currentHeat(state.show);
  const asking = heat === undefined ? undefined : liveAsking(heat);
  return asking?.id === id && raceSince(asking) !== null;
};
