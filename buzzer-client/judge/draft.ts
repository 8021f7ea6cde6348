import { useState } from 'react';
import type { HeatId, ItemId, JudgeId } from '../../shared/engine/ids.ts';
import type { Criterion } from '../../shared/engine/rules.ts';
import { type Sheet, withMark } from './sheet.ts';

const PREFIX = 'tranh-tai.marks.';

/** One draft per judge, heat and presentation: a tablet handed on shows nobody else's marks. */
export const draftKey = (judge: JudgeId, heat: HeatId | undefined, item: ItemId): string =>
  `${PREFIX}${judge}.${heat ?? '-'}.${item}`;

/** What was stored under a key, as far as it is a sheet of these criteria. */
export function parseDraft(stored: string | null, criteria: readonly Criterion[]): Sheet {
  let raw: unknown;
  try {
    raw = JSON.parse(stored ?? '{}');
  } catch (error) {
    console.warn('an unreadable draft is left aside', error);
  }
  const halves = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  return criteria.reduce<Sheet>((sheet, criterion) => {
    const half = halves[criterion.id];
    return typeof half === 'number' && Number.isFinite(half) ? withMark(sheet, criterion, half) : sheet;
  }, {});
}

/**
 * The marks being made, kept through reload and crash. They stay after submitting: a sheet that the host reopens (JD6)
 * is mended, not made anew. Mount it anew for another key.
 */
export function useDraft(key: string, criteria: readonly Criterion[]): [Sheet, (sheet: Sheet) => void] {
  const [sheet, setSheet] = useState(() => parseDraft(localStorage.getItem(key), criteria));
  const keep = (next: Sheet): void => {
    setSheet(next);
    localStorage.setItem(key, JSON.stringify(next));
  };
  return [sheet, keep];
}
