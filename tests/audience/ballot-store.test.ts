import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openBallots } from '../../server/audience/ballot-thread.ts';
import type { DeviceId } from '../../server/audience/ballots.ts';
import { at, type PollId } from '../../shared/engine/ids.ts';
import { ballotStoreContract } from './ballot-store.contract.ts';

const fail = (error: Error) => {
  throw error;
};

ballotStoreContract('the SQLite ballot store', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ballots-'));
  const open = () => openBallots(dataDir, fail);
  return { open, reopen: open, dispose: async () => rmSync(dataDir, { recursive: true, force: true }) };
});

it('the database itself refuses a late ballot, a deleted one and a changed final tally', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ballots-'));
  const poll = 'poll-1' as PollId;
  const store = await openBallots(dataDir, fail);
  await store.openPoll(poll, 'favourite', 2);
  await store.cast({ poll, device: 'a' as DeviceId, option: 0, at: at(1) });
  await store.closePoll(poll);
  await store.close();
  const db = new Database(join(dataDir, 'ballots.sqlite'));
  try {
    expect(() => db.exec("INSERT INTO ballots VALUES ('poll-1', 'b', 0, 1)")).toThrow('the poll is closed');
    expect(() => db.exec('UPDATE ballots SET option = 1')).toThrow('the poll is closed');
    expect(() => db.exec('DELETE FROM ballots')).toThrow('never deleted');
    expect(() => db.exec("UPDATE polls SET final = '{}'")).toThrow('never changed');
  } finally {
    db.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
});

it('a store that cannot be opened says so', async () => {
  const missing = join(tmpdir(), 'no-such-folder-for-ballots');
  await expect(openBallots(missing, () => {})).rejects.toThrow('ballots.sqlite');
});
