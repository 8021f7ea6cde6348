import awakeMp4 from './awake.mp4?url';
import awakeWebm from './awake.webm?url';

/** What a browser lets a page do only after a touch, and what came of it. */
export interface Readiness {
  sound: 'unlocked' | 'locked';
  /** `video`: plain HTTP has no wake lock; a film that plays behind everything keeps most screens on. */
  awake: 'lock' | 'video' | 'no';
  fullScreen: 'yes' | 'refused' | 'unsupported';
}

const PATIENCE_MS = 600;

let audio: AudioContext | null = null;
let film: HTMLVideoElement | null = null;
let guarding = false;

/**
 * Unlocks sound, screen and full screen; resolves with what was granted. Must run inside a click, a pointerup or a key:
 * for browsers the going down of a finger is not yet a consent.
 */
export async function makeReady(): Promise<Readiness> {
  // All three are asked for before the first wait: the browser's permission ends with the handler.
  const asked = [unlockSound(), keepAwake(), fillScreen()] as const;
  const [sound, awake, fullScreen] = await Promise.all(asked);
  return { sound, awake, fullScreen };
}

async function unlockSound(): Promise<Readiness['sound']> {
  audio ??= new AudioContext();
  try {
    // Where it is not allowed, the promise may simply never settle.
    await Promise.race([audio.resume(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  } catch (error) {
    console.warn('sound stays locked', error);
  }
  return audio.state === 'running' ? 'unlocked' : 'locked';
}

async function keepAwake(): Promise<Readiness['awake']> {
  if (!guarding) {
    guarding = true;
    // A wake lock ends when the page is hidden.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void holdAwake();
    });
  }
  return holdAwake();
}

async function holdAwake(): Promise<Readiness['awake']> {
  if ('wakeLock' in navigator) {
    try {
      await navigator.wakeLock.request('screen');
      return 'lock';
    } catch (error) {
      console.warn('no wake lock, trying the film', error);
    }
  }
  try {
    await playFilm();
    return 'video';
  } catch (error) {
    console.warn('the screen may go dark', error);
    return 'no';
  }
}

/** A browser keeps the screen on only for a film large enough to be watched: it fills the page, behind everything. */
function playFilm(): Promise<void> {
  if (film === null) {
    film = document.createElement('video');
    film.className = 'awake-film';
    film.muted = true;
    film.loop = true;
    film.playsInline = true;
    film.setAttribute('aria-hidden', 'true');
    for (const [src, type] of [
      [awakeWebm, 'video/webm'],
      [awakeMp4, 'video/mp4'],
    ] as const) {
      const source = document.createElement('source');
      source.src = src;
      source.type = type;
      film.append(source);
    }
    document.body.prepend(film);
  }
  return film.play();
}

async function fillScreen(): Promise<Readiness['fullScreen']> {
  if (document.fullscreenElement) return 'yes';
  // iPhones have none; a page added to the home screen needs none.
  if (matchMedia('(display-mode: standalone), (display-mode: fullscreen)').matches) return 'yes';
  if (!document.documentElement.requestFullscreen) return 'unsupported';
  try {
    await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
    return 'yes';
  } catch (error) {
    console.warn('full screen was refused', error);
    return 'refused';
  }
}

/** A short dry knock: the finger was felt. Quiet, since the table has microphones; silent while sound is locked. */
export function knock(): void {
  if (audio?.state !== 'running') return;
  const now = audio.currentTime;
  const tone = audio.createOscillator();
  const level = audio.createGain();
  tone.frequency.setValueAtTime(420, now);
  tone.frequency.exponentialRampToValueAtTime(150, now + 0.06);
  level.gain.setValueAtTime(0.16, now);
  level.gain.exponentialRampToValueAtTime(0.001, now + 0.08);
  tone.connect(level).connect(audio.destination);
  tone.start(now);
  tone.stop(now + 0.09);
}

/** Whether sound can be heard, for the console's device strip. */
export const soundState = (): 'unlocked' | 'locked' => (audio?.state === 'running' ? 'unlocked' : 'locked');
