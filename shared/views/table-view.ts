import type { Asking } from '../engine/asking.ts';
import { advancing, champion } from '../engine/bracket.ts';
import type { Contest } from '../engine/contest.ts';
import { hasSpent } from '../engine/decide/star.ts';
import { isFinal, stageOf } from '../engine/format.ts';
import { currentItem, type Heat, liveAsking } from '../engine/heat.ts';
import type { Podium, TeamId } from '../engine/ids.ts';
import { book, segmentTotal } from '../engine/ledger.ts';
import { SEGMENTS, type Segment } from '../engine/rundown.ts';
import { standings } from '../engine/standings.ts';
import type { Show } from '../engine/state.ts';
import type { HeatView, Lamp, PodiumView, RankingRow, StarState, TeamName } from './parts.ts';

export const teamName = (contest: Contest, id: TeamId): TeamName => {
  const team = contest.teams.find((candidate) => candidate.id === id);
  return { id, name: team?.name ?? id, kind: team?.kind ?? 'team' };
};

export const heatView = (contest: Contest, heat: Heat): HeatView => {
  const stage = stageOf(contest.format, heat.id);
  const { stages } = contest.format;
  const onto = stage && stages[stages.indexOf(stage) + 1];
  return {
    id: heat.id,
    number: stage?.heats.find((plan) => plan.id === heat.id)?.number ?? 0,
    stage: stage?.kind ?? 'qualifier',
    ...(stage?.name && { stageName: stage.name }),
    ...(onto?.name && { ontoNamed: true as const }),
    heatsInStage: stage?.heats.length ?? 1,
  };
};

const segmentsOf = (heat: Heat): ((podium: Podium) => Partial<Record<Segment, number>>) => {
  const booked = book(heat.facts, heat.rules.floor);
  const played = SEGMENTS.filter((segment) => booked.some((fact) => fact.segment === segment));
  return (podium) => Object.fromEntries(played.map((segment) => [segment, segmentTotal(booked, podium, segment)]));
};

export const podiumViews = (contest: Contest, heat: Heat): PodiumView[] => {
  const places = standings(heat);
  const segments = segmentsOf(heat);
  return heat.seats.map((seat) => {
    const row = places.find((candidate) => candidate.podium === seat.podium);
    const left = heat.retired.find((gone) => gone.podium === seat.podium)?.how;
    return {
      podium: seat.podium,
      team: teamName(contest, seat.team),
      score: row?.score ?? 0,
      place: row?.place ?? 1,
      segments: segments(seat.podium),
      lamp: left === undefined ? lampOf(heat, seat.podium) : 'idle',
      ...(left !== undefined && { left }),
      ...(heat.rules.own.star === true && { star: starOf(heat, seat.podium) }),
    };
  });
};

const starOf = (heat: Heat, podium: Podium): StarState => {
  const item = heat.stars[podium];
  if (item === undefined) return 'free';
  return hasSpent(heat, podium) && liveAsking(heat)?.item !== item ? 'spent' : 'placed';
};

/** One podium's light: who has the word, who may press, how it ended. */
const lampOf = (heat: Heat, podium: Podium): Lamp => {
  const asking = liveAsking(heat);
  if (asking !== undefined) return lampIn(asking, podium);
  const item = currentItem(heat);
  return (item?.kind === 'turn' || item?.kind === 'pack') && item.podium === podium ? 'turn' : 'idle';
};

const lampIn = (asking: Asking, podium: Podium): Lamp => {
  if (asking.mode === 'speed') return speedLamp(asking, podium);
  if (asking.answering?.podium === podium) return 'answering';
  const ruling = asking.rulings.filter((candidate) => candidate.podium === podium).at(-1);
  if (ruling !== undefined) return ruling.verdict;
  if (asking.tried.includes(podium)) return 'locked-out';
  if (asking.phase === 'armed' && asking.window?.eligible.includes(podium)) return 'armed';
  return asking.owner === podium && asking.phase === 'shown' ? 'turn' : 'idle';
};

/** In Tăng tốc right and wrong show only once the verdicts do (AC5). */
const speedLamp = (asking: Asking, podium: Podium): Lamp => {
  if (asking.phase === 'open') return asking.answers[podium] === undefined ? 'armed' : 'answering';
  if (asking.phase !== 'verdicts-shown' && asking.phase !== 'revealed') return 'idle';
  if (asking.answers[podium] === undefined) return 'silent';
  return asking.judged[podium] === true ? 'right' : 'wrong';
};

export const rankingRows = (contest: Contest, show: Show, heat: Heat): RankingRow[] => {
  const segments = segmentsOf(heat);
  const on = advancing(contest.format, show, heat.id);
  const first = isFinal(contest.format, heat.id) ? champion(contest.format, show) : null;
  return standings(heat).map((row) => {
    const team = heat.seats.find((seat) => seat.podium === row.podium)?.team ?? ('' as TeamId);
    return {
      podium: row.podium,
      team: teamName(contest, team),
      score: row.score,
      place: row.place,
      segments: segments(row.podium),
      advances: on.includes(team) || team === first,
    };
  });
};
