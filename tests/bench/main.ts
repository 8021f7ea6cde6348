import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

// `npm run bench -- NAME [--json]`: each bench is a file of its own beside this one, run in a process of its own.
const [name = '', ...rest] = process.argv.slice(2);
const file = join(import.meta.dirname, `${name}.ts`);
if (!/^[a-z-]+$/.test(name) || name === 'main' || !existsSync(file)) {
  const known = readdirSync(import.meta.dirname).filter(
    (entry) => entry.endsWith('.ts') && !/^(main|bare-)/.test(entry),
  );
  console.error(`npm run bench -- NAME [--json]; NAME: ${known.map((entry) => entry.slice(0, -3)).join(', ')}`);
  process.exit(1);
}
const { status } = spawnSync(process.execPath, ['--import', 'tsx', file, ...rest], { stdio: 'inherit' });
process.exit(status ?? 1);
