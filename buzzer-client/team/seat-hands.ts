import { useCallback, useEffect, useRef, useState } from 'react';
import type { Connection } from '../../shared/client/connection.ts';
import { windowPhase } from '../../shared/client/hooks.ts';
import type { AnswerValue } from '../../shared/engine/asking.ts';
import type { Podium } from '../../shared/engine/ids.ts';
import type { ReplyCode } from '../../shared/protocol/messages.ts';
import { knock } from '../held/readiness.ts';
import { touchOf } from './seat-face.ts';

/** Long enough to be felt, short enough not to cover what the hub says next. */
const FELT_MS = 350;
const TEST_MS = 1400;
const NOTE_MS = 2600;

export interface SeatNote {
  /** Every note has its own number, so that the same one said twice shows twice. */
  nth: number;
  what: 'early' | 'frozen' | ReplyCode;
}

/** What the fingers did that the hub has not answered yet. */
export interface Hands {
  touched: boolean;
  testing: boolean;
  note: SeatNote | null;
  /** The answer on its way. */
  sending: AnswerValue | null;
}

const IDLE: Hands = { touched: false, testing: false, note: null, sending: null };

/** Presses and answers of this tablet's seats. `press` and `answer` act at once; the view tells what became of it. */
export function useHands(connection: Connection<'team'>) {
  const [hands, setHands] = useState<Partial<Record<Podium, Hands>>>({});
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  useEffect(() => () => timers.current.forEach(clearTimeout), []);

  const change = useCallback((podium: Podium, part: Partial<Hands>) => {
    setHands((all) => ({ ...all, [podium]: { ...(all[podium] ?? IDLE), ...part } }));
  }, []);
  const later = useCallback((delay: number, act: () => void) => {
    const timer = setTimeout(() => {
      timers.current.delete(timer);
      act();
    }, delay);
    timers.current.add(timer);
  }, []);
  const note = useCallback(
    (podium: Podium, what: SeatNote['what']) => {
      const said: SeatNote = { nth: performance.now(), what };
      change(podium, { note: said });
      later(NOTE_MS, () =>
        setHands((all) => (all[podium]?.note === said ? { ...all, [podium]: { ...all[podium], note: null } } : all)),
      );
    },
    [change, later],
  );

  /** SK7: the buzzers are open to this podium, and yet its press was turned away. */
  const mayPress = useCallback(
    (podium: Podium): boolean =>
      connection.store.getState().view?.seats.some((seat) => seat.podium === podium && seat.mayPress) === true,
    [connection],
  );

  /** `stamp`: the event's own time on this device's clock. */
  const press = useCallback(
    (podium: Podium, stamp: number): void => {
      const { view, status } = connection.store.getState();
      const seat = view?.seats.find((mine) => mine.podium === podium);
      if (!view || !seat) return;
      const pressedAt = connection.hubAt(stamp);
      // The press's own instant decides whether the buzzers were open, not the moment its handler ran.
      const window = windowPhase(view.asking?.window ?? null, pressedAt);
      const touch = touchOf(seat, view, { live: status === 'live', window });
      if (touch === 'nothing') return;
      knock();
      if (touch === 'test') {
        change(podium, { testing: true });
        later(TEST_MS, () => change(podium, { testing: false }));
        return;
      }
      if (!view.asking) return;
      if (touch === 'early') note(podium, 'early');
      else change(podium, { touched: true });
      void connection.send({ type: 'press', asking: view.asking.id, podium, pressedAt }).then((reply) => {
        if (!reply.ok) note(podium, reply.code === 'not-open' && mayPress(podium) ? 'frozen' : reply.code);
        // A press that counted shows in the view by now; one that did not must not look as if it had.
        later(reply.ok ? FELT_MS : 0, () => change(podium, { touched: false }));
      });
    },
    [connection, change, later, note, mayPress],
  );

  const answer = useCallback(
    (podium: Podium, value: AnswerValue, stamp: number): void => {
      const { view } = connection.store.getState();
      if (!view?.asking) return;
      knock();
      change(podium, { sending: value });
      void connection
        .send({ type: 'answer', asking: view.asking.id, podium, value, pressedAt: connection.hubAt(stamp) })
        .then((reply) => {
          if (!reply.ok) note(podium, reply.code);
          // The view that has it may come a moment after the reply: no flicker of the older answer between them.
          later(reply.ok ? FELT_MS : 0, () =>
            setHands((all) =>
              all[podium]?.sending === value ? { ...all, [podium]: { ...all[podium], sending: null } } : all,
            ),
          );
        });
    },
    [connection, change, later, note],
  );

  return { handsOf: (podium: Podium): Hands => hands[podium] ?? IDLE, press, answer };
}
