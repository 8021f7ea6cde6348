import type { EpochMs } from '../engine/ids.ts';
import type { Lang } from './words.ts';

/** Vietnam keeps UTC+7 all year. The laptop's own zone is nobody's business: minutes are read in Vietnam. */
const OFFSET_MS = 7 * 3_600_000;

const inVietnam = (at: EpochMs): Date => new Date(at + OFFSET_MS);

const two = (value: number): string => String(value).padStart(2, '0');

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** "20:05:11", to find a moment in the recording. */
export const clockTime = (at: EpochMs): string => {
  const time = inVietnam(at);
  return `${two(time.getUTCHours())}:${two(time.getUTCMinutes())}:${two(time.getUTCSeconds())}`;
};

/** "20 giờ 05 phút" as administrative papers write it. */
export const hourMinute = (at: EpochMs, lang: Lang): string => {
  const time = inVietnam(at);
  const [hours, minutes] = [two(time.getUTCHours()), two(time.getUTCMinutes())];
  return lang === 'vi' ? `${hours} giờ ${minutes} phút` : `${hours}:${minutes}`;
};

/** "ngày 05 tháng 02 năm 2024": days below 10 and the months 1 and 2 with a zero, so that nobody adds a figure. */
export const longDate = (at: EpochMs, lang: Lang): string => {
  const time = inVietnam(at);
  const [day, month, year] = [time.getUTCDate(), time.getUTCMonth() + 1, time.getUTCFullYear()];
  if (lang === 'en') return `${day} ${MONTHS[month - 1]} ${year}`;
  return `ngày ${two(day)} tháng ${month < 3 ? two(month) : month} năm ${year}`;
};

/** "20 giờ 05 phút, ngày 10 tháng 10 năm 2024". */
export const moment = (at: EpochMs, lang: Lang): string => `${hourMinute(at, lang)}, ${longDate(at, lang)}`;

/** "10/10/2024", for tables and lists. */
export const shortDate = (at: EpochMs): string => {
  const time = inVietnam(at);
  return `${two(time.getUTCDate())}/${two(time.getUTCMonth() + 1)}/${time.getUTCFullYear()}`;
};
