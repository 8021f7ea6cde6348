import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { projectRoot } from '../../server/paths.ts';
import { untar } from './untar.ts';

/** A browser to start and what must be in its environment. */
export interface BrowserProgram {
  executablePath: string;
  env: Record<string, string>;
}

/**
 * The headless Chromium inside the npm package `@sparticuz/chromium`, unpacked once beside the other packages. The
 * package's own unpacking writes to /tmp under fixed names and brings the NSS libraries out only on Amazon's machines,
 * so we do it ourselves. Linux on x64 only.
 */
export function bundledChromium(): BrowserProgram {
  const packed = dirname(dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))));
  const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as { version: string };
  const folder = join(projectRoot(), 'node_modules/.cache/tranh-tai-chromium', version);
  if (!existsSync(folder)) unpack(join(packed, 'bin'), folder);

  const env: Record<string, string> = { LD_LIBRARY_PATH: join(folder, 'lib') };
  // A machine without any font set-up would show no text at all.
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE = join(folder, 'fonts.conf');
  return { executablePath: join(folder, 'chromium'), env };
}

/** Into a folder of our own first: another test run may be unpacking too, and half a browser must not be found. */
function unpack(bin: string, folder: string): void {
  const part = `${folder}.${process.pid}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  const inflate = (name: string): Buffer => brotliDecompressSync(readFileSync(join(bin, name)));
  writeFileSync(join(part, 'chromium'), inflate('chromium.br'), { mode: 0o755 });
  // lib/ with NSS and NSPR; the software renderer, which Chromium looks for beside itself; a font.
  for (const name of ['al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br']) untar(inflate(name), part);
  writeFileSync(join(part, 'fonts.conf'), fontSetup(folder));
  takePlace(part, folder);
}

/** Whoever is first has put it there; two that find it missing at the same moment bring the same. */
function takePlace(part: string, folder: string): void {
  try {
    renameSync(part, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(part, { recursive: true, force: true });
  }
}

function fontSetup(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
