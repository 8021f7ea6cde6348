import type { EpochMs } from '../../shared/engine/ids.ts';

const FORM = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2}))?)?\s*(Z|[+-]\d{2}:\d{2})?$/;

/**
 * An instant as an organiser writes it: `2023-09-10`, `2023-09-30T24:00`, with or without a zone. Without one it is
 * Vietnam's time, wherever the host stands.
 * @returns null for what is no instant
 */
export function readInstant(text: string): EpochMs | null {
  const [, day, time = '00:00', second = '00', zone = '+07:00'] = FORM.exec(text.trim()) ?? [];
  if (day === undefined) return null;
  const instant = Date.parse(`${day}T${time}:${second}${zone}`);
  // `2024-02-31` would slip into March.
  const real = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(instant) || Number.isNaN(real.getTime()) || !real.toISOString().startsWith(day)) return null;
  return instant as EpochMs;
}

const VIETNAM = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hourCycle: 'h23',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** For banners and complaints: `10/09/2023 00:00`, Vietnam's time. */
export function instantWords(instant: EpochMs): string {
  const parts = Object.fromEntries(VIETNAM.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts.day}/${parts.month}/${parts.year} ${parts.hour}:${parts.minute}`;
}
