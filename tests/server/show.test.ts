import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Podium } from '../../shared/engine/ids.ts';
import type { HostView } from '../../shared/views/host.ts';
import { go, goUntil, Rig } from './rig.ts';
import { freshId, type Screen, stamped } from './screen.ts';
import { CANARY } from './test-contest.ts';

describe('a heat on real sockets', () => {
  let rig: Rig;
  let host: Screen<'host'>;
  let output: Screen<'output'>;
  let judge: Screen<'judge'>;
  let teams: Record<'A' | 'B' | 'C', Screen<'team'>>;

  beforeAll(async () => {
    rig = await Rig.start();
    [host, output, judge] = await Promise.all([rig.host(), rig.output(), rig.judge('gk2')]);
    const [A, B, C] = await Promise.all([rig.team('A'), rig.team('B'), rig.team('C')]);
    teams = { A, B, C };
  });
  afterAll(async () => {
    expect(rig.faults).toEqual([]);
    await rig.stop();
  });

  const asking = () => {
    const now = host.view.heat?.asking;
    if (now === null || now === undefined) throw new Error('no question is on air');
    return now;
  };
  const phase = () => host.view.heat?.asking?.phase;
  const rule = (podium: Podium, verdict: 'right' | 'wrong' | 'silent') =>
    host.command({ type: 'rule', asking: asking().id, podium, verdict });
  const press = (podium: 'A' | 'B' | 'C') => teams[podium].press(asking().id, podium);
  /** Waits until the buzzers are open by the clock, not only announced. */
  const opened = async () => {
    const { window } = asking();
    if (window?.status !== 'running') throw new Error('no window');
    const wait = window.opensAt - Date.now();
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, wait) + 20));
  };
  const score = (podium: Podium) => host.view.program.podiums.find((each) => each.podium === podium)?.score;

  /** Answers whose question had come to its reveal, as the desk saw it. */
  const revealed = () =>
    host.frames.flatMap(({ event, message }) => {
      if (event !== 'view' && event !== 'welcome') return [];
      const played = (message as { view: HostView }).view.heat?.asking;
      const shown = played?.phase === 'revealed' || played?.phase === 'verdicts-shown';
      return shown ? [played.question.answer] : [];
    });
  /** Canary: no frame that a team, a judge or an output ever got holds a secret. */
  const noLeak = () => {
    const public_ = [...new Set(revealed())];
    for (const [name, screen] of Object.entries({ output, judge, ...teams })) {
      const text = public_.reduce((heard, answer) => heard.replaceAll(answer, ''), screen.heard());
      const at = text.indexOf(CANARY);
      if (at >= 0) throw new Error(`${name} was told a secret: ${text.slice(Math.max(0, at - 200), at + 60)}`);
    }
  };
  /** What GO waits for comes: own questions go right, the others stay unanswered, the audience is counted. */
  const help = async (wait: string): Promise<unknown> => {
    if (wait !== 'ruling') return wait === 'buzzers' ? undefined : rig.count(host);
    const { answering, owner } = asking();
    return rule(answering?.podium ?? (owner as Podium), 'right');
  };

  test('[Law 5] before the reveal no team, judge or output gets an answer; media have opaque names', async () => {
    await goUntil(host, () => phase() === 'answering');
    expect(JSON.stringify(host.view)).toContain(CANARY);
    noLeak();
    expect(output.view.scene).toMatchObject({ scene: 'question', question: { answer: null } });
    const url = (output.view.scene as { question: { media: { url: string } } }).question.media.url;
    expect(url).toMatch(/^\/media\/[\w-]{24}\.png$/);
    expect((await fetch(rig.url + url)).status).toBe(200);
    expect((await fetch(`${rig.url}/media/${CANARY}-1.png`)).status).toBe(404);
  });

  test('[SK3, SK4] the owner fails, another team steals by buzzer and takes the points', async () => {
    expect(await rule('A', 'wrong')).toMatchObject({ ok: true });
    await goUntil(host, () => phase() === 'armed');
    await opened();
    expect(await press('A')).toMatchObject({ ok: true });
    expect(await press('B')).toMatchObject({ ok: true });
    await output.until(() => JSON.stringify(output.view.scene).includes('"answering":{"podium":"B"'), 'the name');
    expect(await press('C')).toMatchObject({ ok: true });
    expect(await rule('B', 'right')).toMatchObject({ ok: true });
    await host.until(() => score('B') === 10, 'the points');
    noLeak();
    await goUntil(host, () => phase() === 'revealed');
    const { answer } = asking().question;
    await output.until(() => JSON.stringify(output.view.scene).includes(answer), 'the reveal');
    noLeak();
  });

  test('[Law 10] a team presses for its own podium only, whatever the message says', async () => {
    await goUntil(host, () => host.view.heat?.asking?.mode === 'common' && phase() === 'armed', help);
    await opened();
    const forged = { type: 'press', asking: asking().id, podium: 'B', ...stamped() } as const;
    expect(await teams.A.command(forged)).toEqual({ ok: false, code: 'not-allowed' });
    expect(asking().presses).toEqual([]);
  });

  test('[BZ1, Law 4] a retried press is one press, and a stale take changes nothing', async () => {
    const message = { type: 'press', asking: asking().id, podium: 'C', ...stamped() } as const;
    const id = freshId();
    const replies = await Promise.all([1, 2, 3].map(() => teams.C.command(message, id)));
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect(replies[0]).toMatchObject({ ok: true });
    await host.until(() => asking().answering?.podium === 'C', 'C has the word');
    expect(asking().presses).toHaveLength(1);
    expect(await teams.C.command(message, id)).toEqual(replies[0]);
    // Another connection that guessed the id learns nothing by it.
    expect(await teams.A.command({ ...message, podium: 'A' }, id)).toEqual({ ok: false, code: 'not-allowed' });
    const { takeRevision } = host.view.go;
    expect(await host.command({ type: 'take', takeRevision: takeRevision - 1 })).toMatchObject({ ok: false });
    expect(host.view.go.takeRevision).toBe(takeRevision);
    await rule('C', 'right');
  });

  test('[AC5] typed answers stay with the desk until they are revealed', async () => {
    await goUntil(host, () => host.view.heat?.asking?.mode === 'speed' && phase() === 'open', help);
    // A clock that has just started: a tablet's own is known to a few milliseconds only.
    await new Promise((resolve) => setTimeout(resolve, 100));
    for (const podium of ['A', 'B', 'C'] as const) {
      const value = `lời giải của ${podium}`;
      const sent = { type: 'answer', asking: asking().id, podium, value, ...stamped() } as const;
      expect(await teams[podium].command(sent)).toMatchObject({ ok: true });
    }
    await host.until(() => JSON.stringify(host.view).includes('lời giải của C'), 'the answers on the desk');
    await output.until(() => JSON.stringify(output.view).includes('"answered":["A","B","C"]'), 'who has answered');
    expect(output.heard()).not.toContain('lời giải');
    expect(judge.heard()).not.toContain('lời giải');
    for (const podium of ['A', 'B', 'C'] as const) {
      const others = (['A', 'B', 'C'] as const).filter((other) => other !== podium);
      for (const other of others) expect(teams[other].heard()).not.toContain(`lời giải của ${podium}`);
    }
    noLeak();
  });

  test('[Law 5] numbers rise by one on every channel, and views come only when they differ', () => {
    for (const screen of [host, output, judge, ...Object.values(teams)]) {
      const shown = screen.frames.filter(({ event }) => event === 'view' || event === 'welcome');
      const seqs = shown.map(({ message }) => (message as { seq: number }).seq);
      expect(seqs).toEqual(seqs.map((_, i) => seqs[0]! + i));
      const views = shown.map(({ message }) => JSON.stringify((message as { view: unknown }).view));
      expect(views.every((view, i) => i === 0 || view !== views[i - 1])).toBe(true);
    }
  });

  test('[Law 5] cues reach outputs and desk, not tablets', () => {
    expect(output.frames.some(({ event }) => event === 'cue')).toBe(true);
    expect(Object.values(teams).some((team) => team.frames.some(({ event }) => event === 'cue'))).toBe(false);
  });

  test('[TM4] hold hides the question from program and tablets; a newcomer sees the hold', async () => {
    expect(await host.command({ type: 'hold' })).toMatchObject({ ok: true });
    const late = await rig.output();
    expect(late.view.scene).toEqual({ scene: 'hold' });
    await teams.A.until(() => teams.A.view.held, 'the hold');
    expect(teams.A.view.asking?.question ?? null).toBeNull();
    expect(await go(host)).toMatchObject({ ok: true });
  });
});
