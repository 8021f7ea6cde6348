import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../shared/engine/asking.ts';
import type { ContestEvent } from '../../shared/engine/event.ts';
import { evolveAll } from '../../shared/engine/evolve.ts';
import { type AskingId, type Podium, seconds } from '../../shared/engine/ids.ts';
import { initialState } from '../../shared/engine/state.ts';
import { comparable } from './equality.ts';
import { aContest, oneHeat, singleFinal } from './fixtures.ts';
import { given } from './given.ts';
import { aHeat, armed, commonShown, drawnByHand, ownRunning, speedRunning, toTheEnd, withPoints } from './moments.ts';
import { created, type Scene, type Verb } from './scene.ts';
import {
  adjustScore,
  answer,
  confirmResult,
  giveQuestion,
  go,
  hold,
  judgeAnswer,
  jumpTo,
  press,
  proved,
  replaceRuling,
  rule,
  startHeat,
  takeBack,
} from './verbs.ts';

/** A team strikes at the open buzzers, has the word, and is ruled. */
const tries = (scene: Scene, podium: Podium, verdict: Verdict): Scene => {
  const pressed = scene.wait(400).do(press(podium)).wait(20);
  // Where nobody else could press the race is over at once.
  return (pressed.asking.answering === null ? pressed.do(proved) : pressed).do(rule(podium, verdict));
};

const wrongB = (): Scene => tries(armed(), 'B', 'wrong');

describe('replace-ruling, on the question on air', () => {
  test('[UN2] wrong → right: the points, the lockout and the reopened buzzers go', () => {
    const scene = tries(armed().do(adjustScore('B', 20)), 'B', 'wrong').wait(400);
    expect(scene.scores).toEqual([0, 15, 0]);
    const after = given(scene)
      .when(replaceRuling('B', 'B', 'right'))
      .leadsTo({ type: 'ruling-replaced', of: 'B', facts: [{ podium: 'B', points: 10, reason: 'right' }] });
    expect(after.scores).toEqual([0, 30, 0]);
    expect(after.asking).toMatchObject({
      phase: 'settled',
      window: null,
      tried: ['B'],
      rulings: [{ verdict: 'right' }],
    });
    expect(after.next).toMatchObject({ go: { go: 'reveal-answer' } });
  });

  test('[UN2] right → wrong: the buzzers reopen for the others, for the whole time', () => {
    const scene = tries(armed(), 'B', 'right');
    const after = given(scene.wait(3000))
      .when(replaceRuling('B', 'B', 'wrong'))
      .leadsTo('ruling-replaced', { type: 'buzzers-opened', window: { eligible: ['A', 'C'] } });
    expect(after.scores).toEqual([0, 0, 0]);
    expect(tries(after, 'C', 'right').scores).toEqual([0, 0, 10]);
  });

  test('[UN2] [TM4] during a hold they reopen held', () => {
    const after = tries(armed(), 'B', 'right').do(hold, replaceRuling('B', 'B', 'wrong'));
    expect(after.asking.window).toMatchObject({ status: 'held', remaining: 5000 });
  });

  test('[UN2] right → wrong of an owner: GO opens the steal', () => {
    const after = ownRunning('A')
      .wait(2000)
      .do(rule('A', 'right'), replaceRuling('A', 'A', 'wrong'));
    expect(after.asking.phase).toBe('failed');
    expect(after.next).toMatchObject({ go: { go: 'open-steal' } });
  });

  test('[UN2] wrong → silent moves nothing but the word', () => {
    const scene = wrongB().wait(400);
    const after = scene.do(replaceRuling('B', 'B', 'silent'));
    expect(after.asking).toEqual({ ...scene.asking, rulings: [{ ...scene.asking.rulings[0], verdict: 'silent' }] });
  });

  test('[UN2] another team had it: the first is no longer locked out', () => {
    const after = given(wrongB().wait(400))
      .when(replaceRuling('B', 'C', 'right'))
      .leadsTo('ruling-replaced');
    expect(after.scores).toEqual([0, 0, 10]);
    expect(after.asking).toMatchObject({ tried: ['C'], phase: 'settled' });
    const again = wrongB().do(replaceRuling('B', 'C', 'wrong'));
    expect(again.asking).toMatchObject({ phase: 'armed', tried: ['C'], window: { eligible: ['A', 'B'] } });
  });

  test('[UN2] with its answer on air it is not played on', () => {
    const shown = tries(armed(), 'B', 'right').do(go);
    const after = given(shown)
      .when(replaceRuling('B', 'B', 'wrong'))
      .leadsTo('ruling-replaced');
    expect(after.asking.phase).toBe('revealed');
    expect(after.next).toMatchObject({ go: { go: 'start-item' } });
  });

  test('[UN2] [SK6] given to the hall, it stays there', () => {
    const scene = armed()
      .wait(6000)
      .do(giveQuestion, replaceRuling(null, 'B', 'silent'));
    expect(scene.asking).toMatchObject({ given: true, phase: 'settled', rulings: [{ podium: 'B' }] });
    expect(scene.do(replaceRuling('B', 'B', 'right')).asking).toMatchObject({ given: false, phase: 'settled' });
  });

  test('[UN1] [Law 2] a list that was sent before it is not void, live or from the log', () => {
    const answered = ownRunning('A', { kinds: { 'skill-own': 'ordering' } }).do(answer('A', [2, 0, 3, 1]));
    const turned = answered.do(rule('A', 'right'), go, replaceRuling('A', 'A', 'wrong'));
    const stored = JSON.parse(JSON.stringify(turned.log)) as ContestEvent[];
    expect(turned.state.kept.voidAnswers).toEqual([]);
    expect(evolveAll(initialState, stored).kept.voidAnswers).toEqual([]);
  });

  test('[UN1] presses that came after it are void, and kept', () => {
    const after = wrongB()
      .wait(400)
      .do(press('C'), replaceRuling('B', 'B', 'right'));
    expect(after.asking.presses.map((one) => one.podium)).toEqual(['B']);
    expect(after.state.kept.voidPresses.map((one) => one.press.podium)).toEqual(['C']);
  });
});

describe('replace-ruling, on an earlier question', () => {
  const twoLater = (): Scene => {
    const first = wrongB().do(adjustScore('B', 3));
    const second = tries(first.wait(6000).do(go, go, go), 'B', 'right');
    return second.do(go, go);
  };

  test('[UN2] its points stand where they stood: the floor is applied in order', () => {
    const scene = twoLater();
    expect(scene.scores).toEqual([0, 13, 0]);
    const first = scene.heat.askings[0]!.id;
    const after = given(scene)
      .when(replaceRuling('B', 'B', 'right', first))
      .leadsTo('ruling-replaced');
    expect(after.scores).toEqual([0, 23, 0]);
    expect(after.heat.facts.map(({ points }) => points)).toEqual([10, 3, 10]);
    expect(after.do(replaceRuling('B', 'B', 'wrong', first)).heat.facts).toEqual(scene.heat.facts);
  });

  test('[UN2] later questions, the one on air and its clock stand', () => {
    const scene = twoLater();
    const after = scene.do(replaceRuling('B', 'C', 'right', scene.heat.askings[0]!.id));
    expect(after.heat.askings.slice(1)).toEqual(scene.heat.askings.slice(1));
    expect(after.next).toEqual(scene.next);
    expect(after.scores).toEqual([0, 13, 10]);
  });

  test('[UN3] says that points were corrected, and only when totals moved', () => {
    const scene = twoLater();
    const first = scene.heat.askings[0]!.id;
    const { corrections } = scene.state.kept;
    expect(scene.do(replaceRuling('B', 'B', 'right', first)).state.kept.corrections).toBe(corrections + 1);
    expect(scene.do(replaceRuling('B', 'B', 'silent', first)).state.kept.corrections).toBe(corrections);
  });

  test('[UN1] is taken back like any action', () => {
    const scene = twoLater();
    const back = scene
      .do(replaceRuling('B', 'C', 'right', scene.heat.askings[0]!.id))
      .wait(500)
      .do(takeBack(false));
    const plain = ({ state, now }: Scene) => comparable(state.show, now, state.show, state.kept);
    expect(plain(back)).toEqual(plain(scene));
    expect(back.state.kept.corrections).toBe(scene.state.kept.corrections + 2);
  });

  test('[UN2] a chain of corrections ends where its last one says', () => {
    const scene = tries(tries(armed().do(adjustScore('A', 50)), 'B', 'wrong'), 'C', 'wrong');
    const after = scene.do(
      replaceRuling('C', 'A', 'wrong'),
      replaceRuling('B', 'C', 'silent'),
      replaceRuling('A', 'A', 'right'),
    );
    expect(after.asking.rulings.map(({ podium, verdict }) => [podium, verdict])).toEqual([
      ['C', 'silent'],
      ['A', 'right'],
    ]);
    expect(after.scores).toEqual([60, 0, 0]);
    expect(after.asking.tried).toEqual(['C', 'A']);
  });

  test('[UN2] nobody had been ruled, and now one team is', () => {
    const scene = armed().wait(6000).do(go, adjustScore('B', -4), adjustScore('C', 2));
    const first = scene.heat.askings[0]!.id;
    const after = scene.do(replaceRuling(null, 'B', 'right', first));
    expect(after.scores).toEqual([0, 6, 2]);
    expect(after.heat.facts.map(({ points }) => points)).toEqual([10, -4, 2]);
    expect(after.do(replaceRuling('B', 'C', 'right', first)).scores).toEqual([0, 0, 12]);
  });
});

describe('replace-ruling in Tăng tốc', () => {
  const revealed = (): Scene =>
    speedRunning()
      .wait(3000)
      .do(answer('A', 1))
      .wait(1000)
      .do(answer('B', 1))
      .wait(1000)
      .do(answer('C', 0))
      .wait(40_000)
      .do(go, go, go);

  test('[UN2] [AC3] an answer that counts after all moves every place', () => {
    const scene = revealed();
    expect(scene.scores).toEqual([40, 30, 0]);
    const without = scene.do(replaceRuling('A', 'A', 'wrong'));
    expect(without.scores).toEqual([0, 40, 0]);
    expect(without.do(replaceRuling('C', 'C', 'right')).scores).toEqual([0, 40, 30]);
    expect(without.do(replaceRuling('A', 'A', 'right')).scores).toEqual(scene.scores);
  });

  test('[AC4] before right and wrong are on air it is the ordinary word', () => {
    const closed = speedRunning().wait(3000).do(answer('A', 1)).wait(40_000);
    given(closed)
      .when(replaceRuling('A', 'A', 'wrong'))
      .isRefusedWith('wrong-phase');
    given(closed).when(judgeAnswer('A', false)).leadsTo('answer-judged');
    given(revealed())
      .when(replaceRuling('B', 'A', 'right'))
      .isRefusedWith('no-such-ruling');
    given(revealed())
      .when(replaceRuling('A', 'A', 'right'))
      .isRefusedWith('nothing-to-do');
  });
});

describe('replace-ruling in câu hỏi phụ', () => {
  const tied = (): Scene => {
    const scene = toTheEnd(withPoints(aHeat(), { A: { skill: 10 }, B: { skill: 10 } })).do(go, go, go);
    return scene.wait(scene.heat.rules.buzzers.lead);
  };

  test('[UN2] [TB2] another team takes the place', () => {
    const scene = tries(tied(), 'A', 'right');
    expect(scene.heat.tieBreaks[0]?.order).toEqual(['A']);
    const after = scene.do(replaceRuling('A', 'B', 'right'), go, go, confirmResult);
    expect(after.heat.result?.map(({ podium, place }) => [podium, place])).toEqual([
      ['B', 1],
      ['A', 2],
      ['C', 3],
    ]);
  });

  test('[UN2] [TB1] a place that nobody won any more is played for again', () => {
    const scene = tries(tied(), 'A', 'right').do(go, go);
    expect(scene.next).toEqual({ ready: false, wait: 'confirm-result' });
    const after = scene.do(replaceRuling('A', 'A', 'wrong', scene.heat.askings.at(-1)!.id));
    given(after).when(confirmResult).isRefusedWith('tie-unresolved');
    expect(after.next).toMatchObject({ go: { go: 'start-tie-break', place: 1, podiums: ['A', 'B'] } });
  });

  test('[UN2] [TB2] the first right of all its questions has the place, whichever ruling was turned', () => {
    const missed = tries(tied(), 'A', 'wrong').wait(20_000).do(go);
    const second = tries(missed.do(go, go).wait(300), 'B', 'right').do(go, go);
    const [first, later] = second.heat.askings.slice(-2).map(({ id }) => id);
    const orders = (scene: Scene) => scene.heat.tieBreaks.map(({ order }) => order);
    expect(orders(second)).toEqual([['B']]);
    const turned = second.do(replaceRuling('A', 'A', 'right', first));
    expect(orders(turned)).toEqual([['A']]);
    expect(orders(turned.do(replaceRuling('A', 'A', 'silent', first)))).toEqual([['B']]);
    expect(orders(turned.do(replaceRuling('B', 'B', 'wrong', later)))).toEqual([['A']]);
    expect(orders(second.do(replaceRuling('B', 'B', 'wrong', later)))).toEqual([[]]);
  });

  test('[UN2] [TB3] lots that decided stand until somebody is ruled right', () => {
    const options = { rules: { tieBreak: { count: 1, clock: seconds(15) } } };
    const start = toTheEnd(withPoints(aHeat(options), { A: { skill: 10 }, B: { skill: 10 } })).do(go, go, go);
    const drawn = tries(start.wait(300), 'A', 'wrong').wait(20_000).do(go, go);
    const asked = drawn.heat.askings.at(-1)!.id;
    expect(drawn.heat.tieBreaks[0]).toMatchObject({ byLots: true });
    const silent = drawn.do(replaceRuling('A', 'A', 'silent', asked));
    expect(silent.heat.tieBreaks).toEqual(drawn.heat.tieBreaks);
    expect(drawn.do(replaceRuling('A', 'B', 'right', asked)).heat.tieBreaks[0]).toMatchObject({
      order: ['B'],
      byLots: false,
    });
  });

  test('[UN2] [TB2] of three: what the others played on for is void with the old winner', () => {
    const final = drawnByHand(created(aContest({ format: singleFinal(3), teams: 3 }))).do(startHeat('f'));
    const start = toTheEnd(withPoints(final, { A: { skill: 10 }, B: { skill: 10 }, C: { skill: 10 } }));
    const first = tries(start.do(go, go, go).wait(300), 'A', 'right').do(go);
    const second = tries(first.do(go, go, go).wait(300), 'C', 'right').do(go);
    expect(second.heat.tieBreaks.map(({ order }) => order)).toEqual([['A'], ['C']]);
    const after = second.do(replaceRuling('A', 'B', 'right', second.heat.askings.at(-2)!.id));
    expect(after.heat.tieBreaks.map(({ order }) => order)).toEqual([['B']]);
    expect(after.next).toMatchObject({ go: { go: 'start-tie-break', place: 2, podiums: ['A', 'C'] } });
  });

  test('[TB2] a team outside the tie never takes its place', () => {
    given(tries(tied(), 'A', 'right'))
      .when(replaceRuling('A', 'C', 'right'))
      .isRefusedWith('not-answering');
  });
});

describe('replace-ruling is refused', () => {
  test('[UN2] without a reason, a question, a ruling or a change', () => {
    const scene = wrongB();
    given(scene)
      .when(replaceRuling('B', 'B', 'right', undefined, ' '))
      .isRefusedWith('reason-needed');
    given(scene)
      .when(replaceRuling('B', 'B', 'right', 'none' as AskingId))
      .isRefusedWith('stale-asking');
    given(scene)
      .when(replaceRuling('C', 'C', 'right'))
      .isRefusedWith('no-such-ruling');
    given(scene)
      .when(replaceRuling('B', 'B', 'wrong'))
      .isRefusedWith('nothing-to-do');
    given(scene)
      .when(replaceRuling('B', 'H', 'right'))
      .isRefusedWith('no-such-podium');
  });

  test('[UN2] [BR7] once the result is confirmed', () => {
    const scene = tries(armed(), 'B', 'right').do(jumpTo('result'), go, confirmResult);
    given(scene)
      .when(replaceRuling('B', 'B', 'wrong', scene.heat.askings[0]!.id))
      .isRefusedWith('heat-played');
  });

  test('[UN2] while the ordinary ruling is still to come', () => {
    given(commonShown())
      .when(replaceRuling(null, 'B', 'right'))
      .isRefusedWith('wrong-phase');
    given(armed())
      .when(replaceRuling(null, 'B', 'right'))
      .isRefusedWith('wrong-phase');
  });

  test('[SK3] for a team that has had its own ruling, or in another team’s role', () => {
    const two = tries(wrongB(), 'C', 'wrong');
    given(two)
      .when(replaceRuling('C', 'B', 'right'))
      .isRefusedWith('already-tried');
    given(two)
      .when(replaceRuling('B', 'C', 'wrong'))
      .isRefusedWith('already-tried');
    expect(two.do(replaceRuling('B', 'C', 'right')).asking.rulings).toHaveLength(1);
    const own = ownRunning('A').do(rule('A', 'wrong'));
    given(own)
      .when(replaceRuling('A', 'B', 'right'))
      .isRefusedWith('not-answering');
    const trueFalse = ownRunning('A', { kinds: { 'skill-own': 'true-false' } }).do(rule('A', 'wrong'));
    given(trueFalse)
      .when(replaceRuling(null, 'B', 'right'))
      .isRefusedWith('not-answering');
  });

  test('[BZ1] of a wrong one to the team that has the word just now', () => {
    const scene = wrongB().wait(400).do(press('C')).wait(20).do(proved);
    given(scene)
      .when(replaceRuling('B', 'C', 'wrong'))
      .isRefusedWith('wrong-phase');
    expect(scene.do(replaceRuling('B', 'A', 'wrong')).asking).toMatchObject({
      answering: { podium: 'C' },
      tried: ['A'],
    });
  });
});

/** Facts without their place in the list, which counts what never was as well. */
const booked = (scene: Scene) => scene.heat.facts.map(({ order: _, ...fact }) => fact);

describe('replace-undo', () => {
  const podium = fc.constantFrom<Podium>('A', 'B', 'C', 'D');
  const wrong = fc.constantFrom<Verdict>('wrong', 'silent');
  const shift = fc.record({ podium, points: fc.integer({ min: -30, max: 30 }).filter((points) => points !== 0) });
  const story = fc.record({
    tries: fc.uniqueArray(fc.record({ podium, verdict: wrong, shift }), {
      minLength: 1,
      maxLength: 4,
      selector: (one) => one.podium,
    }),
    last: fc.boolean(),
    later: fc.array(fc.record({ podium, verdict: fc.constantFrom<Verdict>('right', 'wrong'), shift }), {
      maxLength: 3,
    }),
    turned: fc.nat(),
    reveal: fc.boolean(),
  });
  const start = armed({ format: oneHeat(4), teams: 6 });
  const adjusted = ({ podium: who, points }: { podium: Podium; points: number }): Verb => adjustScore(who, points);

  test('[UN2] equals, for that asking and all totals, the history in which the right ruling came first', () => {
    fc.assert(
      fc.property(story, ({ tries: list, last, later, turned, reveal }) => {
        const nth = turned % list.length;
        const play = (first: boolean): Scene => {
          let scene = start;
          list.forEach((one, i) => {
            const over = first && i > nth;
            const isRight = (first && i === nth) || (last && i === list.length - 1);
            if (!over) scene = tries(scene, one.podium, isRight ? 'right' : one.verdict);
            scene = scene.do(adjusted(one.shift));
          });
          if (reveal || later.length > 0) {
            scene = scene.wait(7000);
            if (scene.next.ready) scene = scene.do(go);
          }
          for (const one of later) {
            scene = scene.do(go, go).wait(300);
            scene = tries(scene, one.podium, one.verdict).do(adjusted(one.shift)).wait(7000).do(go);
          }
          return scene;
        };
        const wronged = play(false);
        if (last && nth === list.length - 1) return;
        const who = list[nth]!.podium;
        const first = wronged.heat.askings[0]!.id;
        const corrected = wronged.do(replaceRuling(who, who, 'right', first));
        const righted = play(true);
        expect(corrected.heat.askings[0]).toEqual(righted.heat.askings[0]);
        expect(booked(corrected).map((fact) => ({ ...fact, asking: null }))).toEqual(
          booked(righted).map((fact) => ({ ...fact, asking: null })),
        );
        expect(corrected.scores).toEqual(righted.scores);
      }),
      { numRuns: 60, seed: 20241010 },
    );
  });
});
