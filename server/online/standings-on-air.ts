import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OnlineResult } from '../../shared/protocol/online.ts';
import type { OnlineStandings } from '../../shared/views/program.ts';
import { RESULT_FILE } from './import-result.ts';
import { readOnlineResult } from './result-file.ts';

/** As many as a screen can hold at a size that is read from the last row. */
const SHOWN = 8;

/**
 * The imported result of the open round, as far as it goes on air; null where none was imported. It was proved when it
 * was imported and is proved again: what lies in a data directory may have been changed since.
 */
export function onlineStandings(dataDir: string): OnlineStandings | null {
  let text: string;
  try {
    text = readFileSync(join(dataDir, RESULT_FILE), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const read = readOnlineResult(text);
  if (read.ok) return standingsOf(read.result);
  console.warn(`${RESULT_FILE}: ${read.problems.join('; ')}`);
  return null;
}

/** Places are the online host's: by number of players, equal numbers share one; "elsewhere" has none. */
export function standingsOf({ totals, localities }: OnlineResult): OnlineStandings {
  const taking = localities.filter(({ players, place }) => players > 0 && place !== null);
  return {
    players: totals.players,
    mean: totals.mean,
    points: totals.questions * totals.points,
    taking: taking.length,
    localities: taking
      .slice(0, SHOWN)
      .map(({ place, name, players, mean }) => ({ place: place as number, name, players, mean })),
  };
}
