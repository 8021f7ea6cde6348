import { writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { ContestEvent } from '../../shared/engine/event.ts';
import { upcast } from '../../shared/engine/upcast.ts';

/** One event of a recorded show: when, by which command and whose, and what happened. */
export interface RecordedEvent {
  at: number;
  /** Of the event's shape. */
  version: number;
  command: string;
  /** The role that gave the command. */
  by: string;
  event: ContestEvent;
}

/** A line of the hub's exported log, as far as a recording needs it. */
interface LogLine {
  at: number;
  version: number;
  commandId: string;
  actor: string;
  data: string;
}

/** Writes the whole log of a show, from the contest's creation on, as gzipped JSON lines. */
export async function recordLog(hub: string, hostToken: string, file: string): Promise<number> {
  const response = await fetch(`${hub}/api/v1/log`, { headers: { authorization: `Bearer ${hostToken}` } });
  if (!response.ok) throw new Error(`/api/v1/log: ${response.status}`);
  const lines = (await response.text()).split('\n').filter((line) => line !== '');
  const recorded = lines.map((line) => {
    const { at, version, commandId, actor, data } = JSON.parse(line) as LogLine;
    const { role } = JSON.parse(actor) as { role: string };
    return {
      at,
      version,
      command: commandId,
      by: role,
      event: JSON.parse(data) as ContestEvent,
    } satisfies RecordedEvent;
  });
  writeRecording(file, recorded);
  return recorded.length;
}

export function writeRecording(file: string, recorded: readonly RecordedEvent[]): void {
  const text = recorded.map((line) => `${JSON.stringify(line)}\n`).join('');
  writeFileSync(file, gzipSync(text, { level: 9 }));
}

export const readRecording = (packed: Buffer): RecordedEvent[] =>
  gunzipSync(packed)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as RecordedEvent)
    .map((line) => ({ ...line, event: upcast(line.event, line.version) }));
