import { parseArgs } from 'node:util';
import type { EpochMs } from '../../shared/engine/ids.ts';
import { Complaint } from '../supervisor/complaint.ts';
import { readInstant } from './instant.ts';

/** What the user wrote after `npm start -- --online`. */
export interface OnlineFlags {
  port: number;
  host: string;
  data: string;
  contest: string | null;
  settings: string | null;
  opens: EpochMs | null;
  closes: EpochMs | null;
  publicUrl: string | null;
  trustProxy: number;
  newKey: boolean;
}

const FLAGS = {
  online: { type: 'boolean' },
  port: { type: 'string', default: '4300' },
  host: { type: 'string', default: '0.0.0.0' },
  data: { type: 'string', default: './data' },
  contest: { type: 'string' },
  settings: { type: 'string' },
  opens: { type: 'string' },
  closes: { type: 'string' },
  'public-url': { type: 'string' },
  'trust-proxy': { type: 'string', default: '0' },
  'new-organiser-key': { type: 'boolean', default: false },
} as const;

/** @throws Complaint for what is no flag, or no value of one */
export function readOnlineFlags(args: string[]): OnlineFlags {
  const values = parse(args);
  return {
    port: numberOf('--port', values.port, 65_535),
    host: values.host,
    data: values.data,
    contest: values.contest ?? null,
    settings: values.settings ?? null,
    opens: instantOf('--opens', values.opens),
    closes: instantOf('--closes', values.closes),
    publicUrl: urlOf(values['public-url']),
    trustProxy: numberOf('--trust-proxy', values['trust-proxy'], 10),
    newKey: values['new-organiser-key'],
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: FLAGS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const flag = /'([^' ]+)/.exec((error as Error).message)?.[1] ?? '';
    throw new Complaint(
      `Không hiểu tuỳ chọn «${flag}» của --online; xem các tuỳ chọn bằng: npm start -- --help`,
      `Unknown option "${flag}" of --online; see the options with: npm start -- --help`,
    );
  }
}

function numberOf(flag: string, text: string, most: number): number {
  const value = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (value <= most) return value;
  throw new Complaint(
    `${flag} phải là một số từ 0 đến ${most}, không phải «${text}».`,
    `${flag} must be a number from 0 to ${most}, not "${text}".`,
  );
}

function instantOf(flag: string, text: string | undefined): EpochMs | null {
  if (text === undefined) return null;
  const instant = readInstant(text);
  if (instant !== null) return instant;
  throw new Complaint(
    `${flag} phải là một thời điểm, ví dụ 2024-09-10 hoặc 2024-09-30T24:00 (giờ Việt Nam), không phải «${text}».`,
    `${flag} must be an instant such as 2024-09-10 or 2024-09-30T24:00 (Vietnam's time), not "${text}".`,
  );
}

function urlOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (/^https?:\/\/[^/]+\/?$/i.test(text) && URL.canParse(text)) return new URL(text).origin;
  throw new Complaint(
    `--public-url phải là địa chỉ gốc, ví dụ https://thi.example.vn, không phải «${text}».`,
    `--public-url must be an origin such as https://thi.example.vn, not "${text}".`,
  );
}
