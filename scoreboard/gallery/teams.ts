import type { TeamKind } from '../../shared/engine/contest.ts';
import type { HeatId, TeamId } from '../../shared/engine/ids.ts';
import { PODIUMS, type Podium } from '../../shared/engine/ids.ts';
import type { BracketStageView, PodiumView, RankingRow, SlotView, TeamName } from '../../shared/views/parts.ts';

/** The longest names a Vietnamese contest brings, first. */
const NAMES: [string, TeamKind][] = [
  ['Sở Văn hoá, Thể thao và Du lịch', 'team'],
  ['Bắc Trà My', 'district'],
  ['Nam Trà My', 'district'],
  ['Hội An', 'city'],
  ['Trường Đại học Quảng Nam', 'school'],
  ['Tiên Phước', 'district'],
  ['Thăng Bình', 'district'],
  ['Văn phòng Đoàn ĐBQH và HĐND tỉnh', 'team'],
];
const SCORES = [196, 205, 158, 120, 95, 88, 60, 12];

const team = (name: string, kind: TeamKind = 'district'): TeamName => ({ id: name as TeamId, name, kind });

/** Tables to look at: the fewest, the usual, and the sizes at which plates change their form. */
export const TABLES = [2, 3, 4, 8] as const;

/** A table of 2–8 podiums with scores in mid-heat. */
export function tableOf(count: number): PodiumView[] {
  const podiums = PODIUMS.slice(0, count).map((podium, i): PodiumView => {
    const [name, kind] = NAMES[i] ?? ['', 'team'];
    return { podium, team: team(name, kind), score: SCORES[i] ?? 0, segments: {}, lamp: 'idle', place: 0 };
  });
  return podiums.map((at) => ({ ...at, place: 1 + podiums.filter((other) => other.score > at.score).length }));
}

/** The table with some lamps as named and the others as they were. */
export function lamps(podiums: PodiumView[], set: Partial<Record<Podium, PodiumView['lamp']>>): PodiumView[] {
  return podiums.map((at) => ({ ...at, lamp: set[at.podium] ?? at.lamp }));
}

/** The table by place; the first goes on. */
export function standings(podiums: PodiumView[]): RankingRow[] {
  return [...podiums]
    .sort((a, b) => a.place - b.place)
    .map(({ podium, team: of, score, segments, place }) => ({
      podium,
      team: of,
      score,
      segments,
      place,
      advances: place === 1,
    }));
}

const HEATS = [
  ['Đại Lộc', 'Tam Kỳ', 'Tây Giang'],
  ['Nam Trà My', 'Hội An', 'Phú Ninh'],
  ['Quế Sơn', 'Điện Bàn', 'Nam Giang'],
  ['Duy Xuyên', 'Bắc Trà My', 'Hiệp Đức'],
  ['Thăng Bình', 'Phước Sơn'],
  ['Núi Thành', 'Tiên Phước', 'Đông Giang'],
];
const SEMIFINALS = [
  ['Đại Lộc', 'Quế Sơn', 'Thăng Bình'],
  ['Nam Trà My', 'Duy Xuyên', 'Núi Thành'],
];
const FINAL = ['Đại Lộc', 'Nam Trà My', 'Quế Sơn'];

const played = (names: string[], best: number): SlotView[] =>
  names.map((name, i) => ({
    known: true,
    team: team(name),
    podium: PODIUMS[i] ?? 'A',
    score: best - i * 23,
    place: i + 1,
    advances: i === 0,
  }));
const known = (names: string[]): SlotView[] =>
  names.map((name, i) => ({
    known: true,
    team: team(name),
    podium: PODIUMS[i] ?? 'A',
    score: null,
    place: null,
    advances: false,
  }));
const winner = (...numbers: number[]): SlotView => ({
  known: false,
  from: 'winner',
  heats: numbers.map((number) => ({ stage: 'qualifier', number })),
  rank: null,
});

const heat = (
  id: string,
  number: number,
  status: 'waiting' | 'ready' | 'playing' | 'confirmed',
  slots: SlotView[],
) => ({
  id: id as HeatId,
  number,
  status,
  slots,
});

const GIVEN_UP: SlotView = {
  known: false,
  from: 'draw',
  heats: [],
  rank: null,
  vacant: { withdrawn: team('Văn phòng Đoàn ĐBQH và HĐND tỉnh', 'team') },
};

/**
 * The bracket of 2024 before the draw, in the middle of the qualifiers (once with seats given up), and before the final.
 */
export function bracketOf(moment: 'empty' | 'qualifiers' | 'withdrawn' | 'final'): BracketStageView[] {
  if (moment === 'withdrawn') return withGivenUp(bracketOf('qualifiers'));
  const drawn = moment !== 'empty';
  const done = moment === 'final' ? 6 : moment === 'qualifiers' ? 3 : 0;
  const open: SlotView = { known: false, from: 'draw', heats: [], rank: null };
  const semifinal = (index: number): SlotView[] => {
    if (moment === 'final') return played(SEMIFINALS[index] ?? [], 262 - index * 8);
    const feeders = index === 0 ? [1, 3, 5] : [2, 4, 6];
    return feeders.map((number) => {
      const first = HEATS[number - 1]?.[0] ?? '';
      return number <= done ? (known([first])[0] ?? winner(number)) : winner(number);
    });
  };
  return [
    {
      kind: 'qualifier',
      heats: HEATS.map((names, i) =>
        heat(
          `q${i + 1}`,
          i + 1,
          i < done ? 'confirmed' : drawn ? 'ready' : 'waiting',
          !drawn ? names.map(() => open) : i < done ? played(names, 241 - i * 7) : known(names),
        ),
      ),
    },
    {
      kind: 'semifinal',
      heats: [0, 1].map((i) => heat(`s${i + 1}`, i + 1, done === 6 ? 'confirmed' : 'waiting', semifinal(i))),
    },
    {
      kind: 'final',
      heats: [
        heat(
          'f1',
          1,
          moment === 'final' ? 'ready' : 'waiting',
          moment === 'final'
            ? known(FINAL)
            : [
                { known: false, from: 'winner', heats: [{ stage: 'semifinal', number: 1 }], rank: null },
                { known: false, from: 'winner', heats: [{ stage: 'semifinal', number: 2 }], rank: null },
                {
                  known: false,
                  from: 'best',
                  heats: [1, 2].map((number) => ({ stage: 'semifinal', number })),
                  rank: 1,
                },
              ],
        ),
      ],
    },
  ];
}

/** The heats of 2024 with the first `balls` teams seated, as the draw shows them. */
export function drawnHeats(balls: number) {
  const order = [0, 1, 2, 3, 4, 5].flatMap((i) => (HEATS[i] ?? []).map((name, seat) => ({ name, heat: i, seat })));
  // Ball by ball the heats fill in turn.
  order.sort((a, b) => a.seat - b.seat || a.heat - b.heat);
  const seated = new Set(order.slice(0, balls).map((ball) => ball.name));
  const last = order[balls - 1];
  return {
    heats: HEATS.map((names, i) => ({
      id: `q${i + 1}` as HeatId,
      number: i + 1,
      size: names.length,
      seats: names.map((name, seat) => ({
        podium: PODIUMS[seat] ?? ('A' as Podium),
        team: seated.has(name) ? team(name) : null,
      })),
    })),
    ball: last
      ? {
          nth: balls,
          of: order.length,
          team: team(last.name),
          heat: `q${last.heat + 1}` as HeatId,
          heatNumber: last.heat + 1,
          podium: PODIUMS[last.seat] ?? ('A' as Podium),
        }
      : null,
    bowl: order.slice(balls).map(({ name }) => team(name)),
  };
}

const withGivenUp = (stages: BracketStageView[]): BracketStageView[] =>
  stages.map(({ kind, heats }) => ({
    kind,
    heats: heats.map((one) => {
      if (one.id === 'q5') return { ...one, slots: [...one.slots, GIVEN_UP] };
      const slots = one.slots.map((slot, i) =>
        i === 2 && !slot.known ? { ...slot, vacant: { withdrawn: null } } : slot,
      );
      return one.id === 's2' ? { ...one, slots } : one;
    }),
  }));
