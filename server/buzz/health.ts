import type { EpochMs } from '../../shared/engine/ids.ts';
import type { BuzzerFlag, BuzzerHealth } from '../../shared/protocol/messages.ts';
import type { Strikes } from './strikes.ts';
import type { TabletLine } from './tablet-line.ts';

/** Over this its races are often too close, ms. */
const SLOW_LINE_MS = 30;
const WIDE_MS = 20;
/** A median input delay beyond this is a tablet that is busy with something else. */
const SLOW_INPUT_MS = 30;
/** One disproved claim may be a page that was too busy to keep its order; several are a habit. */
const HABIT = 3;
/** Beats come every five seconds at least. */
const SILENT_MS = 8000;

/** How well the hub can time a tablet's presses, and why not better: shown before the round, not after (BZ4). */
export function healthOf(line: TabletLine, strikes: Strikes, now: number, armedSince: number | null): BuzzerHealth {
  const { roundTrip, uncertainty, attempts, repliedAt } = line;
  const { delay, delayBound, count, struckAt } = strikes;
  const silent = repliedAt === null || now - repliedAt > SILENT_MS;
  const flags: [BuzzerFlag, boolean][] = [
    ['untested', !strikes.tested],
    ['slow-line', roundTrip !== null && roundTrip > SLOW_LINE_MS],
    ['wide', uncertainty !== null && uncertainty > WIDE_MS],
    ['slow-input', delay !== null && delay > SLOW_INPUT_MS],
    ['silent', silent],
    ['clock-step', line.steppedLately],
    ['reconnected', line.newSince(armedSince)],
    ['forged', attempts >= HABIT],
  ];
  return {
    strikes: count,
    struckAt: struckAt === null ? null : (Math.floor(struckAt) as EpochMs),
    delay: rounded(delay),
    delayBound: rounded(delayBound) ?? 0,
    scan: rounded(strikes.slowestScan) ?? 0,
    roundTrip: rounded(roundTrip),
    uncertainty: rounded(uncertainty),
    flags: flags.filter(([, holds]) => holds).map(([flag]) => flag),
    attempts,
  };
}

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10);
