import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fold } from '../../shared/engine/answers.ts';
import { PURPOSES, type Purpose } from '../../shared/engine/question.ts';
import { questionFileSchema } from '../../shared/formats/question-file.ts';

const BANK = new URL('../../shared/formats/quang-nam-2024/bank/', import.meta.url);
const files = readdirSync(BANK)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, raw: JSON.parse(readFileSync(new URL(name, BANK), 'utf8')) as unknown }));

/** Seats of the nine heats of 2024: five qualifiers of three teams and one of two, two semifinals, the final. */
const SEATS = [3, 3, 3, 3, 3, 2, 3, 3, 3];
const TEAM_SEATS = SEATS.reduce((sum, seats) => sum + seats, 0);
/** Spare questions kept ready for each segment of each heat, for replaced or spoiled ones. */
const RESERVES = 2 * SEATS.length;
const NEED: Record<Purpose, number> = {
  'skill-own': 4 * TEAM_SEATS + RESERVES,
  'skill-common': 6 * SEATS.length + RESERVES,
  speed: 5 * SEATS.length + RESERVES,
  audience: 3 * SEATS.length + RESERVES,
  'tie-break': 3 * SEATS.length + RESERVES,
};
/** The rule that says how many questions of a purpose a heat plays. */
const RULE: Record<Purpose, string> = {
  'skill-own': 'SK1',
  'skill-common': 'SK5',
  speed: 'AC1',
  audience: 'AU2',
  'tie-break': 'TB2',
};
const FACTS = 357;
/** Facts of sections A–F of the fact sheet that became true after the season of October 2024. */
const LATER = new Set(
  [
    [30, 45],
    [55, 56],
    [60, 61],
    [73, 73],
    [83, 83],
    [91, 92],
    [122, 122],
    [124, 125],
    [129, 131],
    [133, 136],
    [141, 142],
    [159, 163],
    [177, 181],
    [183, 184],
  ].flatMap(([from, to]) => Array.from({ length: to! - from! + 1 }, (_, step) => from! + step)),
);

const questions = files.flatMap(({ raw }) => questionFileSchema.parse(raw));
const of = (purpose: Purpose) => questions.filter((question) => question.purpose === purpose);
const repeated = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index);

describe('the question bank of Quảng Nam 2024', () => {
  it.each(PURPOSES)('[SK2] has a file for %s', (purpose) => {
    expect(files.some(({ name }) => name.startsWith(`${purpose}.`))).toBe(true);
  });

  for (const { name, raw } of files) {
    it(`[SK2] ${name} is in shape, NFC, trimmed and holds one purpose`, () => {
      const parsed = questionFileSchema.parse(raw);
      expect(parsed).toEqual(raw);
      expect(parsed.length).toBeGreaterThan(0);
      for (const { purpose, id } of parsed) {
        expect(name.startsWith(`${purpose}.`), id).toBe(true);
        expect(id.startsWith(`${purpose}-`), id).toBe(true);
      }
    });
  }

  it('[SK2] names every question once and asks nothing twice', () => {
    expect(repeated(questions.map(({ id }) => id))).toEqual([]);
    expect(repeated(questions.map(({ text, media }) => `${fold(text)} ${media?.file ?? ''}`))).toEqual([]);
  });

  it('[SK2] fits the scoreboard and the phones', () => {
    for (const question of questions) {
      expect(question.text.length, question.id).toBeLessThanOrEqual(200);
      if (question.kind === 'choice') {
        for (const option of question.options) expect(option.length, question.id).toBeLessThanOrEqual(70);
        expect(repeated(question.options.map(fold)), question.id).toEqual([]);
      }
      if (typeof question.answer === 'string') expect(question.answer.length, question.id).toBeLessThanOrEqual(60);
    }
  });

  it.each(['skill-own', 'speed', 'audience'] as const)('[SK2] %s hides the right option evenly', (purpose) => {
    const choices = of(purpose).filter((question) => question.kind === 'choice');
    expect(choices.length).toBeGreaterThan(0);
    for (const index of [0, 1, 2, 3]) {
      const share = choices.filter(({ answer }) => answer === index).length / choices.length;
      expect(share, `index ${index}`).toBeLessThanOrEqual(0.35);
    }
  });

  it('[SK2] rests every question on a fact or an article that can be followed', () => {
    for (const { id, source } of questions) {
      expect(source.cite, id).not.toBe('');
      expect(source.fact ?? source.article, id).toBeDefined();
      if (source.fact === undefined) continue;
      expect(source.fact, id).toBeGreaterThanOrEqual(1);
      expect(source.fact, id).toBeLessThanOrEqual(FACTS);
      expect(LATER.has(source.fact), `${id} asks about something after October 2024`).toBe(false);
    }
  });

  it('[AU2] asks the audience multiple choice only', () => {
    expect(of('audience').filter(({ kind }) => kind !== 'choice')).toEqual([]);
  });

  it('[TB2] asks the tie-break aloud, for buzzers', () => {
    expect(of('tie-break').filter(({ kind }) => kind !== 'spoken')).toEqual([]);
  });

  for (const purpose of PURPOSES) {
    it(`[${RULE[purpose]}] holds the ${NEED[purpose]} ${purpose} questions a season plays or keeps spare`, () => {
      expect(of(purpose).length).toBeGreaterThanOrEqual(NEED[purpose]);
    });
  }
});
