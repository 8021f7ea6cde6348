import type { DurationMs, HeatId, Podium } from '../../shared/engine/ids.ts';
import { PODIUMS } from '../../shared/engine/ids.ts';
import type { BracketStageView, PodiumView } from '../../shared/views/parts.ts';
import type { ProgramView, SceneOf } from '../../shared/views/program.ts';
import { FINISH_FIXTURES } from './finish-fixtures.ts';
import { type Fixtures, held, running } from './fixture.ts';
import { HALL_FIXTURES } from './hall-fixtures.ts';
import { QUESTION_FIXTURES } from './question-fixtures.ts';
import * as questions from './questions.ts';
import { bracketOf, drawnHeats, lamps, standings, tableOf } from './teams.ts';

const HASH = '3f9a6c1be07d52481c0b9ee4f7a2d86530c1e94ab7f2d6585ad0c37e19b64f02';

/** Every scene and moment. The key is the gallery's address of it. */
export const FIXTURES: Fixtures = {
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
  // More than the foot holds at a time; the first is as long as one gets.
  'sponsors-many': () => ({
    scene: {
      scene: 'sponsors',
      sponsors: [
        'Ngân hàng Thương mại cổ phần Đầu tư và Phát triển Việt Nam – Chi nhánh Quảng Nam',
        ...Array.from({ length: 8 }, (_, nth) => `Đơn vị đồng hành thứ ${nth + 2}`),
      ],
    },
  }),
  online: () => ({
    scene: {
      scene: 'online',
      online: {
        players: 16_274,
        mean: 21.4,
        points: 30,
        taking: 8,
        localities: [
          { place: 1, name: 'Phường Đức Xuân', players: 1559, mean: 22.1 },
          { place: 2, name: 'Phường Sông Cầu', players: 1325, mean: 20.8 },
          { place: 3, name: 'Phường Phùng Chí Kiên', players: 1198, mean: 23.7 },
          { place: 4, name: 'Phường Nguyễn Thị Minh Khai', players: 1004, mean: 19.5 },
          { place: 5, name: 'Phường Huyền Tụng', players: 502, mean: 21 },
          { place: 6, name: 'Phường Xuất Hoá', players: 411, mean: 18.9 },
          { place: 7, name: 'Xã Dương Quang', players: 175, mean: 20.2 },
          { place: 8, name: 'Xã Nông Thượng', players: 100, mean: null },
        ],
      },
    },
  }),
  'bracket-named': () => ({ scene: { scene: 'bracket', stages: named(bracketOf('final')), focus: null } }),
  blackout: () => ({ scene: { scene: 'blackout' } }),
  hold: () => ({ scene: { scene: 'hold' }, clock: held(3, 5) }),
  'bracket-empty': () => ({ scene: { scene: 'bracket', stages: bracketOf('empty'), focus: null } }),
  'bracket-qualifiers': () => ({
    scene: { scene: 'bracket', stages: bracketOf('qualifiers'), focus: 'q4' as HeatId },
  }),
  // A seat given up, and another that stays empty (BR6).
  'bracket-withdrawn': () => ({ scene: { scene: 'bracket', stages: bracketOf('withdrawn'), focus: 'q4' as HeatId } }),
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
  'line-up-named': () => ({ scene: { scene: 'line-up' } }),
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
      reveal: 'total',
      criteria: [],
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
  // The second of three judges' cards is on air, the third lantern is still dark.
  'marks-judge': (table) => ({
    scene: {
      scene: 'marks',
      segment: 'creative',
      podium: 'A',
      reveal: 'per-judge',
      criteria: [],
      judges: [
        { name: 'Nguyễn Thị Phương Thảo', total: 46.5 },
        { name: 'Trần Quốc Khánh', total: 47 },
        { name: 'Huỳnh Ngọc Bảo Trân', total: 'hidden' },
      ],
      mean: null,
      overtime: 0,
    },
    podiums: lamps(table, { A: 'turn' }),
  }),
  'marks-criterion': (table) => ({
    scene: {
      scene: 'marks',
      segment: 'creative',
      podium: 'A',
      reveal: 'per-criterion',
      judges: [],
      criteria: [
        { name: { vi: 'Tính mới', en: 'Novelty' }, max: 15, mean: 14.17 },
        { name: { vi: 'Hiệu quả và nhân rộng', en: 'Effect and spread' }, max: 15, mean: 13.83 },
        { name: { vi: 'Thuyết trình', en: 'Presentation' }, max: 10, mean: 'hidden' },
        { name: { vi: 'Trả lời', en: 'Answers' }, max: 10, mean: 'hidden' },
      ],
      mean: null,
      overtime: 0,
    },
    podiums: lamps(table, { A: 'turn' }),
  }),
  'marks-criterion-mean': (table) => ({
    scene: {
      scene: 'marks',
      segment: 'creative',
      podium: 'A',
      reveal: 'per-criterion',
      judges: [],
      criteria: [
        { name: { vi: 'Tính mới', en: 'Novelty' }, max: 15, mean: 14.17 },
        { name: { vi: 'Hiệu quả và nhân rộng', en: 'Effect and spread' }, max: 15, mean: 13.83 },
        { name: { vi: 'Thuyết trình', en: 'Presentation' }, max: 10, mean: 9.33 },
        { name: { vi: 'Trả lời', en: 'Answers' }, max: 10, mean: 9.5 },
      ],
      mean: 47,
      overtime: 2,
    },
    podiums: lamps(table, { A: 'turn' }),
  }),
  'marks-five': (table) => ({
    scene: {
      scene: 'marks',
      segment: 'creative',
      podium: 'A',
      reveal: 'total',
      criteria: [],
      judges: [
        'Nguyễn Thị Phương Thảo',
        'Trần Quốc Khánh',
        'Huỳnh Ngọc Bảo Trân',
        'Đoàn Ngọc Hùng Anh',
        'Võ Văn Phước',
      ].map((name, i) => ({ name, total: 44 + i / 2 })),
      mean: 45,
      overtime: 0,
    },
    podiums: lamps(table, { A: 'turn' }),
  }),
  'marks-nine': (table) => ({
    scene: {
      scene: 'marks',
      segment: 'greeting',
      podium: 'B',
      reveal: 'total',
      criteria: [],
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
  ...QUESTION_FIXTURES,
  ...FINISH_FIXTURES,
  answers: (table) => ({ scene: answers(table, 'answers') }),
  'answers-ordering': (table) => ({ scene: lists(table, 'answers', questions.ordering, 'C – A – D – B') }),
  'answers-ordering-points': (table) => ({ scene: lists(table, 'points', questions.ordering, 'B – D – A – C') }),
  'answers-matching': (table) => ({ scene: lists(table, 'answers', questions.matching, '1B 2A 3D 4C') }),
  'answers-matching-verdicts': (table) => ({
    scene: lists(table, 'verdicts', questions.matching, '1B 2D 3A 4C'),
  }),
  'answers-verdicts': (table) => ({ scene: answers(table, 'verdicts') }),
  'answers-points': (table) => ({ scene: answers(table, 'points') }),
  'poll-open': (table) => ({ scene: favourite(table, 'open'), clock: running(48, 60) }),
  'poll-closing': (table) => ({ scene: favourite(table, 'closing') }),
  'poll-closed': (table) => ({ scene: favourite(table, 'closed') }),
  'poll-revealed': (table) => ({ scene: favourite(table, 'revealed') }),
  'poll-awarded': (table) => ({ scene: awarded(favourite(table, 'revealed')) }),
  'poll-quiz': () => ({ scene: quiz('open'), clock: running(17, 20) }),
  'poll-quiz-revealed': () => ({ scene: quiz('revealed') }),
  ...HALL_FIXTURES,
  // The leader of now was behind before this segment: played, places change.
  ranking: (table) => ({
    scene: {
      scene: 'ranking',
      after: 'skill',
      rows: standings(table).map((row, i) => ({ ...row, segments: { skill: [50, 15, 40, 5][i % 4] ?? 0 } })),
    },
  }),
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
  'heat-result-named': (table) => ({ scene: { scene: 'heat-result', rows: standings(table), confirmed: true } }),
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
  // The longest name of all wins.
  'champion-long': (table) => ({
    scene: {
      scene: 'champion',
      rows: standings(
        table.map((at) =>
          at.podium === 'A' ? { ...at, score: 301, place: 1 } : { ...at, place: Math.max(2, at.place) },
        ),
      ),
    },
  }),
};

const podiumsOf = (table: PodiumView[]): Podium[] => table.slice(0, 3).map((at) => at.podium);

const packs = (takenBy: (Podium | null)[]) => takenBy.map((by, i) => ({ pack: i, takenBy: by }));

function answers(table: PodiumView[], step: SceneOf<'answers'>['step']): SceneOf<'answers'> {
  const given = ['11.250', '11.224', null, '10.900', '9.000', '11.300', '12.000', '8.421'];
  const right = [false, true, false, true, false, true, false, false];
  const rows: SceneOf<'answers'>['rows'] = table.map(({ podium }, i) => ({
    podium,
    answer: given[i] ?? null,
    timeMs: given[i] == null ? null : ((3211 + ((i * 5171) % 17000)) as DurationMs),
    right: step === 'answers' ? null : (right[i] ?? false),
    points: step === 'points' ? 0 : null,
  }));
  rows.sort((a, b) => (a.timeMs ?? Number.POSITIVE_INFINITY) - (b.timeMs ?? Number.POSITIVE_INFINITY));
  const awards = [40, 30, 20];
  if (step === 'points') for (const row of rows) if (row.right) row.points = awards.shift() ?? 0;
  const shown = step === 'answers' ? questions.number : questions.shown(questions.number);
  return { scene: 'answers', nth: 3, of: 5, step, question: shown, rows };
}

/** An ordering or a matching: A has it right, the others not. */
function lists(
  table: PodiumView[],
  step: SceneOf<'answers'>['step'],
  question: SceneOf<'answers'>['question'],
  first: string,
): SceneOf<'answers'> {
  const scene = answers(table, step);
  const letters = question.kind === 'matching' ? '1A 2B 3D 4C' : 'A – B – D – C';
  const rows = scene.rows.map((row) => ({
    ...row,
    answer: row.answer === null ? null : row.podium === 'A' ? first : letters,
    right: row.right === null ? null : row.podium === 'A',
    points: row.points === null ? null : row.podium === 'A' ? 40 : 0,
  }));
  return { ...scene, rows, question: step === 'answers' ? question : questions.shown(question) };
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

/** BR1: stages by names of the contest's own, the last by its kind's. */
const named = (stages: BracketStageView[]): BracketStageView[] =>
  stages.map((stage, i) => {
    const name = STAGE_NAMES[i];
    return name === undefined ? stage : { ...stage, name };
  });
const STAGE_NAMES = [
  { vi: 'Khởi động ở cơ sở', en: 'Local opening round' },
  { vi: 'Vượt đèo Hải Vân – vòng bán kết khu vực', en: 'Over the Hải Vân Pass – regional finals' },
];

/** AU1: a contest that lets the hall's vote score, by place. */
const awarded = (scene: SceneOf<'poll'>): SceneOf<'poll'> => ({
  ...scene,
  options: scene.options.map((option, i) => ({ ...option, ...(i < 3 && { points: [10, 20, 5][i] ?? 0 }) })),
});

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
      stage: id.startsWith('champion') ? 'final' : 'qualifier',
      ...(id.endsWith('-named') && { stageName: STAGE_NAMES[1], ontoNamed: true as const }),
      heatsInStage: id.startsWith('champion') ? 1 : 6,
    },
    podiums: fixture.podiums ?? table,
    scene: fixture.scene,
    ...(fixture.cheers && { cheers: fixture.cheers }),
    clock: fixture.clock ?? null,
    illustrative: true,
    corrections: fixture.corrections ?? 0,
  };
}
