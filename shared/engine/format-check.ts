import { drawnHeats } from './ball-lots.ts';
import { contradiction } from './contradiction.ts';
import { type Format, type HeatPlan, heatPlans, type SeatSource } from './format.ts';
import type { HeatId, TeamId } from './ids.ts';

export const FORMAT_FAULTS = [
  'no-stages',
  'no-heats',
  'heat-twice',
  'heat-size',
  'final-heats',
  'draw-not-first',
  'seats-too-few',
  'seats-too-many',
  'unknown-team',
  'team-twice',
  'unknown-heat',
  'heat-not-earlier',
  'winner-twice',
  'winner-unused',
  'best-rank',
  'best-too-many',
  'constraint-team',
  'constraint-heat',
  'constraints-unsatisfiable',
] as const;
export type FormatFaultCode = (typeof FORMAT_FAULTS)[number];

/** What does not add up, with the numbers and names the sentence needs. */
export interface FormatFault {
  fault: FormatFaultCode;
  detail: Record<string, string | number>;
}

const fault = (code: FormatFaultCode, detail: Record<string, string | number> = {}): FormatFault => ({
  fault: code,
  detail,
});

/** BR1: every fault of a format for these teams, all at once; none means that it closes with one champion. */
export const checkFormat = (format: Format, teams: readonly TeamId[]): FormatFault[] => {
  if (format.stages.length === 0) return [fault('no-stages')];
  const plans = heatPlans(format);
  const faults = [
    ...format.stages.filter((stage) => stage.heats.length === 0).map((stage) => fault('no-heats', { stage: stage.id })),
    ...twice(plans.map((plan) => plan.id)).map((heat) => fault('heat-twice', { heat })),
    ...plans.flatMap(heatFaults),
    ...lastStageFaults(format),
    ...seatingFaults(plans, teams),
    ...sourceFaults(format),
    ...winnerFaults(format),
    ...bestFaults(plans),
    ...constraintFaults(format, teams),
  ];
  return faults.length > 0 ? faults : lotFaults(format, teams);
};

const twice = <T>(items: readonly T[]): T[] => [...new Set(items.filter((item, i) => items.indexOf(item) !== i))];

const heatFaults = (plan: HeatPlan): FormatFault[] => {
  const faults: FormatFault[] = [];
  const { length } = plan.seats;
  if (length < 2 || length > 8) faults.push(fault('heat-size', { heat: plan.id, seats: length, least: 2, most: 8 }));
  // Balls fill podiums from A on; a drawn seat behind another kind would leave a hole in the row.
  const drawn = plan.seats.map((seat) => seat.from === 'draw');
  if (drawn.lastIndexOf(true) >= drawn.filter(Boolean).length) faults.push(fault('draw-not-first', { heat: plan.id }));
  return faults;
};

const lastStageFaults = (format: Format): FormatFault[] => {
  const heats = format.stages.at(-1)?.heats.length ?? 0;
  return heats === 1 ? [] : [fault('final-heats', { heats, needed: 1 })];
};

/** Every team has one seat at the start, and lots leave no heat with fewer than two (BR4). */
const seatingFaults = (plans: readonly HeatPlan[], teams: readonly TeamId[]): FormatFault[] => {
  const seeds = plans.flatMap((plan) => plan.seats).flatMap((seat) => (seat.from === 'seed' ? [seat.team] : []));
  const drawn = plans
    .map((plan) => plan.seats.filter((seat) => seat.from === 'draw').length)
    .filter((count) => count > 0);
  const seats = drawn.reduce((sum, count) => sum + count, 0);
  const bowl = teams.filter((team) => !seeds.includes(team)).length;
  const faults = [
    ...seeds.filter((team) => !teams.includes(team)).map((team) => fault('unknown-team', { team })),
    ...twice(seeds).map((team) => fault('team-twice', { team })),
  ];
  if (bowl > seats) faults.push(fault('seats-too-few', { teams: bowl, seats }));
  const lost = drawn.length === 0 ? 0 : Math.ceil((seats - bowl) / drawn.length);
  if (seats > bowl && drawn.some((count) => count - lost < 2)) {
    faults.push(fault('seats-too-many', { teams: bowl, seats, heats: drawn.length, needed: drawn.length * 2 }));
  }
  return faults;
};

const feeders = (source: SeatSource): HeatId[] => {
  if (source.from === 'winner') return [source.heat];
  return source.from === 'best' ? source.group : [];
};

/** A seat can only be filled from a heat of an earlier stage. */
const sourceFaults = (format: Format): FormatFault[] => {
  const stageOf = new Map(format.stages.flatMap((stage, i) => stage.heats.map((heat) => [heat.id, i] as const)));
  return format.stages.flatMap((stage, i) =>
    stage.heats.flatMap((heat) =>
      heat.seats.flatMap(feeders).flatMap((from) => {
        const earlier = stageOf.get(from);
        if (earlier === undefined) return [fault('unknown-heat', { heat: heat.id, from })];
        return earlier < i ? [] : [fault('heat-not-earlier', { heat: heat.id, from })];
      }),
    ),
  );
};

/** Every heat but the last sends its winner to exactly one seat. */
const winnerFaults = (format: Format): FormatFault[] => {
  const taken = heatPlans(format)
    .flatMap((plan) => plan.seats)
    .flatMap((seat) => (seat.from === 'winner' ? [seat.heat] : []));
  const unused = format.stages
    .slice(0, -1)
    .flatMap((stage) => stage.heats)
    .filter((heat) => !taken.includes(heat.id));
  return [
    ...twice(taken).map((heat) => fault('winner-twice', { heat })),
    ...unused.map((heat) => fault('winner-unused', { heat: heat.id })),
  ];
};

/** The ranks taken of a group are 1…k without gap or repeat, and the group has that many candidates for certain. */
const bestFaults = (plans: readonly HeatPlan[]): FormatFault[] => {
  const seats = plans.flatMap((plan) => plan.seats).flatMap((seat) => (seat.from === 'best' ? [seat] : []));
  const groups = new Map(seats.map((seat) => [seat.group.join(), seat]));
  return [...groups.values()].flatMap(({ group, of }) => {
    const ranks = seats.filter((seat) => seat.group.join() === group.join()).map((seat) => seat.rank);
    const name = group.join(', ');
    const faults: FormatFault[] = [];
    if ([...ranks].sort((a, b) => a - b).some((rank, i) => rank !== i + 1)) {
      faults.push(fault('best-rank', { group: name, ranks: ranks.join(', ') }));
    }
    const sizes = group.map((id) => plans.find((plan) => plan.id === id)?.seats.length ?? 0);
    const candidates = of === 'seconds' ? group.length : sizes.reduce((sum, size) => sum + Math.max(0, size - 1), 0);
    if (ranks.length > candidates)
      faults.push(fault('best-too-many', { group: name, taken: ranks.length, candidates }));
    return faults;
  });
};

const bowlOf = (format: Format, teams: readonly TeamId[]): TeamId[] => {
  const seeds = heatPlans(format).flatMap((plan) =>
    plan.seats.flatMap((seat) => (seat.from === 'seed' ? [seat.team] : [])),
  );
  return teams.filter((team) => !seeds.includes(team));
};

/** BR3: a constraint names teams that are drawn, and seats that are drawn for. */
const constraintFaults = (format: Format, teams: readonly TeamId[]): FormatFault[] => {
  const bowl = bowlOf(format, teams);
  const drawn = drawnHeats(format);
  return (format.constraints ?? []).flatMap((one, place) => {
    const named = one.rule === 'apart' ? one.teams : [one.team];
    const nth = place + 1;
    const unknown = named.filter((team) => !bowl.includes(team)).map((team) => fault('constraint-team', { team, nth }));
    if (one.rule === 'apart') return unknown;
    const podiums = drawn.find(({ heat }) => heat === one.heat)?.podiums ?? [];
    const isSeat = podiums.length > 0 && (one.podium === null || podiums.includes(one.podium));
    return isSeat ? unknown : [...unknown, fault('constraint-heat', { heat: one.heat, podium: one.podium ?? '', nth })];
  });
};

/** BR3: some lot keeps all constraints; `which` of them none can keep together, counted from 1. */
const lotFaults = (format: Format, teams: readonly TeamId[]): FormatFault[] => {
  const core = contradiction(format, bowlOf(format, teams));
  return core.length === 0 ? [] : [fault('constraints-unsatisfiable', { which: core.map((at) => at + 1).join(', ') })];
};
