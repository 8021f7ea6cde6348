import { describe, expect, test } from 'vitest';
import type { Contest } from '../../shared/engine/contest.ts';
import { hostView } from '../../shared/views/host-view.ts';
import { programView } from '../../shared/views/program-view.ts';
import { aContest } from './fixtures.ts';
import { given } from './given.ts';
import { created, type Scene, type Verb } from './scene.ts';
import { go, hold, jumpTo, press, proved, replaceRuling, resume, rule, startHeat, takeBack } from './verbs.ts';

const SETTINGS = { illustrative: false, audienceUrl: '' };
const host =
  (command: (scene: Scene) => ReturnType<Verb>['command']): Verb =>
  (scene) => ({
    command: command(scene),
    actor: { role: 'host' },
  });
const play = (again = false): Verb => host((scene) => ({ type: 'play-media', asking: scene.asking.id, again }));
const stop: Verb = host((scene) => ({ type: 'pause-media', asking: scene.asking.id }));

/** Every question has a sound, or what is given. */
const withMedia = (kind: 'audio' | 'video' | 'picture' = 'audio'): Contest => {
  const contest = aContest();
  const media = { kind, file: 'x.mp3', alt: 'x' };
  return { ...contest, bank: contest.bank.map((question) => ({ ...question, media })) };
};
/** A common question with its sound is on air; nothing is played yet. */
const shown = (kind: 'audio' | 'video' | 'picture' = 'audio'): Scene =>
  created(withMedia(kind)).do(startHeat('h'), jumpTo('common'), go);
/** It has been played for a second. */
const playing = (): Scene => shown().do(play()).wait(1000);
/** The buzzers are open, and it plays for 1.3 s by now. */
const open = (): Scene => playing().do(go).wait(300);

describe('a question’s sound or clip', () => {
  test('[SK2] waits for the host, starts, pauses and goes on where it was', () => {
    expect(shown().asking).not.toHaveProperty('playback');
    const started = given(shown()).when(play()).leadsTo('media-started');
    expect(started.asking.playback).toEqual({ status: 'playing', from: started.now });
    const paused = given(playing()).when(stop).leadsTo({ type: 'media-paused', position: 1000 });
    const on = paused.wait(5000).do(play());
    expect(on.asking.playback).toEqual({ status: 'playing', from: on.now - 1000 });
  });

  test('[SK2] starts anew when the host asks for that', () => {
    const again = playing().do(play(true));
    expect(again.asking.playback).toEqual({ status: 'playing', from: again.now });
  });

  test('[SK2] is started by the GO that starts the question, if nobody has played it before', () => {
    given(shown()).when(go).leadsTo('media-started', 'buzzers-opened');
    given(playing()).when(go).leadsTo('buzzers-opened');
    const speed = created(withMedia('video')).do(startHeat('h'), jumpTo('speed'), go);
    given(speed).when(go).leadsTo('media-started', 'clock-started');
  });

  test('[SK2] is refused for a picture, twice, in a hold, and for another question', () => {
    given(shown('picture')).when(play()).isRefusedWith('no-media');
    given(playing()).when(play()).isRefusedWith('nothing-to-do');
    given(shown()).when(stop).isRefusedWith('nothing-to-do');
    given(playing().do(stop)).when(stop).isRefusedWith('nothing-to-do');
    given(playing().do(hold)).when(play()).isRefusedWith('held');
    given(playing())
      .when(host(() => ({ type: 'play-media', asking: 'none' as never, again: false })))
      .isRefusedWith('stale-asking');
  });

  test('[SK2] [SK5] a buzz stops it, and a wrong answer lets it go on as the buzzers reopen', () => {
    const buzzed = open().do(press('B'));
    expect(buzzed.asking.playback).toEqual({ status: 'paused', position: 1300, by: 'buzz' });
    const wrong = buzzed.do(proved).wait(2000).do(rule('B', 'wrong'));
    const opensAt = wrong.asking.openedAt ?? 0;
    expect(wrong.asking.playback).toEqual({ status: 'playing', from: opensAt - 1300 });
  });

  test('[SK2] a right answer leaves it where it was', () => {
    const right = open().do(press('B'), proved, rule('B', 'right'));
    expect(right.asking.playback).toMatchObject({ status: 'paused', position: 1300 });
  });

  test('[SK2] what the host stopped no reopening starts', () => {
    const stopped = open().do(stop, press('B'), proved, rule('B', 'wrong'));
    expect(stopped.asking.playback).toMatchObject({ status: 'paused', by: 'host' });
  });

  test('[TM4] a hold stops it, and it goes on with the show', () => {
    const held = playing().do(hold);
    expect(held.asking.playback).toEqual({ status: 'paused', position: 1000, by: 'hold' });
    const on = held.wait(9000).do(resume);
    expect(on.asking.playback).toEqual({ status: 'playing', from: on.now - 1000 });
  });

  test('[TM4] a ruling during a hold starts nothing until then', () => {
    const ruled = open().do(press('B'), proved, hold, rule('B', 'wrong'));
    expect(ruled.asking.playback).toMatchObject({ status: 'paused', position: 1300 });
    expect(ruled.do(resume).asking.playback?.status).toBe('playing');
  });

  test('[UN1] comes back stopped where it was', () => {
    const back = playing().do(stop).wait(3000).do(takeBack());
    expect(back.asking.playback).toEqual({ status: 'paused', position: 1000, by: 'hold' });
  });

  test('[UN2] a ruling that is no longer right lets it go on from where it is', () => {
    const right = open().do(press('B'), proved, rule('B', 'right'));
    expect(right.do(replaceRuling('B', 'B', 'wrong')).asking.playback?.status).toBe('playing');
  });

  test('[SK2] is seen as an instant or a place; the desk knows whether there is one', () => {
    const scene = (one: Scene) => programView(one.state, SETTINGS).scene;
    const desk = (one: Scene) => hostView(one.state, one.now, SETTINGS).heat?.asking?.playback;
    expect(scene(shown())).not.toHaveProperty('playback');
    expect(scene(playing())).toMatchObject({ playback: { status: 'playing' } });
    expect(scene(playing().do(stop))).toMatchObject({ playback: { status: 'paused', position: 1000 } });
    expect([shown(), playing(), playing().do(stop), shown('picture')].map(desk)).toEqual([
      'ready',
      'playing',
      'paused',
      undefined,
    ]);
  });
});
