import { describe, expect, test } from 'vitest';
import { type Commit, Runner } from '../../server/hub/runner.ts';
import type { Addition, EventLog } from '../../server/store/event-log.ts';
import type { Command } from '../../shared/engine/command.ts';
import type { CommandId, EpochMs } from '../../shared/engine/ids.ts';
import { initialState } from '../../shared/engine/state.ts';
import { contestFileSchema, contestOf } from '../../shared/formats/contest-file.ts';
import type { Reply } from '../../shared/protocol/messages.ts';
import { testContest } from './test-contest.ts';

type Fate = Parameters<EventLog['append']>[1];

/** A runner on a log whose commits succeed or fail when the test says so. */
function given() {
  const queue: { addition: Addition; fate: Fate }[] = [];
  const commits: Commit[] = [];
  const foretold: Commit[] = [];
  const store: boolean[] = [];
  const runner = new Runner({
    clock: { now: () => 5000 as EpochMs },
    log: { append: (addition, fate) => void queue.push({ addition, fate }) },
    state: { ...initialState, contest: contestOf(contestFileSchema.parse(testContest()), []) },
    seq: 0,
    outcomes: [],
    onDecided: (commit) => foretold.push(commit),
    onCommit: (commit) => commits.push(commit),
    onStore: (working) => store.push(working),
    onFault: () => {},
  });
  let n = 0;
  const submit = (command: Command, id = `c${++n}`) => runner.submit(command, { role: 'host' }, id as CommandId);
  return {
    runner,
    queue,
    commits,
    foretold,
    store,
    submit,
    commitAll: () => {
      for (const { fate } of queue.splice(0)) fate.committed();
    },
    failAll: () => {
      for (const { fate } of queue.splice(0)) fate.lost(new Error('disk full'));
    },
  };
}

/** What a promise is now, without waiting for it. */
async function settled(reply: Promise<Reply>): Promise<Reply | 'waiting'> {
  return Promise.race([reply, new Promise<'waiting'>((resolve) => setTimeout(() => resolve('waiting'), 5))]);
}

const slide = (name: 'standby' | 'sponsors' | 'blackout') => ({ type: 'show-slide', slide: name }) as const;

describe('[Law 3] append, then announce', () => {
  test('until the store has reported, nobody is told: no reply, no committed state, no commit', async () => {
    const { runner, submit, commits, commitAll } = given();
    const reply = submit(slide('standby'));
    expect(await settled(reply)).toBe('waiting');
    expect(runner.committed.show.slide).toBeNull();
    expect(commits).toEqual([]);
    commitAll();
    expect(await reply).toEqual({ ok: true, seq: runner.seq });
    expect(runner.committed.show.slide).toBe('standby');
    expect(commits).toHaveLength(1);
  });

  test('the next command is decided on what is decided, not on what is committed', async () => {
    const { submit, queue, commitAll, runner } = given();
    const first = submit({ type: 'start-heat', heat: 'h1' as never });
    const second = submit({ type: 'start-heat', heat: 'h1' as never });
    expect(queue).toHaveLength(1);
    expect(await settled(second)).toBe('waiting');
    commitAll();
    expect(await first).toMatchObject({ ok: true });
    expect(await second).toEqual({ ok: false, code: 'heat-in-progress' });
    expect(runner.committed.show.current).toBe('h1');
  });

  test('a lone command is foretold while it is stored; of several at once, or when it is stored already, none', async () => {
    const { submit, foretold, commits, commitAll } = given();
    const lone = submit(slide('standby'));
    await settled(lone);
    expect(foretold.map(({ after }) => after.show.slide)).toEqual(['standby']);
    commitAll();
    expect(foretold).toEqual(commits);
    const several = [submit(slide('sponsors')), submit(slide('blackout'))];
    await settled(several[1] as Promise<Reply>);
    commitAll();
    submit(slide('standby'));
    commitAll();
    await settled(new Promise(() => {}));
    expect(foretold).toHaveLength(1);
  });

  test('a refusal that rests on nothing uncommitted comes at once and is not stored', async () => {
    const { submit, queue } = given();
    expect(await settled(submit({ type: 'resume' }))).toMatchObject({ ok: false, code: 'not-held' });
    expect(queue).toEqual([]);
  });

  test('a retry joins the pending command, and gets the first answer for ever after', async () => {
    const { submit, queue, commitAll } = given();
    const replies = [submit(slide('standby'), 'same'), submit(slide('blackout'), 'same')];
    expect(queue).toHaveLength(1);
    commitAll();
    const [first, second] = await Promise.all(replies);
    expect(second).toEqual(first);
    expect(await submit(slide('sponsors'), 'same')).toEqual(first);
    expect(queue).toEqual([]);
  });

  test('when a commit fails its whole tail is dropped and refused by name, and the show goes on', async () => {
    const { submit, failAll, commitAll, store, runner } = given();
    const replies = [submit(slide('standby')), submit({ type: 'hold' }), submit({ type: 'hold' })];
    failAll();
    expect(await Promise.all(replies)).toEqual(replies.map(() => ({ ok: false, code: 'failed' })));
    expect(store).toContain(false);
    expect(runner.committed.show).toMatchObject({ slide: null, hold: null });
    // Decided on what is on disk: the hold never was.
    const again = submit({ type: 'hold' });
    commitAll();
    expect(await again).toMatchObject({ ok: true });
    expect(store.at(-1)).toBe(true);
  });

  test('a failed command can be sent again under its id', async () => {
    const { submit, failAll, commitAll } = given();
    const first = submit(slide('standby'), 'again');
    failAll();
    expect(await first).toEqual({ ok: false, code: 'failed' });
    const second = submit(slide('standby'), 'again');
    commitAll();
    expect(await second).toMatchObject({ ok: true });
  });
});
