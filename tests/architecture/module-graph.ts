import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

const FOLDERS = ['server', 'host-console', 'scoreboard', 'buzzer-client', 'shared', 'tests'];

export interface Module {
  /** Relative to the root, with `/`. */
  path: string;
  /** Files of the project it imports, as paths relative to the root. */
  files: string[];
  /** Packages and Node's own modules, as written. */
  packages: string[];
}

/** Reads the imports of every `.ts` and `.tsx` file: static, dynamic, re-exports, and those of types alone. */
export function readModules(root: string): Module[] {
  return sourceFiles(root).map((path) => parseModule(path, readFileSync(join(root, path), 'utf8')));
}

export function parseModule(path: string, text: string): Module {
  const module: Module = { path, files: [], packages: [] };
  for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
    const name = fileName.replace(/\?.*$/, '');
    if (name.startsWith('.')) module.files.push(posix.join(posix.dirname(path), name));
    else module.packages.push(name);
  }
  return module;
}

export function sourceFiles(root: string): string[] {
  const files = readdirSync(root).filter((name) => name.endsWith('.ts'));
  for (const folder of FOLDERS) {
    if (!existsSync(join(root, folder))) continue;
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      const path = posix.join(folder, name.replaceAll('\\', '/'));
      if (/\.tsx?$/.test(path) && statSync(join(root, path)).isFile()) files.push(path);
    }
  }
  return files.sort();
}

/** @returns import cycles, each as the files on it in order; every strongly connected group is reported once */
export function findCycles(modules: Module[]): string[][] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const finished = new Set<string>();
  const cycles: string[][] = [];

  const visit = (path: string, trail: string[]): void => {
    const loop = trail.indexOf(path);
    if (loop >= 0) {
      cycles.push(trail.slice(loop));
      return;
    }
    if (finished.has(path)) return;
    for (const next of byPath.get(path)?.files ?? []) visit(next, [...trail, path]);
    finished.add(path);
  };
  for (const { path } of modules) visit(path, []);
  return cycles;
}
