const BLANK = /[ \t\r\n]*/y;
const TEXT = /"(?:[^"\\]|\\.)*"/y;
const SCALAR = /[^\s,\]}]+/y;

/**
 * The line, from 1, on which a value stands in a JSON text, or the nearest thing around it that is there. The text is
 * known to be JSON, so that only its commas and brackets have to be walked.
 */
export function lineOf(source: string, path: readonly PropertyKey[]): number {
  let at = 0;
  let best = 0;
  const eat = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0] ?? '';
    at += found.length;
    return found;
  };
  /** Walks one value; `depth`: how many steps of the path led here, or null beside the path. */
  const value = (depth: number | null): void => {
    eat(BLANK);
    if (depth !== null) best = at;
    const opened = source[at];
    if (opened !== '{' && opened !== '[') {
      if (eat(TEXT) === '') eat(SCALAR);
      return;
    }
    at += 1;
    for (let nth = 0; ; nth += 1) {
      eat(BLANK);
      if (source[at] === '}' || source[at] === ']' || at >= source.length) break;
      const key = opened === '{' ? name() : nth;
      value(depth !== null && String(path[depth]) === String(key) ? depth + 1 : null);
      eat(BLANK);
      if (source[at] === ',') at += 1;
    }
    at += 1;
  };
  const name = (): string => {
    const key = JSON.parse(eat(TEXT)) as string;
    eat(BLANK);
    at += 1;
    return key;
  };
  value(0);
  return source.slice(0, best).split('\n').length;
}
