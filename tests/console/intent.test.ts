import { describe, expect, it } from 'vitest';
import { ACTION_TABLE, type ActionId } from '../../host-console/desk/action-table.ts';
import { intentOf } from '../../host-console/desk/intent.ts';
import { LIT_BY, litKeys } from '../../host-console/desk/lit.ts';
import type { Situation } from '../../host-console/desk/situation.ts';
import { WAITS } from '../../shared/engine/go.ts';
import type { ItemId } from '../../shared/engine/ids.ts';
import type { HostView } from '../../shared/views/host.ts';
import { CORRECTION_SCENES } from './correction-scenes.ts';
import { BASE } from './fixtures.ts';
import { RACE_SCENES } from './race-scenes.ts';
import { SCENES } from './scenes.ts';

const at = (view: HostView | undefined, selected: string | null = null): Situation => ({
  view: view as HostView,
  selected: selected as ItemId | null,
});
const why = (id: ActionId, situation: Situation, n = 0) => {
  const intent = intentOf(id, situation, n);
  return intent.do === 'nothing' ? intent.why : intent.do;
};
const command = (id: ActionId, situation: Situation, n = 0) => {
  const intent = intentOf(id, situation, n);
  return intent.do === 'send' ? intent.command : intent;
};

describe('what a key means', () => {
  it('[SK5] D, S and I rule for the team that has the right to answer', () => {
    const asking = SCENES.answering?.heat?.asking?.id;
    expect(command('right', at(SCENES.answering))).toEqual({ type: 'rule', asking, podium: 'C', verdict: 'right' });
    expect(command('silent', at(SCENES.answering))).toMatchObject({ podium: 'C', verdict: 'silent' });
    expect(why('wrong', at(SCENES.armed))).toBe('nobody-answers');
  });

  it('[AC4] a digit turns the judgement of that podium’s answer over', () => {
    expect(command('pick', at(SCENES.speed), 1)).toMatchObject({ type: 'judge-answer', podium: 'A', right: false });
    expect(command('pick', at(SCENES.speed), 3)).toMatchObject({ type: 'judge-answer', podium: 'C', right: true });
    expect(why('pick', at(SCENES.speed), 4)).toBe('nothing-to-pick');
  });

  it('[SK1] a digit takes the pack of that place, by the engine’s own number', () => {
    expect(command('pick', at(SCENES.pack), 2)).toEqual({ type: 'choose-pack', pack: 2 });
    expect(why('pick', at(SCENES.pack), 1)).toBe('taken');
  });

  it('[JD2] a digit closes an absent judge’s seat, never one that is in', () => {
    expect(command('pick', at(SCENES.marking), 2)).toEqual({ type: 'close-seat', judge: 'gk2' });
    expect(why('pick', at(SCENES.marking), 1)).toBe('taken');
    expect(why('pick', at(SCENES.marking), 4)).toBe('taken');
  });

  it('[GR3] overtime is taken or waived while it is proposed', () => {
    expect(command('overtime-take', at(SCENES.overtime))).toEqual({ type: 'rule-overtime', confirm: true });
    expect(command('overtime-waive', at(SCENES.overtime))).toEqual({ type: 'rule-overtime', confirm: false });
    expect(why('overtime-take', at(SCENES.marking))).toBe('no-overtime');
  });

  it('[TM4] H holds, and resumes what is held', () => {
    expect(command('hold', at(BASE))).toEqual({ type: 'hold' });
    expect(command('hold', at(SCENES.held))).toEqual({ type: 'resume' });
  });

  it('[TM6] seconds are given and taken only where a clock is', () => {
    expect(command('more-time', at(SCENES.own))).toEqual({ type: 'adjust-clock', seconds: 5 });
    expect(command('less-time', at(SCENES.own))).toEqual({ type: 'adjust-clock', seconds: -5 });
    expect(why('stop-clock', at(BASE))).toBe('no-clock');
  });

  it('Esc is panic: a second press does not put the show back', () => {
    expect(command('standby', at(BASE))).toEqual({ type: 'show-slide', slide: 'standby' });
    expect(why('standby', at({ ...BASE, slide: 'standby' }))).toBe('already-shown');
  });

  it('B puts the blackout on and takes it off', () => {
    expect(command('blackout', at(BASE))).toEqual({ type: 'show-slide', slide: 'blackout' });
    expect(command('blackout', at({ ...BASE, slide: 'blackout' }))).toEqual({ type: 'show-slide', slide: null });
  });

  it('[UN4] what viewers have seen asks for a second word', () => {
    expect(command('take-back', at(BASE))).toEqual({ type: 'take-back', action: 'a1', confirmed: false });
    expect(why('take-back', at(SCENES.answering))).toBe('open');
    expect(why('take-back', at({ ...BASE, takeBack: null }))).toBe('no-take-back');
  });

  it('N makes the cursor’s row next, and gives the choice back on the row that is next', () => {
    expect(command('next', at(BASE, 'common-2'))).toEqual({ type: 'set-next', item: 'common-2' });
    expect(command('next', at(BASE, 'pack-C'))).toEqual({ type: 'set-next', item: null });
    expect(why('next', at(BASE))).toBe('nothing-selected');
  });

  it('R speaks of the question on air unless the cursor says otherwise', () => {
    expect(why('replace', at(SCENES.answering))).toBe('open');
    expect(why('replace', at(BASE, 'fav'))).toBe('no-question');
  });

  it('the cursor starts at the item on air and stops at the ends', () => {
    expect(intentOf('down', at(BASE))).toEqual({ do: 'select', item: 'pack-C' });
    expect(intentOf('up', at(BASE, 'line-up'))).toEqual({ do: 'select', item: 'line-up' });
  });

  it('[BR3] the called number is asked for between the seal and the first ball; a physical draw until then', () => {
    expect(why('call-number', at(SCENES.call))).toBe('focus-call');
    expect(why('call-number', at(SCENES.balls))).toBe('no-call');
    expect(why('type-draw', at(SCENES.seal))).toBe('open');
    expect(why('type-draw', at(SCENES.balls))).toBe('no-typed-draw');
  });

  it('between heats a digit starts the heat of that place', () => {
    expect(command('pick', at(SCENES.bracket), 2)).toEqual({ type: 'start-heat', heat: 's1h4' });
  });

  it('[AU5] only a drawn winner can be absent', () => {
    expect(command('redraw', at(SCENES.lucky))).toEqual({ type: 'redraw-winner' });
    expect(why('redraw', at(SCENES.poll))).toBe('no-redraw');
  });

  it('[BR5] a result is confirmed at the end of a heat, once', () => {
    expect(command('confirm-result', at(SCENES.confirm))).toEqual({ type: 'confirm-result', heat: 's1h3' });
    expect(why('confirm-result', at(SCENES.champion))).toBe('no-result');
  });

  it('[BZ4] Shift and a digit gives the word to that podium, if it may have it', () => {
    const close = RACE_SCENES['too-close'];
    const asking = close?.heat?.asking?.id;
    expect(command('give-word', at(close), 2)).toEqual({ type: 'give-word', asking, podium: 'B' });
    expect(why('give-word', at(close), 3)).toBe('no-word');
    expect(why('give-word', at(SCENES.armed), 1)).toBe('no-word');
  });

  it('[BZ4] the photo finish goes on air when a race was decided, and comes off again', () => {
    expect(command('photo-finish', at(RACE_SCENES.proved))).toEqual({ type: 'show-slide', slide: 'photo-finish' });
    expect(command('photo-finish', at(RACE_SCENES['finish-on-air']))).toEqual({ type: 'show-slide', slide: null });
    expect(why('photo-finish', at(RACE_SCENES.racing))).toBe('no-finish');
    expect(command('photo-finish', at({ ...BASE, slide: 'photo-finish' }))).toEqual({
      type: 'show-slide',
      slide: null,
    });
  });

  it('the test of the buzzers and the ledger are a sheet away at any time', () => {
    expect(intentOf('buzzer-test', at(BASE))).toEqual({ do: 'open', dialog: 'buzzer-test' });
    expect(intentOf('ledger', at(BASE))).toEqual({ do: 'open', dialog: 'ledger' });
  });

  it('[UN2] rulings and protests of a heat have their sheets, until its result is confirmed', () => {
    expect(intentOf('replace-ruling', at(CORRECTION_SCENES.rulings))).toEqual({ do: 'open', dialog: 'replace-ruling' });
    expect(intentOf('protest', at(CORRECTION_SCENES.protest))).toEqual({ do: 'open', dialog: 'protest' });
    expect(why('replace-ruling', at(SCENES.champion))).toBe('confirmed');
    expect(why('protest', at(SCENES.bracket))).toBe('no-heat');
  });

  it('[JD5] [JD6] sheets are typed in or given back from the first word to the first card', () => {
    expect(intentOf('sheets', at(SCENES.marking))).toEqual({ do: 'open', dialog: 'sheets' });
    expect(intentOf('sheets', at(SCENES.speaking))).toEqual({ do: 'open', dialog: 'sheets' });
    const revealing = structuredClone(SCENES.marking) as HostView;
    if (revealing.heat?.turn) revealing.heat.turn.phase = 'revealing';
    expect(why('sheets', at(revealing))).toBe('no-sheets');
    expect(why('sheets', at(BASE))).toBe('no-sheets');
  });

  it('[BR6] [BR7] who leaves and what is played again is a sheet away at any time', () => {
    expect(intentOf('withdraw', at(CORRECTION_SCENES.short))).toEqual({ do: 'open', dialog: 'withdraw' });
    expect(intentOf('results', at(SCENES.champion))).toEqual({ do: 'open', dialog: 'results' });
    expect(LIT_BY['two-team-heat']).toEqual(['withdraw']);
    expect(LIT_BY.protest).toEqual(['protest']);
  });

  it('every key means something definite in every scene', () => {
    for (const view of Object.values({ ...SCENES, ...RACE_SCENES, ...CORRECTION_SCENES })) {
      for (const { id } of ACTION_TABLE) expect(() => intentOf(id, at(view), 1)).not.toThrow();
    }
  });
});

describe('what is lit', () => {
  it('GO itself when it is ready, the answering keys when it waits', () => {
    expect(litKeys(BASE.go)).toEqual(['go']);
    expect(litKeys({ ready: false, wait: 'ruling', takeRevision: 1 })).toEqual(['right', 'wrong', 'silent']);
  });

  it('knows every wait', () => {
    expect(Object.keys(LIT_BY).sort()).toEqual([...WAITS].sort());
  });
});
