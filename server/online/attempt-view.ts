import type { DurationMs, EpochMs } from '../../shared/engine/ids.ts';
import type {
  OnlineAttempt,
  OnlinePhase,
  OnlineQuestion,
  OnlineStep,
  OwnResult,
} from '../../shared/protocol/online.ts';
import type { AttemptRow, OnlineDatabase } from './online-database.ts';
import { readPaper } from './paper.ts';
import type { Round } from './round.ts';
import type { Secrets } from './secrets.ts';
import type { Standings } from './standings.ts';

export interface AttemptViewOptions {
  database: OnlineDatabase;
  secrets: Secrets;
  round: Round;
  standings: Standings;
  /** Where a question's picture is fetched. */
  pictureUrl: (question: number) => string;
  now: () => EpochMs;
  phase: () => OnlinePhase;
}

/** What a player may see of the own attempt, field by field (Law 5): nothing that tells a right answer before the close. */
export function attemptView(row: AttemptRow, options: AttemptViewOptions): OnlineAttempt {
  const { secrets, phase, round, now } = options;
  // Its clock is over: it is behind, though an answer may still be on its way.
  const over = row.asked_at !== null && now() > row.asked_at + round.clock;
  return {
    name: row.name,
    locality: row.locality,
    recoveryCode: secrets.recoveryCode(row.id, row.number),
    settled: row.settled + Number(over),
    step: over && phase() !== 'closed' ? { kind: 'ready' } : stepOf(row, options),
    choices: phase() === 'closed' ? choicesOf(row, options) : null,
  };
}

function stepOf(row: AttemptRow, options: AttemptViewOptions): OnlineStep {
  const { round, phase } = options;
  const ended = phase() === 'closed' || row.finished !== null;
  if (ended) return { kind: 'finished', result: resultOf(row, options) };
  if (row.asked_at === null) return { kind: 'ready' };
  const deadline = Math.min(row.asked_at + round.clock, round.closes) as EpochMs;
  const clock = { status: 'running', deadline, length: round.clock } as const;
  return { kind: 'asking', question: questionOf(row, options), clock };
}

function questionOf(row: AttemptRow, { round, pictureUrl }: AttemptViewOptions): OnlineQuestion {
  const line = readPaper(row.paper)[row.settled]!;
  const { text, options, picture } = round.questions[line.question]!;
  return {
    text,
    options: line.options.map((option) => options[option]!),
    picture: picture === null ? null : { url: pictureUrl(line.question), alt: picture.alt },
  };
}

function resultOf(row: AttemptRow, { database, round, standings, phase }: AttemptViewOptions): OwnResult {
  const answered = database.answers(row.id).length;
  const closed = phase() === 'closed';
  const time = (row.time + (round.questions.length - row.settled) * round.clock) as DurationMs;
  if (!closed && round.scores === 'at-close') return { score: null, time, answered };
  const { place, of } = closed
    ? standings.finalPlace(row.id)
    : { place: database.better(row.right, row.time) + 1, of: database.finished() };
  return { score: { points: row.right * round.points, right: row.right, place, of }, time, answered };
}

function choicesOf(row: AttemptRow, { database, round }: AttemptViewOptions): Record<string, number> {
  return Object.fromEntries(
    database.answers(row.id).map(({ question, option }) => [round.questions[question]!.id, option]),
  );
}
