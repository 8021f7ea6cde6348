import { z } from 'zod';
import type { EpochMs } from '../../shared/engine/ids.ts';
import type { OnlineOptions } from './online.ts';

/** How the round's process is told what to do: JSON in this variable. */
export const ONLINE_ENV = 'TRANH_TAI_ONLINE';

export type OnlineSettings = Pick<
  OnlineOptions,
  | 'port'
  | 'host'
  | 'dataDir'
  | 'publicUrl'
  | 'trustProxy'
  | 'contestFile'
  | 'settingsFile'
  | 'opens'
  | 'closes'
  | 'newKey'
>;

const instant = z
  .int()
  .transform((value) => value as EpochMs)
  .nullable();

const settingsSchema: z.ZodType<OnlineSettings, unknown> = z.object({
  port: z.int().min(0).max(65_535),
  host: z.string().min(1),
  dataDir: z.string().min(1),
  publicUrl: z.string().nullable(),
  trustProxy: z.int().min(0),
  contestFile: z.string().nullable(),
  settingsFile: z.string().nullable(),
  opens: instant,
  closes: instant,
  newKey: z.boolean(),
});

/** @throws when the supervisor forgot something: that is a fault of ours, not of the user */
export const onlineSettings = (environment: NodeJS.ProcessEnv): OnlineSettings =>
  settingsSchema.parse(JSON.parse(environment[ONLINE_ENV] ?? 'null'));

/** What the round's process tells its supervisor. */
export type OnlineMessage =
  | { type: 'listening'; port: number; started: Started }
  | { type: 'failed'; code: string; message: string };

export interface Started {
  contest: string;
  opens: EpochMs;
  closes: EpochMs;
  questions: number;
  /** Null when it was made at an earlier start. */
  organiserKey: string | null;
  fingerprint: string;
}
