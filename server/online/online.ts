import { createHmac, randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { customAlphabet } from 'nanoid';
import type { EpochMs } from '../../shared/engine/ids.ts';
import type { OnlineRound } from '../../shared/protocol/online.ts';
import { deviceTokens } from '../audience/device-tokens.ts';
import { presetFile, readContestFile } from '../content/contest-file.ts';
import { listen } from '../hub/listen.ts';
import { lockDirectory } from '../store/directory-lock.ts';
import { Allowances, type Limits, limitsOf } from './allowances.ts';
import { Attempts } from './attempts.ts';
import { onlineApp } from './online-app.ts';
import { onlineClock } from './online-clock.ts';
import { OnlineDatabase } from './online-database.ts';
import type { Dice } from './paper.ts';
import { PublicGuard } from './public-guard.ts';
import { resultOf } from './result.ts';
import { type Round, roundOf } from './round.ts';
import { checkChange } from './round-change.ts';
import { type RoundSettings, readRoundSettings } from './round-settings.ts';
import { organiserKey, secretsOf } from './secrets.ts';
import { fingerprintOf, publicKeyOf, signResult } from './signing.ts';
import { Standings } from './standings.ts';
import { hasClosed, Window } from './window.ts';

export interface OnlineOptions {
  port: number;
  host: string;
  dataDir: string;
  webDir: string;
  /** How the world calls this server, when a reverse proxy stands in front. */
  publicUrl: string | null;
  trustProxy: number;
  contestFile: string | null;
  settingsFile: string | null;
  opens: EpochMs | null;
  closes: EpochMs | null;
  newKey: boolean;
  onFault: (error: unknown, what: string) => void;
  /** For tests. */
  wall?: () => number;
  dice?: Dice;
  limits?: Partial<Limits>;
}

export interface Online {
  port: number;
  round: Round;
  /** Null when it was made at an earlier start: only its hash is known. */
  organiserKey: string | null;
  fingerprint: string;
  attempts: Attempts;
  close(): Promise<void>;
}

const ROUND = 'round';
const makeId = customAlphabet('23456789abcdefghjkmnpqrstuvwxyz', 12);

/** Starts the open online round (AU7), or goes on with the one that lies in the data directory. */
export async function startOnline(options: OnlineOptions): Promise<Online> {
  const { port, host, dataDir, webDir, publicUrl, trustProxy, onFault } = options;
  const listening = await listen(port, host);
  /** What to let go of, the last first. */
  const held: (() => void)[] = [];
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    held.push(lockDirectory(dataDir));
    const database = new OnlineDatabase(dataDir);
    held.push(() => database.close());
    const clock = onlineClock(database.latest(), options.wall);
    const round = roundToPlay(database, options, clock.now());
    const secrets = secretsOf(database);
    const standings = new Standings(database, round);
    const window = new Window(database, clock, round);
    const pictures = picturesOf(round, secrets.devices);
    const { now, phase } = window;
    const attempts = new Attempts({
      database,
      secrets,
      round,
      standings,
      dice: options.dice ?? ((below) => randomInt(below)),
      pictureUrl: (question) => `/media/${pictures.names[question]}`,
      now,
      phase,
    });
    const key = organiserKey(database, options.newKey);
    const fingerprint = fingerprintOf(publicKeyOf(secrets.signing));
    const app = onlineApp({
      attempts,
      tokens: deviceTokens(secrets.devices),
      allowances: new Allowances({ ...limitsOf(round.startsPerMinute), ...options.limits }),
      guard: new PublicGuard(host, publicUrl === null ? null : new URL(publicUrl)),
      now,
      phase,
      roundView: () => roundView(round, standings, phase()),
      numberKey: (phone) => secrets.hashNumber(phone).toString('base64url'),
      database,
      secrets,
      round,
      standings,
      fingerprint,
      resultFile: () => signResult(resultOf(round, database, standings), secrets.signing),
      webDir,
      trustProxy,
      picture: (name) => pictures.paths.get(name),
      onFault,
    });
    listening.serve(app);
    return {
      port: listening.port,
      round,
      organiserKey: key,
      fingerprint,
      attempts,
      close: async () => {
        await new Promise<void>((done) => {
          listening.server.close(() => done());
          listening.server.closeAllConnections();
        });
        for (const letGo of held.reverse()) letGo();
      },
    };
  } catch (error) {
    for (const letGo of held.reverse()) letGo();
    listening.server.close();
    throw error;
  }
}

/** The round that was started before, with what may change; or a new one. @throws Complaint, ContentError */
function roundToPlay(database: OnlineDatabase, options: OnlineOptions, now: EpochMs): Round {
  const { contestFile, settingsFile, opens, closes } = options;
  const text = database.setting(ROUND);
  const stored = text === null ? null : (JSON.parse(text) as Round);
  const named: RoundSettings = settingsFile === null ? {} : readRoundSettings(settingsFile);
  const settings: RoundSettings = {
    ...named,
    opens: opens ?? named.opens ?? stored?.opens,
    closes: closes ?? named.closes ?? stored?.closes,
  };
  const goesOn = stored !== null && contestFile === null && settingsFile === null;
  const wanted = goesOn
    ? { ...stored, opens: settings.opens ?? stored.opens, closes: settings.closes ?? stored.closes }
    : roundOf(stored?.id ?? makeId(), readContestFile(resolve(contestFile ?? presetFile())), settings, now);
  checkChange(stored, wanted, { players: database.players() > 0, closed: hasClosed(database) });
  database.putSetting(ROUND, JSON.stringify(wanted));
  return wanted;
}

/** What anyone may see, field by field. The right answers are named once the round has closed and not before. */
function roundView(round: Round, standings: Standings, phase: OnlineRound['phase']): OnlineRound {
  const { opens, closes, contest, questions, clock, points, scores, localities } = round;
  const final = phase === 'closed' ? standings.final() : null;
  const counted = final ?? standings.live();
  return {
    phase,
    opens,
    closes,
    contest: { name: contest.name, organiser: contest.organiser },
    questions: questions.length,
    clock,
    points,
    scores,
    localities,
    players: counted.players,
    standings: counted.standings,
    ending:
      final === null
        ? null
        : {
            top: final.top,
            opened: questions.map(({ id, text, options, answer }) => ({ id, text, options, answer })),
          },
  };
}

/** Opaque names: a file's own may tell the answer. */
function picturesOf({ questions }: Round, secret: Buffer): { names: (string | null)[]; paths: Map<string, string> } {
  const nameOf = (path: string) =>
    `${createHmac('sha256', secret).update(`picture ${path}`).digest('base64url').slice(0, 24)}${extname(path)}`;
  const names = questions.map(({ picture }) => (picture === null ? null : nameOf(picture.path)));
  const pairs = questions.flatMap(({ picture }) =>
    picture === null ? [] : [[nameOf(picture.path), picture.path] as const],
  );
  return { names, paths: new Map(pairs) };
}
