import type { Go, Wait } from '../../shared/engine/go.ts';
import type {
  AskingId,
  CommandId,
  DurationMs,
  EpochMs,
  HeatId,
  ItemId,
  JudgeId,
  Podium,
  PollId,
  QuestionId,
  StageId,
  TeamId,
} from '../../shared/engine/ids.ts';
import type { Item, Segment } from '../../shared/engine/rundown.ts';
import type { BuzzerHealth, DevicesMessage, DeviceView } from '../../shared/protocol/messages.ts';
import type { AskingDesk, HostView, PressDesk, RundownRow, SecretQuestion } from '../../shared/views/host.ts';
import type {
  BracketStageView,
  FinishView,
  Lamp,
  PodiumView,
  RunnersUpView,
  SlotView,
  TeamName,
} from '../../shared/views/parts.ts';
import type { ProgramView } from '../../shared/views/program.ts';

/** A moment of the show that every fixture is built around, on the hub's clock. */
export const NOW = new Date(2024, 9, 10, 20, 41, 7).getTime() as EpochMs;
const ago = (seconds: number): EpochMs => (NOW - seconds * 1000) as EpochMs;
const dur = (seconds: number): DurationMs => (seconds * 1000) as DurationMs;

export type Heat = NonNullable<HostView['heat']>;

const team = (id: string, name: string, kind: TeamName['kind'] = 'district'): TeamName => ({
  id: id as TeamId,
  name,
  kind,
});

export const TEAMS: TeamName[] = [
  team('tam-ky', 'Tam Kỳ', 'city'),
  team('hoi-an', 'Hội An', 'city'),
  team('dien-ban', 'Điện Bàn', 'town'),
  team('dai-loc', 'Đại Lộc'),
  team('duy-xuyen', 'Duy Xuyên'),
  team('que-son', 'Quế Sơn'),
  team('thang-binh', 'Thăng Bình'),
  team('nui-thanh', 'Núi Thành'),
  team('phu-ninh', 'Phú Ninh'),
  team('tien-phuoc', 'Tiên Phước'),
  team('hiep-duc', 'Hiệp Đức'),
  team('bac-tra-my', 'Bắc Trà My'),
  team('nam-tra-my', 'Nam Trà My'),
  team('phuoc-son', 'Phước Sơn'),
  team('nam-giang', 'Nam Giang'),
  team('dong-giang', 'Đông Giang'),
  team('tay-giang', 'Tây Giang'),
];
const teamAt = (index: number): TeamName => TEAMS[index % TEAMS.length] as TeamName;

const podium = (letter: Podium, name: TeamName, score: number, place: number, lamp: Lamp = 'idle'): PodiumView => ({
  podium: letter,
  team: name,
  score,
  segments: { greeting: Math.min(score, 27), creative: Math.min(Math.max(0, score - 27), 44) } as Partial<
    Record<Segment, number>
  >,
  lamp,
  place,
});

export const PODIUMS: PodiumView[] = [
  podium('A', teamAt(3), 87, 2),
  podium('B', teamAt(11), 92, 1),
  podium('C', teamAt(4), 74, 3),
];

/** The podiums with other lamps. */
export const lit = (lamps: Partial<Record<Podium, Lamp>>): PodiumView[] =>
  PODIUMS.map((one) => ({ ...one, lamp: lamps[one.podium] ?? one.lamp }));

export const QUESTION: SecretQuestion = {
  id: 'q-17' as QuestionId,
  text: 'Theo Quyết định số 749/QĐ-TTg, Chương trình Chuyển đổi số quốc gia đến năm 2025, định hướng đến năm 2030 gồm ba trụ cột nào?',
  kind: 'choice',
  options: [
    'Chính phủ số, kinh tế số, xã hội số',
    'Hạ tầng số, dữ liệu số, nhân lực số',
    'Chính phủ số, doanh nghiệp số, công dân số',
    'Nhận thức số, thể chế số, an toàn số',
  ],
  unit: null,
  media: null,
  answer: 'A. Chính phủ số, kinh tế số, xã hội số',
  accepted: [],
  note: 'Quyết định do Thủ tướng Chính phủ ký ngày 03/6/2020.',
  source: 'Quyết định số 749/QĐ-TTg ngày 03/6/2020',
  difficulty: 2,
};
export const SPOKEN: SecretQuestion = {
  ...QUESTION,
  id: 'q-21' as QuestionId,
  kind: 'spoken',
  text: 'Ngày Chuyển đổi số quốc gia của Việt Nam là ngày nào?',
  options: [],
  answer: 'Ngày 10 tháng 10',
  accepted: ['10/10', 'mùng mười tháng mười'],
  note: null,
  source: 'Quyết định số 505/QĐ-TTg ngày 22/4/2022',
  difficulty: 1,
};

const item = <K extends Item['kind']>(
  id: string,
  planned: number,
  rest: Omit<Extract<Item, { kind: K }>, 'id' | 'planned'>,
) => ({ id: id as ItemId, planned: dur(planned), ...rest }) as Item;

/** A whole heat of three, as the format plans it. */
export const ITEMS: Item[] = [
  item<'line-up'>('line-up', 120, { kind: 'line-up' }),
  item<'segment'>('s1', 30, { kind: 'segment', segment: 'greeting', number: 1 }),
  ...(['A', 'B', 'C'] as const).map((p) =>
    item<'turn'>(`gr-${p}`, 240, { kind: 'turn', segment: 'greeting', podium: p }),
  ),
  item<'segment'>('s2', 30, { kind: 'segment', segment: 'creative', number: 2 }),
  ...(['B', 'C', 'A'] as const).map((p) =>
    item<'turn'>(`cr-${p}`, 480, { kind: 'turn', segment: 'creative', podium: p }),
  ),
  item<'ranking'>('r2', 40, { kind: 'ranking', after: 'creative' }),
  item<'segment'>('s3', 30, { kind: 'segment', segment: 'skill', number: 3 }),
  ...(['C', 'A', 'B'] as const).flatMap((p) => [
    item<'pack'>(`pack-${p}`, 30, { kind: 'pack', podium: p }),
    ...[1, 2, 3, 4].map((nth) => item<'own'>(`own-${p}${nth}`, 50, { kind: 'own', podium: p, nth, of: 4 })),
  ]),
  ...[1, 2, 3, 4, 5, 6].map((nth) =>
    item<'common'>(`common-${nth}`, 45, { kind: 'common', question: `c${nth}` as QuestionId, nth, of: 6 }),
  ),
  item<'segment'>('s5', 30, { kind: 'segment', segment: 'audience', number: 4 }),
  item<'favourite'>('fav', 90, { kind: 'favourite' }),
  ...[1, 2, 3].map((nth) =>
    item<'quiz'>(`quiz-${nth}`, 50, { kind: 'quiz', question: `z${nth}` as QuestionId, nth, of: 3 }),
  ),
  item<'lucky-draw'>('lucky', 90, { kind: 'lucky-draw' }),
  item<'segment'>('s4', 30, { kind: 'segment', segment: 'speed', number: 5 }),
  ...[20, 20, 30, 30, 40].map((clock, i) =>
    item<'speed'>(`speed-${i + 1}`, clock + 60, {
      kind: 'speed',
      question: `v${i + 1}` as QuestionId,
      nth: i + 1,
      of: 5,
      clock: dur(clock),
    }),
  ),
  item<'ranking'>('r4', 40, { kind: 'ranking', after: 'speed' }),
  item<'tie-break'>('tie', 60, { kind: 'tie-break' }),
  item<'result'>('result', 90, { kind: 'result' }),
];

/** The rundown with `now` on air for `seconds`. */
export function rundownAt(now: string, seconds: number): RundownRow[] {
  const cursor = ITEMS.findIndex((one) => one.id === now);
  return ITEMS.map((one, index) => ({
    item: one,
    state: index < cursor ? 'done' : index === cursor ? 'now' : index === cursor + 1 ? 'next' : 'later',
    startedAt: index < cursor ? ago(3000 - index * 50) : index === cursor ? ago(seconds) : null,
    asked: [],
    question: ['own', 'common', 'speed', 'quiz'].includes(one.kind)
      ? { id: QUESTION.id, text: index % 2 === 0 ? QUESTION.text : SPOKEN.text }
      : null,
  }));
}

const slot = (index: number, letter: Podium, score: number | null = null, place: number | null = null): SlotView => ({
  known: true,
  team: teamAt(index),
  podium: letter,
  score,
  place,
  advances: place === 1,
});
const LETTERS: Podium[] = ['A', 'B', 'C'];

/** 17 teams: five heats of three and one of two, then two semifinals and the final. */
export const BRACKET: BracketStageView[] = [
  {
    kind: 'qualifier',
    heats: [0, 1, 2, 3, 4, 5].map((h) => ({
      id: `s1h${h + 1}` as HeatId,
      number: h + 1,
      status: h < 2 ? ('confirmed' as const) : h === 2 ? ('playing' as const) : ('ready' as const),
      slots: LETTERS.slice(0, h === 5 ? 2 : 3).map((letter, s) =>
        h < 2 ? slot(h * 3 + s, letter, [245, 231, 188][s], s + 1) : slot(h * 3 + s, letter),
      ),
    })),
  },
  {
    kind: 'semifinal',
    heats: [0, 1].map((h) => ({
      id: `s2h${h + 1}` as HeatId,
      number: h + 1,
      status: 'waiting' as const,
      slots: [1, 2, 3].map((n) => ({
        known: false as const,
        from: 'winner' as const,
        heats: [{ stage: 'qualifier' as const, number: h * 3 + n }],
        rank: null,
      })),
    })),
  },
  {
    kind: 'final',
    heats: [
      {
        id: 's3h1' as HeatId,
        number: 1,
        status: 'waiting',
        slots: [
          { known: false, from: 'winner', heats: [{ stage: 'semifinal', number: 1 }], rank: null },
          { known: false, from: 'winner', heats: [{ stage: 'semifinal', number: 2 }], rank: null },
          { known: false, from: 'best', heats: [], rank: 1 },
        ],
      },
    ],
  },
];

export const PROGRAM: ProgramView = {
  contest: { name: 'Cải cách hành chính', slogan: '', organiser: '', place: 'Quảng Nam', year: 2024 },
  heat: { id: 's1h3' as HeatId, number: 3, stage: 'qualifier', heatsInStage: 6 },
  podiums: PODIUMS,
  scene: { scene: 'standby' },
  clock: null,
  illustrative: false,
  corrections: 0,
};

export const HEAT: Heat = {
  id: 's1h3' as HeatId,
  startedAt: ago(3120),
  podiums: PODIUMS,
  rundown: rundownAt('s3', 20),
  asking: null,
  turn: null,
  poll: null,
  luckyDraw: null,
  packs: null,
  reserves: [SPOKEN, { ...QUESTION, id: 'r2' as QuestionId }, { ...SPOKEN, id: 'r3' as QuestionId }],
  protests: [],
  ranking: [PODIUMS[1], PODIUMS[0], PODIUMS[2]].flatMap((one) =>
    one
      ? [
          {
            podium: one.podium,
            team: one.team,
            score: one.score,
            place: one.place,
            segments: one.segments,
            advances: one.place === 1,
          },
        ]
      : [],
  ),
  confirmable: false,
  confirmed: false,
};

export const BASE: HostView = {
  contest: {
    id: 'quang-nam-2024',
    name: 'Cuộc thi tìm hiểu cải cách hành chính và chuyển đổi số tỉnh Quảng Nam năm 2024',
    organiser: 'Sở Thông tin và Truyền thông tỉnh Quảng Nam',
    year: 2024,
    teams: TEAMS,
    substitutes: [],
    judges: [1, 2, 3].map((nth) => ({ id: `gk${nth}` as JudgeId, name: `Giám khảo ${nth}` })),
  },
  go: {
    ready: true,
    go: { go: 'start-item', item: 'pack-C' as ItemId, kind: 'pack', segment: 'skill', podium: 'C', nth: null },
    takeRevision: 41,
  },
  program: PROGRAM,
  preview: PROGRAM,
  heldAt: null,
  slide: null,
  hasOnline: false,
  clock: null,
  heat: HEAT,
  takeBack: {
    action: 'a1' as CommandId,
    label: {
      do: 'go',
      go: { go: 'start-item', item: 's3' as ItemId, kind: 'segment', segment: 'skill', podium: null, nth: null },
    },
    seen: false,
    depth: 31,
  },
  draw: { committed: true, called: '20241010', shown: 17, of: 17, typed: false },
  bracket: BRACKET,
  runnersUp: [],
  annulled: [],
  shortHeat: null,
  startable: [],
  champion: null,
};

export const ready = (go: Go): HostView['go'] => ({ ready: true, go, takeRevision: 42 });
export const waits = (wait: Wait): HostView['go'] => ({ ready: false, wait, takeRevision: 42 });

export const ASKING: AskingDesk = {
  id: 'ask-1' as AskingId,
  mode: 'common',
  phase: 'shown',
  owner: null,
  question: SPOKEN,
  window: null,
  answering: null,
  tried: [],
  presses: [],
  racing: false,
  finish: null,
  mayHaveWord: [],
  answers: [],
  rulings: [],
};

export const inHeat = (heat: Partial<Heat>, rest: Partial<HostView> = {}): HostView => ({
  ...BASE,
  ...rest,
  heat: { ...HEAT, ...heat },
});

export const withLamps = (lamps: Partial<Record<Podium, Lamp>>): ProgramView => ({ ...PROGRAM, podiums: lit(lamps) });

export const press = (
  letter: Podium,
  at: number,
  verdict: PressDesk['verdict'],
  rest: Partial<PressDesk> = {},
): PressDesk => ({
  podium: letter,
  afterOpening: at as DurationMs,
  verdict,
  uncertainty: 6.2,
  doubts: [],
  anticipated: false,
  ...rest,
});

/** A decided race: `[podium, ms after the opening, plus or minus]`, in order; the first has won. */
export const finish = (
  rows: [letter: Podium, at: number, width: number, rest?: Partial<FinishView['presses'][number]>][],
  rest: Partial<FinishView> = {},
): FinishView => ({
  presses: rows.map(([letter, at, width, more], nth) => {
    const next = rows[nth + 1];
    return {
      podium: letter,
      team: teamAt(0),
      at,
      from: at - width,
      to: at + width,
      margin: next === undefined ? null : Math.round((next[1] - at) * 100) / 100,
      won: nth === 0,
      late: false,
      anticipated: false,
      doubts: [],
      ...more,
    };
  }),
  tooClose: false,
  given: false,
  by: 'all-in',
  silent: [],
  ...rest,
});

export const buzzer = (rest: Partial<BuzzerHealth> = {}): BuzzerHealth => ({
  strikes: 5,
  struckAt: ago(4),
  delay: 3.1,
  delayBound: 9.4,
  scan: 8.3,
  roundTrip: 4.2,
  uncertainty: 5.8,
  flags: [],
  attempts: 0,
  ...rest,
});

const device = (id: string, rest: Partial<DeviceView>): DeviceView => ({
  id,
  role: 'team',
  name: null,
  podiums: [],
  judge: null,
  connected: true,
  lastSeenAt: NOW,
  rtt: 6.2,
  clockError: 1.9,
  battery: null,
  sound: 'none',
  behind: 0,
  visible: true,
  buzzer: null,
  ...rest,
});

export const DEVICES: DevicesMessage = {
  devices: [
    device('d1', { podiums: ['A'], battery: 0.84, sound: 'unlocked', buzzer: buzzer() }),
    device('d2', { podiums: ['B'], battery: 0.61, rtt: 11.4, buzzer: buzzer({ uncertainty: 8.9, roundTrip: 9.7 }) }),
    device('d3', {
      podiums: ['C'],
      battery: 0.18,
      rtt: 42,
      clockError: 14.2,
      buzzer: buzzer({ uncertainty: 22.4, roundTrip: 36.2, flags: ['wide', 'slow-line'] }),
    }),
    device('d4', { role: 'judge', judge: 'gk1' as JudgeId }),
    device('d5', { role: 'judge', judge: 'gk2' as JudgeId, connected: false, lastSeenAt: ago(95) }),
    device('d6', { role: 'output', name: 'projector', sound: 'unlocked', clockError: null, rtt: null }),
    device('d7', { role: 'output', name: 'obs', behind: 2, sound: 'locked', rtt: null, clockError: null }),
    device('d8', { role: 'mc', rtt: 8.1 }),
  ],
  phones: { connected: 213, ballots: 187 },
  test: null,
  unaware: [],
  alarms: [],
};

const tablets = (of: Partial<Record<Podium, Partial<DeviceView>>>): DeviceView[] =>
  DEVICES.devices.map((one) => {
    const [letter] = one.podiums;
    return letter === undefined ? one : { ...one, ...of[letter] };
  });

/** The test of all buzzers in its middle: one done, one with a slow touch, one not struck yet. */
export const TESTING: DevicesMessage = {
  ...DEVICES,
  test: { since: ago(31), wanted: 5 },
  devices: tablets({
    B: { buzzer: buzzer({ struckAt: ago(1), delay: 38.5, delayBound: 84, flags: ['slow-input'], uncertainty: 9.1 }) },
    C: { buzzer: buzzer({ strikes: 2, struckAt: ago(0), flags: ['untested'], uncertainty: 8.2 }) },
  }),
};

/** After the test: good, acceptable, and one that makes every race too close. */
export const TESTED: DevicesMessage = {
  ...DEVICES,
  devices: tablets({
    B: { buzzer: buzzer({ struckAt: ago(20), delay: 38.5, delayBound: 84, flags: ['slow-input'], uncertainty: 9.1 }) },
  }),
};

/** One tablet that replies to nothing, one that lies about its presses, and buzzers opening without the first. */
export const BAD_TABLETS: DevicesMessage = {
  ...DEVICES,
  unaware: ['B'],
  devices: tablets({
    A: { buzzer: buzzer({ flags: ['forged'], attempts: 7 }) },
    B: {
      rtt: null,
      buzzer: buzzer({ uncertainty: null, roundTrip: null, delay: null, flags: ['untested', 'silent'] }),
    },
  }),
};

export const POLL = {
  right: null,
  id: 'poll-1' as PollId,
  kind: 'favourite' as const,
  phase: 'open' as const,
  options: [
    { label: 'Đại Lộc', podium: 'A' as Podium, count: 61 },
    { label: 'Bắc Trà My', podium: 'B' as Podium, count: 88 },
    { label: 'Duy Xuyên', podium: 'C' as Podium, count: 38 },
  ],
  entrants: 187,
};

/** Worked case 2: equal on points, told apart by Tăng tốc. */
export const RUNNERS_UP: RunnersUpView = {
  stage: 'semifinal',
  stageId: 's2' as StageId,
  rows: [
    ['Quế Sơn', 2, 25, 41, 80, 99, null],
    ['Bắc Trà My', 1, 26, 44, 85, 90, 'speed'],
  ].map(([name, heat, greeting, creative, skill, speed, decidedBy], i) => ({
    team: { id: `team-${i}` as TeamId, name: String(name), kind: 'district' },
    heat: Number(heat),
    score: 245,
    segments: { greeting: Number(greeting), creative: Number(creative), skill: Number(skill), speed: Number(speed) },
    decidedBy: decidedBy as RunnersUpView['rows'][number]['decidedBy'],
    advances: i === 0,
  })),
  tied: [],
};
