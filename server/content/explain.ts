import type { z } from 'zod';

/** One mistake of a file in a sentence: the field's path, what is allowed there, and the line where that is known. */
export function explain(issue: z.core.$ZodIssue, line?: number): string {
  const where = line === undefined ? '' : ` – dòng ${line} [line ${line}]`;
  return `${pathOf(issue.path)}: ${allowed(issue)}${where}`;
}

/** `teams[3].name`, as a programmer of the file would write it; «tệp» for the file as a whole. */
function pathOf(path: PropertyKey[]): string {
  if (path.length === 0) return 'tệp [file]';
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${String(key)}`)).join('');
}

function allowed(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? `thiếu, cần ${issue.expected} [missing]` : issue.message;
    case 'invalid_value':
      return `chỉ được là ${list(issue.values)} [must be one of these]`;
    case 'invalid_union':
      return issue.inclusive === false || issue.options === undefined
        ? issue.message
        : `chỉ được là ${list(issue.options)} [must be one of these]`;
    case 'unrecognized_keys':
      return `không có mục ${list(issue.keys)} [no such field]`;
    default:
      return issue.message;
  }
}

const list = (values: readonly unknown[]): string => values.map((value) => `«${String(value)}»`).join(', ');
