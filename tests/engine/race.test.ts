import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Podium } from '../../shared/engine/ids.ts';
import { finishOf } from '../../shared/engine/race.ts';
import { RULES } from './fixtures.ts';
import { given, RACING } from './given.ts';
import { armed, commonShown, ownRunning } from './moments.ts';
import type { Scene } from './scene.ts';
import {
  closeRace,
  giveWord,
  go,
  hold,
  press,
  proved,
  recover,
  replaceQuestion,
  rule,
  slide,
  takeBack,
} from './verbs.ts';

const open = () => armed().wait(1000);
const winner = (scene: Scene) => scene.asking.answering?.podium;

describe('a race', () => {
  test('[BZ2] [BZ3] stays open after the first press, and nobody has the word yet', () => {
    const scene = given(open()).when(press('B')).leadsTo(RACING);
    expect(scene.asking).toMatchObject({ phase: 'armed', answering: null });
    expect(scene.next).toEqual({ ready: false, wait: 'race' });
  });

  test('[BZ2] the earlier press wins, though it arrives later', () => {
    const scene = open().do(press('B')).wait(30).do(press('C', 40), proved);
    expect(winner(scene)).toBe('C');
    expect(scene.asking.presses.map(({ podium, verdict }) => [podium, verdict])).toEqual([
      ['B', 'beaten'],
      ['C', 'won'],
    ]);
    expect(scene.asking.race).toMatchObject({ by: 'proof', order: ['C', 'B'], silent: [] });
  });

  test('[BZ2] is over at once when every team that may press has pressed', () => {
    given(open().do(press('B'), press('C', 10)))
      .when(press('A', 5))
      .leadsTo(RACING, { type: 'race-closed', race: { by: 'all-in', order: ['C', 'A', 'B'] } }, 'buzz-won');
  });

  test('[BZ2] a silent tablet holds it up for one cap at most, and the verdict names it', () => {
    const scene = open()
      .do(press('B'))
      .wait(250)
      .do(closeRace(['A'], ['A']));
    expect(scene.asking.race).toMatchObject({ by: 'cap', order: ['B'], silent: ['A'], unaware: ['A'] });
  });

  test('[BZ2] nothing comes from the adjudicator: two caps after the first press it is over all the same', () => {
    const scene = open().do(press('B')).wait(499);
    expect(scene.asking.phase).toBe('armed');
    const over = scene.wait(1);
    expect(winner(over)).toBe('B');
    expect(over.asking.race?.silent).toEqual(['A', 'C']);
  });

  test('[BZ2] `arrival` takes them as they come', () => {
    const rules = { buzzers: { ...RULES.buzzers, order: 'arrival' as const } };
    const scene = given(armed({ rules }).wait(1000))
      .when(press('B'))
      .leadsTo('press-recorded', { type: 'race-closed', race: { by: 'arrival' } }, { type: 'buzz-won', podium: 'B' });
    expect(winner(scene.do(press('C', 200)))).toBe('B');
  });

  test('[BZ1] one accepted press a team', () => {
    given(open().do(press('B')))
      .when(press('B'))
      .isRefusedWith('not-open');
  });

  test('[BZ3] what arrives after the name was told changes nothing, however early it was pressed', () => {
    const told = open().do(press('B'), proved).wait(400);
    const scene = given(told)
      .when(press('C', 600))
      .leadsTo({ type: 'press-recorded', press: { verdict: 'late' } });
    expect(winner(scene)).toBe('B');
  });

  test('[BZ5] a press just before the closing instant still opens a race after it', () => {
    const closing = commonShown().do(go).wait(5500).do(press('B', 250));
    expect(closing.wait(400).asking.phase).toBe('armed');
    expect(winner(closing.wait(500))).toBe('B');
  });

  test('closing a race that is not open is refused', () => {
    given(open()).when(proved).isRefusedWith('nothing-to-do');
    given(open().do(press('B'), proved))
      .when(proved)
      .isRefusedWith('nothing-to-do');
  });
});

describe('a race that is interrupted', () => {
  test('[TM4] by a hold: it is decided, and the clock of who won waits', () => {
    const held = open().do(press('B'), hold).wait(500);
    expect(held.asking).toMatchObject({ answering: { podium: 'B' }, timer: { status: 'held', remaining: 5000 } });
  });

  test('[TM5] by a restart: the presses are on record, and their order stands', () => {
    const up = open().do(press('B'), press('C', 20)).do(recover(50)).wait(500);
    expect(winner(up)).toBe('C');
    expect(up.asking.timer).toMatchObject({ status: 'held', remaining: 5000 });
    expect(up.next).toEqual({ ready: true, go: { go: 'resume-clock', remaining: 5000 } });
  });

  test('[UN1] by a take-back of the opening: the press is kept as void', () => {
    const back = open().do(press('B'), takeBack());
    expect(back.asking.phase).toBe('shown');
    expect(back.state.kept.voidPresses.map(({ press: { podium } }) => podium)).toEqual(['B']);
  });
});

describe('too close to call', () => {
  const tight = () => open().do(press('B', 10, 4), press('C', 4, 4), proved);

  test('[BZ4] is a race whose first two intervals overlap; the order by estimate stands and the show goes on', () => {
    const scene = tight();
    expect(winner(scene)).toBe('B');
    expect(finishOf(scene.asking, 'B')).toMatchObject({ tooClose: true, margins: [6, null] });
    expect(scene.next).toEqual({ ready: false, wait: 'ruling' });
  });

  test('[BZ4] apart, it is not', () => {
    const scene = open().do(press('B', 13, 4), press('C', 4, 4), proved);
    expect(finishOf(scene.asking, 'B').tooClose).toBe(false);
  });

  test('[BZ4] a race of the second opening knows nothing of the first', () => {
    const second = open()
      .do(press('B'), proved, rule('B', 'wrong'))
      .wait(1000)
      .do(press('C', 0, 2), proved);
    expect(finishOf(second.asking, 'C')).toMatchObject({ tooClose: false, presses: [{ podium: 'C' }] });
  });

  test('[BZ4] a late press that was earlier than the first is one, too', () => {
    const scene = open().do(press('B'), proved).wait(300).do(press('C', 320));
    expect(finishOf(scene.asking, 'B').tooClose).toBe(true);
  });

  test('[BZ4] until the ruling the host may give the word to the other team, and take that back', () => {
    const word = tight().wait(2000).do(giveWord('C'));
    expect(word.asking).toMatchObject({ answering: { podium: 'C', as: 'buzzer' } });
    expect(word.asking.timer).toMatchObject({ deadline: word.now + 5000 });
    expect(winner(word.do(takeBack()))).toBe('B');
  });

  test('[BZ4] who loses the word by the host’s hand has not tried', () => {
    const scene = tight().do(giveWord('C'), rule('C', 'wrong'));
    expect(scene.asking.window?.eligible).toEqual(['A', 'B']);
  });

  test('[BZ3] a late press gives no right, but the host may', () => {
    const late = open().do(press('B'), proved).wait(400).do(press('C', 500));
    expect(winner(late.do(giveWord('C')))).toBe('C');
  });

  test('[BZ4] nobody gets the word without having pressed, twice, or after the ruling', () => {
    given(tight()).when(giveWord('A')).isRefusedWith('no-press');
    given(tight()).when(giveWord('B')).isRefusedWith('nothing-to-do');
    given(tight().do(rule('B', 'right')))
      .when(giveWord('C'))
      .isRefusedWith('wrong-phase');
    given(ownRunning('A')).when(giveWord('B')).isRefusedWith('wrong-phase');
  });

  test('[BZ4] or a fresh question is called', () => {
    const scene = tight();
    const reserve = scene.heat.reserves['skill-common']?.[0];
    const fresh = scene.do(replaceQuestion(reserve as string));
    expect(fresh.asking).toMatchObject({ question: reserve, phase: 'shown', presses: [], race: null });
    expect(fresh.state.kept.voidPresses).toHaveLength(2);
  });

  test('[BZ4] the photo finish goes on air when there was a race', () => {
    expect(tight().do(slide('photo-finish')).state.show.slide).toBe('photo-finish');
    given(open()).when(slide('photo-finish')).isRefusedWith('no-race');
  });
});

describe('an early press, by the rules', () => {
  const early = (mode: 'allow' | 'forfeit') => commonShown({ rules: { buzzers: { ...RULES.buzzers, early: mode } } });

  test('[SK7] allow: it interrupts the reading', () => {
    const scene = given(early('allow').wait(800)).when(press('B')).leadsTo(RACING);
    expect(scene.next).toEqual({ ready: false, wait: 'race' });
    expect(winner(scene.do(proved))).toBe('B');
    expect(winner(scene.wait(500))).toBe('B');
  });

  test('[SK7] allow: never the owner’s own time to answer', () => {
    const rules = { buzzers: { ...RULES.buzzers, early: 'allow' as const } };
    given(ownRunning('A', { rules }))
      .when(press('B'))
      .leadsTo({ type: 'press-recorded', press: { verdict: 'early' } });
  });

  test('[SK7] forfeit: locked for this question', () => {
    const scene = given(early('forfeit'))
      .when(press('B'))
      .leadsTo({ type: 'press-recorded', press: { verdict: 'forfeit' } }, 'question-forfeited');
    const opened = scene.do(go);
    expect(opened.asking.window?.eligible).toEqual(['A', 'C']);
    given(opened.wait(300))
      .when(press('B'))
      .leadsTo({ type: 'press-recorded', press: { verdict: 'not-eligible' } });
  });

  test('[SK7] forfeit: by all of them leaves nobody to open for', () => {
    const all = early('forfeit').do(press('A'), press('B'), press('C'));
    expect(all.next).toEqual({ ready: true, go: { go: 'reveal-answer' } });
  });
});

// ── properties ───────────────────────────────────────────────────────────────

const PODIUMS: Podium[] = ['A', 'B', 'C'];
const presses = fc
  .shuffledSubarray(PODIUMS, { minLength: 1 })
  .chain((podiums) =>
    fc.tuple(
      ...podiums.map((podium) => fc.record({ podium: fc.constant(podium), ago: fc.integer({ min: 0, max: 240 }) })),
    ),
  );
const shuffled = presses.chain((list) =>
  fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
);
const table = armed().wait(1000);

test('[BZ2] a permutation of the arrivals within the window changes neither order nor winner', () => {
  fc.assert(
    fc.property(shuffled, ([one, other]) => {
      const played = [one, other].map((list) => {
        const raced = table.do(...list.map(({ podium, ago }) => press(podium, ago)));
        return raced.asking.race === null ? raced.do(proved) : raced;
      });
      const [first, second] = played.map(({ asking }) => [asking.race?.order, asking.answering?.podium]);
      expect(first).toEqual(second);
    }),
    { numRuns: 60 },
  );
});

test('[BZ1] however often teams press, one has the word, and each one accepted press', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PODIUMS), { minLength: 1, maxLength: 12 }), (list) => {
      const scene = list.reduce((at, podium) => {
        const verb = press(podium, 3);
        const decision = at.wait(7).ask(verb);
        return Array.isArray(decision) ? at.wait(7).with(decision) : at.wait(7);
      }, table);
      const over = scene.wait(600);
      const accepted = over.asking.presses.filter(({ verdict }) => verdict === 'won');
      expect(accepted).toHaveLength(1);
      expect(winner(over)).toBe(accepted[0]?.podium);
      const counted = over.asking.presses.filter(({ verdict }) => verdict === 'won' || verdict === 'beaten');
      expect(new Set(counted.map(({ podium }) => podium)).size).toBe(counted.length);
    }),
    { numRuns: 60 },
  );
});
