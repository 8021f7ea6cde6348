import { describe, expect, test } from 'vitest';
import { comparable } from './equality.ts';
import { aContest, semifinals, singleFinal } from './fixtures.ts';
import { given } from './given.ts';
import {
  aHeat,
  armed,
  commonShown,
  greetingRunning,
  greetingSheet,
  ownRunning,
  played,
  speedRunning,
} from './moments.ts';
import { created, type Scene, type Verb } from './scene.ts';
import {
  adjustClock,
  adjustScore,
  answer,
  callDraw,
  choosePack,
  closePoll,
  closeSeat,
  confirmResult,
  entrants,
  giveQuestion,
  go,
  hold,
  judgeAnswer,
  jumpTo,
  press,
  proved,
  redrawWinner,
  replaceQuestion,
  resume,
  rule,
  ruleOvertime,
  slide,
  startHeat,
  stopClock,
  takeBack,
} from './verbs.ts';

/** UN1's equality, as SPEC.md words it. */
const sameShow = (after: Scene, before: Scene): void => {
  const { now, state } = before;
  expect(comparable(after.state.show, now, after.state.show, after.state.kept)).toEqual(
    comparable(state.show, now, after.state.show, after.state.kept),
  );
};

const spare = (scene: Scene): Verb => replaceQuestion(scene.heat.reserves['skill-common']?.[0] ?? '');
const marked = greetingRunning()
  .wait(230_000)
  .do(go, greetingSheet(1, 10, 10, 10), greetingSheet(2, 10, 10, 10));
const drawn = aHeat().do(jumpTo('lucky-draw'), go, entrants(3), go);

describe('every host action can be taken back', () => {
  test.each<[string, Scene, Verb, boolean]>([
    ['go', aHeat(), go, false],
    ['go: a reveal', commonShown().do(go).wait(6000), go, true],
    ['rule right', ownRunning('A').wait(2000), rule('A', 'right'), false],
    ['rule wrong, reopening', armed().do(press('B'), proved), rule('B', 'wrong'), false],
    ['judge-answer', speedRunning().wait(500).do(answer('A', 1)).wait(40_000), judgeAnswer('A', false), false],
    ['adjust-score', aHeat(), adjustScore('A', 10), false],
    ['adjust-clock', ownRunning('A'), adjustClock(10), false],
    ['stop-clock', ownRunning('A').wait(1000), stopClock, false],
    ['hold', armed().wait(1000), hold, false],
    ['resume', armed().wait(1000).do(hold), resume, false],
    ['show-slide', aHeat(), slide('sponsors'), false],
    ['set-next', aHeat(), jumpTo('common'), false],
    ['choose-pack', aHeat().do(jumpTo('pack'), go), choosePack(1), false],
    ['replace-question', commonShown(), spare(commonShown()), false],
    ['give-question', commonShown().do(go).wait(6000), giveQuestion, false],
    ['close-seat', marked, closeSeat(3), false],
    ['rule-overtime', marked, ruleOvertime(true), false],
    ['redraw-winner', drawn, redrawWinner, true],
    ['confirm-result', aHeat().do(adjustScore('A', 1), jumpTo('result'), go), confirmResult, true],
    ['start-heat', created(aContest()), startHeat('h'), false],
  ])('[UN1] %s', (_, scene, verb, seen) => {
    const done = scene.do(verb);
    expect(done.state.undo).toHaveLength(scene.state.undo.length + 1);
    expect(done.state.undo.at(-1)?.seen).toBe(seen);
    const back = done.wait(1500).do(takeBack());
    sameShow(back, scene);
    expect(back.state.undo).toEqual(scene.state.undo);
  });

  test('[UN1] a poll that was closed stays closed', () => {
    const scene = aHeat().do(jumpTo('favourite'), go);
    const back = scene.do(closePoll, takeBack());
    sameShow(back, scene);
    expect(back.heat.polls[0]?.phase).toBe('closing');
  });

  test('[UN1] the draw, though never its hidden number', () => {
    const scene = created(aContest({ format: singleFinal(3), teams: 3 }));
    const back = scene.do(go, callDraw('7'), go, takeBack(), takeBack(), takeBack());
    sameShow(back, scene);
    expect(back.state.kept.drawSecret).toMatchObject({ attempts: 1 });
  });
});

describe('take-back', () => {
  test('[UN1] takes back the last action and all that the engine derived from it', () => {
    const scene = armed().do(adjustScore('B', 20), press('B'), proved);
    const back = scene.do(rule('B', 'wrong')).wait(300).do(press('C'), takeBack());
    expect(back.scores).toEqual([0, 20, 0]);
    expect(back.asking).toMatchObject({ phase: 'answering', answering: { podium: 'B' }, tried: [], rulings: [] });
  });

  test('[UN1] presses and answers of what is void stay, marked void', () => {
    const start = armed().wait(100);
    const back = start.do(press('B'), proved, rule('B', 'wrong')).wait(300).do(press('C'), takeBack());
    expect(back.state.kept.voidPresses.map((entry) => entry.press.podium)).toEqual(['C']);
    const speed = speedRunning().wait(500).do(answer('A', 1), takeBack());
    expect(speed.state.kept.voidAnswers).toMatchObject([{ podium: 'A', answer: { value: 1 } }]);
    expect(speed.asking.answers).toEqual({});
  });

  test('[UN1] what was seen stays used', () => {
    const { question } = commonShown().asking;
    const back = commonShown().do(takeBack(), takeBack());
    expect(back.state.kept.used).toEqual([question]);
  });

  test('[UN1] the log keeps both', () => {
    const back = aHeat().do(adjustScore('A', 10), takeBack());
    expect(back.log.map((event) => event.type).slice(-3)).toEqual(['action-began', 'score-adjusted', 'taken-back']);
  });

  test('[UN1] is refused when there is nothing left, or for another than the last', () => {
    given(created(aContest())).when(takeBack()).isRefusedWith('nothing-to-take-back');
    const scene = aHeat().do(adjustScore('A', 10));
    const old = scene.state.undo[0]?.action;
    given(scene.do(adjustScore('A', 5)))
      .when(() => ({ command: { type: 'take-back', action: old!, confirmed: true }, actor: { role: 'host' } }))
      .isRefusedWith('stale-take-back');
  });

  test('[UN4] what viewers have seen asks for a confirmation', () => {
    const shown = commonShown().do(go).wait(6000).do(go);
    given(shown).when(takeBack(false)).isRefusedWith('confirmation-needed');
    given(shown).when(takeBack(true)).leadsTo('taken-back');
    given(aHeat().do(go)).when(takeBack(false)).leadsTo('taken-back');
  });

  test('[UN3] says that scores were corrected, and only then', () => {
    const ruled = ownRunning('A').do(rule('A', 'right'));
    expect(ruled.do(takeBack()).state.kept.corrections).toBe(1);
    expect(aHeat().do(go, takeBack()).state.kept.corrections).toBe(0);
    expect(aHeat().do(takeBack()).state.kept.corrections).toBe(0);
  });

  test('[UN1] is at least fifty deep', () => {
    const scene = aHeat();
    const many = Array.from({ length: 60 }).reduce<Scene>((at, _, n) => at.do(adjustScore('A', n + 1)), scene);
    const back = Array.from({ length: 60 }).reduce<Scene>((at) => at.do(takeBack()), many);
    sameShow(back, scene);
    expect(back.scores).toEqual([0, 0, 0]);
  });

  test('[UN1] judges’ marks survive, and are not asked for again', () => {
    const speaking = greetingRunning().do(greetingSheet(1, 20, 20, 20), greetingSheet(2, 20, 20, 20));
    const again = speaking.do(takeBack(), takeBack(), takeBack()).do(jumpTo('turn'), go, go);
    given(again)
      .when(greetingSheet(1, 10, 10, 10))
      .isRefusedWith('marks-already-in');
    expect(again.do(greetingSheet(3, 20, 20, 20), go, go).scores).toEqual([30, 0, 0]);
  });

  test('[UN1] marks for a team are never another’s, even when a new draw seats it in the same place', () => {
    const speaking = greetingRunning().do(greetingSheet(1, 20, 20, 20));
    const { log } = speaking;
    const started = log.find((event) => event.type === 'heat-started');
    if (started?.type !== 'heat-started') throw new Error('no heat was started');
    const back = speaking.do(takeBack(), takeBack(), takeBack(), takeBack());
    const others = started.seats.map((seat) => ({ ...seat, team: `${seat.team}-other` as typeof seat.team }));
    const reseated = back.with([{ ...started, seats: others }]).do(jumpTo('turn'), go, go);
    given(reseated)
      .when(greetingSheet(1, 10, 10, 10))
      .leadsTo('marks-submitted');
  });

  test('[BR5] a confirmed result can be taken back, and the next seat is open again', () => {
    const start = created(aContest({ format: semifinals(), teams: 6 }));
    const two = played(played(start, 's1', { A: { skill: 10 } }), 's2', { B: { skill: 10 }, A: { skill: 5 } });
    expect(two.next).toMatchObject({ go: { go: 'start-heat', heat: 'f' } });
    const back = two.do(takeBack(), takeBack());
    expect(back.heat).toMatchObject({ id: 's2', result: null });
    expect(back.next).toEqual({ ready: false, wait: 'confirm-result' });
  });
});
