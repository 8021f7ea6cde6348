import type { BallotDatabase } from './ballot-database.ts';

/** What the ballots' thread can be asked: the database's own methods. */
export type BallotCall = Exclude<keyof BallotDatabase, 'close'>;

export interface BallotRequest {
  id: number;
  call: BallotCall | 'close';
  args: unknown[];
}
export type BallotAnswer = { id: number; ok: true; value: unknown } | { id: number; ok: false; message: string };
