import { describe, expect, test } from 'vitest';
import { given } from './given.ts';
import { aHeat, commonShown, ownRunning, ownShown } from './moments.ts';
import type { Scene } from './scene.ts';
import {
  adjustScore,
  answer,
  choosePack,
  giveQuestion,
  go,
  hold,
  jumpTo,
  press,
  proved,
  replaceQuestion,
  rule,
  setNext,
} from './verbs.ts';

/** Podium A failed; GO opened the steal, and its opening instant is past. */
const stealing = (options = {}): Scene => ownRunning('A', options).do(rule('A', 'wrong'), go).wait(300);

describe('a pack', () => {
  const atPack = aHeat().do(jumpTo('pack', 1, 'B'), go);

  test('[SK1] is drawn by lot on GO', () => {
    expect(atPack.next).toEqual({ ready: true, go: { go: 'draw-pack', podium: 'B' } });
    given(atPack).when(go).leadsTo({ type: 'pack-chosen', podium: 'B', by: 'lot' });
  });

  test('[SK1] or picked', () => {
    given(atPack).when(choosePack(2)).leadsTo({ type: 'pack-chosen', podium: 'B', pack: 2, by: 'choice' });
  });

  test('[SK1] is refused when another team has it, when there is none, twice, and out of turn', () => {
    const taken = atPack.do(choosePack(2));
    given(taken.do(jumpTo('pack', 1, 'C'), go))
      .when(choosePack(2))
      .isRefusedWith('pack-taken');
    given(atPack).when(choosePack(3)).isRefusedWith('no-such-question');
    given(atPack).when(choosePack(-1)).isRefusedWith('no-such-question');
    given(taken).when(choosePack(1)).isRefusedWith('nothing-to-do');
    given(aHeat()).when(choosePack(0)).isRefusedWith('wrong-phase');
  });

  test('[SK1] lots never give one pack to two teams', () => {
    const drawn = atPack.do(go, jumpTo('pack', 1, 'C'), go, go, jumpTo('pack', 1, 'A'), go, go);
    expect(Object.values(drawn.heat.packOf).sort()).toEqual([0, 1, 2]);
  });

  test('[SK1] has the four questions of the turn', () => {
    const asked = ownShown('A', 3);
    expect(asked.asking.question).toBe(asked.heat.packs[asked.heat.packOf.A ?? -1]?.[2]);
  });
});

describe('an own question', () => {
  test('[SK1] runs for 15 s once GO starts its clock', () => {
    expect(ownShown('A').next).toEqual({ ready: true, go: { go: 'start-clock', length: 15_000 } });
    expect(ownRunning('A').asking).toMatchObject({ phase: 'answering', answering: { podium: 'A', as: 'owner' } });
  });

  test('[SK1] the owner’s last answer before the end counts', () => {
    const scene = ownRunning('A', { kinds: { 'skill-own': 'choice' } });
    const answered = scene.wait(3000).do(answer('A', 0)).wait(3000).do(answer('A', 1));
    expect(answered.asking.answers.A).toMatchObject({ value: 1, at: answered.now });
    given(answered.wait(10_000)).when(answer('A', 2)).isRefusedWith('not-open');
  });

  test('[SK2] takes only what its kind can be answered with', () => {
    const kinds = [
      ['choice', 4],
      ['choice', 'B'],
      ['choice', 0.5],
      ['true-false', 1],
      ['short-text', '  '],
      ['short-text', 7],
      ['number', Number.NaN],
    ] as const;
    for (const [kind, value] of kinds)
      given(ownRunning('A', { kinds: { 'skill-own': kind } }))
        .when(answer('A', value))
        .isRefusedWith('malformed-answer');
  });

  test('nobody else answers it', () => {
    given(ownRunning('A')).when(answer('B', 'đúng rồi')).isRefusedWith('not-open');
    given(ownShown('A')).when(answer('A', 'đúng rồi')).isRefusedWith('not-open');
  });

  test('[SK1] right ends it: GO shows the answer', () => {
    const right = given(ownRunning('A')).when(rule('A', 'right')).leadsTo({ type: 'ruled', phase: 'settled' });
    expect(right.next).toEqual({ ready: true, go: { go: 'reveal-answer' } });
    expect(right.scores).toEqual([10, 0, 0]);
  });
});

describe('rule', () => {
  test('is refused for a team that does not hold the word, twice, and for another question', () => {
    given(ownRunning('A')).when(rule('B', 'right')).isRefusedWith('not-answering');
    given(ownShown('A')).when(rule('A', 'right')).isRefusedWith('not-answering');
    given(ownRunning('A').do(rule('A', 'right')))
      .when(rule('A', 'wrong'))
      .isRefusedWith('not-answering');
    given(aHeat()).when(rule('A', 'right')).isRefusedWith('stale-asking');
  });

  test('[TM7] the clock running out rules nothing', () => {
    const over = ownRunning('A').wait(60_000);
    expect(over.scores).toEqual([0, 0, 0]);
    expect(over.asking.answering).toEqual({ podium: 'A', as: 'owner' });
    expect(over.next).toEqual({ ready: false, wait: 'ruling' });
    expect(over.do(rule('A', 'right')).scores).toEqual([10, 0, 0]);
  });
});

describe('the steal', () => {
  test('[SK3] GO, not the ruling, opens it, for 5 s', () => {
    const failed = given(ownRunning('A')).when(rule('A', 'silent')).leadsTo({ type: 'ruled', phase: 'failed' });
    expect(failed.asking.window).toBeNull();
    expect(failed.next).toEqual({ ready: true, go: { go: 'open-steal', length: 5000 } });
    given(failed)
      .when(go)
      .leadsTo({ type: 'buzzers-opened', window: { eligible: ['B', 'C'] } });
  });

  test('[SK4] right earns 10, wrong or silent costs 5', () => {
    const stolen = (verdict: 'right' | 'wrong' | 'silent') =>
      stealing().do(adjustScore('B', 10), press('B'), proved, rule('B', verdict)).scores;
    expect(stolen('right')).toEqual([0, 20, 0]);
    expect(stolen('wrong')).toEqual([0, 5, 0]);
    expect(stolen('silent')).toEqual([0, 5, 0]);
  });

  test('[SK4] the owner never steals its own question', () => {
    given(stealing())
      .when(press('A'))
      .leadsTo({ type: 'press-recorded', press: { verdict: 'not-eligible' } });
  });

  test('[SK3] one steal a question', () => {
    const missed = stealing().do(press('B'), proved, rule('B', 'wrong'));
    expect(missed.asking.phase).toBe('settled');
    expect(missed.next).toEqual({ ready: true, go: { go: 'reveal-answer' } });
  });

  test('[SK3] the stealer has 5 s, and its first answer counts', () => {
    const won = stealing({ kinds: { 'skill-own': 'choice' } }).do(press('B'), proved);
    expect(won.asking.timer).toMatchObject({ length: 5000 });
    const answered = won.wait(1000).do(answer('B', 0));
    given(answered).when(answer('B', 1)).isRefusedWith('already-tried');
    given(won.wait(5000)).when(answer('B', 1)).isRefusedWith('not-open');
  });

  test('[SK3] nobody buzzes: the question is over, with nobody’s loss', () => {
    const over = stealing().wait(6000);
    expect(over.asking.phase).toBe('settled');
    expect(over.scores).toEqual([0, 0, 0]);
  });

  test('[SK3] true/false is not stolen, unless the setting says so', () => {
    const kinds = { 'skill-own': 'true-false' } as const;
    expect(ownRunning('A', { kinds }).do(rule('A', 'wrong')).asking.phase).toBe('settled');
    const { rules } = aHeat().heat;
    const open = { own: { ...rules.own, steal: { ...rules.own.steal, trueFalse: true } } };
    expect(ownRunning('A', { kinds, rules: open }).do(rule('A', 'wrong')).asking.phase).toBe('failed');
  });
});

describe('give-question', () => {
  const nobody = commonShown().do(go).wait(6000);

  test('[SK6] the host may give to the hall what nobody had', () => {
    const after = given(nobody).when(giveQuestion).leadsTo('question-given');
    expect(after.asking.given).toBe(true);
    expect(after.next).toEqual({ ready: true, go: { go: 'reveal-answer' } });
  });

  test('[SK6] the hall takes it instead of the thieves', () => {
    const given0 = ownRunning('A').do(rule('A', 'wrong'), giveQuestion);
    expect(given0.next).toEqual({ ready: true, go: { go: 'reveal-answer' } });
    given(given0)
      .when(press('B'))
      .leadsTo({ type: 'press-recorded', press: { verdict: 'late' } });
  });

  test('[SK6] is refused while teams may have it, when one had it, twice, and without a question', () => {
    given(commonShown()).when(giveQuestion).isRefusedWith('wrong-phase');
    given(ownRunning('A').do(rule('A', 'right')))
      .when(giveQuestion)
      .isRefusedWith('wrong-phase');
    given(nobody.do(giveQuestion)).when(giveQuestion).isRefusedWith('wrong-phase');
    given(aHeat()).when(giveQuestion).isRefusedWith('stale-asking');
  });
});

describe('replace-question', () => {
  const reserve = (scene: Scene) => scene.heat.reserves['skill-common']?.[0] ?? '';

  test('[Law 12] on air, the new question starts from the beginning and the old one is void', () => {
    const scene = commonShown().do(go).wait(400).do(press('B'), proved, rule('B', 'wrong'));
    const old = scene.asking;
    const after = given(scene)
      .when(replaceQuestion(reserve(scene)))
      .leadsTo('question-replaced');
    expect(after.asking).toMatchObject({ phase: 'shown', tried: [], presses: [], question: reserve(scene) });
    expect(after.heat.facts).toEqual([]);
    expect(after.state.kept.voidPresses.map((entry) => entry.asking)).toEqual([old.id]);
    expect(after.state.kept.used).toContain(old.question);
    expect(after.state.kept.corrections).toBe(1);
  });

  test('[Law 12] before it is on air, only the plan changes', () => {
    const scene = aHeat();
    const item = scene.heat.items.find((candidate) => candidate.kind === 'common');
    const after = given(scene)
      .when(replaceQuestion(reserve(scene), item?.id))
      .leadsTo({ type: 'question-replaced', asking: null });
    expect(after.state.kept.used).toEqual([]);
    expect(after.do(setNext(item?.id ?? null), go).asking.question).toBe(reserve(scene));
    expect(after.heat.reserves['skill-common']).not.toContain(reserve(scene));
  });

  test('in a pack, too', () => {
    const scene = ownShown('A');
    const [spare] = scene.heat.reserves['skill-own'] ?? [];
    const after = scene.do(replaceQuestion(spare ?? ''));
    expect(after.asking).toMatchObject({ question: spare, owner: 'A', mode: 'own' });
    expect(after.heat.packs[after.heat.packOf.A ?? -1]?.[0]).toBe(spare);
  });

  test('is refused for another kind, an unknown or used question, and what is past or has none', () => {
    const scene = commonShown();
    given(scene)
      .when(replaceQuestion(scene.heat.reserves.speed?.[0] ?? ''))
      .isRefusedWith('no-such-question');
    given(scene).when(replaceQuestion('nowhere')).isRefusedWith('no-such-question');
    given(scene).when(replaceQuestion(scene.asking.question)).isRefusedWith('question-used');
    given(scene)
      .when(replaceQuestion(reserve(scene), scene.heat.items[0]?.id))
      .isRefusedWith('no-such-item');
    const past = scene.do(jumpTo('speed'), go);
    const item = past.heat.items.find((candidate) => candidate.kind === 'common');
    given(past)
      .when(replaceQuestion(reserve(scene), item?.id))
      .isRefusedWith('wrong-phase');
    const own = scene.heat.items.find((candidate) => candidate.kind === 'own');
    given(aHeat())
      .when(replaceQuestion(scene.heat.reserves['skill-own']?.[0] ?? '', own?.id))
      .isRefusedWith('wrong-phase');
  });

  test('[TM4] during a hold leaves nothing running', () => {
    const scene = ownRunning('A').do(hold);
    const [spare] = scene.heat.reserves['skill-own'] ?? [];
    const after = scene.do(replaceQuestion(spare ?? ''), go);
    expect(after.next).toEqual({ ready: true, go: { go: 'start-clock', length: 15_000 } });
  });
});
