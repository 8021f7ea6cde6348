import { createHash } from 'node:crypto';
import type { DurationMs, EpochMs } from '../../shared/engine/ids.ts';
import type { ChoiceQuestion } from '../../shared/engine/question.ts';
import { ELSEWHERE, type Locality, type OpenedQuestion, type ScoreMoment } from '../../shared/protocol/online.ts';
import { ContentError } from '../content/content-error.ts';
import type { ContestFiles } from '../content/contest-file.ts';
import { localitiesOf } from './localities.ts';
import type { RoundSettings } from './round-settings.ts';

const DAY_MS = 86_400_000;
/** What an organiser who says nothing gets. */
const DEFAULTS = { days: 7, questions: 10, points: 10, startsPerMinute: 120 } as const;

export interface RoundQuestion extends OpenedQuestion {
  /** Absolute path of the picture's file, and what a blind player needs to know of it. */
  picture: { path: string; alt: string } | null;
}

/** A round as it is played: kept with the answers, so that a later edit of the contest reaches no player (Law 8). */
export interface Round {
  id: string;
  contest: { id: string; name: string; organiser: string; year: number };
  opens: EpochMs;
  closes: EpochMs;
  clock: DurationMs;
  points: number;
  scores: ScoreMoment;
  localities: Locality[];
  questions: RoundQuestion[];
  /** New attempts from one address; a school behind one address starts within minutes, a script within a second. */
  startsPerMinute: number;
}

/** Makes a round of a contest's audience questions (AU2, AU7). @throws ContentError naming what can't be used */
export function roundOf(id: string, files: ContestFiles, settings: RoundSettings, now: EpochMs): Round {
  const { contest } = files;
  const opens = settings.opens ?? now;
  const closes = settings.closes ?? ((opens + DEFAULTS.days * DAY_MS) as EpochMs);
  return {
    id,
    contest: { id: contest.id, name: contest.name, organiser: contest.organiser, year: contest.year },
    opens,
    closes,
    clock: settings.clock ?? contest.rules.audience.clock,
    points: settings.points ?? DEFAULTS.points,
    scores: settings.scores ?? 'at-finish',
    localities: withElsewhere(settings.localities ?? localitiesOf(contest.teams), settings.elsewhere ?? true),
    questions: pick(id, files, settings.questions ?? DEFAULTS.questions),
    startsPerMinute: settings.startsPerMinute ?? DEFAULTS.startsPerMinute,
  };
}

const withElsewhere = (listed: Locality[], elsewhere: boolean): Locality[] =>
  elsewhere ? [...listed, { id: ELSEWHERE, name: 'Nơi khác' }] : listed;

/** Everybody gets the same questions, each in an order of the own. */
function pick(round: string, { contest, media }: ContestFiles, wanted: number | readonly string[]): RoundQuestion[] {
  const usable = contest.bank.filter(
    (question): question is ChoiceQuestion =>
      question.purpose === 'audience' &&
      question.kind === 'choice' &&
      (question.media === undefined || question.media.kind === 'picture'),
  );
  const question = ({ id, text, options, answer, media: medium }: ChoiceQuestion): RoundQuestion => {
    const path = medium === undefined ? undefined : media.get(medium.file);
    const picture = medium === undefined || path === undefined ? null : { path, alt: medium.alt };
    return { id, text, options, answer, picture };
  };
  if (typeof wanted === 'number') {
    if (usable.length === 0) {
      throw new ContentError(contest.id, [
        'bank: không có câu hỏi trắc nghiệm nào dành cho khán giả [no multiple choice question for the audience]',
      ]);
    }
    // In an order of the round's own, so that the same start twice picks the same and two rounds differ.
    const lot = ({ id }: ChoiceQuestion) => createHash('sha256').update(`${round} ${id}`).digest('hex');
    const drawn = usable.map((each) => ({ each, lot: lot(each) })).sort((a, b) => (a.lot < b.lot ? -1 : 1));
    return drawn.slice(0, wanted).map(({ each }) => question(each));
  }
  const missing = wanted.filter((id) => !usable.some((each) => each.id === id));
  if (missing.length > 0) {
    throw new ContentError(
      'questions',
      missing.map(
        (id) => `«${id}»: không phải câu trắc nghiệm dành cho khán giả [not one of the audience's choice questions]`,
      ),
    );
  }
  return wanted.map((id) => question(usable.find((each) => each.id === id)!));
}
