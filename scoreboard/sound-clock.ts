import type { Connection } from '../shared/client/connection.ts';
import type { SoundMessage } from '../shared/protocol/messages.ts';
import { CUE_SHEET } from '../shared/ui/sound/cue-list.ts';
import type { ClockView } from '../shared/views/parts.ts';
import type { ProgramView } from '../shared/views/program.ts';
import { clockOf } from './outputs/timer.tsx';
import { createSoundboard } from './sound.ts';

const LAST_FIVE_MS = CUE_SHEET['last-five'].hitMs ?? 0;
/** Shorter clocks are over before a countdown would say anything. */
const LAST_FIVE_FROM_MS = 10_000;
/** A bed cut off at zero clicks; so short a fade is none to the ear, ms. */
const CUT_MS = 30;

/**
 * Where in the bed to begin so that its last bar ends on zero, ms: it goes round in whole bars, so only what is left
 * over at the end of the clock must be skipped at the beginning.
 */
export function bedFrom(leftMs: number, loopMs: number = CUE_SHEET.countdown.ms): number {
  return (loopMs - (((leftMs % loopMs) + loopMs) % loopMs)) % loopMs;
}

/** Plays cues as they come; ties the countdown's bed and the last five seconds to the hub's clock: they end on zero. */
export function carrySound(connection: Connection<'output'>): void {
  const sounds = createSoundboard(connection.setSound);
  let timers: ReturnType<typeof setTimeout>[] = [];
  let of = '';
  /** The clock that sounds are tied to has reached zero: its last blow may ring. */
  let over = true;
  const leftOf = (clock: ClockView): number =>
    clock.status === 'running' ? clock.deadline - connection.hubNow() : Number.POSITIVE_INFINITY;

  const master = ({ sound }: { sound: SoundMessage | null }): void =>
    sounds.master(sound?.playing === true ? sound.volume : null);
  master(connection.store.getState());
  connection.store.subscribe((now, before) => {
    if (now.sound !== before.sound) master(now);
  });
  connection.onHush(() => {
    sounds.hush();
    // A question's own sound is started by its scene; the desk's word goes before it.
    for (const player of document.querySelectorAll<HTMLMediaElement>('audio, video')) player.muted = true;
  });
  connection.onCue(({ cue }) => {
    if (cue !== 'countdown') return sounds.play(cue);
    const { view } = connection.store.getState();
    const clock = view && clockOf(view);
    sounds.play('countdown', clock?.status === 'running' ? bedFrom(leftOf(clock)) : 0);
  });
  connection.store.subscribe(({ view }) => {
    const clock = view && sounded(view);
    const now = clock ? `${clock.deadline} ${clock.length}` : '';
    if (now === of) return;
    of = now;
    for (const timer of timers) clearTimeout(timer);
    timers = [];
    // Stopped before its time, or another clock: what was tied to the old one goes.
    if (!over) sounds.stopLastFive();
    over = true;
    if (!clock) return sounds.stopBed();
    const left = leftOf(clock);
    over = left <= 0;
    if (clock.length >= LAST_FIVE_FROM_MS && left >= LAST_FIVE_MS) {
      const due = performance.now() + left - LAST_FIVE_MS;
      // A timer comes a little late: the recording begins that much later, and its blow still falls on zero.
      timers.push(setTimeout(() => sounds.play('last-five', performance.now() - due), left - LAST_FIVE_MS));
    }
    // Its own blow rings on after zero; the bed does not wait for the hub's word, which comes a cap later.
    const zero = (): void => {
      over = true;
      sounds.stopBed(CUT_MS);
    };
    if (left > 0) timers.push(setTimeout(zero, left));
  });
}

/** The running clock of a question on air: only those have a countdown. */
function sounded(view: ProgramView): (ClockView & { status: 'running' }) | null {
  const clock = view.scene.scene === 'question' || view.scene.scene === 'poll' ? clockOf(view) : null;
  return clock?.status === 'running' ? clock : null;
}
