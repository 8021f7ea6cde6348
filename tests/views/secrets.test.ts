import { describe, expect, it } from 'vitest';
import type { Contest } from '../../shared/engine/contest.ts';
import { isRefusal } from '../../shared/engine/decide.ts';
import { liveAsking, livePoll } from '../../shared/engine/heat.ts';
import { PODIUMS } from '../../shared/engine/ids.ts';
import type { Question } from '../../shared/engine/question.ts';
import { currentHeat, type State } from '../../shared/engine/state.ts';
import { audienceView } from '../../shared/views/audience-view.ts';
import type { TeamView } from '../../shared/views/held.ts';
import { judgeView } from '../../shared/views/judge-view.ts';
import type { ProgramView } from '../../shared/views/program.ts';
import { previewView, programView, type ViewSettings } from '../../shared/views/program-view.ts';
import { secretaryView } from '../../shared/views/secretary-view.ts';
import { teamView } from '../../shared/views/team-view.ts';
import { aSeason } from '../engine/fixtures.ts';
import { Bot } from '../simulation/bot.ts';
import { Dice } from '../simulation/dice.ts';
import { World } from '../simulation/world.ts';

const SETTINGS: ViewSettings = { illustrative: false, audienceUrl: 'http://hall' };

/** Every secret of a question carries a word that stands nowhere else. */
const canary = (question: Question): Question => {
  const secret = { ...question, note: `bí mật ${question.id}`, source: { cite: `nguồn bí mật ${question.id}` } };
  if (secret.kind === 'short-text' || secret.kind === 'spoken') {
    return { ...secret, answer: `đáp án ${question.id}`, accepted: [`chấp nhận ${question.id}`] };
  }
  return secret;
};

const season = aSeason({ 'skill-own': 'short-text', speed: 'short-text' });
const contest: Contest = { ...season, bank: season.bank.map(canary) };

interface Feed {
  name: string;
  view: unknown;
}

/** What a team typed itself is no secret to it, right or not. */
const unsent = (view: TeamView): TeamView => ({ ...view, seats: view.seats.map((seat) => ({ ...seat, sent: null })) });

/** In Tăng tốc the teams' own answers go on air before anyone says which is right (AC5). */
const unsaid = (view: ProgramView): ProgramView =>
  view.scene.scene === 'answers'
    ? { ...view, scene: { ...view.scene, rows: view.scene.rows.map((row) => ({ ...row, answer: null })) } }
    : view;

const feeds = (state: State): Feed[] => [
  { name: 'program', view: unsaid(programView(state, SETTINGS)) },
  { name: 'audience', view: audienceView(state, SETTINGS) },
  { name: 'secretary', view: secretaryView(state) },
  ...PODIUMS.slice(0, 3).map((podium) => ({ name: `team ${podium}`, view: unsent(teamView(state, [podium])) })),
  ...contest.judges.map((judge) => ({ name: `judge ${judge.id}`, view: judgeView(state, judge.id) })),
];

/** The answer on air may be seen from its reveal; Tăng tốc shows it with the verdicts. */
const revealed = (state: State): boolean => {
  const heat = currentHeat(state.show);
  const asking = heat === undefined ? undefined : liveAsking(heat);
  const poll = heat === undefined ? undefined : livePoll(heat);
  return asking?.phase === 'revealed' || asking?.phase === 'verdicts-shown' || poll?.phase === 'revealed';
};

const leaks = (state: State): string[] => {
  const open = revealed(state);
  return feeds(state).flatMap(({ name, view }) => {
    const text = JSON.stringify(view);
    const words = ['bí mật', 'chấp nhận', ...(open ? [] : ['đáp án'])];
    const found = words.filter((word) => text.includes(word));
    if (!open && /"answer":\{/.test(text)) found.push('an answer before its reveal');
    if (!open && /"right":(true|false|\d)/.test(text)) found.push('a verdict before its reveal');
    if (state.show.draw?.hidden != null && !state.show.draw.closed && text.includes(state.show.draw.hidden)) {
      if (state.show.draw.shown < state.show.draw.balls.length || state.show.draw.balls.length === 0)
        found.push('hidden number');
    }
    return found.map((what) => `${name}: ${what}`);
  });
};

/** What one judge gave is nobody else's business before the reveal (JD2). */
const strangers = (state: State): string[] => {
  const heat = currentHeat(state.show);
  if (heat === undefined) return [];
  return contest.judges.flatMap((judge) => {
    const own = judgeView(state, judge.id).turn?.submitted ?? null;
    const sheet = state.kept.marks.find(
      (entry) => entry.heat === heat.id && entry.marks.judge === judge.id && entry.marks.halves === own,
    );
    return own !== null && sheet === undefined ? [judge.id] : [];
  });
};

/** JD2, JD5: of the marks only those of paper sheets stand on the secretary's desk, also after one was given back. */
const tabletMarksAtTheSecretary = (state: State): string[] => {
  const heat = currentHeat(state.show);
  const turn = secretaryView(state).turn;
  if (heat === undefined || turn === null) return [];
  const sent = state.kept.marks.filter((entry) => entry.heat === heat.id && entry.item === turn.item);
  const fromTablets = sent.filter(({ marks }) => marks.paper === undefined).map(({ marks }) => marks.halves);
  return turn.sheets.flatMap(({ judge, state: stands, halves, reopened }) => {
    const shown = [halves, reopened?.halves ?? null].filter((marks) => marks !== null);
    const isLeak = shown.some((marks) => fromTablets.includes(marks)) || (stands === 'paper') !== (halves !== null);
    return isLeak ? [`${judge.id}: ${stands}`] : [];
  });
};

const play = (seed: number, check: (state: State, now: World['now']) => void): void => {
  const dice = new Dice(seed);
  const world = new World(dice);
  const made = world.send({ type: 'create-contest', contest }, { role: 'system' });
  if (isRefusal(made)) throw new Error(made.refused);
  const bot = new Bot(world, dice, 0.02);
  const heats = 2;
  do check(world.state, world.now);
  while (world.state.show.heats.filter((heat) => heat.result !== null).length < heats && bot.step());
};

describe('views hold no secret', () => {
  it('[AC5] [JD2] no answer, note or mark reaches program, phones, tablets or judges before its reveal', () => {
    let looked = 0;
    play(11, (state) => {
      looked += 1;
      expect(leaks(state)).toEqual([]);
      expect(strangers(state)).toEqual([]);
    });
    expect(looked).toBeGreaterThan(100);
  });

  it('[JD2] [JD5] the secretary reads back paper sheets, and never a mark that a tablet sent', () => {
    const seen = { paper: 0, tablet: 0 };
    const look = (state: State): void => {
      expect(tabletMarksAtTheSecretary(state)).toEqual([]);
      for (const sheet of secretaryView(state).turn?.sheets ?? []) {
        if (sheet.state === 'paper' || sheet.state === 'tablet') seen[sheet.state] += 1;
      }
    };
    for (const seed of [15, 16, 17]) play(seed, look);
    expect(seen.paper).toBeGreaterThan(5);
    expect(seen.tablet).toBeGreaterThan(50);
  });

  it('would find the answer in a view that held it', () => {
    let shown = 0;
    play(12, (state) => {
      if (!revealed(state)) return;
      // Once revealed the same canary is there for all to see: the search does look where answers stand.
      if (feeds(state).some(({ view }) => JSON.stringify(view).includes('đáp án'))) shown += 1;
    });
    expect(shown).toBeGreaterThan(10);
  });

  it('[AC5] during Tăng tốc viewers learn who has answered, never what', () => {
    play(13, (state) => {
      const heat = currentHeat(state.show);
      const asking = heat === undefined ? undefined : liveAsking(heat);
      if (asking?.mode !== 'speed' || !['open', 'closed'].includes(asking.phase)) return;
      const { scene } = programView(state, SETTINGS);
      expect(scene.scene).toBe('question');
      expect(scene).not.toHaveProperty('rows');
    });
  });

  it('preview shows what GO would put on air, and nothing where lots decide', () => {
    let previews = 0;
    play(14, (state, now) => {
      const preview = previewView(state, now, SETTINGS);
      if (preview !== null) previews += 1;
    });
    expect(previews).toBeGreaterThan(50);
  });
});
