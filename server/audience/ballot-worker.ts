import { parentPort, workerData } from 'node:worker_threads';
import { BallotDatabase } from './ballot-database.ts';
import type { BallotAnswer, BallotRequest } from './ballot-messages.ts';

// A commit waits for the disk: never on the thread that talks to thousands of phones. What can't be opened ends the
// thread, and with it the gateway: the supervisor says why.
const database = new BallotDatabase((workerData as { dataDir: string }).dataDir);

parentPort?.on('message', ({ id, call, args }: BallotRequest) => {
  let answer: BallotAnswer;
  try {
    const work = database[call] as (...args: unknown[]) => unknown;
    answer = { id, ok: true, value: work.apply(database, args) };
  } catch (error) {
    answer = { id, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
  if (call === 'close') parentPort?.close();
});
