import type { AskingMode } from '../../shared/engine/asking.ts';
import type { DurationMs, EpochMs, HeatId, Podium } from '../../shared/engine/ids.ts';
import { PODIUMS, seconds } from '../../shared/engine/ids.ts';
import type { ClockView, PodiumView } from '../../shared/views/parts.ts';
import type { ProgramView, Scene, SceneOf } from '../../shared/views/program.ts';
import * as questions from './questions.ts';
import { bracketOf, drawnHeats, lamps, standings, tableOf } from './teams.ts';

/** The gallery's clocks start here. */
export const T0 = Date.UTC(2024, 9, 10, 13, 0, 0) as EpochMs;

interface Fixture {
  scene: Scene;
  clock?: ClockView;
  podiums?: PodiumView[];
  corrections?: number;
}

const running = (left: number, length: number): ClockView => ({
  status: 'running',
  deadline: (T0 + left * 1000) as EpochMs,
  length: seconds(length),
});
const held = (left: number, length: number): ClockView => ({
  status: 'held',
  remaining: seconds(left),
  length: seconds(length),
});
const HASH = '3f9a6c1be07d52481c0b9ee4f7a2d86530c1e94ab7f2d6585ad0c37e19b64f02';

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
    ...more,
  };
}

const window5 = { status: 'running' as const, opensAt: T0, closesAt: (T0 + 5000) as EpochMs };
const armedBut = (table: PodiumView[], out: Podium[]): PodiumView[] =>
  table.map((at) => ({ ...at, lamp: out.includes(at.podium) ? 'locked-out' : 'armed' }));

/** Every scene and moment, for a table of so many podiums. The key is the gallery's address of it. */
export const FIXTURES: Record<string, (table: PodiumView[]) => Fixture> = {
  standby: () => ({ scene: { scene: 'standby' } }),
  sponsors: () => ({
    scene: {
      scene: 'sponsors',
      sponsors: [
        'Sở Thông tin và Truyền thông',
        'Sở Văn hoá, Thể thao và Du lịch',
        'Đài Phát thanh – Truyền hình Quảng Nam',
        'Viễn thông Quảng Nam',
      ],
    },
  }),
  blackout: () => ({ scene: { scene: 'blackout' } }),
  hold: () => ({ scene: { scene: 'hold' }, clock: held(3, 5) }),
  'bracket-empty': () => ({ scene: { scene: 'bracket', stages: bracketOf('empty'), focus: null } }),
  'bracket-qualifiers': () => ({
    scene: { scene: 'bracket', stages: bracketOf('qualifiers'), focus: 'q4' as HeatId },
  }),
  'bracket-final': () => ({ scene: { scene: 'bracket', stages: bracketOf('final'), focus: 'f1' as HeatId } }),
  'draw-sealed': () => ({
    scene: { scene: 'draw', commitment: HASH, called: null, hidden: null, ...drawnHeats(0) },
  }),
  'draw-called': () => ({
    scene: { scene: 'draw', commitment: HASH, called: '20241010', hidden: null, ...drawnHeats(0) },
  }),
  'draw-ball': () => ({
    scene: { scene: 'draw', commitment: HASH, called: '20241010', hidden: null, ...drawnHeats(10) },
  }),
  'draw-done': () => ({
    scene: { scene: 'draw', commitment: HASH, called: '20241010', hidden: HASH, ...drawnHeats(17) },
  }),
  'line-up': () => ({ scene: { scene: 'line-up' } }),
  'segment-greeting': () => ({ scene: { scene: 'segment', segment: 'greeting', number: 1 } }),
  'segment-creative': () => ({ scene: { scene: 'segment', segment: 'creative', number: 2 } }),
  'segment-audience': () => ({ scene: { scene: 'segment', segment: 'audience', number: 4 } }),
  'segment-speed': () => ({ scene: { scene: 'segment', segment: 'speed', number: 4 } }),
  'turn-ready': (table) => ({
    scene: { scene: 'turn', segment: 'greeting', podium: 'A', phase: 'ready', marksIn: 0, judges: 3 },
    clock: held(180, 180),
    podiums: lamps(table, { A: 'turn' }),
  }),
  'turn-speaking': (table) => ({
    scene: { scene: 'turn', segment: 'creative', podium: 'B', phase: 'speaking', marksIn: 0, judges: 3 },
    clock: running(226, 300),
    podiums: lamps(table, { B: 'turn' }),
  }),
  'turn-overtime': (table) => ({
    scene: { scene: 'turn', segment: 'creative', podium: 'A', phase: 'speaking', marksIn: 0, judges: 3 },
    clock: running(-12, 300),
    podiums: lamps(table, { A: 'turn' }),
  }),
  'turn-marking': (table) => ({
    scene: { scene: 'turn', segment: 'creative', podium: 'A', phase: 'marking', marksIn: 2, judges: 3 },
    podiums: lamps(table, { A: 'turn' }),
  }),
  marks: (table) => ({
    scene: {
      scene: 'marks',
      segment: 'creative',
      podium: 'A',
      judges: [
        { name: 'Nguyễn Thị Phương Thảo', total: 46.5 },
        { name: 'Trần Quốc Khánh', total: 47 },
        { name: 'Huỳnh Ngọc Bảo Trân', total: 48 },
      ],
      mean: 47,
      overtime: 2,
    },
    podiums: lamps(table, { A: 'turn' }),
  }),
  'marks-nine': (table) => ({
    scene: {
      scene: 'marks',
      segment: 'greeting',
      podium: 'B',
      judges: Array.from({ length: 9 }, (_, i) => ({
        name: `Giám khảo ${i + 1}`,
        total: i === 4 ? null : 24.5 + (i % 4),
      })),
      mean: 26,
      overtime: 0,
    },
    podiums: lamps(table, { B: 'turn' }),
  }),
  pack: (table) => ({
    scene: { scene: 'pack', podium: 'A', packs: packs([null, 'B', null, null]) },
    podiums: lamps(table, { A: 'turn' }),
  }),
  'pack-chosen': (table) => ({
    scene: { scene: 'pack', podium: 'A', packs: packs([null, 'B', 'A', null]) },
    podiums: lamps(table, { A: 'turn' }),
  }),
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
  'question-number': () => ({
    scene: question('speed', questions.number, { moment: 'open', answered: ['B'] }),
    clock: running(27, 30),
  }),
  'question-short-text': () => ({
    scene: question('speed', questions.shortText, { moment: 'open' }),
    clock: running(20, 20),
  }),
  'question-closed': (table) => ({
    scene: question('speed', questions.number, { moment: 'closed', answered: table.map((at) => at.podium) }),
    clock: held(0, 30),
  }),
  'question-picture': () => ({
    scene: question('speed', questions.picture, { moment: 'open', answered: ['A'] }),
    clock: running(33, 40),
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
  'question-tie-break': (table) => ({
    scene: question('tie-break', questions.spoken, { moment: 'armed', window: { ...window5 }, nth: 1, of: 3 }),
    podiums: armedBut(table, []),
  }),
  answers: (table) => ({ scene: answers(table, 'answers') }),
  'answers-verdicts': (table) => ({ scene: answers(table, 'verdicts') }),
  'answers-points': (table) => ({ scene: answers(table, 'points') }),
  'poll-open': (table) => ({ scene: favourite(table, 'open'), clock: running(48, 60) }),
  'poll-closing': (table) => ({ scene: favourite(table, 'closing') }),
  'poll-closed': (table) => ({ scene: favourite(table, 'closed') }),
  'poll-revealed': (table) => ({ scene: favourite(table, 'revealed') }),
  'poll-quiz': () => ({ scene: quiz('open'), clock: running(17, 20) }),
  'poll-quiz-revealed': () => ({ scene: quiz('revealed') }),
  'lucky-draw-counting': () => ({ scene: { scene: 'lucky-draw', phase: 'counting', entrants: null, winner: null } }),
  'lucky-draw-ready': () => ({ scene: { scene: 'lucky-draw', phase: 'ready', entrants: 1248, winner: null } }),
  'lucky-draw-drawn': () => ({
    scene: { scene: 'lucky-draw', phase: 'drawn', entrants: 1248, winner: { nth: 2, code: '7K4M' } },
  }),
  ranking: (table) => ({ scene: { scene: 'ranking', after: 'skill', rows: standings(table) } }),
  'tie-break': (table) => ({
    scene: { scene: 'tie-break', place: 1, podiums: podiumsOf(table), decided: [], lots: null },
  }),
  'tie-break-decided': (table) => ({
    scene: {
      scene: 'tie-break',
      place: 1,
      podiums: podiumsOf(table),
      decided: [{ podium: 'B', place: 1 }],
      lots: null,
    },
  }),
  'tie-break-lots': (table) => ({
    scene: { scene: 'tie-break', place: 1, podiums: podiumsOf(table), decided: [], lots: podiumsOf(table).reverse() },
  }),
  'heat-result': (table) => ({ scene: { scene: 'heat-result', rows: standings(table), confirmed: true } }),
  'heat-result-provisional': (table) => ({
    scene: {
      scene: 'heat-result',
      rows: standings(table).map((row) => ({ ...row, advances: false })),
      confirmed: false,
    },
  }),
  champion: (table) => ({
    scene: { scene: 'champion', rows: standings(table.map((at) => ({ ...at, score: at.score + 72 }))) },
  }),
};

const podiumsOf = (table: PodiumView[]): Podium[] => table.slice(0, 3).map((at) => at.podium);

const packs = (takenBy: (Podium | null)[]) => takenBy.map((by, i) => ({ pack: i + 1, takenBy: by }));

function answers(table: PodiumView[], step: SceneOf<'answers'>['step']): SceneOf<'answers'> {
  const given = ['11.250', '11.224', null, '10.900', '9.000', '11.300', '12.000', '8.421'];
  const awards = [0, 40, 0, 30, 0, 20, 0, 0];
  const rows = table.map(({ podium }, i) => ({
    podium,
    answer: given[i] ?? null,
    timeMs: given[i] == null ? null : ((3211 + ((i * 5171) % 17000)) as DurationMs),
    right: step === 'answers' ? null : (awards[i] ?? 0) > 0,
    points: step === 'points' ? (awards[i] ?? 0) : null,
  }));
  rows.sort((a, b) => (a.timeMs ?? Number.POSITIVE_INFINITY) - (b.timeMs ?? Number.POSITIVE_INFINITY));
  const shown = step === 'answers' ? questions.number : questions.shown(questions.number);
  return { scene: 'answers', nth: 3, of: 5, step, question: shown, rows };
}

function favourite(table: PodiumView[], phase: SceneOf<'poll'>['phase']): SceneOf<'poll'> {
  const counts = [412, 698, 138, 77, 45, 31, 12, 4];
  return {
    scene: 'poll',
    kind: 'favourite',
    phase,
    url: 'http://192.168.10.20:8081/',
    question: null,
    options: table.map(({ podium }, i) => ({
      label: podium,
      podium,
      count: phase === 'revealed' ? (counts[i] ?? 0) : null,
    })),
    ballots: 1248,
  };
}

function quiz(phase: SceneOf<'poll'>['phase']): SceneOf<'poll'> {
  const shown = phase === 'revealed' ? questions.shown(questions.choice) : questions.choice;
  return {
    scene: 'poll',
    kind: 'quiz',
    phase,
    url: 'http://192.168.10.20:8081/',
    question: shown,
    options: shown.options.map((label, i) => ({
      label,
      podium: null,
      count: phase === 'revealed' ? ([120, 702, 318, 108][i] ?? 0) : null,
    })),
    ballots: 1248,
  };
}

export type SceneId = keyof typeof FIXTURES & string;
export const SCENE_IDS: string[] = Object.keys(FIXTURES);

/** The whole view of one gallery entry. */
export function fixtureView(id: string, teams: number): ProgramView {
  const table = tableOf(Math.max(2, Math.min(PODIUMS.length, teams)));
  const fixture = FIXTURES[id]?.(table) ?? { scene: { scene: 'standby' as const } };
  return {
    contest: {
      name: 'Tìm hiểu Chuyển đổi số và Cải cách hành chính Quảng Nam',
      slogan: 'Chuyển đổi số – hành động vì nhân dân phục vụ',
      organiser: 'Sở Thông tin và Truyền thông tỉnh Quảng Nam',
      place: 'Tam Kỳ',
      year: 2024,
    },
    heat: {
      id: 'q3' as HeatId,
      number: 3,
      stage: id === 'champion' ? 'final' : 'qualifier',
      heatsInStage: id === 'champion' ? 1 : 6,
    },
    podiums: fixture.podiums ?? table,
    scene: fixture.scene,
    clock: fixture.clock ?? null,
    illustrative: true,
    corrections: fixture.corrections ?? 0,
  };
}
