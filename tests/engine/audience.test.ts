import { describe, expect, test } from 'vitest';
import { livePoll } from '../../shared/engine/heat.ts';
import { aContest } from './fixtures.ts';
import { given } from './given.ts';
import { aHeat } from './moments.ts';
import { created, type Scene } from './scene.ts';
import { closePoll, entrants, go, jumpTo, redrawWinner, ring, takeBack, tally, winnerCode } from './verbs.ts';

const favourite = (): Scene => aHeat().do(jumpTo('favourite'), go);
const quiz = (): Scene => aHeat().do(jumpTo('quiz'), go);
const counted = (): Scene => quiz().do(go, tally(1, 5, 2, 0));
const drawing = (): Scene => aHeat().do(jumpTo('lucky-draw'), go);
const poll = (scene: Scene) => livePoll(scene.heat);

describe('a poll', () => {
  test('[AU3] the favourite team has the teams to choose from and no clock', () => {
    expect(poll(favourite())).toMatchObject({
      kind: 'favourite',
      options: ['A', 'B', 'C'],
      phase: 'open',
      timer: null,
    });
  });

  test('[AU2] a quiz question has 20 s and the options of its question', () => {
    expect(poll(quiz())).toMatchObject({ kind: 'quiz', options: ['A', 'B', 'C', 'D'], timer: { length: 20_000 } });
    expect(quiz().heat.items.filter((item) => item.kind === 'quiz')).toHaveLength(3);
  });

  test('[AU2] a quiz closes by itself; GO may close it before', () => {
    expect(poll(quiz().wait(20_000))?.phase).toBe('closing');
    given(quiz()).when(go).leadsTo('poll-closing');
  });

  test('[AU1] never changes a score', () => {
    expect(counted().do(go).scores).toEqual([0, 0, 0]);
    expect(favourite().do(go, tally(9, 0, 0), go).heat.facts).toEqual([]);
  });

  test('[AU4] its tally is shown only on GO, once the last ballot was counted', () => {
    const closing = quiz().do(go);
    expect(closing.next).toEqual({ ready: false, wait: 'tally' });
    const closed = closing.do(tally(1, 5, 2, 0));
    expect(poll(closed)).toMatchObject({ phase: 'closed', tally: { counts: [1, 5, 2, 0] } });
    expect(closed.next).toEqual({ ready: true, go: { go: 'reveal-tally' } });
    expect(poll(closed.do(go))?.phase).toBe('revealed');
  });
});

describe('close-poll', () => {
  test('closes the open poll', () => {
    given(favourite()).when(closePoll).leadsTo('poll-closing');
  });

  test('is refused twice, and without a poll', () => {
    given(favourite().do(closePoll)).when(closePoll).isRefusedWith('wrong-phase');
    given(aHeat()).when(closePoll).isRefusedWith('unknown-poll');
  });
});

describe('record-tally', () => {
  test('happens once: the first final tally stands', () => {
    given(quiz().do(go))
      .when(tally(1, 5, 2, 0))
      .leadsTo('poll-closed');
    given(counted())
      .when(tally(9, 9, 9, 9))
      .isRefusedWith('stale-tally');
  });

  test('is refused while ballots are still taken, for another poll, and with other options', () => {
    given(quiz())
      .when(tally(1, 5, 2, 0))
      .isRefusedWith('stale-tally');
    given(quiz().do(go)).when(tally(1, 5)).isRefusedWith('unknown-poll');
    given(aHeat()).when(tally(1)).isRefusedWith('unknown-poll');
  });

  test('arrives even when the show went on without it', () => {
    const left = quiz().do(go, jumpTo('speed'), go);
    expect(left.do(tally(1, 5, 2, 0)).heat.polls[0]?.phase).toBe('closed');
  });

  test('a poll that is left open is closed on leaving', () => {
    given(favourite().do(jumpTo('speed')))
      .when(go)
      .leadsTo('poll-closing', 'item-started', 'question-shown');
  });
});

describe('taking back', () => {
  test('[UN1] the opening of a poll discards it; reopening makes a new one', () => {
    const first = poll(favourite())?.id;
    const back = favourite().do(takeBack());
    expect(back.heat.polls).toEqual([]);
    const again = back.do(go);
    expect(poll(again)?.id).not.toBe(first);
    given(again).when(closePoll).leadsTo('poll-closing');
  });

  test('[UN1] a closed tally survives', () => {
    const back = counted().do(takeBack());
    expect(poll(back)).toMatchObject({ phase: 'closed', tally: { counts: [1, 5, 2, 0] } });
    expect(back.next).toEqual({ ready: true, go: { go: 'reveal-tally' } });
  });

  test('[UN1] a poll that is being counted is not opened again: its ballots are out of the hub’s hands', () => {
    const back = quiz().do(go, takeBack());
    expect(poll(back)).toMatchObject({ phase: 'closing', timer: null });
    expect(back.do(tally(1, 5, 2, 0)).next).toEqual({ ready: true, go: { go: 'reveal-tally' } });
  });

  test('[UN1] what was asked in the hall stays used', () => {
    const question = poll(quiz())?.question;
    expect(quiz().do(takeBack()).state.kept.used).toEqual([question]);
  });
});

describe('the lucky draw', () => {
  test('[AU5] waits for the number of entrants', () => {
    expect(drawing().next).toEqual({ ready: false, wait: 'entrants' });
    expect(drawing().do(entrants(40)).next).toEqual({ ready: true, go: { go: 'draw-winner' } });
    given(drawing().do(entrants(40)))
      .when(entrants(41))
      .isRefusedWith('nothing-to-do');
  });

  test('[AU2] is among those of the quiz; without one, among those who voted', () => {
    const afterQuiz = favourite().do(jumpTo('quiz'), go, jumpTo('lucky-draw'), go);
    expect(afterQuiz.heat.luckyDraws[0]?.polls).toEqual([afterQuiz.heat.polls[1]?.id]);
    const afterVote = favourite().do(jumpTo('lucky-draw'), go);
    expect(afterVote.heat.luckyDraws[0]?.polls).toEqual([afterVote.heat.polls[0]?.id]);
  });

  test('[AU5] records the seed and the place in the list', () => {
    given(drawing().do(entrants(40)))
      .when(go)
      .leadsTo({ type: 'winner-drawn', seed: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test('[AU5] nobody to draw from: the show goes on', () => {
    expect(drawing().do(entrants(0)).next).toMatchObject({ go: { go: 'start-item', kind: 'segment' } });
  });

  test('[AU5] the winner’s code comes from the gateway, once', () => {
    const drawn = drawing().do(entrants(40), go);
    expect(drawn.do(winnerCode('4711')).heat.luckyDraws[0]?.drawn[0]).toMatchObject({ code: '4711', absent: false });
    given(drawn.do(winnerCode('4711')))
      .when(winnerCode('4712'))
      .isRefusedWith('nothing-to-do');
    given(drawing()).when(winnerCode('4711')).isRefusedWith('nothing-to-do');
  });
});

describe('a winner by speed', () => {
  const { audience, ...rules } = aHeat().heat.rules;
  const fast = (): Scene =>
    aHeat({ rules: { ...rules, audience: { ...audience, winner: 'speed' } } }).do(jumpTo('lucky-draw'), go);

  test('[AU2] is the first of the list; nothing is drawn, and there is no seed', () => {
    const ready = fast().do(entrants(40));
    expect(ready.next).toEqual({ ready: true, go: { go: 'draw-winner', bySpeed: true } });
    const named = given(ready).when(go).leadsTo({ type: 'winner-drawn', index: 0, seed: '' });
    expect(named.do(winnerCode('4711')).heat.luckyDraws[0]?.drawn).toMatchObject([{ index: 0, code: '4711' }]);
  });

  test('[AU2] [AU5] when the fastest is absent the next one is named', () => {
    const second = fast().do(entrants(3), go, redrawWinner, go);
    expect(second.heat.luckyDraws[0]?.drawn.map(({ index }) => index)).toEqual([0, 1]);
  });
});

describe('redraw-winner', () => {
  test('[AU5] the absent winner is recorded, and never drawn again', () => {
    let scene = drawing().do(entrants(3));
    const seen = [0, 1, 2].map(() => {
      scene = scene.do(go);
      const index = scene.heat.luckyDraws[0]?.drawn.at(-1)?.index;
      scene = given(scene).when(redrawWinner).leadsTo('winner-absent');
      return index;
    });
    expect(seen.sort()).toEqual([0, 1, 2]);
    expect(scene.next).toMatchObject({ go: { go: 'start-item', kind: 'segment' } });
  });

  test('[AU5] is refused before anybody was drawn, and elsewhere', () => {
    given(drawing()).when(redrawWinner).isRefusedWith('nothing-to-do');
    given(aHeat()).when(redrawWinner).isRefusedWith('nothing-to-do');
  });
});

describe('ring', () => {
  test('is quiet before anything is due, and without a heat', () => {
    given(quiz()).when(ring).isQuiet();
    given(created(aContest())).when(ring).isQuiet();
  });
});
