import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { dirname } from 'node:path';
import { readContestFile } from '../content/contest-file.ts';
import { refuseNewer } from '../store/migrations.ts';
import { StoreError } from '../store/store-error.ts';
import { Complaint } from './complaint.ts';
import { explainFailure } from './explain-failure.ts';
import type { Flags } from './flags.ts';

/**
 * Looks at everything that could go wrong before anything is started or written. @throws Complaint
 * @returns the flags, with a free port where any was asked for: the hub tells the phones' address before they can come
 */
export async function preflight(flags: Flags, dataDir: string): Promise<Flags> {
  const { port, audiencePort, host, contest } = flags;
  if (port === audiencePort && port !== 0) {
    throw new Complaint(
      `--port và --audience-port phải khác nhau, không cùng là ${port}.`,
      `--port and --audience-port must differ; both are ${port}.`,
    );
  }
  await tryPort(port, '--port', host, dataDir);
  const audience = await tryPort(audiencePort, '--audience-port', host, dataDir);
  try {
    checkDirectory(dataDir);
    if (contest !== null) readContestFile(contest);
  } catch (error) {
    throw explainFailure(error, { port, portFlag: '--port', host, dataDir }) ?? error;
  }
  return { ...flags, audiencePort: audience };
}

/** @returns the port that could be had */
async function tryPort(port: number, portFlag: string, host: string, dataDir: string): Promise<number> {
  const server = createServer();
  try {
    return await new Promise<number>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => {
        const { port: had } = server.address() as AddressInfo;
        server.close(() => resolve(had));
      });
    });
  } catch (error) {
    throw explainFailure(error, { port, portFlag, host, dataDir }) ?? error;
  }
}

function checkDirectory(dataDir: string): void {
  const present = nearestExisting(dataDir);
  if (!statSync(present).isDirectory()) throw new StoreError('unwritable', present);
  try {
    accessSync(present, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StoreError('unwritable', present, error);
  }
  refuseNewer(dataDir);
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}
