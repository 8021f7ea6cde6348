import { describe, expect, test } from 'vitest';
import type { CommandId, Podium } from '../../shared/engine/ids.ts';
import type { Fact } from '../../shared/engine/ledger.ts';
import { askingOf, chronicleOf, type Entry } from '../../shared/minutes/chronicle.ts';
import { tell } from '../../shared/minutes/event-lines.ts';
import { annulledContexts, heatContext } from '../../shared/minutes/heat-context.ts';
import { Names } from '../../shared/minutes/names.ts';
import { aSeason } from '../engine/fixtures.ts';
import { playSeason } from '../simulation/season.ts';
import { chained, goldenLog } from './golden-log.ts';

const factsIn = ({ event }: Entry): Fact[] =>
  event.type === 'score-adjusted' ? [event.fact] : 'facts' in event ? event.facts : [];

/** UN2: the facts of a replaced ruling are all that its asking had by then; what its lines gave before is in them. */
const standingFacts = (entries: readonly Entry[]): Fact[] => {
  const lines = entries.filter(({ voidedBy }) => voidedBy === null);
  const anew = new Map(
    lines.flatMap(({ event, seq }) => (event.type === 'ruling-replaced' ? [[event.asking.id, seq] as const] : [])),
  );
  const counts = ({ event, seq }: Entry): boolean => {
    const asking = askingOf(event);
    return asking === null || seq >= (anew.get(asking) ?? 0);
  };
  return lines.filter(counts).flatMap(factsIn);
};

const key = ({ podium, points, reason, asking, item, note }: Fact): string =>
  JSON.stringify([podium, points, reason, asking, item, note]);

/** A season of bots with faults, as the store would have written it: a line every 40 ms. */
const season = (seed: number) =>
  chained(
    playSeason(aSeason(), seed, 0.08).log.map((event, nth) => ({
      at: 1_728_550_800_000 + nth * 40,
      by: 'host',
      event,
    })),
  );

describe('what stands and what is void', () => {
  test.each([3, 14, 15])(
    '[SC1, UN1] a season with take-backs and replacements: the lines that stand hold exactly the facts (seed %i)',
    (seed) => {
      const chronicle = chronicleOf(season(seed));
      const { heats } = chronicle.state.show;
      expect(heats.length).toBeGreaterThanOrEqual(9);
      expect(chronicle.entries.some(({ event }) => event.type === 'taken-back')).toBe(true);
      const all = heats.flatMap(({ id }) => [
        heatContext(chronicle, id, 'vi')!,
        ...annulledContexts(chronicle, id, 'vi').map(({ context }) => context),
      ]);
      for (const { entries, heat } of all) {
        // The fold gives facts a place of their own besides; what they say is the same.
        expect(standingFacts(entries).map(key).sort(), heat.id).toEqual(heat.facts.map(key).sort());
      }
    },
    60_000,
  );

  test('every line of a whole season can be told in both languages, without a hole', () => {
    const chronicle = chronicleOf(season(7));
    const { contest } = chronicle.state;
    for (const lang of ['vi', 'en'] as const) {
      for (const entry of chronicle.entries) {
        const line = tell(entry, new Names(contest!, lang, entry.playing, chronicle));
        if (line === null) continue;
        expect(line).not.toMatch(/undefined|NaN|\[object/);
        expect(line.normalize('NFC')).toBe(line);
      }
    }
  }, 60_000);

  test('[UN1] a press of a voided asking stays in the log, struck', () => {
    const rows = goldenLog();
    // The start of the question stays; what the host did after it is taken back.
    const won = rows.findIndex(({ event }) => event.type === 'press-recorded' && event.press.verdict === 'won');
    const opened = rows.slice(0, won).findLast(({ event }) => event.type === 'action-began')!;
    const action = (opened.event as { action: CommandId }).action;
    const all = chained([
      ...rows.slice(0, won + 2),
      { at: rows[won + 1]!.at, by: 'host', event: { type: 'taken-back', action } },
    ]);
    const { entries } = chronicleOf(all);
    const press = entries[won]!;
    expect(press.event.type).toBe('press-recorded');
    expect(press.voidedBy).toBe(all.length);
    expect(entries.at(-1)!.playing?.heat).toBe(press.playing?.heat);
  });

  test('[UN1] marks survive a take-back, and so does the tally of a poll that was opened before', () => {
    const rows = goldenLog();
    const closed = rows.findIndex(({ event }) => event.type === 'poll-closed');
    const closing = rows.slice(0, closed).findLast(({ event }) => event.type === 'action-began')!;
    const action = (closing.event as { action: CommandId }).action;
    const all = chained([...rows.slice(0, closed + 1), { at: 0, by: 'host', event: { type: 'taken-back', action } }]);
    const { entries } = chronicleOf(all);
    expect(entries[closed]!.voidedBy).toBeNull();
    expect(entries.filter(({ event, voidedBy }) => event.type === 'marks-submitted' && voidedBy !== null)).toEqual([]);
  });

  test('calls a podium by the team that sat there then', () => {
    const chronicle = chronicleOf(goldenLog());
    const first = chronicle.entries.find(({ event }) => event.type === 'ruled')!;
    const last = chronicle.entries.findLast(({ event }) => event.type === 'ruled')!;
    const name = ({ playing }: Entry) =>
      new Names(chronicle.state.contest!, 'vi', playing, chronicle).podium('A' as Podium);
    expect(name(first)).toBe('thành phố Tam Kỳ (bục\u00a0A)');
    expect(name(last)).toBe('huyện Nam Trà My (bục\u00a0A)');
  });
});
