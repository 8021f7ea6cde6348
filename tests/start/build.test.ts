import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isStale } from '../../server/start/build-note.mjs';
import { Checkout } from './checkout.ts';

describe('the build', () => {
  let checkout: Checkout;
  const read = (path: string) => readFileSync(join(checkout.root, 'dist', path), 'utf8');
  const scripts = (folder: string) =>
    readdirSync(join(checkout.root, 'dist/web', folder))
      .filter((name) => name.endsWith('.js'))
      .map((name) => read(`web/${folder}/${name}`))
      .join('\n');

  beforeAll(async () => {
    checkout = new Checkout();
    const build = checkout.run(['server/start/build.mjs']);
    expect(await build.ended, build.output).toBe(0);
  });
  afterAll(() => checkout.remove());

  test('finds every page there is and refers to hashed assets from the root', () => {
    for (const page of ['scoreboard/index.html', 'scoreboard/gallery.html']) {
      expect(read(`web/${page}`)).toMatch(/src="\/assets\/[\w-]+-[\w-]{8}\.js"/);
    }
    expect(read('web/scoreboard/index.html')).toMatch(/href="\/assets\/[\w-]+-[\w-]{8}\.css"/);
    expect(read('web/buzzer-client/audience/index.html')).toMatch(/src="\/assets\/audience\/[\w-]+-[\w-]{8}\.js"/);
  });

  test('leaves nothing inline for the content security policy to refuse', () => {
    for (const page of ['scoreboard/index.html', 'buzzer-client/audience/index.html']) {
      expect(read(`web/${page}`)).not.toMatch(/<script(?![^>]*\bsrc=)|<style|data:/);
    }
  });

  test('gives the scoreboard React and the phone Preact, a fraction of its size', () => {
    // React's production build carries this address, its development build whole sentences.
    expect(scripts('assets').includes('react.dev/errors/')).toBe(true);
    expect(scripts('assets').includes('react-stack-top-frame')).toBe(false);
    expect(scripts('assets/audience').includes('react.dev')).toBe(false);
    expect(scripts('assets/audience').length).toBeLessThan(scripts('assets').length / 4);
  });

  test('lowers CSS for embedded browsers of Chromium 103', () => {
    const css = readdirSync(join(checkout.root, 'dist/web/assets')).find((name) => name.endsWith('.css'));
    const text = read(`web/assets/${css}`);
    expect(text).toContain('.board b{');
    expect(text).toMatch(/color:(#|rgb)/);
  });

  test('puts every process and thread of the server flat beside main', () => {
    expect(readdirSync(join(checkout.root, 'dist/server'))).toEqual(
      expect.arrayContaining(['main.js', 'main.js.map', 'echo-process.js', 'echo-worker.js']),
    );
  });

  test('leaves no scaffolding, and a note that what lies there is fresh', () => {
    expect(readdirSync(checkout.root).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(isStale(checkout.root)).toBe(false);
  });

  test('that fails says why and leaves the last good one in place', async () => {
    checkout.write('shared/engine/word.ts', 'export const = ;\n');
    const build = checkout.run(['server/start.mjs']);
    expect(await build.ended).toBe(1);
    expect(build.output).toContain('word.ts');
    expect(build.output).toContain('Chưa dựng được chương trình');
    expect(build.output).not.toContain('step.mjs');
    expect(existsSync(join(checkout.root, 'dist/server/main.js'))).toBe(true);
    expect(isStale(checkout.root)).toBe(true);
  });
});
