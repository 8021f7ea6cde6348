import type { ContestEvent } from '../../shared/engine/event.ts';
import { at } from '../../shared/engine/ids.ts';
import type { State } from '../../shared/engine/state.ts';
import { chronicleOf } from '../../shared/minutes/chronicle.ts';
import { NO_DETAILS } from '../../shared/minutes/details.ts';
import { overviewOf } from '../../shared/minutes/overview.ts';
import { paperOf } from '../../shared/minutes/papers/paper-of.ts';
import { audienceView } from '../../shared/views/audience-view.ts';
import { cuesOf } from '../../shared/views/cues.ts';
import { hostView } from '../../shared/views/host-view.ts';
import { judgeView } from '../../shared/views/judge-view.ts';
import { mcView } from '../../shared/views/mc-view.ts';
import { previewView, programView } from '../../shared/views/program-view.ts';
import { secretaryView } from '../../shared/views/secretary-view.ts';
import { teamView } from '../../shared/views/team-view.ts';

const SETTINGS = { illustrative: false, audienceUrl: 'http://hall' };

/** Every screen can show every state: no view throws, and none holds what is no number. */
export const checkSights = (state: State, last: ContestEvent, now: number): void => {
  const seen = [
    hostView(state, at(now), SETTINGS),
    programView(state, SETTINGS),
    previewView(state, at(now), SETTINGS),
    mcView(state, SETTINGS),
    audienceView(state, SETTINGS),
    teamView(state, ['A']),
    teamView(state, ['B', 'H']),
    secretaryView(state),
    ...(state.contest?.judges.slice(0, 1).map((judge) => judgeView(state, judge.id)) ?? []),
    cuesOf(last, state, at(now)),
  ];
  const bad = seen.findIndex(hasNaN);
  if (bad !== -1) throw new Error(`view ${bad} holds what is no number (after ${last.type})`);
};

const hasNaN = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isNaN(value);
  return value !== null && typeof value === 'object' && Object.values(value).some(hasNaN);
};

/** Papers of the whole contest and of every heat can be made of whatever happened. */
export const checkPapers = (log: readonly ContestEvent[], now: number): void => {
  const rows = log.map((event, i) => ({ seq: i + 1, at: at(now), by: 'host' as const, hash: 'h', event }));
  const chronicle = chronicleOf(rows);
  const making = {
    lang: 'vi' as const,
    seq: rows.length,
    hash: 'h',
    details: NO_DETAILS,
    issue: null,
    replaced: null,
    mode: 'live' as const,
  };
  if (overviewOf(chronicle, [], NO_DETAILS, 'en') === null) throw new Error('no overview of the papers');
  if (paperOf(chronicle, { kind: 'contest' }, making, []) === null) throw new Error('no minutes of the contest');
  for (const { id } of chronicle.state.show.heats) {
    if (paperOf(chronicle, { kind: 'heat', id }, making, []) === null) throw new Error(`no minutes of ${id}`);
    if (paperOf(chronicle, { kind: 'journal', id }, making, []) === null) throw new Error(`no journal of ${id}`);
  }
};
