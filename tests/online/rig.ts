import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Online, type OnlineOptions, startOnline } from '../../server/online/online.ts';
import { at, type EpochMs } from '../../shared/engine/ids.ts';
import type {
  AttemptReply,
  OnlineAttempt,
  OnlineProblem,
  OnlineWelcome,
  OrganiserStatus,
} from '../../shared/protocol/online.ts';
import { type Key, writeOnlineContest } from './contest.ts';

export const OPENS = at(Date.parse('2023-09-10T00:00:00+07:00'));
/** Time for one question in the test contest, ms. */
export const CLOCK = 20_000;
export const CLOSES = at(Date.parse('2023-10-01T00:00:00+07:00'));

export interface RigOptions extends Partial<OnlineOptions> {
  questions?: number;
  right?: Key;
  /** What the settings file says. */
  settings?: object;
}

/** A real round on a free port, with a clock that the test sets. */
export class OnlineRig {
  readonly folder = mkdtempSync(join(tmpdir(), 'online-'));
  readonly dataDir = join(this.folder, 'data');
  readonly faults: string[] = [];
  now: EpochMs = OPENS;
  key = '';
  online!: Online;
  readonly #options: RigOptions;
  readonly #players: TestPlayer[] = [];

  constructor(options: RigOptions = {}) {
    this.#options = options;
  }

  static async start(options: RigOptions = {}): Promise<OnlineRig> {
    const rig = new OnlineRig(options);
    await rig.start();
    return rig;
  }

  async start(change: RigOptions = {}): Promise<void> {
    const { questions = 4, right, settings, ...options } = { ...this.#options, ...change };
    mkdirSync(this.dataDir, { recursive: true });
    const settingsFile = join(this.folder, 'settings.json');
    if (settings !== undefined) writeFileSync(settingsFile, JSON.stringify(settings));
    this.online = await startOnline({
      port: 0,
      host: '127.0.0.1',
      dataDir: this.dataDir,
      webDir: this.folder,
      publicUrl: null,
      trustProxy: 0,
      contestFile: writeOnlineContest(this.folder, questions, right),
      settingsFile: settings === undefined ? null : settingsFile,
      opens: OPENS,
      closes: CLOSES,
      newKey: false,
      onFault: (error, what) => this.faults.push(`${what}: ${error}`),
      wall: () => this.now,
      ...options,
    });
    this.key = this.online.organiserKey ?? this.key;
    // It comes back on another port; the phones know it by its name.
    for (const player of this.#players) player.url = this.url;
  }

  get url(): string {
    return `http://127.0.0.1:${this.online.port}`;
  }

  pass(ms: number): void {
    this.now = at(this.now + ms);
  }

  async player(): Promise<TestPlayer> {
    const player = new TestPlayer(this.url);
    this.#players.push(player);
    await player.hello();
    return player;
  }

  async organiser(path: string, body?: object, key = this.key): Promise<Response> {
    return fetch(`${this.url}/api/v1/organiser/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  }

  async status(): Promise<OrganiserStatus> {
    return (await this.organiser('status')).json() as Promise<OrganiserStatus>;
  }

  async restart(change: RigOptions = {}): Promise<void> {
    await this.online.close();
    await this.start(change);
  }

  async stop(): Promise<void> {
    await this.online.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

let made = 0;
/** A number nobody has had yet. */
export const freshPhone = (): string => {
  made += 1;
  return `09${String(10_000_000 + made)}`;
};

export type Outcome = { ok: true; attempt: OnlineAttempt } | { ok: false; status: number; problem: OnlineProblem };

/** A phone with the round's page open, as the page asks. */
export class TestPlayer {
  url: string;
  token = '';
  /** Every body the server ever sent. */
  readonly heard: string[] = [];

  constructor(url: string, token = '') {
    this.url = url;
    this.token = token;
  }

  async hello(): Promise<OnlineWelcome> {
    const { body } = await this.post('/hello', {});
    const welcome = body as OnlineWelcome;
    this.token = welcome.token;
    return welcome;
  }

  start(change: object = {}): Promise<Outcome> {
    return this.#ask('/start', {
      name: 'Nguyễn Thị Thử',
      phone: freshPhone(),
      locality: 'nui',
      consent: true,
      ...change,
    });
  }

  resume(phone: string, code: string): Promise<Outcome> {
    return this.#ask('/resume', { phone, code });
  }

  next(question: number): Promise<Outcome> {
    return this.#ask('/next', { question });
  }

  answer(question: number, option: number): Promise<Outcome> {
    return this.#ask('/answer', { question, option });
  }

  /** Takes all questions, `choose` telling which option; @returns the attempt as it ends */
  async play(questions: number, choose: (options: string[]) => number): Promise<OnlineAttempt> {
    let attempt: OnlineAttempt | null = null;
    for (let nth = 0; nth < questions; nth += 1) {
      const { step } = must(await this.next(nth));
      if (step.kind !== 'asking') throw new Error(`question ${nth} is not on`);
      attempt = must(await this.answer(nth, choose(step.question.options)));
    }
    return attempt!;
  }

  async #ask(path: string, body: object): Promise<Outcome> {
    const { status, body: answer } = await this.post(path, body);
    return status === 200
      ? { ok: true, attempt: (answer as AttemptReply).attempt }
      : { ok: false, status, problem: answer as OnlineProblem };
  }

  async post(
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: unknown }> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.token === '' ? {} : { authorization: `Bearer ${this.token}` }),
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    this.heard.push(text);
    return { status: response.status, body: JSON.parse(text) };
  }
}

export function must(outcome: Outcome): OnlineAttempt {
  if (!outcome.ok) throw new Error(`${outcome.status} ${JSON.stringify(outcome.problem)}`);
  return outcome.attempt;
}

export const refused = (outcome: Outcome): string => (outcome.ok ? 'not refused' : outcome.problem.code);
