import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../server/paths.ts';
import { citedIn, citedRules } from './cited-rules.ts';

interface Row {
  id: string;
  status: string;
}

/** The rows of SPEC.md's tables: `| SK4 | … | done | … |`. */
const rowsOf = (spec: string): Row[] =>
  spec.split('\n').flatMap((line): Row[] => {
    const [, id = '', , status = ''] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    return /^[A-Z]{2}\d$/.test(id) ? [{ id, status }] : [];
  });

const root = projectRoot();
const rows = rowsOf(readFileSync(join(root, 'shared/engine/SPEC.md'), 'utf8'));
const cited = citedRules(root);

describe('SPEC.md and the tests', () => {
  test('the table is read whole', () => {
    expect(rows.length).toBeGreaterThanOrEqual(60);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect([...new Set(rows.map(({ status }) => status))].filter((one) => !STATUSES.includes(one))).toEqual([]);
  });

  test('every rule that is played is proved by a test that names it', () => {
    const played = rows.filter(({ status }) => status !== 'not yet');
    expect(played.filter(({ id }) => !cited.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test('no test names a rule that does not exist', () => {
    const known = rows.map(({ id }) => id);
    expect([...cited].filter(([id]) => !known.includes(id))).toEqual([]);
  });
});

const STATUSES = ['done', 'hub', 'not yet'];

describe('this check itself', () => {
  const found = (text: string) => [...citedIn('a.test.ts', text).keys()];

  test.each([
    [`test('[SK4] a wrong steal costs 5', () => {});`],
    [`test.each([1, 2])('[SK4] %i', () => {});`],
    [`describe('[SK4] steals', () => { it('cost 5', () => {}); });`],
    ['for (const of of all) test(`[SK4] $' + '{of}`, () => {});'],
  ])('finds a rule in %s', (text) => {
    expect(found(text)).toEqual(['SK4']);
  });

  test.each([
    [`// [SK4] is proved elsewhere`],
    [`must(holds, '[SK4] the owner never steals');`],
    [`test.skip('[SK4] later', () => {});`],
    [`describe('[SK4] steals', () => {});`],
    [`describe.skip('[SK4] steals', () => { test('cost 5', () => {}); });`],
    [`test('sk4 and SK4', () => {});`],
  ])('is not fooled by %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
