import { startable } from '../engine/bracket.ts';
import type { Contest } from '../engine/contest.ts';
import { decide, isRefusal } from '../engine/decide.ts';
import { evolveAll } from '../engine/evolve.ts';
import type { Go } from '../engine/go.ts';
import { currentItem, type Heat, liveAsking } from '../engine/heat.ts';
import { between, type CommandId, type EpochMs } from '../engine/ids.ts';
import { next } from '../engine/next.ts';
import type { SegmentName } from '../engine/rundown.ts';
import { currentHeat, type State } from '../engine/state.ts';
import { bracketView } from './bracket-view.ts';
import { mayCheer } from './cheers-view.ts';
import { heatClock } from './clock-view.ts';
import { drawScene } from './draw-scene.ts';
import { finishScene } from './finish-view.ts';
import { heatScene } from './heat-scene.ts';
import type { WindowView } from './parts.ts';
import type { OnlineStandings, ProgramView, Scene } from './program.ts';
import { findQuestion, mediaAddress } from './question-view.ts';
import { plannedQuestion, upcomingItem } from './rundown-view.ts';
import { heatView, podiumViews, rankingRows } from './table-view.ts';

/** What views need that is no contest fact. */
export interface ViewSettings {
  /** A demo or bot show: every program output says so. */
  illustrative: boolean;
  /** Where phones go to vote. */
  audienceUrl: string;
  /** AU7; absent where no online round was imported. */
  online?: OnlineStandings | null;
}

/** What is on air, from committed state alone. */
export const programView = (state: State, settings: ViewSettings): ProgramView => {
  const { contest, show } = state;
  const heat = currentHeat(show);
  return {
    contest: contest === null ? null : headOf(contest),
    ...lookOf(contest),
    heat: contest === null || heat === undefined ? null : heatView(contest, heat),
    podiums: contest === null || heat === undefined ? [] : podiumViews(contest, heat),
    scene: contest === null ? { scene: 'standby' } : sceneOf(state, contest, heat, settings),
    ...titleOf(heat),
    clock: show.hold === null && show.slide === null ? heatClock(heat) : null,
    illustrative: settings.illustrative,
    corrections: state.kept.corrections,
    ...cheersOf(state),
    ...aheadOf(contest, heat),
  };
};

/** The totals are no facts: the hub fills them in. */
const cheersOf = (state: State): Pick<ProgramView, 'cheers'> => {
  const podiums = mayCheer(state);
  return podiums === null ? {} : { cheers: podiums.map((podium) => ({ podium, count: 0 })) };
};

/** What the next question will show: a picture that is fetched when it is asked for comes in after its text. */
const aheadOf = (contest: Contest | null, heat: Heat | undefined): Pick<ProgramView, 'ahead'> => {
  const item = contest === null || heat === undefined ? undefined : upcomingItem(contest, heat);
  const id = heat === undefined || item === undefined ? null : plannedQuestion(heat, item);
  const media = id === null ? undefined : findQuestion(contest, id)?.media;
  // Its words may tell the answer, and its file's name: neither goes along.
  return media === undefined ? {} : { ahead: { kind: media.kind, url: mediaAddress(media) } };
};

const titleOf = (heat: Heat | undefined): { segmentTitle?: SegmentName } => {
  const title = heat === undefined ? undefined : currentItem(heat)?.title;
  return title === undefined ? {} : { segmentTitle: title };
};

const headOf = ({ name, slogan, organiser, place, year }: Contest): ProgramView['contest'] => ({
  name,
  slogan,
  organiser,
  place,
  year,
});

const lookOf = (contest: Contest | null): Pick<ProgramView, 'look'> => {
  if (contest?.look === undefined) return {};
  const { logo, ...colours } = contest.look;
  return { look: { ...colours, ...(logo && { logo: { url: mediaAddress(logo), alt: logo.alt } }) } };
};

const sceneOf = (state: State, contest: Contest, heat: Heat | undefined, settings: ViewSettings): Scene => {
  const { show } = state;
  if (show.hold !== null) return { scene: 'hold' };
  const slide = slideScene(state, contest, heat, settings);
  if (slide !== null) return slide;
  if (heat !== undefined) return heatScene(state, contest, heat, settings.audienceUrl);
  if (show.draw !== null && !show.draw.closed) return drawScene(contest, show.draw);
  return show.draw === null && show.heats.length === 0
    ? { scene: 'standby' }
    : { scene: 'bracket', stages: bracketView(contest, show), focus: focusOf(state, contest) };
};

/** The branch to look at: what is played next, or what was played last. */
const focusOf = ({ show }: State, contest: Contest) =>
  startable(contest.format, show)[0] ?? show.heats.at(-1)?.id ?? null;

const slideScene = (state: State, contest: Contest, heat: Heat | undefined, { online }: ViewSettings): Scene | null => {
  switch (state.show.slide) {
    case null:
      return null;
    case 'standby':
    case 'blackout':
      return { scene: state.show.slide };
    case 'sponsors':
      return { scene: 'sponsors', sponsors: contest.sponsors };
    case 'online':
      return online ? { scene: 'online', online } : null;
    case 'bracket':
      return { scene: 'bracket', stages: bracketView(contest, state.show), focus: heat?.id ?? focusOf(state, contest) };
    case 'photo-finish': {
      const asking = heat && liveAsking(heat);
      // The question it belonged to has left the air: then what is on air now shows.
      return heat && asking ? finishScene(contest, heat, asking) : null;
    }
    case 'ranking':
      return heat === undefined
        ? { scene: 'bracket', stages: bracketView(contest, state.show), focus: focusOf(state, contest) }
        : { scene: 'ranking', after: null, rows: rankingRows(contest, state.show, heat) };
  }
};

/** What chance decides can't be shown before it has: preview says nothing of it. */
const BY_LOT: ReadonlySet<Go['go']> = new Set([
  'draw-pack',
  'draw-winner',
  'draw-lots',
  'start-heat',
  'start-tie-break',
]);

/** What GO would put on air, or null where it waits or lots decide. */
export const previewView = (state: State, now: EpochMs, settings: ViewSettings): ProgramView | null => {
  const upcoming = next(state);
  if (!upcoming.ready || BY_LOT.has(upcoming.go.go)) return null;
  const events = decide({ type: 'take', takeRevision: state.takeRevision }, state, {
    now,
    actor: { role: 'host' },
    entropy: '0'.repeat(64),
    id: 'preview' as CommandId,
  });
  return isRefusal(events) ? null : standing(programView(evolveAll(state, events), settings), now);
};

/** Nothing runs before it is put on air: what GO would start stands at its full time, however long the MC waits. */
const standing = (view: ProgramView, now: EpochMs): ProgramView => {
  const { clock, scene } = view;
  return {
    ...view,
    ...(clock?.status === 'running' && {
      clock: { status: 'held', remaining: between(now, clock.deadline), length: clock.length },
    }),
    ...(scene.scene === 'question' && { scene: { ...scene, window: standingWindow(scene.window) } }),
  };
};

/** All of it is left: a window's clock stands until its opening instant. */
const standingWindow = (window: WindowView | null): WindowView | null =>
  window?.status === 'running' ? { status: 'held', remaining: between(window.opensAt, window.closesAt) } : window;
