import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Podium } from '../../shared/engine/ids.ts';
import { book, pointsIn } from '../../shared/engine/ledger.ts';
import { heatScene } from '../../shared/views/heat-scene.ts';
import { aHeat, ownRunning } from './moments.ts';
import type { Scene } from './scene.ts';
import { adjustScore, go, press, proved, replaceRuling, retire, rule, takeBack } from './verbs.ts';

const { own, ...RULES } = aHeat().heat.rules;
const TRANSFER = { rules: { ...RULES, own: { ...own, steal: { ...own.steal, transfer: true } } } };

/** A's own question under `transfer`, A having so many points. */
const asked = (points: number, options: Parameters<typeof aHeat>[0] = TRANSFER): Scene => {
  const running = ownRunning('A', options);
  return points === 0 ? running : running.do(adjustScore('A', points));
};
/** A failed, and `by` has the word. */
const stolen = (scene: Scene, by: Podium = 'B'): Scene =>
  scene.do(rule('A', 'wrong'), go).wait(300).do(press(by), proved);

describe('a steal with `transfer`', () => {
  test('[SK4] gives the stealer what the owner loses', () => {
    expect(stolen(asked(30)).do(rule('B', 'right')).scores).toEqual([20, 10, 0]);
  });

  test('[SK4] [SC2] an owner with less than the question is worth loses that, and the stealer gains no more', () => {
    expect(stolen(asked(3)).do(rule('B', 'right')).scores).toEqual([0, 3, 0]);
    expect(stolen(asked(0)).do(rule('B', 'right')).scores).toEqual([0, 0, 0]);
  });

  test('[SK4] [SC2] without a floor the owner goes below zero', () => {
    const free = { rules: { ...TRANSFER.rules, floor: null } };
    expect(stolen(asked(0, free)).do(rule('B', 'right')).scores).toEqual([-10, 10, 0]);
  });

  test('[SK4] a wrong or silent steal costs the stealer alone', () => {
    const wrong = stolen(asked(30).do(adjustScore('B', 20)));
    expect(wrong.do(rule('B', 'wrong')).scores).toEqual([30, 15, 0]);
    expect(wrong.do(rule('B', 'silent')).scores).toEqual([30, 15, 0]);
  });

  test('[SK4] what the owner’s own wrong answer cost already is part of it', () => {
    const costly = { rules: { ...RULES, own: { ...TRANSFER.rules.own, wrong: -4 } } };
    expect(stolen(asked(30, costly)).do(rule('B', 'right')).scores).toEqual([20, 10, 0]);
    expect(stolen(asked(2, costly)).do(rule('B', 'right')).scores).toEqual([0, 2, 0]);
  });

  test('[BR6] an owner that has left keeps its score, and nothing is gained from it', () => {
    const gone = asked(30).do(rule('A', 'wrong'), retire('A'), go).wait(300).do(press('B'), proved);
    expect(gone.do(rule('B', 'right')).scores).toEqual([30, 0, 0]);
  });

  test('[UN1] is taken back as one', () => {
    const before = stolen(asked(30));
    expect(before.do(rule('B', 'right'), takeBack()).scores).toEqual(before.scores);
  });

  test('[UN2] a ruling that turns takes both sides with it', () => {
    const right = stolen(asked(30)).do(rule('B', 'right'));
    expect(right.do(replaceRuling('B', 'C', 'right')).scores).toEqual([20, 0, 10]);
    expect(right.do(replaceRuling('B', 'B', 'silent')).scores).toEqual([30, 0, 0]);
    expect(right.do(replaceRuling('A', 'A', 'right')).scores).toEqual([40, 0, 0]);
    const wrong = stolen(asked(30)).do(rule('B', 'wrong'), go);
    expect(wrong.do(replaceRuling('B', 'B', 'right')).scores).toEqual([20, 10, 0]);
  });

  test('[SK4] viewers see what is to be gained, and what was', () => {
    const worth = (scene: Scene) => {
      const view = heatScene(scene.state, scene.state.contest as never, scene.heat, '');
      return view.scene === 'question' ? [view.value, view.rulings] : [];
    };
    expect(worth(stolen(asked(3)))).toEqual([3, [{ podium: 'A', verdict: 'wrong', points: 0 }]]);
    expect(worth(stolen(asked(3)).do(rule('B', 'right')))[1]).toEqual([
      { podium: 'A', verdict: 'wrong', points: -3 },
      { podium: 'B', verdict: 'right', points: 3 },
    ]);
  });

  test('[SK4] off by default', () => {
    expect(stolen(asked(30, {})).do(rule('B', 'right')).scores).toEqual([30, 10, 0]);
  });

  test('[SK4] whatever was booked before, and whatever is corrected after: gain equals loss', () => {
    const course = fc.record({
      before: fc.array(fc.tuple(fc.constantFrom<Podium>('A', 'B'), fc.integer({ min: -40, max: 40 })), {
        maxLength: 6,
      }),
      right: fc.integer({ min: 1, max: 60 }),
      wrong: fc.integer({ min: -60, max: 0 }),
      floor: fc.constantFrom(0, -15, null),
      undone: fc.boolean(),
    });
    fc.assert(
      fc.property(course, ({ before, right, wrong, floor, undone }) => {
        const steal = { ...own.steal, right, transfer: true };
        const rules = { ...RULES, floor, own: { ...own, wrong, steal } };
        const adjusted = before
          .filter(([, points]) => points !== 0)
          .reduce((scene, [podium, points]) => scene.do(adjustScore(podium, points)), ownRunning('A', { rules }));
        const was = adjusted.scores;
        const [first] = adjusted.heat.facts;
        const scene = stolen(adjusted).do(rule('B', 'right'));
        const { id } = scene.asking;
        const moved = (one: Scene, podium: Podium) =>
          book(one.heat.facts, floor)
            .filter((fact) => fact.asking === id && fact.podium === podium)
            .reduce((sum, fact) => sum + fact.effective, 0);
        expect(moved(scene, 'B')).toBe(-moved(scene, 'A') + 0);
        expect(scene.scores[0]).toBe((was[0] ?? 0) + moved(scene, 'A'));
        expect(moved(scene, 'B')).toBe(pointsIn(scene.heat.facts, floor, id, 'B'));
        // An earlier fact that falls away later moves both sides alike: the fold says how much there was to take.
        const later = scene.heat.facts.filter((fact) => !undone || fact !== first);
        const without = book(later, floor).filter((fact) => fact.asking === id);
        const sum = without.reduce((all, fact) => all + fact.effective, 0);
        expect(sum).toBe(0);
      }),
      { numRuns: 60, seed: 20241010 },
    );
  });
});
