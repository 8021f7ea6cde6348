/** How lists stand in one cell of a sheet, both ways. */

export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

const letterAt = (index: number): string => LETTERS[index] ?? '?';
const indexOf = (letter: string): number => (LETTERS as readonly string[]).indexOf(letter.toUpperCase());

/** `một lần; chỉ một lần`, also with `|`. An entry that holds such a sign stands in quotation marks: `"a; b"; c`. */
export function listOf(cell: string): string[] {
  const entries = cell.match(/\s*"(?:[^"]|"")*"\s*(?=[;|]|$)|[^;|]+/g) ?? [];
  return entries
    .map((entry) => entry.trim())
    .map((entry) => (/^".*"$/s.test(entry) && entry.length > 1 ? entry.slice(1, -1).replaceAll('""', '"') : entry))
    .filter((entry) => entry !== '');
}

export const listCell = (entries: readonly string[]): string =>
  entries.map((entry) => (/[;|"]/.test(entry) ? `"${entry.replaceAll('"', '""')}"` : entry)).join('; ');

/** AC1, an ordering: `B-D-A-C`, `B, D, A, C`, `BDAC`, or the items' own words with `>` between them; null when it is none of these. */
export function orderOf(cell: string, items: readonly (string | undefined)[]): number[] | null {
  if (/^[A-Fa-f](?:[\s,;>→–—-]*[A-Fa-f])*$/.test(cell)) return (cell.match(/[A-Fa-f]/g) ?? []).map(indexOf);
  const words = cell.split(/[>→]/).map((word) => items.indexOf(word.trim()));
  return words.length > 1 && !words.includes(-1) ? words : null;
}

export const orderCell = (answer: readonly number[]): string => answer.map(letterAt).join('-');

/** AC1, a matching: `1-B, 2-A, 3-C`, `1B 2A 3C`, in any order of its pairs, or just the letters for 1, 2, 3…; null otherwise. */
export function pairsOf(cell: string): number[] | null {
  const plain = orderOf(cell, []);
  if (plain !== null) return plain;
  const pair = /[1-9]\s*[-–—=:>→]?\s*[A-Fa-f]/.source;
  if (!new RegExp(`^${pair}(?:[\\s,;]*${pair})*$`).test(cell)) return null;
  const found = (cell.match(new RegExp(pair, 'g')) ?? []).map(
    (one) => [Number(one[0]), indexOf(one.at(-1) ?? '')] as const,
  );
  const inOrder = [...found].sort(([a], [b]) => a - b);
  // A number that stands twice, or is left out, leaves fewer pairs than there are entries: the schema says so.
  return inOrder.flatMap(([left, right], nth) => (left === nth + 1 ? [right] : []));
}

export const pairsCell = (answer: readonly number[]): string =>
  answer.map((right, left) => `${left + 1}-${letterAt(right)}`).join(', ');
