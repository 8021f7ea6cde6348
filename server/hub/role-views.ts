import { livePoll } from '../../shared/engine/heat.ts';
import type { JudgeId, Podium, PollId } from '../../shared/engine/ids.ts';
import { currentHeat, type State } from '../../shared/engine/state.ts';
import type { ClientRole, Views } from '../../shared/protocol/messages.ts';
import { audienceView } from '../../shared/views/audience-view.ts';
import type { AudienceView } from '../../shared/views/held.ts';
import { hostView } from '../../shared/views/host-view.ts';
import { judgeView } from '../../shared/views/judge-view.ts';
import { mcView } from '../../shared/views/mc-view.ts';
import { previewView, programView } from '../../shared/views/program-view.ts';
import { secretaryView } from '../../shared/views/secretary-view.ts';
import { teamView } from '../../shared/views/team-view.ts';
import { type Dressing, isRunning, withCounts, withLive } from './wire-view.ts';

/** Whose view it is: a role, with the seats for those that see their own only. */
export type Viewer =
  | { role: 'host' | 'mc' | 'secretary' | 'preview' }
  /** `own`: on the show's own machine, which nobody else has in their hands. */
  | { role: 'output'; own: boolean }
  | { role: 'judge'; judge: JudgeId }
  | { role: 'team'; podiums: Podium[] };

/** Names the channel of everyone who sees the very same. */
export function channelKey(viewer: Viewer): string {
  switch (viewer.role) {
    case 'judge':
      return `judge:${viewer.judge}`;
    case 'team':
      return `team:${[...viewer.podiums].sort().join('')}`;
    case 'output':
      return viewer.own ? 'output:own' : 'output';
    default:
      return viewer.role;
  }
}

/** The whole view of one role, built by allow-list (Law 5) from a committed state. */
export function viewFor(viewer: Viewer, state: State, dressing: Dressing): Views[ClientRole] {
  const { settings, since } = dressing;
  switch (viewer.role) {
    case 'host':
      return host(state, dressing);
    case 'mc': {
      const view = mcView(state, settings);
      return { ...view, program: withLive(view.program, dressing) };
    }
    case 'output': {
      const view = withLive(programView(state, settings), dressing);
      // Anyone in the hall can open an output: what the next question shows is fetched ahead by the show's own alone.
      return viewer.own ? view : { ...view, ahead: undefined };
    }
    case 'preview':
      // Where GO waits or its outcome is drawn by lot there is nothing to show ahead: what is on air stays.
      return withLive(previewView(state, since, settings) ?? programView(state, settings), dressing);
    case 'judge':
      return judgeView(state, viewer.judge);
    case 'secretary':
      return secretaryView(state);
    case 'team':
      return teamView(state, viewer.podiums);
  }
}

/** What the gateway tells the phones. */
export function audienceFor(state: State, { settings, live }: Dressing): AudienceView {
  const view = audienceView(state, settings);
  if (view.poll === null || live === null || !isRunning(view.poll.phase)) return view;
  return { ...view, poll: { ...view.poll, options: withCounts(view.poll.options, live) } };
}

function host(state: State, dressing: Dressing): Views['host'] {
  const { settings, since, live, cheers } = dressing;
  const view = hostView(state, since, settings);
  const program = withLive(view.program, dressing);
  const heat = view.heat === null || cheers === null ? view.heat : { ...view.heat, cheers };
  const poll = heat?.poll ?? null;
  if (heat === null || poll === null || live === null || !isRunning(poll.phase)) return { ...view, program, heat };
  const options = poll.options.map((option, i) => ({ ...option, count: live.counts?.[i] ?? option.count }));
  return { ...view, program, heat: { ...heat, poll: { ...poll, options, entrants: live.ballots } } };
}

/** The poll that takes or is counting ballots, and whether its counts may be seen before the reveal (AU4). */
export function runningPoll(state: State): { id: PollId; hidden: boolean } | null {
  const heat = currentHeat(state.show);
  const poll = heat === undefined ? undefined : livePoll(heat);
  if (heat === undefined || poll === undefined || !isRunning(poll.phase)) return null;
  return { id: poll.id, hidden: heat.rules.audience.hidden };
}
