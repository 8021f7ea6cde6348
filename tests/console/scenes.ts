import type { DurationMs, EpochMs, HeatId, ItemId, JudgeId } from '../../shared/engine/ids.ts';
import type { HostView, JurorDesk } from '../../shared/views/host.ts';
import {
  ASKING,
  BASE,
  BRACKET,
  finish,
  inHeat,
  NOW,
  POLL,
  PROGRAM,
  press,
  QUESTION,
  RUNNERS_UP,
  ready,
  rundownAt,
  TEAMS,
  waits,
  withLamps,
} from './fixtures.ts';

const dur = (seconds: number): DurationMs => (seconds * 1000) as DurationMs;
const from = (seconds: number): EpochMs => (NOW + seconds * 1000) as EpochMs;
const running = (left: number, length: number) => ({
  status: 'running' as const,
  deadline: from(left),
  length: dur(length),
});
const judge = (n: number, name: string, total: number | null, closed = false): JurorDesk => ({
  id: `gk${n}` as JudgeId,
  name,
  in: total !== null,
  closed,
  total,
  paper: false,
  reopened: null,
});
const CRITERIA = [
  { id: 'novelty', name: { vi: 'Tính mới', en: 'Novelty' }, max: 15 },
  { id: 'effect', name: { vi: 'Hiệu quả và nhân rộng', en: 'Effect and spread' }, max: 15 },
  { id: 'talk', name: { vi: 'Thuyết trình', en: 'Presentation' }, max: 10 },
  { id: 'replies', name: { vi: 'Trả lời', en: 'Answers' }, max: 10 },
];

const undrawn = BRACKET.map((stage, s) => ({
  ...stage,
  heats: stage.heats.map((heat) => ({
    ...heat,
    status: 'waiting' as const,
    slots:
      s === 0
        ? [0, 1, 2].map(() => ({ known: false as const, from: 'draw' as const, heats: [], rank: null }))
        : heat.slots,
  })),
}));

const drawScene = {
  scene: 'draw' as const,
  commitment: '9f2c1d77a0be4435b7c1f0a9d2e6845c3b1f7e90aa64d2c8815f3e7790ab12cd',
  called: null,
  hidden: null,
  heats: [],
  ball: null,
  bowl: TEAMS,
};

/** Every state the desk must be good in, by name. */
export const SCENES: Record<string, HostView> = {
  seal: {
    ...BASE,
    heat: null,
    takeBack: null,
    draw: null,
    bracket: undrawn,
    go: ready({ go: 'commit-draw' }),
    program: { ...PROGRAM, podiums: [] },
    preview: { ...PROGRAM, podiums: [], scene: drawScene },
  },
  call: {
    ...BASE,
    heat: null,
    draw: { committed: true, called: null, shown: 0, of: 17, typed: false },
    bracket: undrawn,
    go: waits('call-number'),
    preview: null,
    program: { ...PROGRAM, podiums: [], scene: drawScene },
    takeBack: { action: 'a' as never, label: { do: 'go', go: { go: 'commit-draw' } }, seen: true, depth: 1 },
  },
  balls: {
    ...BASE,
    heat: null,
    draw: { committed: true, called: '20241010', shown: 5, of: 17, typed: false },
    bracket: undrawn,
    go: ready({ go: 'draw-ball', nth: 6, of: 17 }),
    preview: null,
    program: {
      ...PROGRAM,
      podiums: [],
      scene: {
        ...drawScene,
        called: '20241010',
        ball: { nth: 5, of: 17, team: TEAMS[11]!, heat: 's1h2' as HeatId, heatNumber: 2, podium: 'B' },
      },
    },
  },
  bracket: {
    ...BASE,
    heat: null,
    go: ready({ go: 'start-heat', heat: 's1h3' as HeatId }),
    startable: ['s1h3', 's1h4', 's1h5', 's1h6'] as HeatId[],
    program: { ...PROGRAM, podiums: [] },
    runnersUp: [RUNNERS_UP],
  },
  between: BASE,
  marking: inHeat(
    {
      rundown: rundownAt('cr-C', 505),
      turn: {
        item: 'cr-C' as ItemId,
        podium: 'C',
        phase: 'marking',
        judges: [
          judge(1, 'Phạm Hồng Quảng', 43.5),
          judge(2, 'Nguyễn Thị Thu Hà', null),
          judge(3, 'Đoàn Ngọc Hùng Anh', 41),
          judge(4, 'Trần Lê Ánh Nguyệt', null, true),
          { ...judge(5, 'Võ Văn Phước', 44), paper: true },
        ],
        criteria: CRITERIA,
        mean: null,
        overtime: { by: dur(52), penalty: 2, ruling: 'confirmed' },
      },
    },
    { go: waits('marks') },
  ),
  overtime: inHeat(
    {
      rundown: rundownAt('gr-B', 250),
      turn: {
        item: 'gr-B' as ItemId,
        podium: 'B',
        phase: 'marking',
        judges: [
          judge(1, 'Phạm Hồng Quảng', 26.5),
          judge(2, 'Nguyễn Thị Thu Hà', 27),
          judge(3, 'Đoàn Ngọc Hùng Anh', 28),
        ],
        criteria: CRITERIA,
        mean: 27.1667,
        overtime: { by: dur(52), penalty: 2, ruling: 'proposed' },
      },
    },
    { go: waits('overtime') },
  ),
  speaking: inHeat(
    {
      rundown: rundownAt('gr-A', 100),
      turn: {
        item: 'gr-A' as ItemId,
        podium: 'A',
        phase: 'speaking',
        judges: [
          judge(1, 'Phạm Hồng Quảng', null),
          judge(2, 'Nguyễn Thị Thu Hà', null),
          judge(3, 'Đoàn Ngọc Hùng Anh', null),
        ],
        criteria: CRITERIA,
        mean: null,
        overtime: null,
      },
    },
    { go: ready({ go: 'stop-clock' }), clock: running(77.4, 180), program: withLamps({ A: 'turn' }) },
  ),
  pack: inHeat(
    {
      rundown: rundownAt('pack-A', 12),
      packs: [
        { pack: 1, takenBy: 'C' },
        { pack: 2, takenBy: null },
        { pack: 3, takenBy: null },
      ],
    },
    { go: ready({ go: 'draw-pack', podium: 'A' }), preview: null, program: withLamps({ A: 'turn' }) },
  ),
  own: inHeat(
    {
      rundown: rundownAt('own-A2', 22),
      asking: {
        ...ASKING,
        mode: 'own',
        owner: 'A',
        phase: 'answering',
        question: QUESTION,
        answering: { podium: 'A', as: 'owner' },
        answers: [
          {
            podium: 'A',
            text: 'A. Chính phủ số, kinh tế số, xã hội số',
            timeMs: dur(6.4),
            proposal: true,
            judged: null,
          },
        ],
      },
    },
    { go: waits('ruling'), preview: null, clock: running(8.3, 15), program: withLamps({ A: 'answering' }) },
  ),
  shown: inHeat(
    { rundown: rundownAt('common-3', 14), asking: ASKING },
    { go: ready({ go: 'open-buzzers', length: dur(5) }) },
  ),
  armed: inHeat(
    {
      rundown: rundownAt('common-3', 19),
      asking: {
        ...ASKING,
        phase: 'armed',
        window: { status: 'running', opensAt: from(-2), closesAt: from(3) },
        tried: [],
        presses: [press('A', -250, 'early')],
      },
    },
    {
      go: waits('buzzers'),
      preview: null,
      clock: running(3.2, 5),
      program: withLamps({ A: 'armed', B: 'armed', C: 'armed' }),
    },
  ),
  answering: inHeat(
    {
      rundown: rundownAt('common-3', 23),
      asking: {
        ...ASKING,
        phase: 'answering',
        answering: { podium: 'C', as: 'buzzer' },
        tried: ['B'],
        presses: [press('C', 1234, 'won'), press('A', 1271, 'beaten')],
        finish: finish([
          ['C', 1234.1, 6.2],
          ['A', 1271.4, 8.9],
        ]),
        mayHaveWord: ['A'],
      },
    },
    {
      go: waits('ruling'),
      preview: null,
      clock: running(4.1, 5),
      program: withLamps({ C: 'answering', A: 'locked-out', B: 'locked-out' }),
      takeBack: { action: 'a' as never, label: { do: 'rule', podium: 'B', verdict: 'wrong' }, seen: true, depth: 44 },
    },
  ),
  speed: inHeat(
    {
      rundown: rundownAt('speed-2', 41),
      asking: {
        ...ASKING,
        mode: 'speed',
        phase: 'closed',
        question: {
          ...QUESTION,
          kind: 'short-text',
          options: [],
          text: 'Tên viết tắt tiếng Anh của trí tuệ nhân tạo là gì?',
          answer: 'AI',
          accepted: ['A.I.'],
          note: null,
        },
        answers: [
          { podium: 'B', text: 'AI', timeMs: 3211 as DurationMs, proposal: true, judged: true },
          { podium: 'A', text: 'A I', timeMs: 3214 as DurationMs, proposal: false, judged: true },
          {
            podium: 'C',
            text: 'Trí tuệ nhân tạo Artificial',
            timeMs: 9870 as DurationMs,
            proposal: false,
            judged: false,
          },
        ],
      },
    },
    {
      go: ready({ go: 'reveal-answers' }),
      takeBack: {
        action: 'a' as never,
        label: { do: 'judge-answer', podium: 'A', right: true },
        seen: false,
        depth: 50,
      },
    },
  ),
  poll: inHeat({ rundown: rundownAt('fav', 33), poll: POLL }, { go: ready({ go: 'close-poll' }) }),
  lucky: inHeat(
    {
      rundown: rundownAt('lucky', 33),
      luckyDraw: {
        item: 'lucky' as ItemId,
        phase: 'drawn',
        entrants: 143,
        seed: 'b7c1f0a9d2e6845c3b1f7e90aa64d2c8',
        code: 'K7M2',
        draws: 2,
      },
    },
    {},
  ),
  confirm: inHeat(
    { rundown: rundownAt('result', 33), confirmable: true },
    { go: waits('confirm-result'), preview: null },
  ),
  held: inHeat(
    {
      rundown: rundownAt('common-3', 19),
      asking: { ...ASKING, phase: 'armed', window: { status: 'held', remaining: dur(2.1) } },
    },
    {
      heldAt: NOW,
      go: ready({ go: 'resume' }),
      clock: { status: 'held', remaining: dur(2.1), length: dur(5) },
      slide: null,
    },
  ),
  champion: {
    ...inHeat(
      { rundown: rundownAt('result', 60), confirmable: false, confirmed: true },
      { go: waits('finished'), preview: null },
    ),
    champion: 'Đại Lộc',
  },
};
