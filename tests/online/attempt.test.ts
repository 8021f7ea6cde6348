import { afterEach, describe, expect, test } from 'vitest';
import type { DeviceId } from '../../server/audience/ballots.ts';
import type { OnlineError } from '../../server/online/online-error.ts';
import { maskedPhone } from '../../shared/protocol/online.ts';
import { rightOptions } from './contest.ts';
import { CLOCK, CLOSES, freshPhone, must, OnlineRig, OPENS, refused, TestPlayer } from './rig.ts';

let rig: OnlineRig;
afterEach(() => rig.stop());

const rightOne = (right: Set<string>) => (options: string[]) => options.findIndex((option) => right.has(option));

describe('an attempt', () => {
  test('[AU7] goes question by question and ends with score, time and place', async () => {
    rig = await OnlineRig.start();
    const player = await rig.player();
    const begun = must(await player.start());
    expect(begun).toMatchObject({ settled: 0, step: { kind: 'ready' }, choices: null });
    const asked = must(await player.next(0));
    expect(asked.step).toMatchObject({ kind: 'asking', clock: { length: CLOCK, deadline: rig.now + CLOCK } });
    const right = rightOptions(4);
    for (let nth = 0; nth < 4; nth += 1) {
      const { step } = must(await player.next(nth));
      rig.pass(1_234);
      if (step.kind === 'asking') await player.answer(nth, rightOne(right)(step.question.options));
    }
    const { attempt } = await player.hello();
    expect(attempt?.step).toEqual({
      kind: 'finished',
      result: { score: { points: 40, right: 4, place: 1, of: 1 }, time: 4 * 1_230, answered: 4 },
    });
    expect(rig.faults).toEqual([]);
  });

  test('[AU7] is one per phone number, however it is written', async () => {
    rig = await OnlineRig.start();
    const first = await rig.player();
    must(await first.start({ phone: '0912 345 678' }));
    for (const phone of [
      '+84 912 345 678',
      '84912345678',
      '(+84) 0912.345.678',
      '0084912345678',
      '０９１２３４５６７８',
    ]) {
      const other = await rig.player();
      expect(refused(await other.start({ phone }))).toBe('number-played');
    }
    expect((await rig.status()).players).toBe(1);
  });

  test('[AU7] is one per device, and a retry of the start is the same attempt', async () => {
    rig = await OnlineRig.start();
    const player = await rig.player();
    const phone = freshPhone();
    const first = must(await player.start({ phone }));
    // The answer to the first try was lost on the way.
    expect(must(await player.start({ phone }))).toEqual(first);
    expect(refused(await player.start())).toBe('device-played');
    expect((await rig.status()).players).toBe(1);
  });

  test('[AU7] 1,000 devices at once with one number are one attempt', async () => {
    rig = await OnlineRig.start();
    const wanted = { name: 'Lê Thử', phone: freshPhone(), locality: 'nui', consent: true } as const;
    const tries = Array.from({ length: 1_000 }, (_, nth) => rig.online.attempts.start(`d${nth}` as DeviceId, wanted));
    const settled = await Promise.allSettled(tries);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const codes = settled.flatMap((each) => (each.status === 'rejected' ? [(each.reason as OnlineError).code] : []));
    expect(new Set(codes)).toEqual(new Set(['number-played']));
    expect((await rig.status()).players).toBe(1);
  });

  test('[AU7] one device that tries and tries again over the wire has one attempt', async () => {
    rig = await OnlineRig.start();
    const player = await rig.player();
    const phone = freshPhone();
    const outcomes = await Promise.all(Array.from({ length: 40 }, () => player.start({ phone })));
    expect(new Set(outcomes.map((outcome) => must(outcome).recoveryCode)).size).toBe(1);
    expect((await rig.status()).players).toBe(1);
  });

  test('[AU7] needs consent, a name, a mobile number and a listed place', async () => {
    rig = await OnlineRig.start();
    const player = await rig.player();
    const wrong: [object, string][] = [
      [{ consent: false }, 'consent'],
      [{ consent: undefined }, 'consent'],
      [{ name: ' ' }, 'name'],
      [{ name: '=HYPERLINK("x")' }, 'name'],
      [{ phone: '0123456789' }, 'phone'],
      [{ phone: '091234567' }, 'phone'],
      [{ locality: 'ha-noi' }, 'locality'],
    ];
    for (const [change, field] of wrong) {
      const outcome = await player.start(change);
      expect(outcome).toMatchObject({ ok: false, status: 400, problem: { code: 'malformed', fields: [field] } });
    }
    expect((await rig.status()).players).toBe(0);
    const { attempt } = await player
      .start({ name: '  Trần   Thị Mỹ  Ẩn ' })
      .then((outcome) => ({ attempt: must(outcome) }));
    expect(attempt.name).toBe('Trần Thị Mỹ Ẩn');
  });
});

describe('an answer', () => {
  test('[AU7] stands once given; the same again is a success, its receipt may have been lost', async () => {
    rig = await OnlineRig.start();
    const player = await rig.player();
    await player.start();
    await player.next(0);
    const first = must(await player.answer(0, 2));
    expect(must(await player.answer(0, 2))).toEqual(first);
    expect(refused(await player.answer(0, 1))).toBe('locked');
  });

  test('[AU7] counts for the question that is on, in time, and for nothing else', async () => {
    rig = await OnlineRig.start();
    const player = await rig.player();
    await player.start();
    expect(refused(await player.answer(0, 0))).toBe('not-asked');
    await player.next(0);
    expect(refused(await player.answer(1, 0))).toBe('not-asked');
    expect(refused(await player.answer(0, 4))).toBe('malformed');
    // Sent in time, but the line was slow: it counts, at the whole clock.
    rig.pass(CLOCK + 1_900);
    expect(must(await player.answer(0, 0)).settled).toBe(1);
    await player.next(1);
    rig.pass(CLOCK + 2_100);
    expect(refused(await player.answer(1, 0))).toBe('too-late');
    const late = must(await player.next(2));
    expect(late.settled).toBe(2);
  });

  test('[AU7] a question whose clock ran out is behind; after the last one the attempt is finished', async () => {
    rig = await OnlineRig.start({ questions: 2 });
    const player = await rig.player();
    await player.start();
    for (const nth of [0, 1]) {
      await player.next(nth);
      rig.pass(CLOCK + 1);
      expect((await player.hello()).attempt).toMatchObject({ settled: nth + 1, step: { kind: 'ready' } });
    }
    const ended = must(await player.next(2));
    expect(ended.step).toMatchObject({
      kind: 'finished',
      result: { score: { points: 0 }, time: 2 * CLOCK, answered: 0 },
    });
  });
});

describe('going on', () => {
  test('[AU7] after a lost line: same question, same order, the clock not restarted', async () => {
    rig = await OnlineRig.start();
    const player = await rig.player();
    await player.start();
    await player.next(0);
    await player.answer(0, 1);
    const before = must(await player.next(1));
    rig.pass(2_000);
    const again = new TestPlayer(rig.url, player.token);
    expect((await again.hello()).attempt).toEqual(before);
    // Asking again, from a second tab, restarts nothing either.
    expect(must(await again.next(1))).toEqual(before);
    expect(must(await again.next(0))).toEqual(before);
    expect(must(await again.answer(1, 0)).settled).toBe(2);
  });

  test('[AU7] through a restart of the server', async () => {
    rig = await OnlineRig.start();
    const player = await rig.player();
    await player.start();
    await player.next(0);
    const after = must(await player.answer(0, 3));
    const on = must(await player.next(1));
    await rig.restart();
    const again = new TestPlayer(rig.url, player.token);
    expect((await again.hello()).attempt).toEqual(on);
    expect(must(await again.answer(0, 3))).toEqual(on);
    expect(after.recoveryCode).toBe(on.recoveryCode);
  });

  test('[AU7] on another device takes phone number and recovery code', async () => {
    rig = await OnlineRig.start();
    const player = await rig.player();
    const phone = '0987654321';
    const begun = must(await player.start({ phone }));
    const other = await rig.player();
    expect(refused(await other.resume(phone, 'AAAA-AAAA'))).toBe('wrong-code');
    expect(refused(await other.resume('0987654322', begun.recoveryCode))).toBe('wrong-code');
    const typed = begun.recoveryCode.toLowerCase().replace('-', ' ');
    expect(must(await other.resume('+84 987 654 321', typed))).toEqual(begun);
    // Both go on with the one attempt.
    await other.next(0);
    expect((await player.hello()).attempt?.step.kind).toBe('asking');
  });

  test('[AU7] a device with an attempt of its own takes over no other', async () => {
    rig = await OnlineRig.start();
    const player = await rig.player();
    const phone = freshPhone();
    const { recoveryCode } = must(await player.start({ phone }));
    const other = await rig.player();
    await other.start();
    expect(refused(await other.resume(phone, recoveryCode))).toBe('device-played');
  });

  test('[AU7] codes are not to be guessed', async () => {
    rig = await OnlineRig.start();
    const player = await rig.player();
    const phone = freshPhone();
    const { recoveryCode } = must(await player.start({ phone }));
    const thief = await rig.player();
    const codes = ['AAAA-AAAA', 'BBBB-BBBB', 'CCCC-CCCC', 'DDDD-DDDD', 'EEEE-EEEE'];
    for (const code of codes) expect(refused(await thief.resume(phone, code))).toBe('wrong-code');
    const outcome = await thief.resume(phone, recoveryCode);
    expect(refused(outcome)).toBe('too-many');
    expect(outcome.ok ? 0 : outcome.problem.retryIn).toBeGreaterThan(60_000);
  });
});

describe('the window', () => {
  test('[AU7] opens at its instant and closes at its instant, to the millisecond', async () => {
    rig = new OnlineRig();
    rig.pass(-1);
    await rig.start();
    const early = await rig.player();
    expect((await early.hello()).round.phase).toBe('before');
    expect(refused(await early.start())).toBe('not-open');
    rig.now = OPENS;
    expect((await early.hello()).round.phase).toBe('open');
    must(await early.start());
    rig.pass(CLOSES - OPENS - 1);
    const last = await rig.player();
    must(await last.start());
    const { step } = must(await last.next(0));
    expect(step).toMatchObject({ kind: 'asking', clock: { deadline: CLOSES } });
    rig.now = CLOSES;
    expect(refused(await last.answer(0, 0))).toBe('closed');
    expect(refused(await last.next(1))).toBe('closed');
    expect(refused(await (await rig.player()).start())).toBe('closed');
    expect((await last.hello()).attempt?.step).toMatchObject({ kind: 'finished', result: { time: 4 * CLOCK } });
  });

  test('[AU7] once closed stays closed, whatever the clock or the flags say: the answers are public', async () => {
    rig = await OnlineRig.start();
    const player = await rig.player();
    await player.start();
    rig.now = CLOSES;
    expect((await player.hello()).round.ending?.opened).toHaveLength(4);
    rig.now = OPENS;
    await rig.restart();
    expect((await player.hello()).round.phase).toBe('closed');
    await rig.online.close();
    await expect(rig.start({ closes: (CLOSES + 86_400_000) as typeof CLOSES })).rejects.toThrow(/đã đóng/);
    await rig.start();
  });

  test('[AU7] may be prolonged while it is open; questions, clock and places are kept once somebody has played', async () => {
    rig = await OnlineRig.start();
    const player = await rig.player();
    await player.start();
    const longer = (CLOSES + 86_400_000) as typeof CLOSES;
    await rig.restart({ closes: longer });
    expect((await player.hello()).round.closes).toBe(longer);
    await rig.online.close();
    await expect(rig.start({ questions: 3 })).rejects.toThrow(/bộ câu hỏi/);
    await expect(rig.start({ settings: { clock: 9 } })).rejects.toThrow(/thời gian/);
    await expect(rig.start({ settings: { localities: ['Tam Kỳ'] } })).rejects.toThrow(/địa phương/);
    await expect(rig.start({ closes: OPENS })).rejects.toThrow(/phải sau giờ mở/);
    await rig.start();
  });
});

test('[AU7] numbers are shown masked', () => {
  expect(maskedPhone('0912345123')).toBe('09xx xxx 123');
});
