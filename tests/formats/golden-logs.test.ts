import { existsSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evolve } from '../../shared/engine/evolve.ts';
import { initialState } from '../../shared/engine/state.ts';
import { logFile, MUST_HAVE, presets, readLog, readStandings, standingsOf } from './golden.ts';

describe('the recorded shows', () => {
  test('[BR2] there is one of every preset (record it: npx tsx tests/formats/record.ts)', () => {
    expect(presets().length).toBeGreaterThanOrEqual(3);
    expect(presets().filter((preset) => !existsSync(logFile(preset)))).toEqual([]);
  });

  test.each(presets())('[Law 2] %s replays to the standings it had', (preset) => {
    const events = readLog(preset).map(({ event }) => event);
    expect(standingsOf(events.reduce(evolve, initialState))).toEqual(readStandings(preset));
  });

  test.each(presets())('%s has what shows are corrected by', (preset) => {
    const met = new Set(readLog(preset).map(({ event }) => event.type));
    for (const type of MUST_HAVE) expect(met, type).toContain(type);
  });

  test('they stay small', () => {
    const sizes = presets().map((preset) => statSync(logFile(preset)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(800_000);
  });
});
