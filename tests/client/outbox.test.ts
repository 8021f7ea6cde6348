import { describe, expect, test } from 'vitest';
import { createOutbox, type Wire } from '../../shared/client/outbox.ts';
import type { CommandMessage, Reply } from '../../shared/protocol/messages.ts';

/** A wire that loses messages as told: each entry answers one try, null loses it. */
function wireOf(tries: (Reply | null)[]): Wire & { sent: CommandMessage[] } {
  const sent: CommandMessage[] = [];
  return {
    sent,
    ready: () => Promise.resolve(),
    deliver: async (message) => {
      sent.push(message);
      const answer = tries[sent.length - 1];
      if (!answer) throw new Error('timeout');
      return answer;
    },
  };
}

describe('[Law 4] the outbox', () => {
  test('an answered command is sent once', async () => {
    const wire = wireOf([{ ok: true, seq: 3 }]);
    const outbox = createOutbox(wire);
    expect(await outbox.send({ type: 'hold' })).toEqual({ ok: true, seq: 3 });
    expect(wire.sent).toHaveLength(1);
    expect(outbox.waiting()).toBe(0);
  });

  test('a refusal is an answer: it is not tried again', async () => {
    const wire = wireOf([{ ok: false, code: 'not-open' }]);
    expect(await createOutbox(wire).send({ type: 'hold' })).toEqual({ ok: false, code: 'not-open' });
    expect(wire.sent).toHaveLength(1);
  });

  test('every try carries the same id, every command its own', async () => {
    const wire = wireOf([null, null, null, { ok: true, seq: 1 }, { ok: true, seq: 2 }]);
    const outbox = createOutbox(wire);
    await outbox.send({ type: 'hold' });
    await outbox.send({ type: 'hold' });
    const ids = wire.sent.map(({ id }) => id);
    expect(new Set(ids.slice(0, 4)).size).toBe(1);
    expect(ids[4]).not.toBe(ids[0]);
  });

  test('nothing leaves before the line is ready', async () => {
    let open = (): void => undefined;
    const wire = wireOf([{ ok: true, seq: 1 }]);
    wire.ready = () => new Promise((resolve) => (open = resolve));
    const outbox = createOutbox(wire);
    const reply = outbox.send({ type: 'hold' });
    await Promise.resolve();
    expect(wire.sent).toHaveLength(0);
    open();
    expect(await reply).toEqual({ ok: true, seq: 1 });
  });

  test('a dismissal answers what was waiting for the line, and sends it no more', async () => {
    let open = (): void => undefined;
    const wire = wireOf([{ ok: true, seq: 1 }]);
    wire.ready = () => new Promise((resolve) => (open = resolve));
    const outbox = createOutbox(wire);
    const reply = outbox.send({ type: 'hold' });
    outbox.dismiss();
    expect(await reply).toEqual({ ok: false, code: 'closing' });
    open();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(wire.sent).toHaveLength(0);
  });
});
