import type { EpochMs } from '../../shared/engine/ids.ts';
import type { Lang } from '../../shared/ui/i18n/lang.ts';

/** 6.274 and 6,274. */
export const count = (value: number, lang: Lang): string => value.toLocaleString(lang === 'vi' ? 'vi-VN' : 'en-GB');

/** 8,0 and 24,9: as many digits in every row of a list. */
export const fixed = (value: number, lang: Lang, digits: number): string =>
  value.toLocaleString(lang === 'vi' ? 'vi-VN' : 'en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });

/** A share of 0–1 as 24,9%. */
export const percent = (share: number, lang: Lang): string => `${fixed(share * 100, lang, 1)}%`;

/** `1 phút 42,35 giây`. */
export function duration(ms: number, lang: Lang, { minutes, seconds }: { minutes: string; seconds: string }): string {
  const whole = Math.floor(ms / 60_000);
  const rest = `${fixed((ms - whole * 60_000) / 1000, lang, 2)} ${seconds}`;
  return whole === 0 ? rest : `${whole} ${minutes} ${rest}`;
}

/** `19:00, 30/09/2024`, as clocks show it where the player is. */
export function instant(at: EpochMs, lang: Lang): string {
  const date = new Date(at);
  const locale = lang === 'vi' ? 'vi-VN' : 'en-GB';
  const time = date.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = date.toLocaleDateString(locale, {
    day: 'numeric',
    month: lang === 'vi' ? 'numeric' : 'long',
    year: 'numeric',
  });
  return lang === 'vi' ? `${time} ngày ${day}` : `${day}, ${time}`;
}

/** `0912 345 678`. */
export const spacedPhone = (phone: string): string => phone.replace(/^(\d{4})(\d{3})/, '$1 $2 ');

/** The name people are called by: the last word in Vietnamese. */
export const givenName = (name: string): string => name.split(' ').at(-1) ?? name;

/** For searching: `Đức` is found by `duc`. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/\s+/g, ' ')
    .trim();
