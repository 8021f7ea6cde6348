import { champion, startable } from '../engine/bracket.ts';
import { type Contest, entrants } from '../engine/contest.ts';
import { starDue } from '../engine/decide/star.ts';
import { currentItem, type Heat, liveLuckyDraw } from '../engine/heat.ts';
import type { EpochMs, Podium, QuestionId } from '../engine/ids.ts';
import { next } from '../engine/next.ts';
import type { Purpose } from '../engine/question.ts';
import type { Item } from '../engine/rundown.ts';
import { currentHeat, type State } from '../engine/state.ts';
import { bracketView } from './bracket-view.ts';
import { heatClock } from './clock-view.ts';
import { askingDesk, pollDesk, turnDesk } from './desk-parts.ts';
import { packsOf } from './heat-scene.ts';
import type { GoView, HostView, RundownRow, SecretQuestion } from './host.ts';
import { previewView, programView, type ViewSettings } from './program-view.ts';
import { askedDesks, protestDesks } from './protest-view.ts';
import { findQuestion, secretQuestion } from './question-view.ts';
import { plannedQuestion, upcomingItem } from './rundown-view.ts';
import { runnersUpViews } from './runners-up-view.ts';
import { podiumViews, rankingRows, teamName } from './table-view.ts';

export const goView = (state: State): GoView => ({ ...next(state), takeRevision: state.takeRevision });

/** The desk sees everything that is about what it does now; bank, log and minutes are read over HTTP (Law 5). */
export const hostView = (state: State, now: EpochMs, settings: ViewSettings): HostView => {
  const { contest, show, undo } = state;
  const heat = currentHeat(show);
  const last = undo.at(-1);
  const first = contest === null ? null : champion(contest.format, show);
  return {
    contest: contest === null ? null : contestHead(contest),
    go: goView(state),
    program: programView(state, settings),
    preview: previewView(state, now, settings),
    heldAt: show.hold?.at ?? null,
    slide: show.slide,
    hasOnline: Boolean(settings.online),
    clock: heatClock(heat),
    heat: contest === null || heat === undefined ? null : heatDesk(state, contest, heat),
    takeBack:
      last === undefined ? null : { action: last.action, label: last.label, seen: last.seen, depth: undo.length },
    draw:
      show.draw === null
        ? null
        : {
            committed: show.draw.commitment !== null,
            called: show.draw.called,
            shown: show.draw.shown,
            of: show.draw.balls.length,
            typed: show.draw.commitment === null,
          },
    bracket: contest === null ? [] : bracketView(contest, show),
    runnersUp: contest === null ? [] : runnersUpViews(contest, show),
    annulled: show.annulled.map((playing) => ({ heat: playing.heat.id, reason: playing.reason })),
    shortHeat: shortHeat(state),
    startable: contest === null ? [] : startable(contest.format, show),
    champion: contest === null || first === null ? null : teamName(contest, first).name,
  };
};

const shortHeat = (state: State): HostView['shortHeat'] => {
  const { contest, show } = state;
  const upcoming = next(state);
  const waits = !upcoming.ready && upcoming.wait === 'two-team-heat';
  return contest !== null && waits ? (startable(contest.format, show)[0] ?? null) : null;
};

const contestHead = (contest: Contest): HostView['contest'] => ({
  id: contest.id,
  name: contest.name,
  organiser: contest.organiser,
  year: contest.year,
  teams: entrants(contest).map((team) => teamName(contest, team)),
  substitutes: contest.teams.filter((team) => team.substitute).map((team) => teamName(contest, team.id)),
  judges: contest.judges.map(({ id, name }) => ({ id, name })),
});

const heatDesk = (state: State, contest: Contest, heat: Heat): HostView['heat'] => {
  const item = currentItem(heat);
  return {
    id: heat.id,
    startedAt: startOf(heat),
    podiums: podiumViews(contest, heat),
    rundown: rundown(contest, heat),
    asking: askingDesk(contest, heat),
    turn: turnDesk(state, contest, heat),
    poll: pollDesk(contest, heat),
    luckyDraw: luckyDesk(heat),
    packs: item?.kind === 'pack' ? packsOf(heat) : null,
    ...mayStar(contest, heat),
    reserves: reservesFor(contest, heat, item),
    protests: protestDesks(contest, heat),
    ranking: rankingRows(contest, state.show, heat),
    confirmable: item?.kind === 'result' && heat.result === null,
    confirmed: heat.result !== null,
  };
};

const mayStar = (contest: Contest, heat: Heat): { mayStar?: Podium; starAsked?: true } => {
  const due = starDue(contest, heat);
  return due === null ? {} : { mayStar: due.podium, ...(due.asked && { starAsked: true }) };
};

/** When its first item went on air, whichever that was. */
const startOf = (heat: Heat): EpochMs | null => {
  const times = Object.values(heat.startedAt).filter((time) => time !== undefined);
  return times.length === 0 ? null : (Math.min(...times) as EpochMs);
};

const rundown = (contest: Contest, heat: Heat): RundownRow[] => {
  const following = upcomingItem(contest, heat);
  return heat.items.map((item, i) => ({
    item,
    state: rowState(heat, item, i, following),
    startedAt: heat.startedAt[item.id] ?? null,
    question: questionRow(contest, plannedQuestion(heat, item)),
    asked: askedDesks(heat, item),
  }));
};

const rowState = (heat: Heat, item: Item, index: number, following: Item | undefined): RundownRow['state'] => {
  if (index === heat.cursor) return 'now';
  if (item === following) return 'next';
  if (index > heat.cursor) return 'later';
  return heat.startedAt[item.id] === undefined ? 'skipped' : 'done';
};

const questionRow = (contest: Contest, id: QuestionId | null): RundownRow['question'] => {
  const question = id === null ? undefined : findQuestion(contest, id);
  return question === undefined ? null : { id: question.id, text: question.text };
};

const PURPOSE: Partial<Record<Item['kind'], Purpose>> = { own: 'skill-own', common: 'skill-common', speed: 'speed' };

/** Reserves for the question on air or next: what the host may swap in without thinking. */
const reservesFor = (contest: Contest, heat: Heat, item: Item | undefined): SecretQuestion[] => {
  const asked = [item, upcomingItem(contest, heat)].map((candidate) => candidate && PURPOSE[candidate.kind]);
  const purpose = asked.find((candidate) => candidate !== undefined);
  const ids = purpose === undefined ? [] : (heat.reserves[purpose] ?? []);
  return ids.flatMap((id) => {
    const question = findQuestion(contest, id);
    return question === undefined ? [] : [secretQuestion(question)];
  });
};

const luckyDesk = (heat: Heat): NonNullable<HostView['heat']>['luckyDraw'] => {
  const draw = liveLuckyDraw(heat);
  if (draw === undefined) return null;
  const last = draw.drawn.at(-1);
  return {
    item: draw.item,
    phase: draw.phase,
    entrants: draw.entrants,
    seed: last?.seed ?? null,
    code: draw.phase === 'drawn' ? (last?.code ?? null) : null,
    draws: draw.drawn.length,
  };
};
