import type { DurationMs, EpochMs } from '../../shared/engine/ids.ts';
import type {
  AnswerRequest,
  NextRequest,
  OnlineAttempt,
  ResumeRequest,
  StartRequest,
} from '../../shared/protocol/online.ts';
import type { DeviceId } from '../audience/ballots.ts';
import { type AttemptViewOptions, attemptView } from './attempt-view.ts';
import type { AttemptRow } from './online-database.ts';
import { OnlineError } from './online-error.ts';
import { type Dice, paperText, readPaper, shufflePaper } from './paper.ts';

/** An answer on its way when the clock ran out still counts, at the whole clock: phones in the hills have slow lines. */
export const GRACE_MS = 2000;

export interface AttemptsOptions extends AttemptViewOptions {
  dice: Dice;
}

/**
 * The rules of an attempt (AU7): one per phone number and device, questions one after the other, each with its own
 * clock, the first answer stands. Every method answers once what it decided is on the disk; refusals are OnlineErrors.
 */
export class Attempts {
  readonly #options: AttemptsOptions;

  constructor(options: AttemptsOptions) {
    this.#options = options;
  }

  /** Of this device, or null while it has none. */
  find(device: DeviceId): OnlineAttempt | null {
    const row = this.#options.database.byDevice(device);
    return row === undefined ? null : this.#view(row);
  }

  /** Begins the one attempt. Asked again by the same device for the same number, it is the same attempt. */
  start(device: DeviceId, { name, phone, locality }: StartRequest): Promise<OnlineAttempt> {
    const { database, secrets, round, dice, now } = this.#options;
    const number = secrets.hashNumber(phone);
    return database.commits.run(() => {
      const own = database.byDevice(device);
      // The phone did not get the answer to its first try: that is no second attempt.
      if (own?.number.equals(number)) return this.#view(own);
      this.#mustBeOpen();
      if (own !== undefined) throw new OnlineError('device-played');
      if (!round.localities.some(({ id }) => id === locality)) {
        throw new OnlineError('malformed', { fields: ['locality'] });
      }
      if (database.byNumber(number) !== undefined || database.isDeleted(number)) throw new OnlineError('number-played');
      const paper = paperText(shufflePaper(round.questions, dice));
      const id = database.add({ number, name, phone, locality, began: now(), paper }, device);
      return this.#view(database.byId(id)!);
    });
  }

  /** Takes an attempt to another device; both go on with it. Also after the close, to see how it went. */
  resume(device: DeviceId, { phone, code }: ResumeRequest): Promise<OnlineAttempt> {
    const { database, secrets } = this.#options;
    const number = secrets.hashNumber(phone);
    return database.commits.run(() => {
      const row = database.byNumber(number);
      // The same answer for an unknown number: nobody learns here who has played.
      if (row === undefined || !secrets.sameCode(code, row.id, number)) throw new OnlineError('wrong-code');
      const own = database.byDevice(device);
      if (own !== undefined && own.id !== row.id) throw new OnlineError('device-played');
      if (own === undefined) database.bind(device, row.id);
      return this.#view(row);
    });
  }

  /** Asks the next question and starts its clock. Asked for anything else, it only tells how things stand. */
  next(device: DeviceId, { question }: NextRequest): Promise<OnlineAttempt> {
    const { database, round, now } = this.#options;
    return database.commits.run(() => {
      this.#mustBeOpen();
      const row = this.#settled(this.#own(device), 0);
      // Another tab has gone on meanwhile, or this is a retry: the question that is on keeps its clock.
      if (row.asked_at === null && row.settled === question && question < round.questions.length) {
        row.asked_at = now();
        database.settle(row);
      }
      return this.#view(row);
    });
  }

  /** The first answer in time stands; the same answer again is a success, its receipt may have been lost. */
  answer(device: DeviceId, { question, option }: AnswerRequest): Promise<OnlineAttempt> {
    const { database, round, now } = this.#options;
    return database.commits.run(() => {
      this.#mustBeOpen();
      const row = this.#settled(this.#own(device), GRACE_MS);
      const line = readPaper(row.paper)[question];
      const chosen = line?.options[option];
      if (line === undefined || chosen === undefined) throw new OnlineError('malformed', { fields: ['option'] });
      if (question < row.settled) {
        const given = database.answers(row.id).find(({ place }) => place === question);
        if (given === undefined) throw new OnlineError('too-late');
        if (given.option !== chosen) throw new OnlineError('locked');
        return this.#view(row);
      }
      if (question !== row.settled || row.asked_at === null) throw new OnlineError('not-asked');
      const at = now();
      const time = rounded(Math.min(at - row.asked_at, round.clock));
      const right = Number(chosen === round.questions[line.question]!.answer);
      database.answer({ attempt: row.id, place: question, question: line.question, option: chosen, right, at, time });
      this.#behind(row, right, time, at);
      database.settle(row);
      return this.#view(row);
    });
  }

  #mustBeOpen(): void {
    const phase = this.#options.phase();
    if (phase !== 'open') throw new OnlineError(phase === 'before' ? 'not-open' : 'closed');
  }

  #own(device: DeviceId): AttemptRow {
    const row = this.#options.database.byDevice(device);
    if (row === undefined) throw new OnlineError('no-attempt');
    return row;
  }

  /** A question whose clock has run out is behind, unanswered, at its whole clock. */
  #settled(row: AttemptRow, grace: number): AttemptRow {
    const { database, round, now } = this.#options;
    if (row.asked_at === null || now() <= row.asked_at + round.clock + grace) return row;
    this.#behind(row, 0, round.clock, now());
    database.settle(row);
    return row;
  }

  #behind(row: AttemptRow, right: number, time: DurationMs, at: EpochMs): void {
    row.settled += 1;
    row.right += right;
    row.time = (row.time + time) as DurationMs;
    row.asked_at = null;
    if (row.settled === this.#options.round.questions.length) row.finished = at;
  }

  #view(row: AttemptRow): OnlineAttempt {
    return attemptView(row, this.#options);
  }
}

/** Half-up to 0.01 s, as the show does it (AC3): nobody is beaten by a thousandth. */
const rounded = (time: number): DurationMs => (Math.round(time / 10) * 10) as DurationMs;
