import type { Contest } from '../../shared/engine/contest.ts';
import type { ClientCommand } from '../../shared/protocol/commands.ts';
import type { Reply } from '../../shared/protocol/messages.ts';
import type { HostView } from '../../shared/views/host.ts';
import type { Deed, Ground } from './bot.ts';
import { callNumber } from './casting.ts';
import type { Seats } from './desk.ts';
import { Director } from './director.ts';
import { hostBot } from './host-bot.ts';
import { HubLine, HubTime } from './hub-line.ts';
import { judgeBot } from './judge-bot.ts';
import type { Pace } from './pace.ts';
import { PhoneBot } from './phone-bot.ts';
import { PhoneLine } from './phone-line.ts';
import { teamBot } from './team-bot.ts';

export const PHONES = 30;
/** Longer without anything new on the desk, and something is broken. */
const STUCK_MS = 90_000;
const STUCK_HUMAN_MS = 600_000;

export interface SeasonOptions {
  hub: string;
  audience: string;
  contest: Contest;
  seats: Seats;
  pace: Pace;
  seed: string;
  /** The hidden number and the attempt of the draw that was committed. */
  hidden: () => { hidden: string; attempt: number } | null;
  /** The desk's newest view, for whoever reports on the show. */
  onView: (view: HostView) => void;
}

/** Bots on every role, on real sockets. */
export class Season {
  readonly #options: SeasonOptions;
  readonly #time = new HubTime();
  readonly #director: Director;
  readonly #closers: (() => void)[] = [];
  #changedAt = performance.now();
  #settle: { champion: (view: HostView) => void; failed: (error: Error) => void } | null = null;

  constructor(options: SeasonOptions) {
    this.#options = options;
    this.#director = new Director(options.contest, options.seed);
  }

  /** Plays on from wherever the contest is. @returns the desk's view once there is a champion */
  async play(): Promise<HostView> {
    const over = new Promise<HostView>((champion, failed) => {
      this.#settle = { champion, failed };
    });
    this.#watch();
    this.#openPhones();
    await this.#openTables();
    return over;
  }

  /** Every bot leaves. */
  close(): void {
    for (const close of this.#closers.splice(0)) close();
  }

  async #openTables(): Promise<void> {
    const { seats } = this.#options;
    const director = this.#director;
    const hands: HubLine<'host' | 'mc'>[] = [];
    const desk = this.#desk(sharing(hands));
    const host = this.#line('host', seats.host, 'host', (view) => {
      this.#changedAt = performance.now();
      director.hostSaw(view);
      desk.see(view);
      this.#options.onView(view);
      if (view.champion !== null) this.#settle?.champion(view);
    });
    hands.push(host, ...seats.mcs.map((token, i) => this.#line('mc', token, `mc-${i + 1}`, () => {})));
    // Nobody presses before the bots know what time it is at the hub.
    this.#closers.push(await host.keepTime(this.#time));
    const bots = [desk, ...this.#teams(), ...this.#judges()];
    director.onCue = () => {
      for (const bot of bots) bot.plan();
    };
    this.#closers.push(() => {
      for (const bot of bots) bot.stop();
    });
  }

  #desk(send: (command: ClientCommand) => Promise<Reply>) {
    const { pace, contest, seed, hidden } = this.#options;
    const desk = hostBot({
      ground: this.#ground(send),
      director: this.#director,
      pace,
      phones: PHONES,
      call: async () => {
        const draw = hidden();
        return draw === null ? null : callNumber(contest, draw.hidden, draw.attempt, seed);
      },
      again: () => desk.plan(),
    });
    return desk;
  }

  #teams() {
    return this.#options.seats.teams.map(({ podium, token }) => {
      const ground = this.#ground((command) => line.send(command));
      const bot = teamBot(ground, this.#director, this.#options.pace, podium);
      const line = this.#line('team', token, `team-${podium}`, (view) => bot.see(view));
      return bot;
    });
  }

  #judges() {
    return this.#options.seats.judges.map(({ judge, token }) => {
      const ground = this.#ground((command) => line.send(command));
      const bot = judgeBot(ground, this.#director, this.#options.pace, judge);
      const line = this.#line('judge', token, judge, (view) => bot.see(view));
      return bot;
    });
  }

  #openPhones(): void {
    const { audience, pace, seed } = this.#options;
    for (let nth = 0; nth < PHONES; nth += 1) {
      const bot = new PhoneBot({
        director: this.#director,
        pace,
        seed: `${seed}/phone/${nth}`,
        after: (delay, act) => this.#after(delay, act),
        cast: (poll, option) => line.vote(poll, option),
      });
      const line = new PhoneLine(audience, (view) => bot.see(view));
      this.#closers.push(() => {
        bot.stop();
        line.close();
      });
    }
  }

  #line<R extends 'host' | 'mc' | 'team' | 'judge'>(
    role: R,
    token: string,
    name: string,
    onView: ConstructorParameters<typeof HubLine<R>>[0]['onView'],
  ): HubLine<R> {
    const { hub } = this.#options;
    const onDismissed = (reason: string): void => this.#settle?.failed(new Error(`${name} was dismissed: ${reason}`));
    const line = new HubLine<R>({ url: hub, role, token, name, onView, onDismissed });
    this.#closers.push(() => line.close());
    return line;
  }

  #ground(send: (command: ClientCommand) => Promise<Reply>): Ground {
    return {
      now: () => this.#time.now(),
      after: (delay, act) => this.#after(delay, act),
      send: (deed: Deed) => send(this.#time.toWire(deed)),
    };
  }

  #after(delay: number, act: () => void): () => void {
    const timer = setTimeout(act, delay);
    return () => clearTimeout(timer);
  }

  /** A show that stands still without a reason is a fault, and better said than waited for. */
  #watch(): void {
    const patience = STUCK_MS + STUCK_HUMAN_MS * this.#options.pace.leisure;
    const timer = setInterval(() => {
      if (performance.now() - this.#changedAt < patience) return;
      const { view, item } = this.#director;
      this.#settle?.failed(new Error(`the show stands still: ${JSON.stringify({ go: view?.go, item })}`));
    }, 1000);
    this.#closers.push(() => clearInterval(timer));
  }
}

/** GO and rulings from several hands in turn: the hub allows a hand twenty commands a second. */
function sharing(hands: readonly HubLine<'host' | 'mc'>[]) {
  let turn = 0;
  return (command: ClientCommand): Promise<Reply> => {
    const shared = command.type === 'take' || command.type === 'rule';
    turn = shared ? (turn + 1) % hands.length : 0;
    const hand = hands[turn];
    return hand === undefined ? Promise.resolve({ ok: false, code: 'closing' }) : hand.send(command);
  };
}
