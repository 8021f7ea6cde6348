import { z } from 'zod';
import type { ContentFault } from '../../shared/protocol/content.ts';

type Issue = z.core.$ZodIssue;
export type Words = Pick<ContentFault, 'vi' | 'en'>;

/** Parses; every mistake at once, in both languages. */
export function judged<T>(
  schema: z.ZodType<T>,
  value: unknown,
): { value: T } | { faults: (Words & { path: PropertyKey[] })[] } {
  const vi = schema.safeParse(value, { reportInput: true, error: z.locales.vi().localeError });
  if (vi.success) return { value: vi.data };
  const en = schema.safeParse(value, { reportInput: true, error: z.locales.en().localeError });
  const english = en.success ? [] : en.error.issues;
  return {
    faults: vi.error.issues.map((issue, nth) => {
      const other = english[nth] ?? issue;
      return { path: issue.path, ...worded(issue, other) };
    }),
  };
}

/** What is allowed there, in a clause. */
function worded(vi: Issue, en: Issue): Words {
  switch (vi.code) {
    case 'invalid_type':
      if (vi.input === undefined) return { vi: 'còn trống; cần điền', en: 'is empty; it is needed' };
      return NEEDED[vi.expected] ?? bilingual(vi, en);
    case 'invalid_value':
      return oneOf(vi.values);
    case 'invalid_union':
      return vi.inclusive === false || vi.options === undefined ? bilingual(vi, en) : oneOf(vi.options);
    case 'unrecognized_keys':
      return { vi: `không có mục ${list(vi.keys)}`, en: `there is no field ${list(vi.keys)}` };
    case 'invalid_format':
      return {
        vi: 'chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối',
        en: 'only lower case letters without marks, digits and hyphens',
      };
    default:
      return bilingual(vi, en);
  }
}

const NEEDED: Partial<Record<string, Words>> = {
  number: { vi: 'cần một con số, ví dụ 12 hoặc 2,5', en: 'must be a number, such as 12 or 2.5' },
  int: { vi: 'cần một số nguyên', en: 'must be a whole number' },
  boolean: { vi: 'cần «đúng» hoặc «sai»', en: 'must be «đúng» (true) or «sai» (false)' },
  string: { vi: 'cần chữ', en: 'must be text' },
  array: { vi: 'cần một danh sách', en: 'must be a list' },
};

const oneOf = (values: readonly unknown[]): Words => ({
  vi: `chỉ được là ${list(values)}`,
  en: `must be one of ${list(values)}`,
});

/** Some messages of our schemas hold both: `có mục trùng nhau [the same twice]`. */
function bilingual(vi: Issue, en: Issue): Words {
  const both = /^(.*) \[(.*)\]$/.exec(vi.message);
  return both === null ? { vi: vi.message, en: en.message } : { vi: both[1] ?? vi.message, en: both[2] ?? en.message };
}

const list = (values: readonly unknown[]): string => values.map((value) => `«${String(value)}»`).join(', ');
