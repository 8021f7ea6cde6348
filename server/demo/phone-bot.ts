import type { Podium, PollId } from '../../shared/engine/ids.ts';
import { lot } from '../../shared/engine/lot.ts';
import type { AudienceView } from '../../shared/views/held.ts';
import type { Director } from './director.ts';
import type { Pace } from './pace.ts';

/** Phones vote within this, in ms of a real show. */
const DITHERING = 9000;
const RETRY_MS = 400;
/** Of a hundred phones so many know the answer. */
const KNOW = 65;
/** Of a hundred so many change their mind about their favourite team (AU3). */
const FICKLE = 10;

export interface PhoneOptions {
  director: Director;
  pace: Pace;
  seed: string;
  after(delay: number, act: () => void): () => void;
  /** @returns whether the ballot was taken */
  cast(poll: PollId, option: number): Promise<boolean>;
}

/** Somebody in the hall with a phone: votes once it may, and has a favourite. */
export class PhoneBot {
  readonly #options: PhoneOptions;
  #view: AudienceView | null = null;
  #voted: PollId | null = null;
  #stopped = false;

  constructor(options: PhoneOptions) {
    this.#options = options;
  }

  see(view: AudienceView): void {
    this.#view = view;
    const { poll } = view;
    if (poll?.phase !== 'open' || poll.id === this.#voted || this.#stopped) return;
    this.#voted = poll.id;
    const { pace, seed } = this.#options;
    const hesitation = 2 + lot(DITHERING, `${seed}/${poll.id}`, 0) * pace.leisure;
    this.#later(hesitation, () => this.#vote(poll));
  }

  stop(): void {
    this.#stopped = true;
  }

  async #vote(poll: NonNullable<AudienceView['poll']>): Promise<void> {
    if (this.#stopped || this.#view?.poll?.id !== poll.id || this.#view.poll.phase !== 'open') return;
    const { cast, director, pace, seed } = this.#options;
    const choice = this.#choose(poll);
    const first = poll.kind === 'favourite' && lot(100, seed, 7) < FICKLE ? (choice + 1) % poll.options.length : choice;
    if (!(await cast(poll.id, first))) return this.#later(RETRY_MS, () => this.#vote(poll));
    if (first !== choice) {
      this.#later(300 + 2000 * pace.leisure, () => cast(poll.id, choice));
    }
    director.voted(poll.id);
  }

  #choose({ kind, question, options, id }: NonNullable<AudienceView['poll']>): number {
    const { director, seed } = this.#options;
    if (kind === 'quiz') {
      const known = director.contest.bank.find(({ text, purpose }) => purpose === 'audience' && text === question);
      if (known?.kind === 'choice' && lot(100, `${seed}/${id}`, 1) < KNOW) return known.answer;
      return lot(options.length, `${seed}/${id}`, 2);
    }
    // Whoever plays well makes friends: two tries for the team in the lead.
    const lead = director.view?.heat?.podiums.reduce<{ podium: Podium; score: number } | null>(
      (best, seat) => (best === null || seat.score > best.score ? seat : best),
      null,
    );
    const own = lot(options.length, seed, 3);
    const leader = options.findIndex(({ podium }) => podium === lead?.podium);
    return leader !== -1 && lot(3, `${seed}/${id}`, 4) === 0 ? leader : own;
  }

  #later(delay: number, act: () => Promise<unknown>): void {
    this.#options.after(delay, () => void act());
  }
}
