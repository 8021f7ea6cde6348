import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const RULE = /\[([A-Z]{2}\d)\]/g;
/** What opens a test; `describe` only hands its words on to the tests in it. */
const OPENERS = ['test', 'it', 'describe'];

/** Rules that titles of running tests name, each with those titles: a comment or a message proves nothing. */
export const citedIn = (file: string, text: string): Map<string, string[]> => {
  const cited = new Map<string, string[]>();
  const visit = (node: ts.Node, around: string): void => {
    const opened = ts.isCallExpression(node) ? opener(node) : null;
    if (opened?.isIdle) return;
    const title = opened === null ? around : `${around} ${opened.title}`.trim();
    if (opened !== null && opened.name !== 'describe')
      for (const [, id = ''] of title.matchAll(RULE)) cited.set(id, [...(cited.get(id) ?? []), title]);
    ts.forEachChild(node, (child) => visit(child, title));
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true), '');
  return cited;
};

interface Opened {
  name: string;
  title: string;
  /** Skipped, or only planned: neither it nor what is in it runs. */
  isIdle: boolean;
}

/** `test('title')`, `test.each(rows)('title')`. */
const opener = ({ expression, arguments: given }: ts.CallExpression): Opened | null => {
  const called = ts.isCallExpression(expression) ? expression.expression : expression;
  const [name = '', ...ways] = called.getText().replaceAll(/\s/g, '').split('.');
  const [title] = given;
  if (!OPENERS.includes(name) || title === undefined) return null;
  const isIdle = ways.some((way) => way === 'skip' || way === 'todo');
  if (ts.isStringLiteralLike(title)) return { name, title: title.text, isIdle };
  return ts.isTemplateExpression(title) ? { name, title: title.getText(), isIdle } : null;
};

/** Every rule that a test of the project names, with the titles. */
export const citedRules = (root: string): Map<string, string[]> => {
  const all = new Map<string, string[]>();
  const files = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => /\.test\.tsx?$/.test(name))) {
    for (const [id, titles] of citedIn(file, readFileSync(join(root, 'tests', file), 'utf8')))
      all.set(id, [...(all.get(id) ?? []), ...titles]);
  }
  return all;
};
