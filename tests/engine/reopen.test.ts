import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { champion, compareRunnersUp, startable } from '../../shared/engine/bracket.ts';
import type { EventType } from '../../shared/engine/event.ts';
import { evolve } from '../../shared/engine/evolve.ts';
import type { HeatId } from '../../shared/engine/ids.ts';
import { initialState } from '../../shared/engine/state.ts';
import { playSeason } from '../simulation/season.ts';
import { aContest, aSeason, semifinals } from './fixtures.ts';
import { given } from './given.ts';
import { greetingSheet, played, withPoints } from './moments.ts';
import { created, type Scene } from './scene.ts';
import {
  adjustScore,
  annulHeat,
  confirmResult,
  go,
  jumpTo,
  protest,
  reopenResult,
  startHeat,
  takeBack,
  withdraw,
} from './verbs.ts';

const start = (): Scene => created(aContest({ format: semifinals(), teams: 6 }));
const one = (): Scene => played(start(), 's1', { A: { skill: 20 }, B: { skill: 10 } });
const both = (): Scene => played(one(), 's2', { A: { skill: 20 }, B: { skill: 5 } });
const finalists = (scene: Scene) => scene.do(startHeat('f')).heat.seats.map((seat) => seat.team);
/** The final is over: three teams, one champion. */
const over = (): Scene =>
  withPoints(both().do(startHeat('f')), { A: { skill: 30 }, B: { skill: 20 }, C: { skill: 10 } }).do(
    jumpTo('result'),
    go,
    confirmResult,
  );

describe('reopen-result', () => {
  test('[BR7] the heat is on air at its result again, and what followed from it is open', () => {
    const after = given(both())
      .when(reopenResult('s1'))
      .leadsTo({ type: 'result-reopened', reason: 'a slip of the desk' });
    expect(after.heat).toMatchObject({ id: 's1', result: null });
    expect(after.next).toEqual({ ready: false, wait: 'confirm-result' });
    const { contest, show } = after.state;
    expect(compareRunnersUp(contest!.format, show, ['s1', 's2'] as HeatId[], 'seconds').complete).toBe(false);
    expect(startable(contest!.format, show)).toEqual([]);
  });

  test('[BR7] corrected and confirmed, everything that followed is recomputed', () => {
    expect(finalists(both())).toEqual(['team-1', 'team-4', 'team-2']);
    const after = both().do(reopenResult('s1'), adjustScore('B', 15), confirmResult, go);
    expect(finalists(after)).toEqual(['team-2', 'team-4', 'team-1']);
    const lower = both().do(reopenResult('s1'), adjustScore('B', -8), confirmResult, go);
    expect(finalists(lower)).toEqual(['team-1', 'team-4', 'team-5']);
  });

  test('[BR7] [UN2] a protest after the result is one about an open result', () => {
    const scene = both().do(reopenResult('s1'));
    given(scene)
      .when(protest('A', 'B', 'x', 'none' as never))
      .isRefusedWith('stale-asking');
    expect(scene.do(jumpTo('common'), go, protest('A', 'B')).heat.protests).toHaveLength(1);
  });

  test('[BR7] is refused with the heats that began on it', () => {
    const begun = both().do(startHeat('f'));
    const decision = begun.ask(reopenResult('s1'));
    expect(decision).toEqual({ refused: 'later-heats-started', detail: { heats: 'f' } });
    const decided = over().ask(reopenResult('s2'));
    expect(decided).toEqual({ refused: 'later-heats-started', detail: { heats: 'f' } });
  });

  test('[BR7] is refused while another heat is on air, for one without a result, and without a reason', () => {
    given(one().do(startHeat('s2')))
      .when(reopenResult('s1'))
      .isRefusedWith('heat-in-progress');
    given(one().do(startHeat('s2')))
      .when(reopenResult('s2'))
      .isRefusedWith('nothing-to-do');
    given(one()).when(reopenResult('s2')).isRefusedWith('no-such-heat');
    given(one()).when(reopenResult('s1', ' ')).isRefusedWith('reason-needed');
  });

  test('[BR6] [BR7] a replacement that wins a place of its own by the correction leaves the other’s', () => {
    const scene = both().do(withdraw('f', 'team-4', 'team-3'), reopenResult('s1'), adjustScore('C', 50));
    expect(finalists(scene.do(confirmResult, go))).toEqual(['team-3', 'team-1']);
  });

  test('[UN1] is taken back like any action', () => {
    const scene = both();
    expect(scene.do(reopenResult('s1'), takeBack(false)).state.show).toEqual(scene.state.show);
  });
});

describe('annul-heat', () => {
  test('[BR7] the heat is played again, and both playings stand', () => {
    const scene = over();
    const first = scene.state.show.heats.find((heat) => heat.id === 'f');
    const after = given(scene)
      .when(annulHeat('f'))
      .leadsTo({ type: 'heat-annulled', heat: 'f', reason: 'the power failed' });
    expect(champion(after.state.contest!.format, after.state.show)).toBeNull();
    expect(after.next).toMatchObject({ go: { go: 'start-heat', heat: 'f' } });
    const points = withPoints(after.do(startHeat('f')), { B: { skill: 9 }, C: { skill: 5 } });
    const again = points.do(jumpTo('result'), go, confirmResult);
    expect(again.state.show.annulled.map((playing) => playing.heat.result)).toEqual([first?.result]);
    expect(champion(again.state.contest!.format, again.state.show)).toBe('team-4');
  });

  test('[BR7] then the earlier result can be corrected', () => {
    const after = over().do(annulHeat('f'), reopenResult('s1'), adjustScore('B', 15), confirmResult, go);
    expect(finalists(after)).toEqual(['team-2', 'team-4', 'team-1']);
  });

  test('[BR7] in the middle of it as well', () => {
    const after = one().do(startHeat('s2'), go, annulHeat('s2'));
    expect(after.state.show.current).toBeNull();
    expect(after.next).toMatchObject({ go: { go: 'start-heat', heat: 's2' } });
  });

  test('[JD1] [BR7] judges mark the second playing anew', () => {
    const speaking = start().do(startHeat('s1'), jumpTo('turn'), go, go, greetingSheet(1, 20, 20, 20));
    const again = speaking.do(annulHeat('s1'), startHeat('s1'), jumpTo('turn'), go, go);
    given(again)
      .when(greetingSheet(1, 10, 10, 10))
      .leadsTo('marks-submitted');
    expect(again.state.kept.marks).toHaveLength(1);
  });

  test('[BR7] asks no question again', () => {
    const shown = start().do(startHeat('s1'), jumpTo('common'), go);
    const again = shown.do(annulHeat('s1'), startHeat('s1'));
    expect(again.heat.items.some((item) => 'question' in item && item.question === shown.asking.question)).toBe(false);
  });

  test('[BR7] is refused with the heats that began on it, for one that didn’t begin, and without a reason', () => {
    expect(both().do(startHeat('f')).ask(annulHeat('s1'))).toMatchObject({ refused: 'later-heats-started' });
    given(one()).when(annulHeat('s2')).isRefusedWith('no-such-heat');
    given(one()).when(annulHeat('s1', '')).isRefusedWith('reason-needed');
    given(one().do(startHeat('s2')))
      .when(annulHeat('s1'))
      .isRefusedWith('heat-in-progress');
  });

  test('[BR7] [AD1] a short lượt between runners-up rests on their heats, and the next stage on it', () => {
    const level = played(one(), 's2', { A: { skill: 20 }, B: { skill: 10 } });
    const playing = level.do(go);
    expect(playing.heat.playoff).toBe(true);
    expect(playing.ask(reopenResult('s1'))).toEqual({
      refused: 'later-heats-started',
      detail: { heats: 'playoff:s1+s2' },
    });
    const annulled = playing.do(annulHeat('playoff:s1+s2'), reopenResult('s1'), adjustScore('B', 1), confirmResult, go);
    expect(finalists(annulled)).toEqual(['team-1', 'team-4', 'team-2']);
  });

  test('[UN4] viewers have seen it: taking it back asks for a confirmation', () => {
    const scene = over();
    given(scene.do(annulHeat('f')))
      .when(takeBack(false))
      .isRefusedWith('confirmation-needed');
    expect(scene.do(annulHeat('f'), takeBack()).state.show).toEqual(scene.state.show);
  });
});

test('[BR7] a correction never leaves two champions', { timeout: 90_000 }, () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const { log } = playSeason(aSeason(), seed, 0.08);
      let crowned: string | null = null;
      let state = initialState;
      for (const event of log) {
        state = evolve(state, event);
        if (state.contest === null || !CROWNS.includes(event.type)) continue;
        const now = champion(state.contest.format, state.show);
        // One must have lost it before another has it.
        expect(crowned === null || now === null || now === crowned).toBe(true);
        crowned = now;
      }
      expect(crowned).not.toBeNull();
    }),
    { numRuns: 4, seed: 20241010 },
  );
});

/** After these another team may be champion. */
const CROWNS: readonly EventType[] = ['result-confirmed', 'result-reopened', 'heat-annulled', 'taken-back'];
