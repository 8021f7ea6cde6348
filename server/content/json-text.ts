/** Where a text stops being JSON; line and column count from 1, as editors show them. */
export interface JsonFault {
  line: number;
  column: number;
  /** What stands there; empty at the end of the text. */
  found: string;
}

/** Reads JSON written by hand: a mistake comes back with its place. */
export function readJson(text: string): { value: unknown } | { fault: JsonFault } {
  // Editors on Windows put a mark before the first character.
  const source = text.replace(/^\uFEFF/, '');
  try {
    return { value: JSON.parse(source) as unknown };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { fault: placeOf(source, faultOffset(source)) };
  }
}

function placeOf(source: string, offset: number): JsonFault {
  const before = source.slice(0, offset).split('\n');
  const found = /^(?:[^\s,:[\]{}]{1,20}|\S)/.exec(source.slice(offset))?.[0] ?? '';
  return { line: before.length, column: (before.at(-1) ?? '').length + 1, found };
}

const BLANK = /[ \t\r\n]*/y;
const TEXT = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;

/** JSON.parse tells the place only in some versions and of some mistakes, so its grammar is walked once more. */
function faultOffset(source: string): number {
  let at = 0;
  const eat = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const matches = pattern.test(source);
    if (matches) at = pattern.lastIndex;
    return matches;
  };
  const mark = (character: string): boolean => {
    eat(BLANK);
    if (source[at] !== character) return false;
    at += 1;
    return true;
  };
  const member = (): boolean => {
    eat(BLANK);
    return eat(TEXT) && mark(':') && value();
  };
  /** Members or values up to `close`; false leaves `at` on the mistake. */
  const list = (close: string, each: () => boolean): boolean => {
    if (mark(close)) return true;
    do if (!each()) return false;
    while (mark(','));
    return mark(close);
  };
  const value = (): boolean => {
    if (mark('{')) return list('}', member);
    if (mark('[')) return list(']', value);
    return eat(TEXT) || eat(SCALAR);
  };
  value();
  eat(BLANK);
  return at;
}
