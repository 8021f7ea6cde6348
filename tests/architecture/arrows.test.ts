import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../server/paths.ts';
import { ENGINE_PACKAGES, type Layer, layerOf, SEES, WITHOUT_NODE } from './layers.ts';
import { findCycles, type Module, parseModule, readModules } from './module-graph.ts';
import { impurities } from './purity.ts';

const root = projectRoot();
const modules = readModules(root);
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const isInhabited = (folder: string) => existsSync(join(root, folder)) && readdirSync(join(root, folder)).length > 0;

function wrongArrows(all: Module[]): string[] {
  return all.flatMap(({ path, files }) => {
    const from = layerOf(path);
    if (from === undefined) return [`${path} belongs to no layer`];
    return files.flatMap((file) => {
      const to = layerOf(file);
      const right = to !== undefined && (to === from || SEES[from].includes(to));
      return right ? [] : [`${path} → ${file}`];
    });
  });
}

function wrongPackages(all: Module[]): string[] {
  return all.flatMap(({ path, packages }) => {
    const layer = layerOf(path);
    if (!layer || !WITHOUT_NODE.includes(layer)) return [];
    const isWrong = (name: string) => (layer === 'engine' ? !ENGINE_PACKAGES.includes(name) : isBuiltin(name));
    return packages.filter(isWrong).map((name) => `${path} → ${name}`);
  });
}

describe('the arrows of the house', () => {
  test('are drawn from every folder that exists', () => {
    const count = (layer: Layer) => modules.filter(({ path }) => layerOf(path) === layer).length;
    const folders: [Layer, string][] = [
      ...(['engine', 'views', 'protocol', 'client', 'ui'] as const).map((name): [Layer, string] => [
        name,
        `shared/${name}`,
      ]),
      ...(['server', 'tests'] as const).map((name): [Layer, string] => [name, name]),
    ];
    for (const [layer, folder] of folders) {
      if (isInhabited(folder)) expect(count(layer), folder).toBeGreaterThan(0);
    }
    expect(modules.flatMap(({ files }) => files).length).toBeGreaterThan(modules.length / 2);
  });

  test('all point the right way', () => {
    expect(wrongArrows(modules)).toEqual([]);
  });

  test('end at files that exist', () => {
    const broken = modules.flatMap(({ path, files }) =>
      files.filter((file) => !existsSync(join(root, file))).map((file) => `${path} → ${file}`),
    );
    expect(broken).toEqual([]);
  });

  test('reach no package from the engine but a hash, and no module of Node from the browser', () => {
    expect(wrongPackages(modules)).toEqual([]);
  });

  test('never run in a circle', () => {
    expect(findCycles(modules).map((cycle) => cycle.join(' → '))).toEqual([]);
  });
});

describe('the engine', () => {
  test('knows no clock, no chance, no world, and no words for people', () => {
    const engine = modules.filter(({ path }) => layerOf(path) === 'engine');
    expect(engine.length).toBeGreaterThan(0);
    const found = engine.flatMap(({ path }) => impurities(path, read(path)).map((what) => `${path}:${what}`));
    expect(found).toEqual([]);
  });
});

describe('these checks themselves', () => {
  test.each([
    ['shared/engine/a.ts', `import { b } from '../views/b.ts';`],
    ['shared/views/a.ts', `export * from '../protocol/b.ts';`],
    ['shared/protocol/a.ts', `import type { B } from '../formats/b.ts';`],
    ['shared/ui/a.tsx', `const b = await import('../../scoreboard/b.ts');`],
    ['scoreboard/a.tsx', `import '../host-console/b.css';`],
    ['host-console/a.ts', `type B = import('../server/b.ts').B;`],
    ['server/a.ts', `import { b } from '../shared/client/b.ts';`],
    ['scoreboard/a.ts', `import { b } from '../shared/ui/sound/synth/b.ts';`],
    ['shared/helpers/a.ts', ''],
  ])('see a wrong arrow in %s: %s', (path, text) => {
    expect(wrongArrows([parseModule(path, text)])).toHaveLength(1);
  });

  test.each([
    ['server/a.ts', `import { b } from '../shared/engine/b.ts';`],
    [
      'buzzer-client/team/a.tsx',
      `import { b } from '../../shared/ui/b.tsx'; import url from '../../shared/ui/b.mp3?url';`,
    ],
    ['shared/formats/a.ts', `import type { B } from '../engine/b.ts';`],
  ])('let a right arrow pass in %s', (path, text) => {
    expect(wrongArrows([parseModule(path, text)])).toEqual([]);
  });

  test('see a package in the engine and Node in the browser', () => {
    expect(wrongPackages([parseModule('shared/engine/a.ts', `import { z } from 'zod';`)])).toHaveLength(1);
    expect(wrongPackages([parseModule('shared/ui/a.ts', `import fs from 'node:fs';`)])).toHaveLength(1);
    expect(wrongPackages([parseModule('server/a.ts', `import fs from 'node:fs';`)])).toEqual([]);
  });

  test('see a circle, through types as well', () => {
    const a = parseModule('shared/engine/a.ts', `import type { B } from './b.ts';`);
    const b = parseModule('shared/engine/b.ts', `export { c } from './c.ts';`);
    const c = parseModule('shared/engine/c.ts', `import { a } from './a.ts';`);
    expect(findCycles([a, b, c])).toEqual([['shared/engine/a.ts', 'shared/engine/b.ts', 'shared/engine/c.ts']]);
    expect(findCycles([a, b])).toEqual([]);
  });

  test.each([
    'const now = Date.now();',
    'const now = new Date();',
    'const dice = Math.random();',
    'const dice = crypto.randomUUID();',
    'const t = performance.now();',
    'const e = process.env.X;',
    'await fetch(url);',
    'setTimeout(done, 5);',
    `const say = 'Đội A giành quyền';`,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source under inspection
    'const say = `Đội ${team} giành quyền`;',
    'const less = a.localeCompare(b);',
  ])('see the world in: %s', (text) => {
    expect(impurities('shared/engine/a.ts', text)).toHaveLength(1);
  });

  test.each([
    '// Date.now() would be wrong here',
    'const n = rules.process; const o = { document: 1 };',
    `const folded = text.replace('đ', 'd');`,
    `throw new Error('no such podium');`,
    'const open = (window: BuzzWindow) => window.opensAt;',
    'interface Stage { process: string; }',
  ])('find nothing in: %s', (text) => {
    expect(impurities('shared/engine/a.ts', text)).toEqual([]);
  });
});
