import type { AskingMode } from '../../shared/engine/asking.ts';
import { type EpochMs, type Podium, seconds } from '../../shared/engine/ids.ts';
import type { PodiumView } from '../../shared/views/parts.ts';
import type { SceneOf } from '../../shared/views/program.ts';
import { type Fixtures, held, running, T0 } from './fixture.ts';
import * as questions from './questions.ts';
import { lamps } from './teams.ts';

function question(
  mode: AskingMode,
  shown: SceneOf<'question'>['question'],
  more: Partial<SceneOf<'question'>> = {},
): SceneOf<'question'> {
  return {
    scene: 'question',
    mode,
    nth: 2,
    of: mode === 'common' ? 6 : mode === 'speed' ? 5 : 4,
    owner: mode === 'own' ? 'A' : null,
    moment: 'shown',
    question: shown,
    window: null,
    answering: null,
    rulings: [],
    value: mode === 'speed' || mode === 'tie-break' ? null : 10,
    answered: [],
    given: false,
    racing: false,
    ...more,
  };
}

const window5 = { status: 'running' as const, opensAt: T0, closesAt: (T0 + 5000) as EpochMs };
const armedBut = (table: PodiumView[], out: Podium[]): PodiumView[] =>
  table.map((at) => ({ ...at, lamp: out.includes(at.podium) ? 'locked-out' : 'armed' }));

/** Tăng tốc while the clock runs: who has sent something stands in the light. */
const sent = (table: PodiumView[], by: Podium[]): PodiumView[] =>
  table.map((at) => ({ ...at, lamp: by.includes(at.podium) ? 'answering' : 'armed' }));

/** A has placed its star of hope. */
const starred = (table: PodiumView[]): PodiumView[] =>
  table.map((at, nth) => ({ ...at, star: nth === 0 ? 'placed' : 'free' }));

/** A question in every moment and of every kind. */
export const QUESTION_FIXTURES: Fixtures = {
  'question-choice': (table) => ({
    scene: question('own', questions.choice),
    clock: held(15, 15),
    podiums: lamps(table, { A: 'turn' }),
  }),
  'question-choice-owner': (table) => ({
    scene: question('own', questions.choice, { moment: 'answering', answering: { podium: 'A', as: 'owner' } }),
    clock: running(12, 15),
    podiums: lamps(table, { A: 'answering' }),
  }),
  'question-star': (table) => ({
    scene: question('own', questions.choice, { star: true, value: 20 }),
    clock: held(15, 15),
    podiums: starred(lamps(table, { A: 'turn' })),
  }),
  'question-star-right': (table) => ({
    scene: question('own', questions.spoken, {
      moment: 'settled',
      star: true,
      value: 20,
      rulings: [{ podium: 'A', verdict: 'right', points: 20 }],
    }),
    podiums: starred(lamps(table, { A: 'right' })),
  }),
  'question-star-wrong': (table) => ({
    scene: question('own', questions.spoken, {
      moment: 'failed',
      star: true,
      value: 20,
      rulings: [{ podium: 'A', verdict: 'wrong', points: -20 }],
    }),
    podiums: starred(lamps(table, { A: 'wrong' })).map((at) =>
      at.star === 'placed' ? { ...at, score: at.score - 20 } : at,
    ),
  }),
  // SK4, setting `transfer`: what the stealer gains the owner has lost.
  'question-transfer': (table) => ({
    scene: question('own', questions.spoken, {
      moment: 'settled',
      rulings: [
        { podium: 'A', verdict: 'wrong', points: -10 },
        { podium: 'B', verdict: 'right', points: 10 },
      ],
    }),
    podiums: lamps(table, { A: 'wrong', B: 'right' }),
  }),
  'question-withdrawn': (table) => ({
    scene: question('common', questions.spoken, { moment: 'armed', window: window5 }),
    podiums: armedBut(table, []).map((at, nth) => (nth === 1 ? { ...at, lamp: 'idle', left: 'withdrawn' } : at)),
  }),
  'question-choice-failed': (table) => ({
    scene: question('own', questions.choice, {
      moment: 'failed',
      rulings: [{ podium: 'A', verdict: 'wrong', points: 0 }],
    }),
    podiums: lamps(table, { A: 'wrong' }),
  }),
  'question-choice-steal': (table) => ({
    scene: question('own', questions.choice, {
      moment: 'armed',
      window: window5,
      rulings: [{ podium: 'A', verdict: 'wrong', points: 0 }],
    }),
    podiums: armedBut(table, ['A']),
  }),
  'question-choice-racing': (table) => ({
    scene: question('own', questions.choice, {
      moment: 'armed',
      window: window5,
      racing: true,
      rulings: [{ podium: 'A', verdict: 'wrong', points: 0 }],
    }),
    podiums: armedBut(table, ['A']),
  }),
  'question-choice-stealer': (table) => ({
    scene: question('own', questions.choice, {
      moment: 'answering',
      answering: { podium: 'B', as: 'stealer' },
      rulings: [{ podium: 'A', verdict: 'wrong', points: 0 }],
    }),
    clock: running(4, 5),
    podiums: lamps(table, { A: 'locked-out', B: 'answering' }),
  }),
  'question-choice-revealed': (table) => ({
    scene: question('own', questions.shown(questions.choice), {
      moment: 'revealed',
      rulings: [
        { podium: 'A', verdict: 'wrong', points: 0 },
        { podium: 'B', verdict: 'right', points: 10 },
      ],
    }),
    podiums: lamps(table, { A: 'wrong', B: 'right' }),
  }),
  'question-six': (table) => ({
    scene: question('own', questions.six),
    clock: held(15, 15),
    podiums: lamps(table, { A: 'turn' }),
  }),
  'question-true-false': (table) => ({
    scene: question('own', questions.trueFalse, { moment: 'answering', answering: { podium: 'A', as: 'owner' } }),
    clock: running(3, 15),
    podiums: lamps(table, { A: 'answering' }),
  }),
  'question-true-false-revealed': (table) => ({
    scene: question('own', questions.shown(questions.trueFalse), {
      moment: 'revealed',
      rulings: [{ podium: 'A', verdict: 'right', points: 10 }],
    }),
    podiums: lamps(table, { A: 'right' }),
  }),
  'question-spoken': () => ({ scene: question('common', questions.spoken) }),
  'question-armed': (table) => ({
    scene: question('common', questions.spoken, { moment: 'armed', window: window5 }),
    podiums: armedBut(table, []),
  }),
  'question-racing': (table) => ({
    scene: question('common', questions.spoken, { moment: 'armed', window: window5, racing: true }),
    podiums: armedBut(table, []),
  }),
  'question-buzz': (table) => ({
    scene: question('common', questions.spoken, { moment: 'answering', answering: { podium: 'B', as: 'buzzer' } }),
    clock: running(4, 5),
    podiums: lamps(table, { B: 'answering' }),
  }),
  'question-buzz-long': (table) => ({
    scene: question('common', questions.longest, { moment: 'answering', answering: { podium: 'A', as: 'buzzer' } }),
    clock: running(5, 5),
    podiums: lamps(table, { A: 'answering' }),
  }),
  'question-reopened': (table) => ({
    scene: question('common', questions.spoken, {
      moment: 'armed',
      window: window5,
      rulings: [{ podium: 'B', verdict: 'wrong', points: -5 }],
    }),
    podiums: armedBut(table, ['B']),
  }),
  'question-right': (table) => ({
    scene: question('common', questions.spoken, {
      moment: 'settled',
      rulings: [{ podium: 'B', verdict: 'right', points: 10 }],
    }),
    podiums: lamps(table, { B: 'right' }),
  }),
  'question-revealed': (table) => ({
    scene: question('common', questions.shown(questions.spoken), {
      moment: 'revealed',
      rulings: [{ podium: 'B', verdict: 'right', points: 10 }],
    }),
    podiums: lamps(table, { B: 'right' }),
    corrections: 1,
  }),
  'question-given': () => ({
    scene: question('common', questions.spoken, { moment: 'settled', given: true }),
  }),
  'question-given-choice': () => ({
    scene: question('common', questions.choice, { moment: 'settled', given: true }),
  }),
  'question-given-picture': () => ({
    scene: question('common', questions.picture, { moment: 'settled', given: true }),
  }),
  'question-number': (table) => ({
    scene: question('speed', questions.number, { moment: 'open', answered: ['B'] }),
    clock: running(27, 30),
    podiums: sent(table, ['B']),
  }),
  'question-short-text': (table) => ({
    scene: question('speed', questions.shortText, { moment: 'open' }),
    clock: running(20, 20),
    podiums: sent(table, []),
  }),
  'question-ordering': (table) => ({
    scene: question('speed', questions.ordering, { moment: 'open', answered: ['A'] }),
    clock: running(27, 30),
    podiums: sent(table, ['A']),
  }),
  'question-ordering-revealed': (table) => ({
    scene: question('common', questions.shown(questions.ordering), {
      moment: 'revealed',
      rulings: [{ podium: 'B', verdict: 'right', points: 10 }],
    }),
    podiums: lamps(table, { B: 'right' }),
  }),
  'question-matching': (table) => ({
    scene: question('speed', questions.matching, { moment: 'open', answered: ['A'] }),
    clock: running(27, 30),
    podiums: sent(table, ['A']),
  }),
  'question-matching-revealed': (table) => ({
    scene: question('common', questions.shown(questions.matching), {
      moment: 'revealed',
      rulings: [{ podium: 'B', verdict: 'right', points: 10 }],
    }),
    podiums: lamps(table, { B: 'right' }),
  }),
  'question-closed': (table) => ({
    scene: question('speed', questions.number, { moment: 'closed', answered: table.map((at) => at.podium) }),
    clock: held(0, 30),
  }),
  'question-picture': (table) => ({
    scene: question('speed', questions.picture, { moment: 'open', answered: ['A'] }),
    clock: running(33, 40),
    podiums: sent(table, ['A']),
  }),
  'question-picture-buzz': (table) => ({
    scene: question('common', questions.picture, { moment: 'answering', answering: { podium: 'A', as: 'buzzer' } }),
    clock: running(4, 5),
    podiums: lamps(table, { A: 'answering' }),
  }),
  'question-picture-revealed': () => ({
    scene: question('speed', questions.shown(questions.picture), { moment: 'revealed' }),
  }),
  'question-picture-choice': (table) => ({
    scene: question('own', questions.pictureChoice, { moment: 'answering', answering: { podium: 'A', as: 'owner' } }),
    clock: running(9, 15),
    podiums: lamps(table, { A: 'answering' }),
  }),
  'question-audio': (table) => ({
    scene: question('own', questions.audio, { moment: 'shown' }),
    clock: held(15, 15),
    podiums: lamps(table, { A: 'turn' }),
  }),
  'question-audio-playing': (table) => ({
    scene: question('own', questions.audio, { moment: 'shown', playback: { status: 'playing', from: T0 } }),
    clock: held(15, 15),
    podiums: lamps(table, { A: 'turn' }),
  }),
  'question-audio-paused': (table) => ({
    scene: question('own', questions.audio, {
      moment: 'shown',
      playback: { status: 'paused', position: seconds(1) },
    }),
    clock: held(15, 15),
    podiums: lamps(table, { A: 'turn' }),
  }),
  'question-tie-break': (table) => ({
    scene: question('tie-break', questions.spoken, { moment: 'armed', window: { ...window5 }, nth: 1, of: 3 }),
    podiums: armedBut(table, []),
  }),
};
