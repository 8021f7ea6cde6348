import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { presetFile, readContestFile } from './content/contest-file.ts';
import { writeContestFile } from './demo/contest-file.ts';
import { type Seats, takeSeats } from './demo/desk.ts';
import { type DemoFlags, readDemoFlags } from './demo/flags.ts';
import { readHidden } from './demo/hidden-number.ts';
import { recordLog } from './demo/record.ts';
import { finalReport, Reporter } from './demo/report.ts';
import { PHONES, Season } from './demo/season.ts';
import { type Serving, ShowEnded, Supervised } from './demo/supervised.ts';
import { Complaint } from './supervisor/complaint.ts';

// `npm run demo`: the real supervisor with bots on every role. Everything it starts ends with it.

const say = (text: string): void => void process.stdout.write(`${text}\n`);

class Demo {
  readonly #flags: DemoFlags;
  readonly #folder = realpathSync(mkdtempSync(join(tmpdir(), 'tranh-tai-demo-')));
  readonly #dataDir: string;
  #show: Supervised | null = null;
  #season: Season | null = null;
  #ending = false;

  constructor(flags: DemoFlags) {
    this.#flags = flags;
    this.#dataDir = flags.data === null ? join(this.#folder, 'data') : resolve(flags.data);
  }

  async play(): Promise<void> {
    const { pace, seed, record } = this.#flags;
    mkdirSync(this.#dataDir, { recursive: true });
    const contestFile = writeContestFile(this.#folder, this.#flags);
    const { contest } = readContestFile(contestFile ?? presetFile());
    const opened = await this.#start(contestFile === null ? [] : ['--contest', contestFile]);
    const seats = await takeSeats(this.#hub(opened), keyOf(opened), contest, pace.cut ? 2 : 1);
    const serving = pace.stay ? await this.#restart(opened) : opened;
    if (!pace.stay) say(`Bảng điểm [scoreboard]: ${this.#hub(serving)}/scoreboard`);
    say(
      `Các máy tự chơi đã vào chỗ: bàn điều khiển, MC, ${seats.judges.length} giám khảo, ${seats.teams.length} máy đội, ${PHONES} điện thoại.`,
    );
    say('[The bots have taken their seats.]\n');
    const reporter = new Reporter(say);
    this.#season = new Season({
      hub: this.#hub(serving),
      audience: `http://${this.#address}:${serving.audiencePort}`,
      contest,
      seats,
      pace,
      seed,
      hidden: () => readHidden(this.#dataDir),
      onView: (view) => reporter.see(view),
    });
    const { text, asPublished } = finalReport(await this.#season.play());
    say(text);
    if (record !== null) await this.#record(serving, seats, record);
    if (!pace.stay || !asPublished) await this.end(asPublished ? 0 : 1);
    else say('Nhà vô địch ở lại trên màn hình. Dừng: Ctrl-C. [The champion stays on screen. To stop: Ctrl-C.]');
  }

  /** Ends everything that was started; the first reason counts. */
  async end(exitCode: number): Promise<void> {
    if (this.#ending) return;
    this.#ending = true;
    this.#season?.close();
    await this.#show?.stop();
    rmSync(this.#folder, { recursive: true, force: true });
    process.exit(exitCode);
  }

  /** The bots have used the desk's one key up: a second start, taking everything up again, gives people one of theirs. */
  async #restart({ port, audiencePort }: Serving): Promise<Serving> {
    await this.#show?.stop();
    const serving = await this.#start(['--new-host-key'], port, audiencePort);
    say(serving.banner);
    return serving;
  }

  #start(
    more: string[],
    port: string | number = this.#flags.port,
    audience: string | number = this.#flags.audiencePort,
  ) {
    const { host } = this.#flags;
    const args = ['--demo', '--port', `${port}`, '--audience-port', `${audience}`, '--data', this.#dataDir, ...more];
    this.#show = new Supervised({
      args: host === null ? args : [...args, '--host', host],
      onEnd: (code) => void this.end(code === 0 || code === null ? 1 : code),
    });
    return this.#show.serving;
  }

  async #record(serving: Serving, seats: Seats, file: string): Promise<void> {
    const events = await recordLog(this.#hub(serving), seats.host, resolve(file));
    say(`Đã ghi ${events} sự kiện vào ${file}. [Events written.]`);
  }

  get #address(): string {
    const { host } = this.#flags;
    return host === null || host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  }

  #hub({ port }: Serving): string {
    return `http://${this.#address}:${port}`;
  }
}

function keyOf({ key }: Serving): string {
  if (key === null) throw new Error('the show printed no key for the desk');
  return key;
}

try {
  const demo = new Demo(readDemoFlags(process.argv.slice(2)));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void demo.end(0));
  await demo.play().catch(async (error: unknown) => {
    if (!(error instanceof ShowEnded)) console.error(error);
    await demo.end(1);
  });
} catch (error) {
  if (!(error instanceof Complaint)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
