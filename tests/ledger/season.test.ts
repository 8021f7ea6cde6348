import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRecording } from '../../server/demo/record.ts';
import { buzzLedger } from '../../server/ledger/buzz-ledger.ts';
import { ledgerCsv } from '../../server/ledger/ledger-csv.ts';
import type { LogLine } from '../../server/ledger/log-line.ts';
import { reportOf } from '../../server/ledger/report.ts';
import { reportPage } from '../../server/ledger/report-page.ts';
import { projectRoot } from '../../server/paths.ts';
import type { EventOf } from '../../shared/engine/event.ts';
import type { EpochMs } from '../../shared/engine/ids.ts';
import { byPressTime } from '../../shared/engine/race.ts';

// A whole season as it was recorded before presses had evidence: upcast, each is known exactly, and there were no races
// yet. The ledger has to tell it all the same: a played show is never rewritten (Law 2).

const recorded = readRecording(readFileSync(join(projectRoot(), 'tests/demo/season-2024.jsonl.gz')));
const lines: LogLine[] = recorded.map(({ at, event }, i) => ({ seq: i + 1, at: at as EpochMs, event }));
const ledger = buzzLedger(lines);
const report = reportOf(ledger);
const presses = recorded.flatMap(({ event }) => (event.type === 'press-recorded' ? event.press : []));
const wins = recorded.flatMap(({ event }) => (event.type === 'buzz-won' ? (event as EventOf<'buzz-won'>) : []));

describe('the ledger of the sample season', () => {
  test('has every opening, every press and every winner', () => {
    expect(ledger.races.filter(({ opening }) => opening > 0)).toHaveLength(99);
    expect(ledger.races.flatMap((race) => race.presses)).toHaveLength(presses.length);
    expect(ledger.races.flatMap(({ end }) => end?.order[0] ?? [])).toEqual(wins.map(({ podium }) => podium));
    expect(ledger.races.map(({ nth }) => nth)).toEqual(ledger.races.map((_, i) => i + 1));
  });

  test('[BZ2] lists presses in the order recomputed from their times', () => {
    for (const race of ledger.races) {
      const own = presses.filter((press) => race.presses.some(({ pressedAt }) => pressedAt === press.pressedAt));
      expect(race.presses.map(({ podium }) => podium)).toEqual(own.sort(byPressTime).map(({ podium }) => podium));
    }
  });

  test('knows heat, stage, team and question of each', () => {
    const heats = new Set(ledger.races.map(({ heat }) => heat));
    expect(heats.size).toBe(9);
    for (const race of ledger.races) {
      expect(race.stage).not.toBeNull();
      expect(race.heatNumber).toBeGreaterThan(0);
      expect(race.question).not.toBe('');
      for (const { team } of race.presses) expect(team.length).toBeGreaterThan(1);
    }
  });

  test('[BZ2] says of races from before there were races that they went by arrival', () => {
    expect(new Set(ledger.races.flatMap(({ end }) => end?.by ?? []))).toEqual(new Set(['arrival']));
  });

  test('old presses are known exactly: nothing overlaps but where arrival and press time disagree', () => {
    const first = ledger.races.filter((race) => {
      const [earliest] = race.presses.filter(({ verdict }) => verdict === 'won' || verdict === 'beaten');
      return race.end !== null && earliest?.podium !== race.end.order[0];
    });
    expect(ledger.races.filter(({ tooClose }) => tooClose).map(({ nth }) => nth)).toEqual(first.map(({ nth }) => nth));
    for (const tablet of report.tablets) expect(tablet.uncertainty?.worst).toBe(0);
  });

  test('comes out the same however it is cut into pages', () => {
    expect(buzzLedger([...lines])).toEqual(ledger);
    expect(reportOf(buzzLedger(lines.slice(0, 2000))).races).toBeLessThan(report.races);
  });

  test('goes onto paper and into a table, whole, in both languages', () => {
    for (const lang of ['vi', 'en'] as const) {
      const page = reportPage(ledger, report, lang);
      expect(page).not.toMatch(/undefined|NaN|\[object/);
      expect(page.normalize('NFC')).toBe(page);
      expect(page.match(/class="won"/g)?.length).toBeGreaterThanOrEqual(wins.length);
      const table = ledgerCsv(ledger, lang).trimEnd().split('\r\n');
      const empty = ledger.races.filter((race) => race.presses.length === 0).length;
      expect(table).toHaveLength(1 + presses.length + empty);
    }
  });
});
