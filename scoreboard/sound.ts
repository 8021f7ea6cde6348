import { Howl, Howler } from 'howler';
import { CUE_SHEET, cueUrl } from '../shared/ui/sound/cue-list.ts';
import type { CueName } from '../shared/views/cue.ts';

export interface Soundboard {
  /** @param fromMs where in the recording to begin: a bed that is to end at an instant starts in its middle */
  play(cue: CueName, fromMs?: number): void;
  /** Ends whatever goes round; the last five seconds, if they play, ring out. */
  stopBed(fadeMs?: number): void;
  /** The clock was stopped or changed before its time. */
  stopLastFive(): void;
  /** Everything fades out. */
  hush(): void;
  /** @param volume master volume, 0–1; null: another output is heard, and this one is silent */
  master(volume: number | null): void;
  close(): void;
}

const FADE_MS = 180;
/** A bed under something that must be heard: so much of its volume is left, and so fast it goes and comes back, ms. */
const DUCKED = 0.32;
const DUCK_MS = 50;
const RISE_MS = 600;

/**
 * The show's sounds on the one output that carries them (`audio=1`). `onState` hears whether the browser lets them
 * out; the picture never shows it, the console does.
 */
export function createSoundboard(onState: (state: 'locked' | 'unlocked') => void): Soundboard {
  // Suspended, the first cue after a pause would be late.
  Howler.autoSuspend = false;
  const sounds = new Map<CueName, Howl>();
  for (const [cue, sheet] of Object.entries(CUE_SHEET) as [CueName, (typeof CUE_SHEET)[CueName]][]) {
    sounds.set(cue, new Howl({ src: [cueUrl(cue)], volume: sheet.gain, loop: sheet.loop ?? false, preload: true }));
  }
  const beds = [...sounds].filter(([cue]) => CUE_SHEET[cue].loop);
  // Until the hub has elected this output, another one may be heard.
  let heard = false;
  Howler.volume(0);
  let rise: ReturnType<typeof setTimeout> | undefined;
  const report = (): void => onState(Howler.ctx?.state === 'running' ? 'unlocked' : 'locked');
  report();
  Howler.ctx?.addEventListener('statechange', report);
  const unlock = (): void => {
    Howler.ctx?.resume().then(report, (error: unknown) => console.info('sound stays locked', error));
  };
  addEventListener('pointerdown', unlock);
  addEventListener('keydown', unlock);

  /** Beds make room for as long as the other sound lasts. */
  const duck = (ms: number): void => {
    clearTimeout(rise);
    for (const [cue, bed] of beds) if (bed.playing()) bed.fade(bed.volume(), CUE_SHEET[cue].gain * DUCKED, DUCK_MS);
    rise = setTimeout(() => {
      for (const [cue, bed] of beds) if (bed.playing()) bed.fade(bed.volume(), CUE_SHEET[cue].gain, RISE_MS);
    }, ms);
  };
  const fadeOut = (cue: CueName, ms: number): void => {
    const sound = sounds.get(cue);
    if (!sound?.playing()) return;
    sound.off('fade');
    sound.once('fade', () => sound.stop().volume(CUE_SHEET[cue].gain));
    sound.fade(sound.volume(), 0, ms);
  };
  const hush = (): void => {
    clearTimeout(rise);
    for (const cue of sounds.keys()) fadeOut(cue, FADE_MS);
  };
  return {
    play: (cue, fromMs = 0) => {
      const sound = sounds.get(cue);
      const bed = CUE_SHEET[cue].loop ?? false;
      if (!heard || !sound || (bed && sound.playing())) return;
      if (bed) sound.off('fade').volume(CUE_SHEET[cue].gain);
      else duck(CUE_SHEET[cue].ms);
      // A name may come 20 ms after the hit: two hits at once would be a noise.
      if (cue.startsWith('podium-')) fadeOut('buzz', DUCK_MS);
      const id = sound.play();
      if (fromMs > 0) sound.seek(fromMs / 1000, id);
    },
    stopBed: (fadeMs = FADE_MS) => {
      clearTimeout(rise);
      for (const [cue] of beds) fadeOut(cue, fadeMs);
    },
    stopLastFive: () => fadeOut('last-five', FADE_MS),
    hush,
    master: (volume) => {
      heard = volume !== null;
      if (!heard) hush();
      else Howler.volume(volume ?? 0);
    },
    close: () => {
      clearTimeout(rise);
      removeEventListener('pointerdown', unlock);
      removeEventListener('keydown', unlock);
      for (const sound of sounds.values()) sound.unload();
    },
  };
}
