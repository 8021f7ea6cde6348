import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const ROOT = import.meta.dirname;
const SCREENS = ['host-console', 'scoreboard', 'buzzer-client/team', 'buzzer-client/judge', 'buzzer-client/secretary'];
const AUDIENCE = ['buzzer-client/audience'];
/** The open round's pages stand alone on the internet: their host serves nothing else. */
const ONLINE = ['buzzer-client/online'];

/** The embedded browsers of vision mixers are years behind, and so are those inside Zalo and Facebook on old phones. */
const MIXERS = 'chrome103';
const PHONES = ['chrome86', 'safari13'];

/** React alone would eat the phone page's whole budget; Preact speaks the same language in a tenth of the bytes. */
const PREACT = {
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react/jsx-dev-runtime': 'preact/jsx-runtime',
  'react-dom/client': 'preact/compat/client',
  'react-dom': 'preact/compat',
  react: 'preact/compat',
};

/** Every page (`index.html`, and any other `.html`) of these folders, as dist/web/FOLDER/NAME.html. */
function pages(folders: string[]): Record<string, string> {
  const input: Record<string, string> = {};
  for (const folder of folders) {
    if (!existsSync(join(ROOT, folder))) continue;
    for (const file of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.html')) continue;
      const name = `${folder}/${file}`.replace(/(\/index)?\.html$/, '').replaceAll('/', '-');
      input[name] = join(ROOT, folder, file);
    }
  }
  return input;
}

/** The graphics of the OGraf package: every manifest `NAME.ograf.json` has its module `NAME.ts` beside it. */
const OGRAF = 'scoreboard/ograf';
const graphics = (): string[] =>
  existsSync(join(ROOT, OGRAF)) ? readdirSync(join(ROOT, OGRAF)).filter((file) => file.endsWith('.ograf.json')) : [];

/** One tenth of the stage's height: on a page that is not ours, `rem` is somebody else's. */
const unit = (amount: string): string => `calc(${amount} * var(--rem))`;

/** In stylesheets `1.5rem` → `calc(1.5 * var(--rem))`, `:root` → `:host`; what styles the page around it is left out. */
const graphicStyles = {
  postcssPlugin: 'graphic-styles',
  Declaration(declaration: { value: string }) {
    if (!/\drem\b/.test(declaration.value)) return;
    declaration.value = declaration.value.replace(/(-?\d*\.?\d+)rem\b/g, (_all, amount: string) => unit(amount));
  },
  Rule(rule: { selector: string; remove: () => void }) {
    const names = rule.selector.split(',').map((name) => name.trim());
    const kept = names
      .filter((name) => !['html', 'body', '#root'].includes(name))
      .map((name) => name.replace(/^:root$/, ':host'));
    if (kept.length === 0) rule.remove();
    else if (kept.join() !== names.join()) rule.selector = kept.join(', ');
  },
};

/** In scenes the same for what they compute, `${x}rem`; and the manifests, with the program's version. */
const graphicPackage = (): Plugin => ({
  name: 'graphic-package',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/scoreboard\/.*\.tsx?$/.test(id)) return null;
    return { code: code.replace(/(\$\{[^{}]+\})rem\b/g, (_all, amount: string) => unit(amount)), map: null };
  },
  generateBundle() {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    for (const file of graphics()) {
      const manifest = JSON.parse(readFileSync(join(ROOT, OGRAF, file), 'utf8')) as object;
      const source = `${JSON.stringify({ ...manifest, version }, null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: `ograf/${file}`, source });
    }
  },
});

/** A folder that stands by itself, under names that stay: whoever copies it to a renderer copies all of it. */
const ografBuild = (): UserConfig => ({
  root: ROOT,
  base: './',
  publicDir: false,
  plugins: [react(), graphicPackage()],
  css: { postcss: { plugins: [graphicStyles] } },
  build: {
    outDir: 'dist/web',
    emptyOutDir: false,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    modulePreload: false,
    target: MIXERS,
    cssTarget: MIXERS,
    rolldownOptions: {
      input: Object.fromEntries(
        graphics().map((file) => [
          file.replace('.ograf.json', ''),
          join(ROOT, OGRAF, file.replace('.ograf.json', '.ts')),
        ]),
      ),
      // A renderer takes the class by its default export.
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: 'ograf/[name].mjs',
        chunkFileNames: 'ograf/scoreboard.mjs',
        assetFileNames: ({ names }) =>
          names[0]?.endsWith('.css') ? 'ograf/assets/graphic.css' : 'ograf/assets/[name][extname]',
      },
    },
  },
});

/** `vite build` makes all screens but the phones', `--mode audience` and `--mode online` a phone's each, `--mode ograf` the graphics. */
export default defineConfig(({ mode }) => {
  if (mode === 'ograf') return ografBuild();
  const phones = { audience: AUDIENCE, online: ONLINE }[mode];
  return {
    root: ROOT,
    // One server serves many screens at paths of their own: /console, /team, /a…
    base: '/',
    publicDir: false,
    plugins: [react()],
    resolve: { alias: phones ? PREACT : {} },
    build: {
      outDir: 'dist/web',
      emptyOutDir: false,
      // A folder of its own, so that the phones' servers have nothing else to serve.
      assetsDir: phones ? `assets/${mode}` : 'assets',
      // No data: URLs, the content security policy refuses them.
      assetsInlineLimit: 0,
      target: phones ? PHONES : MIXERS,
      cssTarget: phones ? PHONES : MIXERS,
      rolldownOptions: { input: pages(phones ?? SCREENS) },
    },
  };
});
