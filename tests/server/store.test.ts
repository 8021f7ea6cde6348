import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EventLog } from '../../server/store/event-log.ts';
import { LogDatabase, type LogEntry } from '../../server/store/log-database.ts';
import { LOG_SCHEMA } from '../../server/store/migrations.ts';
import { openDatabase } from '../../server/store/open-database.ts';
import { Store } from '../../server/store/store.ts';
import type { EpochMs } from '../../shared/engine/ids.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const entry = (id: string, seq: number, events: number): LogEntry => ({
  commandId: id,
  actor: '{"role":"host"}',
  reply: JSON.stringify({ ok: true, seq }),
  seq,
  events: Array.from({ length: events }, (_, i) => ({ at: 1000 + i, version: 1, type: 'held', data: `{"n":${i}}` })),
});

/** Opens, does, closes. */
function withLog<T>(use: (log: LogDatabase) => T): T {
  const log = new LogDatabase(folder);
  try {
    return use(log);
  } finally {
    log.close();
  }
}

const file = () => join(folder, LOG_SCHEMA.name);

describe('the log', () => {
  test('[Law 3] a command’s events and its outcome are found again together', () => {
    withLog((log) => log.append([entry('one', 2, 2), entry('two', 3, 1)]));
    const loaded = withLog((log) => log.load());
    expect(loaded.rows.map(({ seq, commandId }) => [seq, commandId])).toEqual([
      [1, 'one'],
      [2, 'one'],
      [3, 'two'],
    ]);
    expect(loaded.outcomes.map(({ commandId, reply }) => [commandId, reply])).toEqual([
      ['one', '{"ok":true,"seq":2}'],
      ['two', '{"ok":true,"seq":3}'],
    ]);
  });

  test('[Law 3] commits are synchronous=FULL in WAL mode', () => {
    const db = openDatabase(folder, LOG_SCHEMA);
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    db.close();
  });

  test('has its journal laid out before the first commit; commits and their tidying overwrite it', () => {
    withLog((log) => {
      const journal = (): number => statSync(`${file()}-wal`).size;
      const room = journal();
      for (let seq = 1; seq <= 300; seq += 1) {
        log.append([entry(`command ${seq}`, seq, 1)]);
        log.stampAlive(seq);
        log.tidy();
      }
      expect(journal()).toBe(room);
      expect(log.page(0, 1000)).toHaveLength(300);
    });
    expect(withLog((log) => log.load())).toMatchObject({ rows: { length: 300 }, lastAlive: 300 });
  });

  test('[Law 3] what stands in the journal counts, tidied or not, and its room never does', () => {
    for (const writes of [1, 40, 130]) {
      const dead = mkdtempSync(join(tmpdir(), 'store-dead-'));
      withLog((log) => {
        const { length } = log.load().rows;
        for (let seq = length + 1; seq <= length + writes; seq += 1) {
          log.append([entry(`command ${seq}`, seq, 1)]);
          log.tidy();
        }
        // As it lies on the disk when the power goes.
        for (const ending of ['', '-wal'])
          copyFileSync(`${file()}${ending}`, join(dead, `${LOG_SCHEMA.name}${ending}`));
      });
      const found = new LogDatabase(dead);
      expect(found.load().rows).toEqual(withLog((log) => log.load()).rows);
      found.close();
      rmSync(dead, { recursive: true });
    }
  });

  test('[Law 3] a transaction of which one part fails leaves nothing behind, and the next one fits', () => {
    withLog((log) => {
      log.append([entry('one', 1, 1)]);
      expect(() => log.append([entry('two', 2, 1), entry('one', 3, 1)])).toThrow('failed');
      log.append([entry('three', 2, 1)]);
    });
    expect(withLog((log) => log.load()).outcomes.map(({ commandId }) => commandId)).toEqual(['one', 'three']);
  });

  test('[Law 3] a hub that counted otherwise stores nothing', () => {
    withLog((log) => expect(() => log.append([entry('one', 7, 1)])).toThrow('failed'));
    expect(withLog((log) => log.load()).rows).toEqual([]);
  });

  test.each([
    ["UPDATE events SET data = '{}' WHERE seq = 1", 'never changed'],
    ['DELETE FROM events WHERE seq = 1', 'never deleted'],
    ["UPDATE outcomes SET reply = '{}'", 'never changed'],
    ['DELETE FROM outcomes', 'never deleted'],
  ])('[Law 3] the database refuses %s', (sql, words) => {
    withLog((log) => log.append([entry('one', 1, 1)]));
    const db = new Database(file());
    expect(() => db.exec(sql)).toThrow(words);
    db.close();
  });

  test('[Law 2] every flipped byte of a stored event is noticed', () => {
    withLog((log) => log.append([entry('one', 3, 3)]));
    const whole = readFileSync(file());
    const at = whole.indexOf('{"n":1}');
    expect(at).toBeGreaterThan(0);
    for (const offset of [0, 1, 5]) {
      const broken = Buffer.from(whole);
      broken[at + offset]! ^= 1;
      writeFileSync(file(), broken);
      expect(() => withLog((log) => log.load())).toThrow('damaged');
      // Refused, not repaired.
      expect(readFileSync(file()).subarray(at, at + 7)).toEqual(broken.subarray(at, at + 7));
    }
  });

  test('[Law 2] a log that lost its end is noticed by the answers that were given', () => {
    withLog((log) => log.append([entry('one', 1, 1), entry('two', 2, 1)]));
    const db = new Database(file());
    db.exec('DROP TRIGGER events_stay; DELETE FROM events WHERE seq = 2');
    db.close();
    expect(() => withLog((log) => log.load())).toThrow('damaged');
  });

  test('what is no database at all is called damaged', () => {
    writeFileSync(file(), 'x'.repeat(5000));
    expect(() => withLog((log) => log.load())).toThrow('damaged');
  });

  test('data of a newer version is refused and not touched', () => {
    withLog((log) => log.append([entry('one', 1, 1)]));
    const db = new Database(file());
    db.pragma(`user_version = ${LOG_SCHEMA.scripts.length + 1}`);
    db.close();
    const before = readFileSync(file());
    expect(() => withLog((log) => log.load())).toThrow('newer');
    expect(readFileSync(file())).toEqual(before);
  });

  test('another program’s database is refused', () => {
    const db = new Database(file());
    db.exec('CREATE TABLE theirs (x)');
    db.pragma('user_version = 1');
    db.close();
    expect(() => withLog((log) => log.load())).toThrow('foreign');
  });

  test('[TM5] the sign of life survives', () => {
    withLog((log) => log.stampAlive(123_456));
    expect(withLog((log) => log.load()).lastAlive).toBe(123_456);
  });
});

describe('the store’s thread', () => {
  const addition = (id: string, seq: number) => ({
    id,
    actor: { role: 'host' } as const,
    at: 1000 as EpochMs,
    events: [{ type: 'held' } as never],
    reply: { ok: true as const, seq },
    seq,
  });

  test('[Law 3] what is queued while a commit is under way shares the next transaction', async () => {
    const store = new Store(() => {});
    await store.call('open', folder);
    const batches: number[] = [];
    const log = new EventLog({
      call: (call: 'append', entries: LogEntry[]) => {
        batches.push(entries.length);
        return store.call(call, entries);
      },
    } as unknown as Store);
    const order: string[] = [];
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => {
        return new Promise<void>((resolve, reject) =>
          log.append(addition(`c${i}`, i + 1), {
            committed: () => {
              order.push(`c${i}`);
              resolve();
            },
            lost: reject,
          }),
        );
      }),
    );
    expect(batches).toEqual([1, 19]);
    expect(order).toEqual(Array.from({ length: 20 }, (_, i) => `c${i}`));
    await store.close();
    expect(withLog((each) => each.load()).rows).toHaveLength(20);
  });

  test('[Law 3] when a commit fails, everything decided after it fails with it', async () => {
    const store = new Store(() => {});
    await store.call('open', folder);
    const log = new EventLog(store);
    const fates: string[] = [];
    const fate = (name: string, done: () => void) => ({
      committed: () => {
        fates.push(`${name} committed`);
        done();
      },
      lost: () => {
        fates.push(`${name} lost`);
        done();
      },
    });
    await new Promise<void>((resolve) => {
      log.append(
        addition('wrong', 9),
        fate('wrong', () => {}),
      );
      log.append(addition('after', 10), fate('after', resolve));
    });
    await new Promise<void>((resolve) => log.append(addition('again', 1), fate('again', resolve)));
    expect(fates).toEqual(['wrong lost', 'after lost', 'again committed']);
    await store.close();
  });

  test('one data directory has one hub', async () => {
    const [first, second] = [new Store(() => {}), new Store(() => {})];
    await first.call('open', folder);
    await expect(second.call('open', folder)).rejects.toMatchObject({ fault: 'in-use' });
    await second.close();
    await first.close();
    const third = new Store(() => {});
    await third.call('open', folder);
    await third.close();
  });

  test('a file that can’t be opened is a named fault', async () => {
    writeFileSync(join(folder, 'plain'), '');
    const store = new Store(() => {});
    await expect(store.call('open', join(folder, 'plain'))).rejects.toMatchObject({ fault: 'unwritable' });
    await store.close();
  });
});
