import { describe, expect, test } from 'vitest';
import type { AskingId, JudgeId } from '../../shared/engine/ids.ts';
import { given } from './given.ts';
import { aHeat, armed } from './moments.ts';
import type { Scene } from './scene.ts';
import {
  adjustScore,
  as,
  confirmResult,
  go,
  jumpTo,
  press,
  protest,
  proved,
  rule,
  ruleProtest,
  takeBack,
} from './verbs.ts';

const ruled = (): Scene => armed().do(press('B'), proved, rule('B', 'right'));
const contested = (): Scene => ruled().do(protest('B', 'C'));
const head = { role: 'judge', judge: 'judge-1' as JudgeId } as const;
const atResult = (scene: Scene): Scene => scene.do(jumpTo('result'), go);

describe('protest', () => {
  test('is on record with who, about whom and why; the show goes on', () => {
    const scene = ruled();
    const after = given(scene)
      .when(protest('B', 'C', ' the clock had run out '))
      .leadsTo({
        type: 'protest-made',
        protest: { podium: 'B', by: 'C', reason: 'the clock had run out', state: 'open' },
      });
    expect(after.next).toEqual(scene.next);
    expect(after.scores).toEqual(scene.scores);
  });

  test('may be the jury’s own, and about an earlier question', () => {
    const first = ruled();
    const later = first.do(go, go);
    given(later)
      .when(protest('B', null, 'seen on the recording', first.asking.id))
      .leadsTo({ type: 'protest-made', protest: { by: null, asking: first.asking.id } });
  });

  test('is refused without a reason, a question, a seat, twice, and after the result', () => {
    given(ruled())
      .when(protest('B', 'C', ' '))
      .isRefusedWith('reason-needed');
    given(ruled())
      .when(protest('B', 'C', 'x', 'none' as AskingId))
      .isRefusedWith('stale-asking');
    given(ruled()).when(protest('H', 'C')).isRefusedWith('no-such-podium');
    given(ruled()).when(protest('B', 'H')).isRefusedWith('no-such-podium');
    given(contested()).when(protest('B', 'C')).isRefusedWith('nothing-to-do');
    const over = atResult(ruled()).do(confirmResult);
    given(over)
      .when(protest('B', 'C', 'x', over.heat.askings[0]!.id))
      .isRefusedWith('heat-played');
  });

  test('[UN1] is taken back like any action', () => {
    expect(contested().do(takeBack(false)).heat.protests).toEqual([]);
  });
});

describe('rule-protest', () => {
  test('[UN2] upheld turns the ruling by the same word, and one take-back undoes both', () => {
    const scene = contested();
    const after = given(scene)
      .when(ruleProtest(true, { of: 'B', podium: 'B', verdict: 'wrong' }))
      .leadsTo(
        { type: 'protest-ruled', upheld: true },
        { type: 'ruling-replaced', reason: 'the recording shows it' },
        'buzzers-opened',
      );
    expect(after.heat.protests[0]).toMatchObject({ state: 'upheld', answer: 'the recording shows it' });
    const back = after.do(takeBack(false));
    expect(back.scores).toEqual([0, 10, 0]);
    expect(back.heat.protests[0]?.state).toBe('open');
  });

  test('upheld without another ruling, or dismissed, changes no point', () => {
    expect(contested().do(ruleProtest(true)).scores).toEqual([0, 10, 0]);
    const dismissed = contested().do(ruleProtest(false, { of: 'B', podium: 'B', verdict: 'wrong' }));
    expect(dismissed.scores).toEqual([0, 10, 0]);
    expect(dismissed.heat.protests[0]?.state).toBe('dismissed');
  });

  test('is the host’s or the head judge’s, nobody else’s of the jury', () => {
    given(contested())
      .when(as(head, ruleProtest(false)))
      .leadsTo('protest-ruled');
    given(contested())
      .when(as({ role: 'judge', judge: 'judge-2' as JudgeId }, ruleProtest(false)))
      .isRefusedWith('not-allowed');
  });

  test('is refused without a reason, twice, for none, and with a ruling that can’t be', () => {
    given(contested())
      .when(ruleProtest(true, null, ''))
      .isRefusedWith('reason-needed');
    given(contested().do(ruleProtest(true)))
      .when(ruleProtest(false))
      .isRefusedWith('protest-ruled');
    given(ruled()).when(ruleProtest(true)).isRefusedWith('no-such-protest');
    given(contested())
      .when(ruleProtest(true, { of: 'B', podium: 'B', verdict: 'right' }))
      .isRefusedWith('nothing-to-do');
  });
});

describe('the result', () => {
  test('waits for every protest, and says so', () => {
    const scene = atResult(contested());
    expect(scene.next).toEqual({ ready: false, wait: 'protest' });
    given(scene).when(confirmResult).isRefusedWith('protest-open');
    const after = scene.do(ruleProtest(false));
    expect(after.next).toEqual({ ready: false, wait: 'confirm-result' });
    given(after).when(confirmResult).leadsTo('result-confirmed');
  });

  test('[TB1] an upheld protest can make a tie, which is played', () => {
    const scene = atResult(contested().do(adjustScore('C', 5)));
    const after = scene.do(ruleProtest(true, { of: 'B', podium: 'B', verdict: 'wrong' }), adjustScore('B', 5));
    expect(after.next).toMatchObject({ go: { go: 'start-tie-break', podiums: ['B', 'C'] } });
  });

  test('of a heat without a protest waits for none', () => {
    expect(atResult(aHeat().do(adjustScore('A', 5))).next).toEqual({ ready: false, wait: 'confirm-result' });
  });
});
