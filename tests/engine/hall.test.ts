import { describe, expect, test } from 'vitest';
import { audienceView } from '../../shared/views/audience-view.ts';
import { programView } from '../../shared/views/program-view.ts';
import type { ContestOptions } from './fixtures.ts';
import { given } from './given.ts';
import { aHeat, commonShown } from './moments.ts';
import type { Scene } from './scene.ts';
import { closePoll, giveQuestion, go, hold, jumpTo, replaceQuestion, resume, takeBack, tally } from './verbs.ts';

const SETTINGS = { illustrative: false, audienceUrl: 'https://x' };
const { audience, ...RULES } = aHeat().heat.rules;
const HALL: ContestOptions = {
  kinds: { 'skill-common': 'choice' },
  rules: { ...RULES, audience: { ...audience, hall: true } },
};

/** Nobody had the multiple choice of the common turn. */
const nobody = (options: ContestOptions = HALL): Scene => commonShown(options).do(go).wait(6000);
const withHall = (): Scene => nobody().do(giveQuestion);
const scene = (one: Scene) => programView(one.state, SETTINGS).scene;

describe('a question given to the hall', () => {
  test('[SK6] opens on the phones with its options and the audience’s clock', () => {
    const open = given(nobody())
      .when(giveQuestion)
      .leadsTo('question-given', { type: 'poll-opened', poll: { kind: 'quiz', options: ['A', 'B', 'C', 'D'] } });
    expect(open.next).toEqual({ ready: true, go: { go: 'close-poll' } });
    expect(scene(open)).toMatchObject({ scene: 'poll', phase: 'open', url: 'https://x' });
    const phone = audienceView(open.state, SETTINGS).poll;
    expect(phone).toMatchObject({ phase: 'open', question: expect.stringMatching(/^skill-common/), right: null });
    expect(phone?.options.map(({ label }) => label)).toEqual(['A', 'B', 'C', 'D']);
  });

  test('[SK6] [AU4] GO closes it, waits for the tally, and shows it with the right answer', () => {
    const closing = given(withHall()).when(go).leadsTo('poll-closing');
    expect(closing.next).toEqual({ ready: false, wait: 'tally' });
    const closed = closing.do(tally(3, 8, 1, 0));
    expect(closed.next).toEqual({ ready: true, go: { go: 'reveal-answer' } });
    const shown = given(closed).when(go).leadsTo('answer-revealed', 'tally-revealed');
    expect(scene(shown)).toMatchObject({ scene: 'poll', phase: 'revealed', question: { answer: { option: 1 } } });
    expect(audienceView(shown.state, SETTINGS).poll).toMatchObject({ right: 1 });
    expect(shown.next).toMatchObject({ go: { go: 'start-item', kind: 'common', nth: 2 } });
  });

  test('[SK6] [TM7] it closes by itself when the clock runs out, or by the desk', () => {
    expect(withHall().wait(21_000).next).toEqual({ ready: false, wait: 'tally' });
    expect(withHall().do(closePoll).next).toEqual({ ready: false, wait: 'tally' });
  });

  test('[AU1] it moves no score, and its phones are not in the lucky draw', () => {
    const shown = withHall().do(go, tally(0, 9, 0, 0), go);
    expect(shown.scores).toEqual([0, 0, 0]);
    expect(shown.do(jumpTo('lucky-draw'), go).heat.luckyDraws.at(-1)?.polls).toEqual([]);
  });

  test('[TM4] a hold stops its clock', () => {
    const held = withHall().wait(5000).do(hold).wait(60_000);
    expect(held.do(resume).heat.polls.at(-1)).toMatchObject({ phase: 'open', timer: { status: 'running' } });
    expect(nobody().do(hold, giveQuestion).heat.polls).toEqual([]);
  });

  test('[UN1] taken back, its poll is gone', () => {
    const back = withHall().do(takeBack());
    expect(back.heat.polls).toEqual([]);
    expect(back.asking.given).toBe(false);
  });

  test('[Law 12] another question in its place closes it', () => {
    const [reserve] = withHall().heat.reserves['skill-common'] ?? [];
    const replaced = given(withHall())
      .when(replaceQuestion(reserve ?? ''))
      .leadsTo('poll-closing', 'question-replaced');
    expect(scene(replaced)).toMatchObject({ scene: 'question', moment: 'shown' });
  });

  test('[SK6] aloud only: what phones can’t show, and where the rules don’t say so', () => {
    given(nobody({ ...HALL, kinds: {} }))
      .when(giveQuestion)
      .leadsTo('question-given');
    given(nobody({ kinds: { 'skill-common': 'choice' } }))
      .when(giveQuestion)
      .leadsTo('question-given');
  });
});
