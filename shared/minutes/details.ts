import type { Contest } from '../engine/contest.ts';
import type { Lang } from './words.ts';
import { minutesWords } from './words.ts';

export const DETAIL_KEYS = ['authority', 'organ', 'code', 'place', 'venue', 'chair', 'secretary', 'mc'] as const;
export type DetailKey = (typeof DETAIL_KEYS)[number];

/**
 * What only the office knows: whose paper it is and who was there. `authority` is the superior body, `organ` the issuing
 * one, `code` what follows "BB-". Empty means the default, or a dotted line for the pen.
 */
export type Details = Record<DetailKey, string>;

export const NO_DETAILS: Details = {
  authority: '',
  organ: '',
  code: '',
  place: '',
  venue: '',
  chair: '',
  secretary: '',
  mc: '',
};

/** The details with what the contest itself says in the place of empty ones. */
export const filled = (details: Details, contest: Contest, lang: Lang): Details => ({
  ...details,
  authority: details.authority || contest.organiser,
  organ: details.organ || minutesWords[lang].organ,
  code: details.code || 'BTC',
  place: details.place || contest.place,
});
