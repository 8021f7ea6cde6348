import { type Contest, entrants } from '../../shared/engine/contest.ts';
import { formatStands } from '../../shared/engine/decide/import-content.ts';
import type { Format, HeatPlan, SeatSource } from '../../shared/engine/format.ts';
import { checkFormat, type FormatFault } from '../../shared/engine/format-check.ts';
import type { HeatId } from '../../shared/engine/ids.ts';
import type { State } from '../../shared/engine/state.ts';
import { formatSchema } from '../../shared/formats/contest-file.ts';
import { heatTitle, stageTitle } from '../../shared/minutes/names.ts';
import type { FormatSentence } from '../../shared/protocol/format.ts';
import { constraintWords } from '../content/constraint-words.ts';
import { formatWords } from '../content/format-words.ts';
import { judged } from './schema-faults.ts';

type Place = Pick<FormatSentence, 'stage' | 'heat' | 'seat' | 'constraint'>;

/** A format as the desk shaped it: with faults there is none to save. */
export interface JudgedFormat {
  format: Format | null;
  faults: FormatSentence[];
}

/** BR1: everything that is wrong with a format for this contest's teams, at once, each beside what it speaks of. */
export function judgeFormat(value: unknown, state: State): JudgedFormat {
  const { contest } = state;
  if (contest === null) return { format: null, faults: [NO_CONTEST] };
  const standing = formatStands(state) ? [STANDS] : [];
  const shape = judged(formatSchema, value);
  if ('faults' in shape) {
    const faults = shape.faults.map(({ path, vi, en }) => {
      const place = placeOfPath(path);
      const field = place.stage === null ? `${path.map(String).join('.') || 'format'}: ` : '';
      return { ...place, vi: field + vi, en: field + en };
    });
    return { format: null, faults: [...standing, ...faults] };
  }
  const format = shape.value as Format;
  const told = checkFormat(format, entrants(contest)).map((fault) => ({
    ...(placesOf(fault, format).at(-1) ?? ALL),
    ...formatWords(named(fault, { ...contest, format })),
  }));
  const faults = [...standing, ...told];
  return { format: faults.length === 0 ? format : null, faults };
}

const ALL: Place = { stage: null, heat: null, seat: null };
const NO_CONTEST: FormatSentence = { ...ALL, vi: 'chưa có cuộc thi', en: 'there is no contest' };
const STANDS: FormatSentence = {
  ...ALL,
  vi: 'đã bốc thăm, đã thi hoặc đã ghi nhận một đội bỏ thi: thể thức không đổi được nữa',
  en: 'lots were drawn, a heat has begun or a withdrawal was recorded: the format stands',
};

const indexAt = (path: readonly PropertyKey[], at: number): number | null => {
  const index = path[at];
  return typeof index === 'number' ? index : null;
};
/** `stages, 1, heats, 0, seats, 2, group`. */
const placeOfPath = (path: readonly PropertyKey[]): Place =>
  path[0] === 'constraints' && indexAt(path, 1) !== null
    ? { ...ALL, constraint: indexAt(path, 1) ?? 0 }
    : path[0] === 'stages'
      ? { stage: indexAt(path, 1), heat: path[2] === 'heats' ? indexAt(path, 3) : null, seat: indexAt(path, 5) }
      : ALL;

const heatsWhere = ({ stages }: Format, is: (heat: HeatPlan) => boolean): Place[] =>
  stages.flatMap((stage, at) =>
    stage.heats.flatMap((plan, heat) => (is(plan) ? [{ stage: at, heat, seat: null }] : [])),
  );

const seatsWhere = ({ stages }: Format, is: (seat: SeatSource, heat: HeatPlan, nth: number) => boolean): Place[] =>
  stages.flatMap((stage, at) =>
    stage.heats.flatMap((plan, heat) =>
      plan.seats.flatMap((seat, nth) => (is(seat, plan, nth) ? [{ stage: at, heat, seat: nth }] : [])),
    ),
  );

const comesFrom = (seat: SeatSource, heat: unknown): boolean =>
  (seat.from === 'winner' && seat.heat === heat) || (seat.from === 'best' && seat.group.some((one) => one === heat));

/** Where a fault is to be mended; of two seats that both want one team, the later. */
function placesOf({ fault, detail }: FormatFault, format: Format): Place[] {
  const { stages } = format;
  switch (fault) {
    case 'no-heats':
      return stages.flatMap((stage, at) => (stage.id === detail.stage ? [{ ...ALL, stage: at }] : []));
    case 'final-heats':
      return [{ ...ALL, stage: stages.length - 1 }];
    case 'heat-twice':
    case 'heat-size':
    case 'winner-unused':
      return heatsWhere(format, ({ id }) => id === detail.heat);
    case 'draw-not-first':
      return seatsWhere(format, (seat, { id }) => id === detail.heat && seat.from === 'draw');
    case 'seats-too-few':
    case 'seats-too-many':
      return [{ ...ALL, stage: seatsWhere(format, ({ from }) => from === 'draw')[0]?.stage ?? 0 }];
    case 'unknown-team':
    case 'team-twice':
      return seatsWhere(format, (seat) => seat.from === 'seed' && seat.team === detail.team);
    case 'unknown-heat':
    case 'heat-not-earlier':
      return seatsWhere(format, (seat, { id }) => id === detail.heat && comesFrom(seat, detail.from));
    case 'winner-twice':
      return seatsWhere(format, (seat) => seat.from === 'winner' && seat.heat === detail.heat);
    case 'best-rank':
    case 'best-too-many':
      return seatsWhere(format, (seat) => seat.from === 'best' && seat.group.join(', ') === detail.group);
    case 'constraint-team':
    case 'constraint-heat':
      return [{ ...ALL, constraint: Number(detail.nth) - 1 }];
    case 'constraints-unsatisfiable':
      return places(detail.which).map((constraint) => ({ ...ALL, constraint }));
    case 'no-stages':
      return [];
  }
}

/** "1, 3" as places from 0. */
const places = (which: string | number | undefined): number[] =>
  String(which ?? '')
    .split(', ')
    .map((one) => Number(one) - 1);

/** The sentence's ids as people call them; the English clauses carry none. */
function named({ fault, detail }: FormatFault, contest: Contest): FormatFault {
  const heat = (id: string): string => heatTitle(contest, id as HeatId, 'vi');
  const tell: Partial<Record<string, (id: string) => string>> = {
    heat,
    from: heat,
    group: (ids) => ids.split(', ').map(heat).join(', '),
    stage: (id) => {
      const stage = contest.format.stages.find((one) => one.id === id);
      return stage === undefined ? id : stageTitle(stage, 'vi');
    },
    team: (id) => contest.teams.find((team) => team.id === id)?.name ?? id,
  };
  if (fault === 'constraints-unsatisfiable') {
    const called = { team: tell.team ?? String, heat: (id: string) => heat(id) };
    const told = places(detail.which).flatMap((place) => {
      const constraint = contest.format.constraints?.[place];
      return constraint === undefined ? [] : [constraintWords(constraint, called)];
    });
    return {
      fault,
      detail: { which: told.map(({ vi }) => vi).join('; '), whichEn: told.map(({ en }) => en).join('; ') },
    };
  }
  const told = Object.entries(detail).map(([key, value]) => [key, tell[key]?.(String(value)) ?? value]);
  return { fault, detail: Object.fromEntries(told) as FormatFault['detail'] };
}
