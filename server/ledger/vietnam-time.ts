import type { EpochMs } from '../../shared/engine/ids.ts';

/** Vietnam keeps UTC+7 all year; the report is read there, wherever the hub's laptop thinks it is. */
const OFFSET_MS = 7 * 3_600_000;

/** "20:41:07.123" */
export const vietnamTime = (at: EpochMs): string => new Date(at + OFFSET_MS).toISOString().slice(11, 23);

/** "10/10/2024" */
export const vietnamDate = (at: EpochMs): string =>
  new Date(at + OFFSET_MS).toISOString().slice(0, 10).split('-').reverse().join('/');
