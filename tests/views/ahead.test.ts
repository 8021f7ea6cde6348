import { describe, expect, it } from 'vitest';
import { viewFor } from '../../server/hub/role-views.ts';
import type { Contest } from '../../shared/engine/contest.ts';
import { isRefusal } from '../../shared/engine/decide.ts';
import { type EpochMs, PODIUMS } from '../../shared/engine/ids.ts';
import type { State } from '../../shared/engine/state.ts';
import { audienceView } from '../../shared/views/audience-view.ts';
import { judgeView } from '../../shared/views/judge-view.ts';
import { programView, type ViewSettings } from '../../shared/views/program-view.ts';
import { secretaryView } from '../../shared/views/secretary-view.ts';
import { teamView } from '../../shared/views/team-view.ts';
import { aSeason } from '../engine/fixtures.ts';
import { Bot } from '../simulation/bot.ts';
import { Dice } from '../simulation/dice.ts';
import { World } from '../simulation/world.ts';

const SETTINGS: ViewSettings = { illustrative: false, audienceUrl: 'http://hall' };
const season = aSeason();
/** Every question has a picture of its own, whose words tell its answer. */
const contest: Contest = {
  ...season,
  bank: season.bank.map((question) => ({
    ...question,
    media: { kind: 'picture' as const, file: `${question.id}.webp`, alt: `lời của ${question.id}` },
  })),
};

function play(seed: number, look: (state: State) => void): void {
  const dice = new Dice(seed);
  const world = new World(dice);
  const made = world.send({ type: 'create-contest', contest }, { role: 'system' });
  if (isRefusal(made)) throw new Error(made.refused);
  const bot = new Bot(world, dice, 0);
  do look(world.state);
  while (!world.state.show.heats.some((heat) => heat.result !== null) && bot.step());
}

describe("the next question's medium", () => {
  it('is known to outputs before its question is on air, as an address and nothing else', () => {
    const known = new Set<string>();
    const shown = new Map<string, boolean>();
    play(3, (state) => {
      const { scene, ahead } = programView(state, SETTINGS);
      const url = scene.scene === 'question' ? scene.question.media?.url : undefined;
      if (url !== undefined && !shown.has(url)) shown.set(url, known.has(url));
      if (ahead === undefined) return;
      expect(Object.keys(ahead).sort()).toEqual(['kind', 'url']);
      known.add(ahead.url);
    });
    expect(shown.size).toBeGreaterThan(10);
    const fetched = [...shown.values()].filter(Boolean).length;
    expect(fetched / shown.size).toBeGreaterThan(0.8);
  });

  it('is told to outputs on the show’s own machine alone: anyone in the hall can open one', () => {
    const dressing = {
      settings: SETTINGS,
      since: 0 as EpochMs,
      mediaUrl: (file: string) => `/media/${file}`,
      live: null,
      cheers: null,
    };
    const told = { own: 0, other: 0 };
    play(3, (state) => {
      if (JSON.stringify(viewFor({ role: 'output', own: true }, state, dressing)).includes('"ahead"')) told.own += 1;
      if (JSON.stringify(viewFor({ role: 'output', own: false }, state, dressing)).includes('"ahead"')) told.other += 1;
    });
    expect(told.own).toBeGreaterThan(10);
    expect(told.other).toBe(0);
  });

  it('is no business of tablets, judges and phones', () => {
    play(4, (state) => {
      const views = [
        audienceView(state, SETTINGS),
        secretaryView(state),
        ...PODIUMS.slice(0, 3).map((podium) => teamView(state, [podium])),
        ...contest.judges.map(({ id }) => judgeView(state, id)),
      ];
      expect(JSON.stringify(views)).not.toContain('"ahead"');
    });
  });
});
