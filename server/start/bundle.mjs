import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { BUILD_NOTE, buildNote } from './build-note.mjs';
import { fingerprint } from './fingerprint.mjs';
import { isAlive } from './orphan.mjs';

/** Besides the two programs, every file named like this is started as a process or thread of its own. */
const ENTRY = /^(main|demo|[\w-]+-(process|worker))\.ts$/;

/**
 * Builds server and screens beside the old `dist` and then takes its place, so that a failed or interrupted build, or
 * two at once, leave a whole one behind.
 * @param {string} root
 */
export async function buildAll(root) {
  sweepDeadBuilds(root);
  const sources = fingerprint(root);
  const next = join(root, `dist-${process.pid}.tmp`);
  const old = join(root, `dist-${process.pid}-old.tmp`);
  try {
    mkdirSync(next);
    await bundleServer(root, join(next, 'server'));
    await bundleScreens(root, join(next, 'web'));
    writeFileSync(join(next, basename(BUILD_NOTE)), buildNote(sources));
    takePlace(next, join(root, 'dist'), old);
  } finally {
    for (const leftover of [next, old]) rmSync(leftover, { recursive: true, force: true });
  }
}

/** Swaps folders; when another build slips in between, moves that one out as well: the last one stays. */
function takePlace(next, dist, old) {
  for (let tries = 5; ; tries -= 1) {
    rmSync(old, { recursive: true, force: true });
    try {
      if (existsSync(dist)) renameSync(dist, old);
      renameSync(next, dist);
      return;
    } catch (error) {
      if (tries === 0 || !['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error;
    }
  }
}

/** A build that was killed could not tidy up; its folder carries its process id. */
function sweepDeadBuilds(root) {
  for (const name of readdirSync(root)) {
    const pid = /^dist-(\d+)(-old)?\.tmp$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(root, name), { recursive: true, force: true });
  }
}

/** Every entry lands flat in `dist/server`, shared code in chunks beside them, so `import.meta.url` has one folder. */
async function bundleServer(root, outdir) {
  const entries = serverEntries(root);
  if (Object.keys(entries).length === 0) return;
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
}

/** @returns {Record<string, string>} name in dist/server → source under the root */
function serverEntries(root) {
  if (!existsSync(join(root, 'server'))) return {};
  const entries = {};
  for (const path of readdirSync(join(root, 'server'), { recursive: true })) {
    const name = basename(path);
    if (!ENTRY.test(name)) continue;
    const out = name.slice(0, -'.ts'.length);
    if (entries[out]) throw new Error(`two server entries are named ${out}: ${entries[out]} and server/${path}`);
    entries[out] = `server/${path}`;
  }
  return entries;
}

/** Passes of Vite's one config: the phones' pages swap React for Preact, everything else keeps React, OGraf's graphics too. */
async function bundleScreens(root, outDir) {
  const { build, loadConfigFromFile } = await import('vite');
  for (const mode of ['production', 'audience', 'online', 'ograf']) {
    const configFile = join(root, 'vite.config.ts');
    const found = await loadConfigFromFile({ command: 'build', mode }, configFile);
    if (Object.keys(found?.config.build?.rolldownOptions?.input ?? {}).length === 0) continue;
    await build({ root, configFile, mode, logLevel: 'warn', build: { outDir, emptyOutDir: false } });
  }
}
