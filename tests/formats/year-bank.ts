import type { Purpose, Question } from '../../shared/engine/question.ts';

/**
 * The bank of the Olympia year: sums of whole numbers and of bits, enough for 53 heats. An organiser writes a year's
 * questions as the year goes on; these only let the preset be played to its end, and say so.
 */

type Drafted = Question extends infer Q ? (Q extends Question ? Omit<Q, 'id' | 'purpose' | 'source'> : never) : never;

const binary = (value: number): string => value.toString(2);
const hex = (value: number): string => value.toString(16).toUpperCase();
/** As it is said and written: 12.345. */
const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');

/** Short enough to be said at once: the warm-up, and câu hỏi phụ. */
const spoken = (nth: number): Drafted => {
  const n = Math.floor(nth / 4);
  const said = (text: string, value: number | string): Drafted => ({
    kind: 'spoken',
    text,
    answer: String(value),
    difficulty: n < 40 ? 1 : n < 80 ? 2 : 3,
  });
  switch (nth % 4) {
    case 0:
      return said(`Số nhị phân ${binary(9 + n)} bằng bao nhiêu trong hệ thập phân?`, 9 + n);
    case 1:
      return said(`${11 + n} nhân ${6 + (n % 4)} bằng bao nhiêu?`, (11 + n) * (6 + (n % 4)));
    case 2:
      return said(`Số ${17 + n} viết trong hệ thập lục phân là gì?`, hex(17 + n));
    default:
      return said(`${1000 - 7 * (n % 140)} trừ ${13 + n} bằng bao nhiêu?`, 1000 - 7 * (n % 140) - (13 + n));
  }
};

/** A right number among three near ones; where it stands goes round. */
const choice = (text: string, right: number, step: number, nth: number): Drafted => {
  const at = nth % 4;
  const options = [0, 1, 2, 3].map((place) => grouped(right + (place - at) * step));
  return { kind: 'choice', text, options, answer: at, difficulty: nth % 3 === 2 ? 3 : 2 };
};

/** A team's own question: typed, or chosen. */
const own = (nth: number): Drafted => {
  const n = Math.floor(nth / 4);
  switch (nth % 4) {
    case 0:
      return choice(`${n + 2} kibibyte bằng bao nhiêu byte?`, (n + 2) * 1024, 1000, n);
    case 1:
      return {
        kind: 'number',
        text: `${21 + n} nhân ${14 + (n % 5)} bằng bao nhiêu?`,
        answer: (21 + n) * (14 + (n % 5)),
        difficulty: 2,
      };
    case 2:
      return choice(`Số nhị phân ${binary(300 + n)} bằng bao nhiêu trong hệ thập phân?`, 300 + n, 2, n);
    default:
      return {
        kind: 'number',
        text: `${5 + n}% của ${grouped(1200 + 100 * n)} là bao nhiêu?`,
        answer: (5 + n) * (12 + n),
        difficulty: 3,
      };
  }
};

/** For all at once: estimates, where the closest is first, and orders. */
const speed = (nth: number): Drafted => {
  const n = Math.floor(nth / 2);
  if (nth % 2 === 0) {
    const answer = (123 + 7 * n) * (45 + n);
    return {
      kind: 'number',
      text: `Ước lượng: ${123 + 7 * n} nhân ${45 + n} bằng bao nhiêu?`,
      answer,
      tolerance: Math.round(answer / 10),
      difficulty: 2,
    };
  }
  // No turn of these stands in order already.
  const values = [40, 17, 90, 29].map((_, i, all) => (all[(i + n) % 4] ?? 0) + n);
  const order = [0, 1, 2, 3].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  return {
    kind: 'ordering',
    text: `Sắp xếp các số nhị phân từ nhỏ đến lớn (bài ${n + 1}).`,
    items: values.map(binary),
    answer: order,
    difficulty: 3,
  };
};

/** How many of each: what 53 heats ask for, their reserves, and a sixth more for what is replaced or played again. */
const BANK: [Exclude<Purpose, 'audience'>, number, (nth: number) => Drafted, from: number][] = [
  ['skill-common', 440, spoken, 0],
  ['speed', 252, speed, 0],
  ['skill-own', 600, own, 0],
  ['tie-break', 120, spoken, 440],
];

/** The files of the bank by purpose, as text: one question a line. */
export const yearBank = (): Record<string, string> =>
  Object.fromEntries(
    BANK.map(([purpose, count, draft, from]) => {
      const questions = Array.from({ length: count }, (_, i) => ({
        id: `${purpose}-${String(i + 1).padStart(3, '0')}`,
        purpose,
        ...draft(from + i),
        source: { cite: 'Bài tính minh hoạ, sinh tự động' },
      }));
      return [purpose, `[\n${questions.map((question) => `  ${JSON.stringify(question)}`).join(',\n')}\n]\n`];
    }),
  );
