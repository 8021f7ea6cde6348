import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { projectRoot } from '../../server/paths.ts';

const WEB = join(projectRoot(), 'dist/web');

export interface BuiltPage {
  html: string;
  /** File name → text: whatever the page loads, and what that imports. */
  scripts: Map<string, string>;
  styles: Map<string, string>;
}

/** Everything a built page (or module) is made of, as the browser will find it. @param entry path inside dist/web */
export function builtPage(entry: string): BuiltPage {
  const page: BuiltPage = { html: '', scripts: new Map(), styles: new Map() };
  const text = readFileSync(join(WEB, entry), 'utf8');
  if (!entry.endsWith('.html')) {
    follow(entry, page);
    return page;
  }
  page.html = text;
  for (const [, file] of text.matchAll(/(?:src|href)="\/([^"]+\.(?:m?js|css))"/g)) follow(file ?? '', page);
  return page;
}

function follow(file: string, page: BuiltPage): void {
  const into = file.endsWith('.css') ? page.styles : page.scripts;
  if (into.has(file)) return;
  const text = readFileSync(join(WEB, file), 'utf8');
  into.set(file, text);
  if (into === page.styles) return;
  const imported = /(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+\.m?js)["']|["']([\w./-]+\.css)["']/g;
  for (const [, script, style] of text.matchAll(imported)) {
    const name = script ?? style ?? '';
    const next = name.startsWith('.') ? posix.join(dirname(file), name) : name.replace(/^\//, '');
    follow(next, page);
  }
}
