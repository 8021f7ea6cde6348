import { createHubClock } from '../../shared/client/clock.ts';
import type { EpochMs } from '../../shared/engine/ids.ts';
import type {
  AttemptReply,
  OnlineAttempt,
  OnlineProblem,
  OnlineQuestion,
  OnlineRound,
  OnlineWelcome,
  ResumeRequest,
  StartRequest,
} from '../../shared/protocol/online.ts';
import { backOff } from '../audience/back-off.ts';
import { type Answer, ask, saveToken } from './ask.ts';

/** Rankings and counts move while one looks at them. */
const REFRESH_MS = 60_000;
/** Everybody's page wakes at the opening; not all in the same instant. */
const SPREAD_MS = 1500;
/** How long an answer stays lit before the next question comes. */
const RECEIPT_MS = 1000;
/** A timer can't be set further ahead. */
const LONGEST_TIMER_MS = 2_000_000_000;

/** An answer that has been taken, still on the screen. */
export interface Receipt {
  question: OnlineQuestion;
  number: number;
  option: number;
}

export interface OnlineState {
  /** `busy`: the server asked us to come back a little later. */
  line: 'connecting' | 'live' | 'lost' | 'busy';
  round: OnlineRound | null;
  attempt: OnlineAttempt | null;
  /** On its way: not a receipt. */
  sending: number | null;
  receipt: Receipt | null;
  /** The question that ran out under the player's eyes, counted from 0. */
  expired: number | null;
  /** Something else is on its way: a start, the next question. */
  waiting: boolean;
  problem: OnlineProblem | null;
}

export interface OnlineLink {
  state(): OnlineState;
  subscribe(listener: () => void): () => void;
  start(request: StartRequest): void;
  resume(request: ResumeRequest): void;
  next(): void;
  answer(option: number): void;
  /** The clock of the question that is on has run out. */
  expire(): void;
  forgetProblem(): void;
  now(): EpochMs;
}

/** Keeps the page in step with the server. Whatever is sent is sent until it is answered; sent twice it counts once. */
export function connectOnline(): OnlineLink {
  const clock = createHubClock();
  const listeners = new Set<() => void>();
  let state: OnlineState = {
    line: 'connecting',
    round: null,
    attempt: null,
    sending: null,
    receipt: null,
    expired: null,
    waiting: false,
    problem: null,
  };
  const change = (part: Partial<OnlineState>): void => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  let refresh: ReturnType<typeof setTimeout> | undefined;
  let advance: ReturnType<typeof setTimeout> | undefined;
  /** Counts what the player did: how things stood before must not replace how they stand now. */
  let deeds = 0;

  /** Sends until there is an answer; a lost line and a full house are waited out, with jitter. */
  async function insist<T extends { now: EpochMs }>(
    path: string,
    body: object,
  ): Promise<Answer<T> & { kind: 'done' | 'refused' }> {
    for (let tries = 0; ; tries += 1) {
      const answer = await ask<T>(path, body);
      if (answer.kind === 'done') {
        clock.learn(answer.sentAt, answer.receivedAt, answer.body.now);
        change({ line: 'live' });
        return answer;
      }
      const later =
        answer.kind === 'refused' && (answer.problem.code === 'too-many' || answer.problem.code === 'failed');
      if (answer.kind === 'refused' && !(later && path !== '/resume')) {
        change({ line: 'live' });
        return answer;
      }
      const away = state.round === null ? 'connecting' : 'lost';
      change({ line: later ? 'busy' : away });
      await sleep(Math.max(answer.kind === 'refused' ? (answer.problem.retryIn ?? 0) : 0, 300 + backOff(tries)));
    }
  }

  async function hello(): Promise<void> {
    const asOf = deeds;
    const answer = await insist<OnlineWelcome>('/hello', {});
    if (answer.kind === 'refused') {
      change({ problem: answer.problem });
      return;
    }
    const { token, round, attempt } = answer.body;
    saveToken(token);
    change(asOf === deeds ? { round, attempt } : { round });
    plan(round);
  }

  /** Looks again when something is due, or after a while. */
  function plan({ phase, opens, closes }: OnlineRound): void {
    clearTimeout(refresh);
    // Before the opening nothing changes; afterwards the rankings do.
    const edge = phase === 'before' ? opens : phase === 'open' ? closes : Number.POSITIVE_INFINITY;
    const due = edge - clock.now() + Math.random() * SPREAD_MS;
    const longest = phase === 'before' ? LONGEST_TIMER_MS : REFRESH_MS;
    refresh = setTimeout(look, Math.max(500, Math.min(due, longest)));
  }

  function look(): void {
    // In the middle of a question nothing may come between the player and the answer but the close.
    const quiet = document.hidden || state.sending !== null || state.waiting;
    if (quiet) refresh = setTimeout(look, REFRESH_MS / 4);
    else void hello();
  }

  /** What a step's answer changes; a refusal shows how things really stand. */
  async function step(path: string, body: object): Promise<boolean> {
    deeds += 1;
    const answer = await insist<AttemptReply>(path, body);
    deeds += 1;
    if (answer.kind === 'done') {
      change({ attempt: answer.body.attempt, problem: null });
      return true;
    }
    change({ problem: answer.problem });
    // What only the form can mend is left to the form.
    if (!['malformed', 'number-played', 'wrong-code', 'too-many'].includes(answer.problem.code)) await hello();
    return false;
  }

  async function begin(path: string, body: object): Promise<void> {
    if (state.waiting) return;
    change({ waiting: true, problem: null });
    await step(path, body);
    change({ waiting: false });
  }

  async function next(): Promise<void> {
    clearTimeout(advance);
    const { attempt, waiting } = state;
    if (attempt === null || waiting) return;
    change({ waiting: true, problem: null });
    const question = attempt.settled;
    deeds += 1;
    const answer = await ask<AttemptReply>('/next', { question });
    deeds += 1;
    if (answer.kind === 'done') {
      clock.learn(answer.sentAt, answer.receivedAt, answer.body.now);
      change({ line: 'live', waiting: false, receipt: null, expired: null, attempt: answer.body.attempt });
      return;
    }
    // The question may be on or not: asking again might start a clock that nobody sees. First look how things stand.
    change({ line: answer.kind === 'lost' ? 'lost' : 'live' });
    await hello();
    change({ waiting: false, receipt: null, expired: null });
  }

  async function answer(option: number): Promise<void> {
    const { attempt, sending } = state;
    if (attempt?.step.kind !== 'asking' || sending !== null) return;
    const { question } = attempt.step;
    const number = attempt.settled;
    change({ sending: option, problem: null });
    const taken = await step('/answer', { question: number, option });
    change({ sending: null, receipt: taken ? { question, number, option } : null });
    if (!taken) return;
    // Away from the page the next question would burn down unseen: then the player asks for it.
    advance = setTimeout(
      () => (document.hidden || state.line !== 'live' ? change({ receipt: null }) : void next()),
      RECEIPT_MS,
    );
  }

  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && state.round !== null && state.sending === null && !state.waiting) void hello();
  });
  void hello();

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: (request) => void begin('/start', request),
    resume: (request) => void begin('/resume', request),
    next: () => void next(),
    answer: (option) => void answer(option),
    expire: () => {
      const { attempt, sending } = state;
      // An answer on its way still counts: its receipt, or its refusal, comes first.
      if (attempt?.step.kind !== 'asking' || sending !== null) return;
      change({
        expired: attempt.settled,
        attempt: { ...attempt, settled: attempt.settled + 1, step: { kind: 'ready' } },
      });
    },
    forgetProblem: () => change({ problem: null }),
    now: clock.now,
  };
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
