import { useCallback, useEffect, useRef, useState } from 'react';
import type { Connection, TestCall } from '../../shared/client/connection.ts';
import { windowPhase } from '../../shared/client/hooks.ts';
import type { AnswerValue } from '../../shared/engine/asking.ts';
import type { Podium } from '../../shared/engine/ids.ts';
import type { Stamp } from '../../shared/protocol/commands.ts';
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
  /** Its wish for the star is on its way (SK8). */
  wishing: boolean;
  /** Test strikes since the hub's last call for them. */
  struck: {
    call: number;
    times: number /** By a finger on a screen whose scan is not measured yet. */;
    slide: boolean;
  };
}

const IDLE: Hands = {
  touched: false,
  testing: false,
  note: null,
  sending: null,
  wishing: false,
  struck: { call: 0, times: 0, slide: false },
};

/** Strikes that a test still wants of a podium; null without a test. */
export const strikesLeft = (test: TestCall | null, { struck }: Hands): number | null =>
  test === null ? null : Math.max(0, test.wanted - (struck.call === test.nth ? struck.times : 0));

/** Presses and answers of this tablet's seats. `press` and `answer` act at once; the view tells what became of it. */
export function useHands(connection: Connection<'team'>) {
  const [hands, setHands] = useState<Partial<Record<Podium, Hands>>>({});
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  const waiting = useRef(new Set<Podium>());
  const struckLast = useRef<Partial<Record<Podium, number>>>({});
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
  const isOpenTo = useCallback(
    (podium: Podium): boolean =>
      connection.store
        .getState()
        .view?.seats.some((seat) => seat.podium === podium && seat.mayPress && seat.state === 'armed') === true,
    [connection],
  );

  const strike = useCallback(
    (podium: Podium, stamp: Stamp, scan: number | null): void => {
      connection.strike({ podium, ...stamp, scan });
      const call = connection.store.getState().test?.nth ?? 0;
      setHands((all) => {
        const hand = all[podium] ?? IDLE;
        const times = hand.struck.call === call ? hand.struck.times + 1 : 1;
        const slide = stamp.by === 'touch' && scan === null;
        return { ...all, [podium]: { ...hand, testing: true, struck: { call, times, slide } } };
      });
      const nth = performance.now();
      struckLast.current[podium] = nth;
      later(TEST_MS, () => struckLast.current[podium] === nth && change(podium, { testing: false }));
    },
    [connection, change, later],
  );

  /** @param scan time between two looks of the button or the screen, ms, where known; wanted of test strikes */
  const press = useCallback(
    (podium: Podium, stamp: Stamp, scan: number | null): void => {
      const { view, status } = connection.store.getState();
      if (!view) return;
      const seat = view.seats.find((mine) => mine.podium === podium);
      // The press's own instant decides whether the buzzers were open, not the moment its handler ran.
      const window = windowPhase(view.asking?.window ?? null, connection.hubAt(stamp.stamp));
      const live = status === 'live';
      const touch = touchOf(seat, view, { live, window });
      if (touch === 'nothing') return;
      knock();
      if (view.asking === null) {
        strike(podium, stamp, scan);
        return;
      }
      // One that waits for the line is enough.
      if (!live && waiting.current.has(podium)) return;
      if (touch === 'early') note(podium, 'early');
      else change(podium, { touched: true });
      waiting.current.add(podium);
      void connection.send({ type: 'press', asking: view.asking.id, podium, ...stamp }).then((reply) => {
        waiting.current.delete(podium);
        if (!reply.ok) note(podium, reply.code === 'not-open' && isOpenTo(podium) ? 'frozen' : reply.code);
        // A press that counted shows in the view by now; one that did not must not look as if it had.
        later(reply.ok ? FELT_MS : 0, () => change(podium, { touched: false }));
      });
    },
    [connection, change, later, note, isOpenTo, strike],
  );

  const answer = useCallback(
    (podium: Podium, value: AnswerValue, stamp: Stamp): void => {
      const { view } = connection.store.getState();
      if (!view?.asking) return;
      knock();
      change(podium, { sending: value });
      void connection.send({ type: 'answer', asking: view.asking.id, podium, value, ...stamp }).then((reply) => {
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

  const askStar = useCallback(
    (podium: Podium): void => {
      knock();
      change(podium, { wishing: true });
      void connection.send({ type: 'ask-star', podium }).then((reply) => {
        if (!reply.ok) note(podium, reply.code);
        later(reply.ok ? FELT_MS : 0, () => change(podium, { wishing: false }));
      });
    },
    [connection, change, later, note],
  );

  return { handsOf: (podium: Podium): Hands => hands[podium] ?? IDLE, press, answer, askStar, strike };
}
