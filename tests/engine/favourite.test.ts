import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { favouriteAwards } from '../../shared/engine/favourite.ts';
import { livePoll } from '../../shared/engine/heat.ts';
import { programView } from '../../shared/views/program-view.ts';
import type { ContestOptions } from './fixtures.ts';
import { given } from './given.ts';
import { aHeat } from './moments.ts';
import type { Scene } from './scene.ts';
import { confirmResult, go, jumpTo, reopenResult, retire, takeBack, tally } from './verbs.ts';

const { audience, ...RULES } = aHeat().heat.rules;
const scoring = (points: number[] | undefined): ContestOptions => ({
  rules: { ...RULES, audience: { ...audience, ...(points && { points }) } },
});
const SETTINGS = { illustrative: false, audienceUrl: 'https://x' };

/** The favourite-team poll is over, and these ballots are on the scoreboard. */
const revealed = (points: number[] | undefined, ...ballots: number[]): Scene =>
  aHeat(scoring(points)).do(jumpTo('favourite'), go, go, tally(...ballots), go);
const awarded = (...ballots: number[]): Scene => revealed([20, 10, 5], ...ballots).do(go);
const award = (podiums: string, points: number[]) => ({
  ready: true,
  go: { go: 'award-favourite', podiums: podiums.split(''), points },
});

describe('a favourite-team poll that scores', () => {
  test('[AU1] GO says who gets what before it happens, and books it as facts with their reason', () => {
    const shown = revealed([20, 10, 5], 3, 9, 4);
    expect(shown.scores).toEqual([0, 0, 0]);
    expect(shown.next).toEqual(award('ABC', [5, 20, 10]));
    const booked = given(shown)
      .when(go)
      .leadsTo({
        type: 'favourite-awarded',
        facts: [
          { podium: 'A', points: 5, segment: 'audience', reason: 'favourite', asking: null },
          { podium: 'B', points: 20 },
          { podium: 'C', points: 10 },
        ],
      });
    expect(booked.scores).toEqual([5, 20, 10]);
    expect(booked.next).toMatchObject({ go: { go: 'start-item' } });
  });

  test('[AU1] [AC3] equal ballots share the points of their place, and the next is skipped', () => {
    expect(awarded(7, 7, 2).scores).toEqual([20, 20, 5]);
    expect(awarded(7, 2, 2).scores).toEqual([20, 10, 10]);
    expect(awarded(4, 4, 4).scores).toEqual([20, 20, 20]);
  });

  test('[AU1] a team that nobody voted for takes no place; without a ballot there is nothing to award', () => {
    expect(awarded(0, 6, 0).scores).toEqual([0, 20, 0]);
    expect(revealed([20, 10, 5], 0, 0, 0).next).toMatchObject({ go: { go: 'start-item' } });
  });

  test('[AU1] places beyond the list get nothing', () => {
    expect(revealed([10], 1, 2, 3).next).toEqual(award('C', [10]));
  });

  test('[BR6] a team that left takes no place', () => {
    const left = revealed([20, 10, 5], 9, 5, 1).do(retire('A', 'withdrawn', 'ill'));
    expect(left.next).toEqual(award('BC', [20, 10]));
  });

  test('[UN1] taken back its points are gone, and GO offers them again; the tally stands', () => {
    const back = awarded(3, 9, 4).do(takeBack());
    expect(back.scores).toEqual([0, 0, 0]);
    expect(back.state.kept.corrections).toBe(1);
    expect(back.next).toEqual(award('ABC', [5, 20, 10]));
  });

  test('[UN4] taking back points that viewers saw asks for a confirmation', () => {
    given(awarded(3, 9, 4))
      .when(takeBack(false))
      .isRefusedWith('confirmation-needed');
  });

  test('[UN1] a poll that is taken back to its opening takes its points with it: the new count gives others', () => {
    const anew = awarded(3, 9, 4).do(takeBack(), takeBack(), takeBack(), takeBack());
    expect(anew.heat.polls).toEqual([]);
    const second = anew.do(go, go, tally(8, 1, 2), go);
    expect(second.next).toEqual(award('ABC', [20, 5, 10]));
    expect(second.do(go).scores).toEqual([20, 5, 10]);
  });

  test('[AU1] its points are booked once: the poll can be chosen again only before them', () => {
    given(awarded(3, 9, 4))
      .when(jumpTo('favourite'))
      .isRefusedWith('wrong-phase');
    expect(revealed([20, 10, 5], 3, 9, 4).do(jumpTo('favourite'), go, go, tally(1, 0, 0), go, go).scores).toEqual([
      20, 0, 0,
    ]);
  });

  test('[BR7] a result that is opened again keeps them among its facts', () => {
    const confirmed = awarded(3, 9, 4).do(jumpTo('result'), go, confirmResult);
    expect(confirmed.heat.result?.map(({ podium, score }) => [podium, score])).toEqual([
      ['B', 20],
      ['C', 10],
      ['A', 5],
    ]);
    expect(confirmed.do(reopenResult('h', 'checked')).scores).toEqual([5, 20, 10]);
  });

  test('[AU1] on air they are points beside the votes', () => {
    const options = (scene: Scene) => {
      const view = programView(scene.state, SETTINGS).scene;
      return view.scene === 'poll' ? view.options.map(({ points }) => points ?? null) : [];
    };
    expect(options(revealed([20], 1, 9, 1))).toEqual([null, null, null]);
    expect(options(awarded(0, 9, 1))).toEqual([null, 20, 10]);
    const beside = (scene: Scene) => programView(scene.state, SETTINGS).scene;
    expect(beside(revealed([20], 1, 9, 1))).toMatchObject({ scores: true });
    expect(beside(revealed(undefined, 1, 9, 1))).not.toHaveProperty('scores');
  });
});

describe('whatever the hall says', () => {
  const ballots = fc.array(fc.nat(6), { minLength: 3, maxLength: 3 });

  test('[AU1] with the setting off no vote moves a score', () => {
    fc.assert(
      fc.property(ballots, (counts) => {
        const over = revealed(undefined, ...counts);
        expect(over.next).toMatchObject({ go: { go: 'start-item' } });
        expect(over.do(go).heat.facts).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('[AU1] more votes never earn less than fewer, and equal votes earn the same', () => {
    fc.assert(
      fc.property(ballots, (counts) => {
        const scene = revealed([20, 10, 5], ...counts);
        const poll = livePoll(scene.heat);
        const awards = new Map(poll && favouriteAwards(poll, scene.heat).map((one) => [one.podium, one.points]));
        const earned = (['A', 'B', 'C'] as const).map((podium) => awards.get(podium) ?? 0);
        counts.forEach((mine, i) => {
          counts.forEach((theirs, j) => {
            const [a, b] = [earned[i] ?? 0, earned[j] ?? 0];
            if (mine === theirs) expect(a).toBe(b);
            if (mine > theirs) expect(a).toBeGreaterThan(theirs === 0 ? -1 : b - 1);
          });
        });
        const after = awards.size > 0 ? scene.do(go).scores : scene.scores;
        expect(after).toEqual(earned);
      }),
      { numRuns: 50 },
    );
  });
});
