import { Complaint } from './supervisor/complaint.ts';
import { type Flags, readFlags } from './supervisor/flags.ts';
import { preflight } from './supervisor/preflight.ts';
import { dataDirOf, Supervisor } from './supervisor/supervisor.ts';

// The supervisor: checks, starts hub and gateway, brings them back, and ends everything it started.

// Or one of the two ends of the open online round, which is no show: its server, and the import of its result (AU7).

try {
  const args = process.argv.slice(2);
  if (args.includes('--online')) (await import('./online/program.ts')).runOnline(args);
  else if (args.some(isImport)) console.log((await import('./online/import-result.ts')).importOnline(args));
  else await supervise(readFlags(args));
} catch (error) {
  if (!(error instanceof Complaint)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function supervise(wanted: Flags): Promise<void> {
  const dataDir = dataDirOf(wanted);
  const flags = await preflight(wanted, dataDir);
  let ending = false;
  const end = (exitCode: number): void => {
    if (ending) return;
    ending = true;
    process.exitCode = exitCode;
    void supervisor.stop().then(() => process.exit());
  };
  const supervisor = new Supervisor(flags, dataDir, (message) => {
    console.error(message);
    end(1);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0));
  supervisor.start();
}

function isImport(arg: string): boolean {
  return arg === '--import-online' || arg.startsWith('--import-online=');
}
