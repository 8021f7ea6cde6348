import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { projectRoot } from '../../server/paths.ts';
import { LogDatabase, type LogEntry } from '../../server/store/log-database.ts';

interface Recorded {
  at: number;
  version: number;
  command: string;
  by: string;
  event: { type: string };
}

const recorded = (): Recorded[] =>
  gunzipSync(readFileSync(join(projectRoot(), 'tests/demo/season-2024.jsonl.gz')))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Recorded);

/** Puts the demo season into a data directory as the store of its time wrote it. @returns how many lines the log has */
export function seedSeason(dataDir: string): number {
  mkdirSync(dataDir, { recursive: true });
  const lines = recorded();
  const entries: LogEntry[] = [];
  for (const [nth, { at, version, command, by, event }] of lines.entries()) {
    const last = entries.at(-1);
    const stored = { at, version, type: event.type, data: JSON.stringify(event) };
    if (last?.commandId === command) {
      last.events.push(stored);
      last.seq = nth + 1;
    } else {
      const actor = JSON.stringify({ role: by });
      entries.push({ commandId: command, actor, reply: '{"ok":true,"seq":0}', seq: nth + 1, events: [stored] });
    }
  }
  const log = new LogDatabase(dataDir);
  log.append(entries);
  log.close();
  return lines.length;
}
