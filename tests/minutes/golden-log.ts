import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecording } from '../../server/demo/record.ts';
import { projectRoot } from '../../server/paths.ts';
import { chainHash, GENESIS } from '../../server/store/canonical.ts';
import type { ContestEvent } from '../../shared/engine/event.ts';
import type { EpochMs } from '../../shared/engine/ids.ts';
import type { Role } from '../../shared/engine/role.ts';
import { type Chronicle, chronicleOf } from '../../shared/minutes/chronicle.ts';
import { type Details, NO_DETAILS } from '../../shared/minutes/details.ts';
import type { Making } from '../../shared/minutes/papers/frame.ts';
import type { LogRow } from '../../shared/minutes/row.ts';

/** Numbers and chains events as the store does. */
export function chained(lines: readonly { at: number; by: string; event: ContestEvent }[]): LogRow[] {
  let hash = GENESIS;
  return lines.map(({ at, by, event }, nth) => {
    const seq = nth + 1;
    const actor = JSON.stringify({ role: by });
    hash = chainHash(hash, {
      seq,
      at,
      version: 1,
      commandId: '',
      actor,
      type: event.type,
      data: JSON.stringify(event),
    });
    return { seq, at: at as EpochMs, by: by as Role, hash, event };
  });
}

const read = new WeakMap<readonly LogRow[], Chronicle>();

/** Reads a log once, however many tests ask for it. */
export const chronicleFor = (rows: readonly LogRow[]): Chronicle => {
  const chronicle = read.get(rows) ?? chronicleOf(rows);
  read.set(rows, chronicle);
  return chronicle;
};

/** The whole demo season of 2024, whose final ended 277 / 273 / 212. */
export const goldenLog = (): LogRow[] =>
  chained(readRecording(readFileSync(join(projectRoot(), 'tests/demo/season-2024.jsonl.gz'))));

export const DETAILS: Details = {
  ...NO_DETAILS,
  authority: 'Sở Thông tin và Truyền thông tỉnh Quảng Nam',
  organ: 'Ban Tổ chức cuộc thi',
  code: 'BTC',
  place: 'Quảng Nam',
};

/** A draft of what these rows say. */
export const draft = (rows: readonly LogRow[], changes: Partial<Making> = {}): Making => {
  const last = rows.at(-1)!;
  return {
    lang: 'vi',
    seq: last.seq,
    hash: last.hash,
    details: DETAILS,
    issue: null,
    replaced: null,
    mode: 'live',
    ...changes,
  };
};
