import type { FinishView } from '../../shared/views/parts.ts';

type Press = FinishView['presses'][number];

/** A stretch of the film with one scale. Times in ms after the opening, places as a part of the film's width. */
export interface Zone {
  from: number;
  to: number;
  left: number;
  width: number;
  lens: boolean;
  /** Between two ticks, ms. */
  step: number;
}

/** The time line of a race: one scale, or three where the first two are too close to be told apart on one. */
export interface Axis {
  zones: Zone[];
  /** How many times larger the lens shows time; null without one. */
  magnified: number | null;
}

/** Closer than this part of the whole, two lines are one to a viewer. */
const CLOSE = 0.09;
/** Room right of the last press for its flag, as a part of what is shown. */
const TAIL_ROOM = 0.16;

/**
 * Fits the presses on a film. The margin of the first two takes between a quarter and a half of the lens whatever it is;
 * an error bar longer than the lens runs out of the picture.
 */
export function axisOf(presses: readonly Press[]): Axis {
  const [first, second] = presses;
  const last = presses.at(-1);
  const start = Math.min(0, first?.at ?? 0);
  const end = Math.max(start + 1, last?.at ?? 0);
  const whole = end - start;
  const plain = zone(start, end + (whole * TAIL_ROOM) / (1 - TAIL_ROOM), 0, 1, false, 9);
  if (!first || !second || second.at - first.at >= whole * CLOSE) return { zones: [plain], magnified: null };

  const margin = second.at - first.at;
  const hull = Math.max(first.to, second.to) - Math.min(first.from, second.from);
  const shown = Math.max(margin * 2.4, Math.min(hull * 1.2, margin * 4), 0.5);
  const middle = (first.at + second.at) / 2;
  // The first stands a little left of the middle: flags hang to the right.
  const from = Math.max(start, middle - shown * 0.46);
  const to = from + shown;
  const head = from > start ? 0.13 : 0;
  const tail = end > to ? 0.26 : 0;
  const lens = zone(from, to, head, 1 - head - tail, true, 7);
  const zones = [lens];
  if (head > 0) zones.unshift(zone(start, from, 0, head, false, 3));
  if (tail > 0) zones.push(zone(to, end + ((end - to) * 0.34) / 0.66, 1 - tail, tail, false, 4));
  const magnified = (lens.width / shown) * (plain.to - plain.from);
  return { zones, magnified: magnified >= 1.5 ? rounded(magnified) : null };
}

/** Where an instant lies on the film, 0–1. */
export function placeOf(axis: Axis, at: number): number {
  const zone = axis.zones.find((candidate) => at <= candidate.to) ?? axis.zones.at(-1);
  if (!zone) return 0;
  const part = (at - zone.from) / (zone.to - zone.from);
  return zone.left + Math.min(1, Math.max(0, part)) * zone.width;
}

/** A press's error bar on the film: clipped to the stretch its press lies in; an end that was cut off has no cap. */
export function barOf(axis: Axis, press: Press): { from: number; to: number; openLeft: boolean; openRight: boolean } {
  const zone = axis.zones.find((candidate) => press.at <= candidate.to) ?? axis.zones.at(-1);
  const from = Math.max(press.from, zone?.from ?? press.from);
  const to = Math.min(press.to, zone?.to ?? press.to);
  return {
    from: placeOf(axis, Math.min(from, press.at)),
    to: placeOf(axis, Math.max(to, press.at)),
    openLeft: press.from < from,
    openRight: press.to > to,
  };
}

/** The instants of a zone's ticks, ms. */
export function ticksOf({ from, to, step }: Zone): number[] {
  const first = Math.ceil(from / step - 1e-9);
  const count = Math.floor(to / step + 1e-9) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => (first + i) * step);
}

function zone(from: number, to: number, left: number, width: number, lens: boolean, ticks: number): Zone {
  return { from, to, left, width, lens, step: niceStep((to - from) / ticks) };
}

/** The next of 1, 2, 5, 10 … that is not less. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const times = [1, 2, 5, 10].find((candidate) => candidate * power >= least * 0.999) ?? 10;
  return times * power;
}

/** To two figures: nobody measures a lens. */
function rounded(value: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.round(value / power) * power;
}

/** Decimals that tell two presses apart: milliseconds, or tenths of them when a margin is under one. */
export const decimalsFor = (presses: readonly Press[]): 3 | 4 =>
  presses.some(({ margin }) => margin !== null && margin < 1) ? 4 : 3;

/** "1,234": seconds with so many decimals, as the language writes them. */
export function secondsText(ms: number, decimals: number, lang: 'vi' | 'en'): string {
  const text = (Math.abs(ms) / 1000).toFixed(decimals);
  return (ms < 0 && Number(text) !== 0 ? '−' : '') + (lang === 'vi' ? text.replace('.', ',') : text);
}

/** "0,5 ms", "20 ms", "0,5 s". */
export function stepText(ms: number, lang: 'vi' | 'en'): string {
  const [value, unit] = ms >= 100 ? [ms / 1000, 's'] : [ms, 'ms'];
  const text = String(Number(value.toPrecision(1)));
  return `${lang === 'vi' ? text.replace('.', ',') : text} ${unit}`;
}
