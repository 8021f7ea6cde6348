import { Howl, Howler } from 'howler';
import { CUE_SHEET, cueUrl } from '../shared/ui/sound/cue-list.ts';
import type { CueName } from '../shared/views/cue.ts';

export interface Soundboard {
  play(cue: CueName): void;
  /** Ends whatever goes round. */
  stopLoops(): void;
  close(): void;
}

const FADE_MS = 180;
/** The same cue twice within this is one cue: the hub's word and the screen's own clock may both ask for it. */
const ONCE_MS = 1500;

/**
 * The show's sounds on the one output that carries them (`audio=1`). `onState` hears whether the browser lets them
 * out; the picture never shows it, the console does.
 */
export function createSoundboard(onState: (state: 'locked' | 'unlocked') => void): Soundboard {
  // Suspended, the first cue after a pause would be late.
  Howler.autoSuspend = false;
  const sounds = new Map<CueName, Howl>();
  const playedAt = new Map<CueName, number>();
  for (const [cue, sheet] of Object.entries(CUE_SHEET) as [CueName, (typeof CUE_SHEET)[CueName]][]) {
    sounds.set(cue, new Howl({ src: [cueUrl(cue)], volume: sheet.gain, loop: sheet.loop ?? false, preload: true }));
  }
  const report = (): void => onState(Howler.ctx?.state === 'running' ? 'unlocked' : 'locked');
  report();
  Howler.ctx?.addEventListener('statechange', report);
  const unlock = (): void => {
    Howler.ctx?.resume().then(report, (error: unknown) => console.info('sound stays locked', error));
  };
  addEventListener('pointerdown', unlock);
  addEventListener('keydown', unlock);
  return {
    play: (cue) => {
      const now = performance.now();
      if (now - (playedAt.get(cue) ?? Number.NEGATIVE_INFINITY) < ONCE_MS && cue === 'last-five') return;
      playedAt.set(cue, now);
      const sound = sounds.get(cue);
      if (CUE_SHEET[cue].loop && sound?.playing()) return;
      sound?.play();
    },
    stopLoops: () => {
      for (const [cue, sound] of sounds) {
        if (!CUE_SHEET[cue].loop || !sound.playing()) continue;
        sound.fade(sound.volume(), 0, FADE_MS);
        sound.once('fade', () => sound.stop().volume(CUE_SHEET[cue].gain));
      }
    },
    close: () => {
      removeEventListener('pointerdown', unlock);
      removeEventListener('keydown', unlock);
      for (const sound of sounds.values()) sound.unload();
    },
  };
}
