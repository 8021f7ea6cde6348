import type { AnswerValue } from '../../shared/engine/asking.ts';

/** An ordering or a matching while it is put together: what lies in each place, and the place that is filled next. */
export interface ListEntry {
  places: (number | null)[];
  at: number;
}

const firstFree = (places: ListEntry['places'], from = 0): number => {
  const ahead = places.findIndex((index, place) => place >= from && index === null);
  return ahead === -1 ? Math.max(0, places.indexOf(null)) : ahead;
};

/** What was sent last, to be changed further; empty places where nothing was. */
export const entryOf = (sent: AnswerValue | null, length: number): ListEntry => {
  const whole = typeof sent === 'object' && sent !== null && sent.length === length;
  const places = whole ? [...sent] : Array.from({ length }, () => null);
  return { places, at: firstFree(places) };
};

/** A touch on what can be placed: it goes into the chosen place; one that lies in a place already is taken out of it. */
export const put = ({ places, at }: ListEntry, index: number): ListEntry => {
  const lies = places.indexOf(index);
  if (lies !== -1) return { places: places.with(lies, null), at: lies };
  const filled = places.with(at, index);
  return { places: filled, at: firstFree(filled, at) };
};

/** A touch on a place: it is emptied, and filled next. */
export const clear = ({ places }: ListEntry, place: number): ListEntry => ({
  places: places.with(place, null),
  at: place,
});

/** The answer once every place is filled (AC1); null before. */
export const listValue = ({ places }: ListEntry): number[] | null => {
  const filled = places.filter((index) => index !== null);
  return filled.length === places.length ? filled : null;
};
