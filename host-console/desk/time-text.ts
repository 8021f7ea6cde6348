import type { EpochMs } from '../../shared/engine/ids.ts';
import type { Lang } from '../../shared/ui/i18n/lang.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** What is left on a clock (ms): "2:07"; the last ten seconds with tenths, "9.4"; overtime with a plus, "+0:12". */
export function clockText(remaining: number, lang: Lang): string {
  if (remaining < 0) return `+${minutes(-remaining)}`;
  if (remaining >= 10_000) return minutes(Math.ceil(remaining / 1000) * 1000);
  const tenths = Math.ceil(remaining / 100);
  return `${Math.floor(tenths / 10)}${lang === 'vi' ? ',' : '.'}${tenths % 10}`;
}

/** "3:00", from an hour on "1:12:30". */
export function minutes(length: number): string {
  const whole = Math.floor(Math.abs(length) / 1000);
  const hours = Math.floor(whole / 3600);
  const rest = `${hours > 0 ? two(Math.floor(whole / 60) % 60) : Math.floor(whole / 60)}:${two(whole % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** A difference with its sign, the minus a real one: "+1:20", "−0:05". */
export const signedMinutes = (length: number): string =>
  Math.abs(length) < 1000 ? '0:00' : `${length < 0 ? '−' : '+'}${minutes(length)}`;

/** The time of day: "20:41:07", or without seconds. */
export function dayTime(at: EpochMs, withSeconds = true): string {
  const date = new Date(at);
  const text = `${two(date.getHours())}:${two(date.getMinutes())}`;
  return withSeconds ? `${text}:${two(date.getSeconds())}` : text;
}

/** A time after the opening or the clock's start, in seconds to the thousandth: "1,234", "−0,250". */
export function pressText(afterMs: number, lang: Lang, digits = 3): string {
  const text = (Math.abs(afterMs) / 1000).toFixed(digits);
  return `${afterMs < 0 ? '−' : ''}${lang === 'vi' ? text.replace('.', ',') : text}`;
}
