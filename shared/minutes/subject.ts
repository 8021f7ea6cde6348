import type { Contest } from '../engine/contest.ts';
import type { HeatId, StageId } from '../engine/ids.ts';
import type { State } from '../engine/state.ts';
import type { Entry } from './chronicle.ts';
import { topicOf } from './event-lines.ts';
import { stageWith } from './names.ts';

/** What minutes are about. */
export type Subject = { kind: 'heat'; id: HeatId } | { kind: 'stage'; id: StageId } | { kind: 'contest' };

export const sameSubject = (a: Subject, b: Subject): boolean =>
  a.kind === b.kind && ('id' in a ? a.id : null) === ('id' in b ? b.id : null);

/** Everything that has minutes by now: heats as they were started, the stages, the contest. */
export const subjectsOf = ({ contest, show }: State): Subject[] => {
  if (contest === null) return [];
  // BR7: a heat that was annulled and is still to be played again has minutes too.
  const heats = [...new Set([...show.annulled.map(({ heat }) => heat.id), ...show.heats.map(({ id }) => id)])];
  const stages = contest.format.stages.flatMap((stage): Subject[] => [
    ...heats.filter((id) => stageWith(contest, id)?.id === stage.id).map((id): Subject => ({ kind: 'heat', id })),
    { kind: 'stage', id: stage.id },
  ]);
  return [...stages, { kind: 'contest' }];
};

/** Whether its result is confirmed, so that minutes can be issued. */
export const isFinished = (subject: Subject, { contest, show }: State): boolean => {
  const confirmed = (id: HeatId) => show.heats.some((heat) => heat.id === id && heat.result !== null);
  if (contest === null) return false;
  if (subject.kind === 'heat') return confirmed(subject.id);
  const stages = contest.format.stages.filter((stage) => subject.kind === 'contest' || stage.id === subject.id);
  return stages.length > 0 && stages.every((stage) => stage.heats.every((plan) => confirmed(plan.id)));
};

/** Whether the paper about this would tell of this line. */
export const concerns = ({ heat, event }: Entry, subject: Subject, contest: Contest): boolean => {
  if (subject.kind === 'contest') return true;
  if (heat === null) return subject.kind === 'stage' && topicOf(event) === 'draw' && isDrawn(contest, subject.id);
  return subject.kind === 'heat' ? heat === subject.id : stageWith(contest, heat)?.id === subject.id;
};

/** Whether the draw fills seats of this stage. */
export const isDrawn = ({ format }: Contest, id: StageId): boolean =>
  format.stages.some(
    (stage) => stage.id === id && stage.heats.some((plan) => plan.seats.some((seat) => seat.from === 'draw')),
  );
