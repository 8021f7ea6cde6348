import { createHash, randomBytes } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { ItemId, PollId } from '../../shared/engine/ids.ts';
import type { PollKind, Tally } from '../../shared/engine/poll.ts';
import type { EntrantsOrder } from '../../shared/protocol/gateway-link.ts';
import { openDatabase } from '../store/open-database.ts';
import { BALLOT_SCHEMA } from './ballot-schema.ts';
import type { Ballot, Cast, DeviceId, DrawRecord, PollRecord } from './ballots.ts';
import { drawCodes } from './draw-code.ts';

interface PollRow {
  kind: PollKind;
  options: number;
  tally_seq: number;
  final: string | null;
  discarded: number;
}
interface DrawRow {
  item: ItemId;
  polls: string;
  entrants: number;
  hash: string;
  winner: number | null;
}

/** The ballots' file, synchronous; it lives on the ballot worker's thread. */
export class BallotDatabase {
  readonly #db: Database.Database;
  readonly #secret: Buffer;
  readonly #statements;

  constructor(dataDir: string) {
    this.#db = openDatabase(dataDir, BALLOT_SCHEMA);
    this.#statements = prepare(this.#db);
    this.#db.prepare("INSERT INTO secrets VALUES ('gateway', ?) ON CONFLICT DO NOTHING").run(randomBytes(32));
    this.#secret = this.#db.prepare("SELECT value FROM secrets WHERE name = 'gateway'").pluck().get() as Buffer;
  }

  secret(): Uint8Array {
    return new Uint8Array(this.#secret);
  }

  openPoll(poll: PollId, kind: PollKind, options: number): void {
    this.#statements.open.run(poll, kind, options);
  }

  /** All in one transaction; the order is the order of arrival. */
  castAll(ballots: Ballot[]): Cast[] {
    return this.#write(() => {
      const polls = new Map<PollId, PollRow | undefined>();
      return ballots.map((ballot) => {
        if (!polls.has(ballot.poll)) polls.set(ballot.poll, this.#poll(ballot.poll));
        return this.#cast(ballot, polls.get(ballot.poll));
      });
    });
  }

  #cast({ poll, device, option, at }: Ballot, row: PollRow | undefined): Cast {
    if (!row || row.final !== null || row.discarded) return { ok: false, code: 'closed' };
    if (option >= row.options) return { ok: false, code: 'no-such-option' };
    if (row.kind === 'favourite') {
      this.#statements.put.run(poll, device, option, at);
      return { ok: true, option };
    }
    this.#statements.putOnce.run(poll, device, option, at);
    // A retry of the same answer is a success: its first acknowledgement may have been lost on the way.
    const stands = this.#statements.held.get(poll, device) as number;
    return stands === option ? { ok: true, option } : { ok: false, code: 'locked' };
  }

  ballotsOf(poll: PollId): Map<DeviceId, number> {
    return new Map(this.#statements.ballots.all(poll) as [DeviceId, number][]);
  }

  tally(poll: PollId): Tally {
    return this.#write(() => {
      const row = this.#known(poll);
      if (row.final !== null) return JSON.parse(row.final) as Tally;
      this.#statements.number.run(row.tally_seq + 1, poll);
      return { ...this.#count(poll, row.options), seq: row.tally_seq + 1, hash: null };
    });
  }

  closePoll(poll: PollId): Tally {
    return this.#write(() => {
      const row = this.#known(poll);
      if (row.final !== null) return JSON.parse(row.final) as Tally;
      const lines = this.#statements.ballots.all(poll) as [DeviceId, number][];
      const tally: Tally = {
        ...this.#count(poll, row.options),
        seq: row.tally_seq + 1,
        hash: sha256(lines.map(([device, option]) => `${device} ${option}`)),
      };
      this.#statements.finish.run(JSON.stringify(tally), tally.seq, poll);
      return tally;
    });
  }

  discardPoll(poll: PollId): void {
    this.#statements.discard.run(poll);
  }

  polls(limit: number): PollRecord[] {
    return this.#statements.polls.all(limit) as PollRecord[];
  }

  countEntrants({ item, polls, bySpeed = false }: EntrantsOrder): DrawRecord {
    return this.#write(() => {
      const asked = polls.map(({ poll, right }) => [poll, right]);
      const wanted = JSON.stringify(bySpeed ? { bySpeed: asked } : asked);
      const known = this.#statements.draw.get(item) as DrawRow | undefined;
      if (known?.polls === wanted) return drawRecord(known);
      const devices = bySpeed ? this.#fastest(polls) : this.#devicesOf(polls);
      const row: DrawRow = { item, polls: wanted, entrants: devices.length, hash: sha256(devices), winner: null };
      this.#statements.forgetDraw.run(item);
      this.#statements.forgetEntrants.run(item);
      this.#statements.addDraw.run(row);
      const codes = drawCodes(this.#secret, item, devices);
      for (const [place, device] of devices.entries()) this.#statements.enter.run(item, place, device, codes[place]);
      return drawRecord(row);
    });
  }

  nameWinner(item: ItemId, index: number): string | null {
    return this.#write(() => {
      const code = this.#statements.code.get(item, index) as string | undefined;
      if (code === undefined) return null;
      this.#statements.win.run(index, item);
      return code;
    });
  }

  lastDraw(): { draw: DrawRecord; codes: Map<DeviceId, { index: number; code: string }> } | null {
    const row = this.#statements.lastDraw.get() as DrawRow | undefined;
    if (!row) return null;
    const entrants = this.#statements.entrants.all(row.item) as [DeviceId, number, string][];
    return {
      draw: drawRecord(row),
      codes: new Map(entrants.map(([device, index, code]) => [device, { index, code }])),
    };
  }

  close(): void {
    this.#db.close();
  }

  /** Once each, in device order. Compared by bytes: no locale may have a say in who is number 17. */
  #devicesOf(polls: EntrantsOrder['polls']): DeviceId[] {
    const devices = new Set<DeviceId>();
    for (const { poll, right } of polls) {
      if (this.#poll(poll)?.discarded) continue;
      for (const [device, option] of this.#statements.ballots.all(poll) as [DeviceId, number][]) {
        if (right === null || option === right) devices.add(device);
      }
    }
    return [...devices].sort((a, b) => (a < b ? -1 : 1));
  }

  /** AU2: once each, who was right most often first, then in the least time in all; equals in device order. */
  #fastest(polls: EntrantsOrder['polls']): DeviceId[] {
    const marks = new Map<DeviceId, { right: number; time: number }>();
    for (const { poll, right, openedAt = 0 } of polls) {
      if (this.#poll(poll)?.discarded) continue;
      for (const [device, option, at] of this.#statements.timed.all(poll) as [DeviceId, number, number][]) {
        if (right !== null && option !== right) continue;
        const so = marks.get(device) ?? { right: 0, time: 0 };
        marks.set(device, { right: so.right + 1, time: so.time + at - openedAt });
      }
    }
    return [...marks]
      .sort(([one, a], [other, b]) => b.right - a.right || a.time - b.time || (one < other ? -1 : 1))
      .map(([device]) => device);
  }

  #count(poll: PollId, options: number): Pick<Tally, 'counts' | 'entrants'> {
    const counts = new Array<number>(options).fill(0);
    for (const [option, count] of this.#statements.counts.all(poll) as [number, number][]) counts[option] = count;
    return { counts, entrants: counts.reduce((sum, count) => sum + count, 0) };
  }

  #poll(poll: PollId): PollRow | undefined {
    return this.#statements.poll.get(poll) as PollRow | undefined;
  }

  #known(poll: PollId): PollRow {
    const row = this.#poll(poll);
    if (!row) throw new Error(`poll ${poll} was never opened here`);
    return row;
  }

  #write<T>(work: () => T): T {
    return this.#db.transaction(work).immediate();
  }
}

function prepare(db: Database.Database) {
  return {
    open: db.prepare('INSERT INTO polls (poll, kind, options) VALUES (?, ?, ?) ON CONFLICT DO NOTHING'),
    poll: db.prepare('SELECT kind, options, tally_seq, final, discarded FROM polls WHERE poll = ?'),
    polls: db.prepare(
      'SELECT poll, kind, options, tally_seq AS tallySeq FROM polls WHERE NOT discarded ORDER BY opened DESC LIMIT ?',
    ),
    number: db.prepare('UPDATE polls SET tally_seq = ? WHERE poll = ?'),
    finish: db.prepare('UPDATE polls SET final = ?, tally_seq = ? WHERE poll = ?'),
    discard: db.prepare('UPDATE polls SET discarded = 1 WHERE poll = ?'),
    put: db.prepare(
      `INSERT INTO ballots VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET option = excluded.option, at = excluded.at
       WHERE option <> excluded.option`,
    ),
    putOnce: db.prepare('INSERT INTO ballots VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING'),
    held: db.prepare('SELECT option FROM ballots WHERE poll = ? AND device = ?').pluck(),
    ballots: db.prepare('SELECT device, option FROM ballots WHERE poll = ? ORDER BY device').raw(),
    timed: db.prepare('SELECT device, option, at FROM ballots WHERE poll = ? ORDER BY device').raw(),
    counts: db.prepare('SELECT option, count(*) FROM ballots WHERE poll = ? GROUP BY option').raw(),
    draw: db.prepare('SELECT item, polls, entrants, hash, winner FROM draws WHERE item = ?'),
    lastDraw: db.prepare('SELECT item, polls, entrants, hash, winner FROM draws ORDER BY counted DESC LIMIT 1'),
    addDraw: db.prepare(
      'INSERT INTO draws (item, polls, entrants, hash, winner) VALUES (@item, @polls, @entrants, @hash, @winner)',
    ),
    forgetDraw: db.prepare('DELETE FROM draws WHERE item = ?'),
    forgetEntrants: db.prepare('DELETE FROM entrants WHERE item = ?'),
    enter: db.prepare('INSERT INTO entrants VALUES (?, ?, ?, ?)'),
    entrants: db.prepare('SELECT device, place, code FROM entrants WHERE item = ? ORDER BY place').raw(),
    code: db.prepare('SELECT code FROM entrants WHERE item = ? AND place = ?').pluck(),
    win: db.prepare('UPDATE draws SET winner = ? WHERE item = ?'),
  };
}

const drawRecord = ({ item, entrants, hash, winner }: DrawRow): DrawRecord => ({ item, entrants, hash, winner });

function sha256(lines: string[]): string {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(`${line}\n`);
  return hash.digest('hex');
}
