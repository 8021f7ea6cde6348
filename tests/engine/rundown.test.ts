import { describe, expect, test } from 'vitest';
import { startingOrder } from '../../shared/engine/heat-plan.ts';
import type { Podium } from '../../shared/engine/ids.ts';
import { aContest } from './fixtures.ts';
import { given } from './given.ts';
import { aHeat, commonShown, greetingRunning, greetingSheet, ownRunning } from './moments.ts';
import { created, type Scene } from './scene.ts';
import {
  adjustScore,
  as,
  confirmResult,
  go,
  hold,
  jumpTo,
  rule,
  setNext,
  slide,
  startHeat,
  takeRevision,
} from './verbs.ts';

/** GO, the order of a show, and the host's ways around it. */

const kinds = (scene: Scene): string[] => scene.heat.items.map((item) => item.kind);

describe('a heat as it is laid out', () => {
  test('[SC6] segment n starts with podium ((n−1) mod seats)+1, then in order', () => {
    expect(startingOrder(['A', 'B', 'C'], 1)).toEqual(['A', 'B', 'C']);
    expect(startingOrder(['A', 'B', 'C'], 2)).toEqual(['B', 'C', 'A']);
    expect(startingOrder(['A', 'B', 'C'], 3)).toEqual(['C', 'A', 'B']);
    expect(startingOrder(['A', 'B', 'C'], 4)).toEqual(['A', 'B', 'C']);
    expect(startingOrder(['A', 'B'], 3)).toEqual(['A', 'B']);
  });

  test('[SC6] the order of the turns follows, segment by segment', () => {
    const turns = (segment: string): Podium[] =>
      aHeat().heat.items.flatMap((item) => (item.kind === 'turn' && item.segment === segment ? [item.podium] : []));
    expect(turns('greeting')).toEqual(['A', 'B', 'C']);
    expect(turns('creative')).toEqual(['B', 'C', 'A']);
    expect(aHeat().heat.items.flatMap((item) => (item.kind === 'pack' ? [item.podium] : []))).toEqual(['C', 'A', 'B']);
  });

  test('[AU1] the audience plays between Kỹ năng số and Tăng tốc số, and is no segment of its own number', () => {
    const titles = aHeat().heat.items.flatMap((item) => (item.kind === 'segment' ? [[item.segment, item.number]] : []));
    expect(titles).toEqual([
      ['greeting', 1],
      ['creative', 2],
      ['skill', 3],
      ['audience', 0],
      ['speed', 4],
    ]);
  });

  test('[SK1] every team has a pack of four, and no question is planned twice', () => {
    const { heat } = aHeat();
    expect(heat.packs.map((pack) => pack.length)).toEqual([4, 4, 4]);
    const planned = [
      ...heat.packs.flat(),
      ...heat.items.flatMap((item) => ('question' in item ? [item.question] : [])),
      ...Object.values(heat.reserves).flat(),
    ];
    expect(new Set(planned).size).toBe(planned.length);
  });

  test('two reserves are kept for each kind of question', () => {
    const { reserves } = aHeat().heat;
    expect(Object.values(reserves).map((ids) => ids.length)).toEqual([2, 2, 2, 2]);
  });

  test('[SC7] the rules are the ones of the moment the heat started', () => {
    const contest = aContest();
    const scene = created(contest).do(startHeat('h'));
    expect(scene.heat.rules).toEqual(contest.rules);
  });

  test('a bank that is too small is refused with what is missing', () => {
    const scene = created(aContest({ counts: { 'skill-own': 11 } }));
    expect(scene.ask(startHeat('h'))).toEqual({
      refused: 'not-enough-questions',
      detail: { purpose: 'skill-own', need: 12, have: 11 },
    });
  });

  test('[AU2] only a multiple choice question can be put on phones', () => {
    const scene = created(aContest({ kinds: { audience: 'spoken' } }));
    expect(scene.ask(startHeat('h'))).toMatchObject({ refused: 'not-enough-questions' });
  });
});

describe('take (GO)', () => {
  test('[Law 4] does what the button said', () => {
    given(aHeat()).when(go).leadsTo('item-started').do(go);
    expect(aHeat().do(go).heat.cursor).toBe(0);
  });

  test('[Law 4] is refused when what it would do has changed since', () => {
    const scene = aHeat();
    const old = scene.state.takeRevision;
    given(scene.do(go)).when(takeRevision(old)).isRefusedWith('stale-take');
  });

  test('waits when nothing can be taken', () => {
    given(ownRunning('A')).when(go).isRefusedWith('nothing-to-take');
  });

  test('[Law 4] presses, answers and marks do not move the take revision; a ruling does', () => {
    const scene = greetingRunning();
    expect(scene.do(greetingSheet(1, 10, 10, 10)).state.takeRevision).toBe(scene.state.takeRevision);
    const own = ownRunning('A');
    expect(own.do(rule('A', 'wrong')).state.takeRevision).toBeGreaterThan(own.state.takeRevision);
  });
});

describe('set-next', () => {
  test('leads GO to that item, whatever the one on air waits for', () => {
    const jumped = given(ownRunning('A')).when(jumpTo('common')).leadsTo('next-set');
    expect(jumped.next).toMatchObject({ ready: true, go: { go: 'start-item', kind: 'common' } });
    expect(jumped.do(go).asking.mode).toBe('common');
  });

  test('is refused for an item that is not in the heat, and without a heat', () => {
    given(aHeat())
      .when(setNext('nowhere' as never))
      .isRefusedWith('no-such-item');
    given(created(aContest())).when(setNext(null)).isRefusedWith('no-heat');
  });

  test('says so when it changes nothing', () => {
    given(aHeat()).when(setNext(null)).isRefusedWith('nothing-to-do');
  });

  test('is refused for a question of a pack that no team has drawn yet', () => {
    given(aHeat())
      .when(jumpTo('own', 1, 'A'))
      .isRefusedWith('wrong-phase');
  });

  test('is refused for a question that was ruled: nobody earns its points twice', () => {
    const ruled = ownRunning('A').do(rule('A', 'right'), go);
    given(ruled)
      .when(jumpTo('own', 1, 'A'))
      .isRefusedWith('question-used');
  });

  test('is refused for a turn whose marks are on air', () => {
    const scene = greetingRunning().do(go);
    const marked = [1, 2, 3].reduce((at, judge) => at.do(greetingSheet(judge, 10, 10, 10)), scene).do(go);
    expect(marked.scores).toEqual([15, 0, 0]);
    given(marked).when(jumpTo('turn', 1)).isRefusedWith('wrong-phase');
  });

  test('does not repeat the question on air once it was ruled', () => {
    const scene = ownRunning('A').do(jumpTo('own', 1, 'A'), rule('A', 'right'));
    expect(scene.next).toMatchObject({ go: { go: 'reveal-answer' } });
  });

  test('back to an item that was left out goes on with what has not been on air', () => {
    const skipped = aHeat().do(jumpTo('common', 3), go, jumpTo('common', 2), go, jumpTo('common', 4));
    const back = skipped.do(setNext(null), go).wait(6000).do(go);
    expect(back.next).toMatchObject({ go: { go: 'start-item', kind: 'common', nth: 4 } });
  });

  test('never leads past the result', () => {
    const atResult = aHeat().do(jumpTo('result'), go, jumpTo('ranking'), go);
    const items = kinds(atResult);
    let scene = atResult;
    for (
      let steps = 0;
      steps < items.length * 9 && scene.heat.items[scene.heat.cursor]?.kind !== 'result';
      steps += 1
    ) {
      scene = scene.next.ready ? scene.do(jumpTo('result'), go) : scene;
    }
    expect(scene.next.ready).toBe(true);
    expect(scene.next).toMatchObject({ go: { go: 'start-tie-break' } });
  });
});

describe('confirm-result', () => {
  const decided = aHeat().do(adjustScore('B', 20), adjustScore('C', 10), jumpTo('result'), go);

  test('[BR5] makes the ranking the result', () => {
    given(decided)
      .when(confirmResult)
      .leadsTo({
        type: 'result-confirmed',
        placings: [
          { podium: 'B', team: 'team-2', place: 1, score: 20 },
          { podium: 'C', team: 'team-3', place: 2, score: 10 },
          { podium: 'A', team: 'team-1', place: 3, score: 0 },
        ],
      });
  });

  test('is refused before the result is on air, twice, and for another heat', () => {
    given(aHeat()).when(confirmResult).isRefusedWith('wrong-phase');
    given(decided.do(confirmResult)).when(confirmResult).isRefusedWith('heat-played');
    given(created(aContest()))
      .when(() => ({ command: { type: 'confirm-result', heat: 'h' as never }, actor: { role: 'host' } }))
      .isRefusedWith('no-heat');
  });

  test('[TB1] is refused while first place is tied; GO then leads to the tie-break, not into a wall', () => {
    const tied = decided.do(adjustScore('C', 10));
    given(tied).when(confirmResult).isRefusedWith('tie-unresolved');
    expect(tied.next).toEqual({ ready: true, go: { go: 'start-tie-break', place: 1, podiums: ['B', 'C'] } });
  });

  test('closes the heat to adjustments, jumps and rulings', () => {
    const over = decided.do(confirmResult);
    given(over).when(adjustScore('A', 5)).isRefusedWith('heat-played');
    given(over).when(jumpTo('common')).isRefusedWith('heat-played');
    expect(over.next).toEqual({ ready: true, go: { go: 'show-bracket' } });
  });
});

describe('start-heat', () => {
  test('seats the teams and lays out the items', () => {
    given(created(aContest()))
      .when(startHeat('h'))
      .leadsTo({ type: 'heat-started', heat: 'h', playoff: false, seats: [{ podium: 'A', team: 'team-1' }, {}, {}] });
  });

  test('is refused while another is on air, when it was played, and before its seats are known', () => {
    given(aHeat()).when(startHeat('g')).isRefusedWith('heat-in-progress');
    given(created(aContest())).when(startHeat('f')).isRefusedWith('heat-not-ready');
    const over = aHeat().do(adjustScore('A', 1), jumpTo('result'), go, confirmResult, go);
    given(over).when(startHeat('h')).isRefusedWith('heat-played');
  });

  test('any other startable heat may be chosen instead of the one GO names', () => {
    const scene = created(aContest());
    expect(scene.next).toMatchObject({ go: { go: 'start-heat', heat: 'h' } });
    expect(scene.do(startHeat('g')).heat.id).toBe('g');
  });
});

describe('show-slide', () => {
  test('puts a scene over the show, and GO clears it first', () => {
    const scene = given(commonShown()).when(slide('standby')).leadsTo({ type: 'slide-shown', slide: 'standby' });
    expect(scene.next).toEqual({ ready: true, go: { go: 'clear-slide' } });
    expect(scene.do(go).next).toEqual(commonShown().next);
  });

  test('says so when it is there already', () => {
    given(commonShown()).when(slide(null)).isRefusedWith('nothing-to-do');
    given(commonShown().do(slide('sponsors')))
      .when(slide('sponsors'))
      .isRefusedWith('nothing-to-do');
  });

  test('is cleared by the start of a heat', () => {
    expect(created(aContest()).do(slide('sponsors'), startHeat('h')).state.show.slide).toBeNull();
  });
});

describe('create-contest', () => {
  const creation = (scene: Scene) =>
    as({ role: 'system' }, () => ({
      command: { type: 'create-contest', contest: scene.state.contest! },
      actor: { role: 'system' },
    }));

  test('happens once', () => {
    const scene = created(aContest());
    expect(scene.log).toHaveLength(1);
    given(scene).when(creation(scene)).isRefusedWith('contest-exists');
  });
});

test('the show goes on from a hold or a slide before anything else', () => {
  const scene = commonShown().do(slide('standby'), hold);
  expect(scene.next).toEqual({ ready: true, go: { go: 'resume' } });
  expect(scene.do(go).next).toEqual({ ready: true, go: { go: 'clear-slide' } });
});
