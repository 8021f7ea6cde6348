import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Done, Job } from './shard.ts';

/** Works the jobs off on so many processes. @returns what each came to, in the order of the jobs */
export async function workAll(jobs: readonly Job[], processes: number): Promise<Done[]> {
  const done: Done[] = [];
  const waiting = jobs.map((job, nth) => ({ job, nth }));
  const run = async (): Promise<void> => {
    const shard = fork(join(import.meta.dirname, 'shard.ts'), [], { execArgv: ['--import', 'tsx'] });
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        done[next.nth] = await ask(shard, next.job);
      }
    } finally {
      shard.kill();
    }
  };
  await Promise.all(Array.from({ length: Math.min(processes, jobs.length) }, run));
  return done;
}

function ask(shard: ChildProcess, job: Job): Promise<Done> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`a process of the model ended with ${code}`));
    shard.once('exit', ended);
    shard.once('message', (done: Done) => {
      shard.off('exit', ended);
      resolve(done);
    });
    shard.send(job);
  });
}
