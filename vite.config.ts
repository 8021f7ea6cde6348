import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const ROOT = import.meta.dirname;
const SCREENS = ['host-console', 'scoreboard', 'buzzer-client/team', 'buzzer-client/judge'];
const AUDIENCE = ['buzzer-client/audience'];

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

/** `vite build` makes all screens but the phone's, `vite build --mode audience` the phone's, into the same folder. */
export default defineConfig(({ mode }) => {
  const audience = mode === 'audience';
  return {
    root: ROOT,
    // One server serves many screens at paths of their own: /console, /team, /a…
    base: '/',
    publicDir: false,
    plugins: [react()],
    resolve: { alias: audience ? PREACT : {} },
    build: {
      outDir: 'dist/web',
      emptyOutDir: false,
      // A folder of its own, so that the phones' gateway has nothing else to serve.
      assetsDir: audience ? 'assets/audience' : 'assets',
      // No data: URLs, the content security policy refuses them.
      assetsInlineLimit: 0,
      target: audience ? PHONES : MIXERS,
      cssTarget: audience ? PHONES : MIXERS,
      rolldownOptions: { input: pages(audience ? AUDIENCE : SCREENS) },
    },
  };
});
