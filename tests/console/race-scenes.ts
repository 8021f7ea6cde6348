import type { DurationMs, EpochMs, Podium } from '../../shared/engine/ids.ts';
import type { AskingDesk, HostView } from '../../shared/views/host.ts';
import {
  ASKING,
  finish,
  inHeat,
  NOW,
  PODIUMS,
  PROGRAM,
  press,
  rundownAt,
  TEAMS,
  waits,
  withLamps,
} from './fixtures.ts';

const from = (seconds: number): EpochMs => (NOW + seconds * 1000) as EpochMs;
const clock = { status: 'running' as const, deadline: from(4.1), length: 5000 as DurationMs };

const answering = (asking: Partial<AskingDesk>, view: Partial<HostView> = {}): HostView =>
  inHeat(
    {
      rundown: rundownAt('common-3', 23),
      asking: { ...ASKING, phase: 'answering', answering: { podium: 'C', as: 'buzzer' }, ...asking },
    },
    {
      go: waits('ruling'),
      preview: null,
      clock,
      program: withLamps({ C: 'answering', A: 'locked-out', B: 'locked-out' }),
      ...view,
    },
  );

const EIGHT: [Podium, number][] = [
  ['D', 812.4],
  ['A', 819.9],
  ['H', 826.3],
  ['C', 840.1],
  ['B', 861],
  ['G', 893.5],
  ['E', 934.8],
];

/** The desk while presses race, and after: for each the states in which somebody will ask "who was first?". */
export const RACE_SCENES: Record<string, HostView> = {
  racing: inHeat(
    {
      rundown: rundownAt('common-3', 21),
      asking: {
        ...ASKING,
        phase: 'armed',
        window: { status: 'running', opensAt: from(-2), closesAt: from(3) },
        racing: true,
        presses: [press('B', -180, 'early'), press('C', 1234.1, 'racing'), press('A', 1241.6, 'racing')],
      },
    },
    { go: waits('race'), preview: null, clock, program: withLamps({ A: 'armed', B: 'armed', C: 'armed' }) },
  ),
  'too-close': answering({
    presses: [press('C', 1234, 'won'), press('A', 1237, 'beaten'), press('B', 1271, 'beaten')],
    finish: finish(
      [
        ['C', 1234.1, 6.2],
        ['A', 1237.2, 8.9],
        ['B', 1271.4, 7.1],
      ],
      { tooClose: true },
    ),
    mayHaveWord: ['A', 'B'],
  }),
  proved: answering({
    presses: [press('C', 1234, 'won'), press('A', 1262, 'beaten')],
    finish: finish(
      [
        ['C', 1234.1, 6.2],
        ['A', 1262.4, 8.9],
      ],
      { by: 'proof' },
    ),
    mayHaveWord: ['A'],
  }),
  'silent-tablet': answering({
    presses: [press('C', 62, 'won')],
    finish: finish([['C', 62.4, 5.1, { anticipated: true }]], { by: 'cap', silent: ['B'] }),
  }),
  doubts: answering({
    presses: [press('C', 1234, 'won'), press('A', 1262, 'beaten'), press('B', 3410, 'late')],
    finish: finish(
      [
        ['C', 1234.1, 6.2, { doubts: ['slow-input', 'reconnected'] }],
        ['A', 1262.4, 30.9, { doubts: ['clamped', 'clock-step'] }],
        ['B', 3410, 0, { late: true, doubts: ['no-clock'] }],
      ],
      { by: 'proof', tooClose: true },
    ),
    mayHaveWord: ['A', 'B'],
  }),
  given: answering({
    answering: { podium: 'A', as: 'buzzer' },
    presses: [press('C', 1234, 'won'), press('A', 1237, 'beaten')],
    finish: finish(
      [
        ['C', 1234.1, 6.2, { won: false }],
        ['A', 1237.2, 8.9, { won: true }],
      ],
      { tooClose: true, given: true },
    ),
    mayHaveWord: ['C'],
  }),
  'finish-on-air': answering(
    {
      presses: [press('C', 1234, 'won'), press('A', 1271, 'beaten')],
      finish: finish([
        ['C', 1234.1, 6.2],
        ['A', 1271.4, 8.9],
      ]),
    },
    { slide: 'photo-finish' },
  ),
  eight: answering(
    {
      answering: { podium: 'D', as: 'buzzer' },
      presses: EIGHT.map(([podium, at], nth) => press(podium, at, nth === 0 ? 'won' : 'beaten')),
      finish: finish(
        EIGHT.map(([podium, at], nth) => [podium, at, 5 + nth]),
        { tooClose: true },
      ),
      mayHaveWord: EIGHT.slice(1).map(([podium]) => podium),
    },
    { program: { ...PROGRAM, podiums: eightPodiums() } },
  ),
};

function eightPodiums(): typeof PODIUMS {
  const longest = ['Sở Văn hoá, Thể thao và Du lịch', 'Ban Quản lý các Khu kinh tế và Khu công nghiệp'];
  return (['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const).flatMap((letter, nth) => {
    const [like] = PODIUMS;
    const team = TEAMS[nth + 3];
    if (!like || !team) return [];
    return [{ ...like, podium: letter, team: { ...team, name: longest[nth - 2] ?? team.name }, place: nth + 1 }];
  });
}
