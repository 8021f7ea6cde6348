import { describe, expect, test } from 'vitest';
import { liveTurn } from '../../shared/engine/heat.ts';
import { sheetsOf } from '../../shared/engine/sheets.ts';
import { judgeView } from '../../shared/views/judge-view.ts';
import { secretaryView } from '../../shared/views/secretary-view.ts';
import { RULES } from './fixtures.ts';
import { given } from './given.ts';
import { aHeat, greetingRunning, greetingSheet } from './moments.ts';
import type { Scene } from './scene.ts';
import { as, closeSeat, go, jumpTo, paperMarks, reopenMarks, takeBack } from './verbs.ts';

const paper = (judge: number, content = 17, form = 18, style = 19) => paperMarks(judge, { content, form, style });
/** The team has spoken; two sheets are in. */
const marking = greetingRunning()
  .wait(1000)
  .do(go, greetingSheet(1, 20, 20, 20), greetingSheet(2, 10, 10, 10));
const totals = (scene: Scene): Record<string, number | undefined> => {
  const turn = liveTurn(scene.heat);
  if (turn === undefined) throw new Error('no turn is on air');
  return Object.fromEntries(
    sheetsOf(scene.state.kept, scene.heat.id, turn).map(({ judge, halves }) => [judge, halves.content]),
  );
};
const tablet = (scene: Scene, judge: number) => judgeView(scene.state, `judge-${judge}` as never).turn;

describe('marks on paper', () => {
  test('[JD5] are entered by the host for a judge, and marked as such', () => {
    const all = given(marking)
      .when(paper(3))
      .leadsTo({
        type: 'marks-submitted',
        team: 'team-1',
        marks: { judge: 'judge-3', halves: { content: 17, form: 18, style: 19 }, paper: expect.any(String) },
      });
    expect(all.do(go).scores).toEqual([24, 0, 0]);
    expect(tablet(all, 3)).toMatchObject({ paper: true, open: false, submitted: { content: 17 } });
    expect(tablet(all, 1)).toMatchObject({ paper: false });
  });

  test('[JD5] are entered by the secretary all the same, and are one action that the host can take back', () => {
    const all = marking.do(as({ role: 'secretary' }, paper(3)));
    expect(totals(all)).toEqual({ 'judge-1': 20, 'judge-2': 10, 'judge-3': 17 });
    expect(totals(all.do(takeBack()))).toEqual({ 'judge-1': 20, 'judge-2': 10 });
    given(marking)
      .when(as({ role: 'secretary' }, paper(1)))
      .isRefusedWith('marks-already-in');
  });

  test('[JD1] [JD5] are held to the same rules as a tablet’s', () => {
    given(marking).when(paper(3, 21)).isRefusedWith('mark-out-of-range');
    given(marking)
      .when(paperMarks(3, { content: 1 }))
      .isRefusedWith('marks-incomplete');
    given(marking).when(paper(1)).isRefusedWith('marks-already-in');
    given(marking).when(paper(9)).isRefusedWith('no-such-judge');
    given(marking.do(closeSeat(3)))
      .when(paper(3))
      .isRefusedWith('wrong-phase');
    given(marking.do(paper(3), go))
      .when(paper(3))
      .isRefusedWith('wrong-phase');
    given(aHeat()).when(paper(3)).isRefusedWith('no-such-item');
    given(marking.do(paper(3)))
      .when(greetingSheet(3, 1, 1, 1))
      .isRefusedWith('marks-already-in');
  });

  test('[JD5] [UN1] a take-back takes out what was typed in, and nothing that a judge sent', () => {
    const back = marking.do(paper(3), takeBack());
    expect(totals(back)).toEqual({ 'judge-1': 20, 'judge-2': 10 });
    expect(back.next).toEqual({ ready: false, wait: 'marks' });
    const shown = marking.do(paper(3), go, takeBack());
    expect(totals(shown)).toEqual({ 'judge-1': 20, 'judge-2': 10, 'judge-3': 17 });
  });
});

describe('a sheet that is reopened', () => {
  test('[JD6] goes back to its judge, who hands it in anew; both stand', () => {
    const open = given(marking)
      .when(reopenMarks(2, 'a slip of the pen'))
      .leadsTo({ type: 'marks-reopened', judge: 'judge-2', sheets: 1, reason: 'a slip of the pen' });
    expect(open.next).toEqual({ ready: false, wait: 'marks' });
    expect(tablet(open, 2)).toMatchObject({
      open: true,
      submitted: null,
      reopened: { reason: 'a slip of the pen', halves: { content: 10, form: 10, style: 10 } },
    });
    const again = open.do(greetingSheet(2, 16, 16, 16), paper(3));
    expect(totals(again)).toEqual({ 'judge-1': 20, 'judge-2': 16, 'judge-3': 17 });
    expect(tablet(again, 2)).toMatchObject({ open: false, submitted: { content: 16 }, reopened: null });
    expect(again.state.kept.marks).toHaveLength(4);
    expect(again.do(go).scores).toEqual([27, 0, 0]);
  });

  test('[JD6] only by the host, with a reason, of a judge who has handed in, before the reveal', () => {
    given(marking).when(reopenMarks(2, '  ')).isRefusedWith('reason-needed');
    given(marking).when(reopenMarks(3)).isRefusedWith('no-such-sheet');
    given(marking).when(reopenMarks(9)).isRefusedWith('no-such-judge');
    given(marking.do(reopenMarks(2)))
      .when(reopenMarks(2))
      .isRefusedWith('no-such-sheet');
    given(marking.do(paper(3), go))
      .when(reopenMarks(2))
      .isRefusedWith('wrong-phase');
    const rules = { ...RULES, judging: { ...RULES.judging, reveal: 'per-judge' as const } };
    const first = greetingRunning({ rules })
      .wait(1000)
      .do(go, ...[1, 2, 3].map((judge) => greetingSheet(judge, 20, 20, 20)), go);
    given(first).when(reopenMarks(3)).isRefusedWith('wrong-phase');
  });

  test('[JD6] [JD2] its judge may be gone by then: the seat is closed', () => {
    const closed = marking.do(paper(3), reopenMarks(2), closeSeat(2));
    expect(closed.do(go).scores).toEqual([29, 0, 0]);
  });

  test('[JD6] [UN1] taken back it stands again, unless another has come since', () => {
    expect(totals(marking.do(reopenMarks(2), takeBack()))).toEqual({ 'judge-1': 20, 'judge-2': 10 });
    const since = marking.do(reopenMarks(2), greetingSheet(2, 16, 16, 16), takeBack());
    expect(totals(since)).toEqual({ 'judge-1': 20, 'judge-2': 16 });
    expect(totals(since.do(reopenMarks(2)))).toEqual({ 'judge-1': 20 });
  });
});

describe('the secretary’s desk', () => {
  const desk = (scene: Scene) => secretaryView(scene.state).turn;
  const stands = (scene: Scene) => desk(scene)?.sheets.map(({ state }) => state);
  const sheet = (scene: Scene, judge: number) => desk(scene)?.sheets[judge - 1];

  test('[JD5] says of every judge whether the sheet misses, came from the tablet or on paper, or is awaited no more', () => {
    expect(secretaryView(aHeat().state)).toMatchObject({ heat: { id: 'h' }, turn: null });
    expect(desk(aHeat().do(jumpTo('turn'), go))).toMatchObject({ phase: 'ready', open: false });
    expect(desk(greetingRunning())).toMatchObject({ phase: 'speaking', open: true, podium: 'A' });
    expect(stands(marking)).toEqual(['tablet', 'tablet', 'missing']);
    expect(stands(marking.do(paper(3)))).toEqual(['tablet', 'tablet', 'paper']);
    expect(stands(marking.do(closeSeat(3)))).toEqual(['tablet', 'tablet', 'closed']);
    expect(desk(marking.do(paper(3), go))).toMatchObject({ phase: 'revealed', open: false });
  });

  test('[JD2] [JD5] reads back what was on paper and nothing that a tablet sent, before the reveal and after it', () => {
    const all = marking.do(paper(3));
    for (const scene of [all, all.do(go)]) {
      expect(desk(scene)?.sheets.map(({ halves }) => halves)).toEqual([
        null,
        null,
        { content: 17, form: 18, style: 19 },
      ]);
    }
  });

  test('[JD6] says why a sheet was given back, with the marks only if they were on paper', () => {
    const back = marking.do(paper(3), reopenMarks(3, 'a wrong line'), reopenMarks(2, 'a slip of the pen'));
    expect(sheet(back, 3)).toMatchObject({
      state: 'missing',
      reopened: { reason: 'a wrong line', halves: { content: 17, form: 18, style: 19 } },
    });
    expect(sheet(back, 2)).toMatchObject({ reopened: { reason: 'a slip of the pen', halves: null } });
    expect(sheet(back.do(paper(2)), 2)).toMatchObject({ state: 'paper', reopened: null });
  });
});

describe('the head judge’s tablet', () => {
  test('[JD2] names whose sheet misses while the jury marks, to nobody else', () => {
    expect(tablet(marking, 1)?.absent).toEqual([{ id: 'judge-3', name: expect.any(String) }]);
    expect(tablet(marking, 2)?.absent).toEqual([]);
    expect(tablet(greetingRunning(), 1)?.absent).toEqual([]);
    const closed = marking.do(as({ role: 'judge', judge: 'judge-1' as never }, closeSeat(3)));
    expect(tablet(closed, 1)?.absent).toEqual([]);
    expect(tablet(closed.do(go, jumpTo('turn', 2), go), 1)?.absent).toEqual([]);
  });
});
