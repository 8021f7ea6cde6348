import type { Contest } from '../engine/contest.ts';
import { type Heat, liveLuckyDraw, livePoll } from '../engine/heat.ts';
import { ms, type Podium } from '../engine/ids.ts';
import { currentHeat, type State } from '../engine/state.ts';
import { mayCheer } from './cheers-view.ts';
import { clockView } from './clock-view.ts';
import type { AudienceView } from './held.ts';
import { litBy } from './light-view.ts';
import type { ViewSettings } from './program-view.ts';
import { findQuestion, questionView } from './question-view.ts';
import { heatView, podiumViews } from './table-view.ts';

/** What phones may see. Phones learn the right option with the reveal, never before. */
export const audienceView = (state: State, settings: ViewSettings): AudienceView => {
  const { contest, show } = state;
  const heat = currentHeat(show);
  const live = contest !== null && heat !== undefined;
  const cheers = mayCheer(state);
  const draw = heat === undefined ? undefined : liveLuckyDraw(heat);
  return {
    contest: contest === null ? null : { name: contest.name, slogan: contest.slogan },
    heat: live ? heatView(contest, heat) : null,
    podiums: live ? podiumViews(contest, heat).map(({ podium, team, score }) => ({ podium, team, score })) : [],
    poll: live ? pollOf(contest, heat) : null,
    ...(cheers && { cheers }),
    luckyDraw:
      draw === undefined
        ? null
        : { phase: draw.phase, entrants: draw.entrants, ...(draw.bySpeed && { bySpeed: true }) },
    illustrative: settings.illustrative,
    ttl: ms(5000),
    ...litBy(contest),
  };
};

const pollOf = (contest: Contest, heat: Heat): AudienceView['poll'] => {
  const poll = livePoll(heat);
  if (poll === undefined) return null;
  const revealed = poll.phase === 'revealed';
  const question = poll.question === null ? undefined : findQuestion(contest, poll.question);
  const view = question === undefined ? null : questionView(question, revealed);
  return {
    id: poll.id,
    kind: poll.kind,
    phase: poll.phase,
    question: view?.text ?? null,
    media: view?.media ?? null,
    options: poll.options.map((option, i) => ({
      label: option,
      podium: poll.kind === 'favourite' ? (option as Podium) : null,
      count: revealed ? (poll.tally?.counts[i] ?? 0) : null,
    })),
    right: view?.answer?.option ?? null,
    clock: clockView(poll.timer),
  };
};
