import { useState } from 'react';
import type { HeatId, ItemId, JudgeId } from '../../shared/engine/ids.ts';
import type { Lang } from '../../shared/ui/i18n/lang.ts';
import { decimal } from '../../shared/ui/i18n/words.ts';
import type { Typed } from '../../shared/ui/paper-sheet/typed-marks.ts';

const PREFIX = 'tranh-tai.paper.';

/** One draft per heat, presentation and judge: a half-typed sheet outlives a reload, and is nobody else's. */
export const draftKey = (heat: HeatId | undefined, item: ItemId, judge: JudgeId): string =>
  `${PREFIX}${heat ?? '-'}.${item}.${judge}`;

/** What was stored under a key, as far as it is text by criterion. */
export function parseTyped(stored: string | null): Typed {
  let raw: unknown;
  try {
    raw = JSON.parse(stored ?? '{}');
  } catch (error) {
    console.warn('an unreadable draft is left aside', error);
  }
  const entries = typeof raw === 'object' && raw !== null ? Object.entries(raw) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

export const isEmpty = (typed: Typed): boolean => Object.values(typed).every((text) => text.trim() === '');

/** The sheets being typed, by their keys; an empty one is forgotten. */
export function useDrafts() {
  const [, render] = useState(0);
  const keep = (key: string, typed: Typed): void => {
    if (isEmpty(typed)) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(typed));
    render((times) => times + 1);
  };
  return { read: (key: string): Typed => parseTyped(localStorage.getItem(key)), keep };
}

/** A sheet in half-points as somebody would type it. */
export const typedOf = (halves: Readonly<Record<string, number>>, lang: Lang): Typed =>
  Object.fromEntries(Object.entries(halves).map(([id, half]) => [id, decimal(half / 2, lang)]));
