import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LoadedLog, LogDatabase, type LogEntry } from '../../server/store/log-database.ts';
import { LOG_SCHEMA } from '../../server/store/migrations.ts';
import { StoreError } from '../../server/store/store-error.ts';

/** QUALITY's drill "WAL torn, truncated, bits flipped"; 300 cases by `DRILLS=300`. */
const CASES = Number(process.env.DRILLS ?? 75);

const entry = (seq: number): LogEntry => ({
  commandId: `command-${seq}`,
  actor: '{"role":"host"}',
  reply: `{"ok":true,"seq":${seq}}`,
  seq,
  events: [
    { at: 1000 + seq, version: 1, type: 'held', data: JSON.stringify({ n: seq, words: 'ầ'.repeat(seq % 40) + seq }) },
  ],
});

/** What happens to the journal, at a place given as a part of its length. */
type Damage = { kind: 'cut' | 'flip' | 'zero'; at: number; bit: number };
const damages: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('cut', 'flip', 'zero'),
  // Most of the file is room: half of the blows go where commits stand.
  at: fc.oneof(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.double({ min: 0, max: 0.2, noNaN: true })),
  bit: fc.integer({ min: 0, max: 7 }),
});

function damaged(journal: Buffer, { kind, at, bit }: Damage): Buffer {
  const place = Math.floor(at * journal.length);
  if (kind === 'cut') return journal.subarray(0, place);
  const hit = Buffer.from(journal);
  if (kind === 'zero') return hit.fill(0, place, place + 512);
  hit[place]! ^= 1 << bit;
  return hit;
}

// With 130 the journal was emptied once, and overwrites what stood in it before.
describe.each([60, 130])(
  '[drill, journal] the machine stopped after %i commits, and its journal is damaged',
  (commits) => {
    let folder: string;
    let main: Buffer;
    let journal: Buffer;
    let whole: LoadedLog;
    let nth = 0;

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'journal-'));
      const log = new LogDatabase(folder);
      for (let seq = 1; seq <= commits; seq += 1) {
        log.append([entry(seq)]);
        log.tidy();
      }
      const file = join(folder, LOG_SCHEMA.name);
      const copy = join(folder, 'copy');
      // As it lies there while the hub runs: closing it would empty the journal.
      copyFileSync(file, copy);
      main = readFileSync(copy);
      copyFileSync(`${file}-wal`, copy);
      journal = readFileSync(copy);
      log.close();
      whole = found(journal) as LoadedLog;
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    /** What a hub that starts on these files finds. @returns the fault's name when it refuses them */
    function found(wal: Buffer): LoadedLog | string {
      const place = join(folder, `case-${nth++}`);
      mkdirSync(place);
      writeFileSync(join(place, LOG_SCHEMA.name), main);
      writeFileSync(join(place, `${LOG_SCHEMA.name}-wal`), wal);
      try {
        const log = new LogDatabase(place);
        try {
          return log.load();
        } finally {
          log.close();
        }
      } catch (error) {
        if (error instanceof StoreError) return error.fault;
        throw error;
      } finally {
        rmSync(place, { recursive: true });
      }
    }

    test('untouched, it holds every commit', () => {
      expect(whole.rows.map(({ seq }) => seq)).toEqual(Array.from({ length: commits }, (_, i) => i + 1));
      expect(journal.length).toBeGreaterThan(2_000_000);
    });

    test('what is found is the log up to some commit, whole, or a clear refusal', () => {
      fc.assert(
        fc.property(damages, (damage) => {
          const log = found(damaged(journal, damage));
          if (typeof log === 'string') {
            expect(log).toBe('damaged');
            return;
          }
          expect(log.rows).toEqual(whole.rows.slice(0, log.rows.length));
          expect(log.outcomes).toHaveLength(log.rows.length);
        }),
        { numRuns: CASES, seed: 2024 },
      );
    });

    test('damage in its room, where no commit stands, loses nothing', () => {
      for (const at of [0.5, 0.75, 0.999]) {
        for (const kind of ['cut', 'flip', 'zero'] as const) {
          expect(found(damaged(journal, { kind, at, bit: 0 })), `${kind} at ${at}`).toEqual(whole);
        }
      }
    });
  },
);
