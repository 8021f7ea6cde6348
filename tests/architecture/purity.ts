import ts from 'typescript';

/** Ways to the clock, to chance, to the world outside; the engine is handed `now` and a seed instead. */
const WORLD = new Set([
  ...['Date', 'performance', 'crypto', 'process', 'fetch', 'console', 'globalThis', 'window', 'document', 'require'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'XMLHttpRequest', 'WebSocket', 'localStorage'],
]);
/** Differ between machines: a log must replay the same everywhere. */
const LOCALE = new Set([
  'toLocaleString',
  'toLocaleDateString',
  'toLocaleTimeString',
  'toLocaleUpperCase',
  'localeCompare',
]);

/** A sentence of Vietnamese: a letter with a mark in a text of several words. Words for people live in i18n. */
const VIETNAMESE_WORDS = /\p{L}\p{M}*\s+\p{L}/u;
const MARKED_LETTER = /[^\p{ASCII}]/u;

/** @returns what makes this source impure or worded, as `line: what`; reads the syntax tree, so comments are free */
export function impurities(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const report = (node: ts.Node, what: string) => {
    found.push(`${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}: ${what}`);
  };
  const own = declaredNames(source);
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && WORLD.has(node.text) && !own.has(node.text) && isUse(node)) report(node, node.text);
    if (ts.isPropertyAccessExpression(node)) {
      if (node.getText(source) === 'Math.random') report(node, 'Math.random');
      if (LOCALE.has(node.name.text)) report(node, node.name.text);
    }
    if (ts.isStringLiteralLike(node) && isWords(node.text)) report(node, `words: ${node.text}`);
    if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) {
      if (isWords(node.text)) report(node, `words: ${node.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Names this file gives to its own things: a buzzer's `window` is not the browser's. */
function declaredNames(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const declares = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);
    if (declares && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

/** Not a property's own name: `rules.process` and `{ document: 1 }` reach nowhere. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent)) {
    return (ts.isPropertyAccessExpression(parent) ? parent.expression : parent.left) === node;
  }
  const named = ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent);
  return !(named && parent.name === node) && !ts.isTypeReferenceNode(parent);
}

function isWords(text: string): boolean {
  return MARKED_LETTER.test(text) && VIETNAMESE_WORDS.test(text.normalize('NFC'));
}
