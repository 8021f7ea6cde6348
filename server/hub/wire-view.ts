import type { EpochMs } from '../../shared/engine/ids.ts';
import type { ProgramView, Scene } from '../../shared/views/program.ts';
import type { ViewSettings } from '../../shared/views/program-view.ts';
import { MEDIA_SCHEME } from '../../shared/views/question-view.ts';

/** What only the hub knows and screens show: the engine and the views stay pure without it. */
export interface Dressing {
  settings: ViewSettings;
  /** When the committed state came to be: a preview counts from there, so that it is the same until something moves. */
  since: EpochMs;
  /** The address of a media file under its opaque name. */
  mediaUrl: (file: string) => string;
  /** Live counts of the poll that runs, as far as the rules let them be shown; null when there is none. */
  live: LiveCounts | null;
}

export interface LiveCounts {
  /** Null while counts are hidden (AU4). */
  counts: number[] | null;
  ballots: number;
}

/**
 * A view as it goes on the wire, as JSON. Media files get opaque names wherever they stand, so that no view can be
 * forgotten: a file's name may tell the answer.
 */
export function wireJson(view: unknown, { mediaUrl }: Dressing): string {
  return JSON.stringify(view, (key, value: unknown) =>
    key === 'url' && typeof value === 'string' && value.startsWith(MEDIA_SCHEME)
      ? mediaUrl(value.slice(MEDIA_SCHEME.length))
      : value,
  );
}

/** The program with the live counts of a running poll: they are no facts, so the state has none (Law 11). */
export function withLive(view: ProgramView, live: LiveCounts | null): ProgramView {
  return live === null ? view : { ...view, scene: liveScene(view.scene, live) };
}

const liveScene = (scene: Scene, live: LiveCounts): Scene =>
  scene.scene === 'poll' && isRunning(scene.phase)
    ? { ...scene, options: withCounts(scene.options, live), ballots: live.ballots }
    : scene;

/** Ballots are still coming in or being counted. */
export const isRunning = (phase: 'open' | 'closing' | 'closed' | 'revealed'): boolean =>
  phase === 'open' || phase === 'closing';

export const withCounts = <O extends { count: number | null }>(options: O[], { counts }: LiveCounts): O[] =>
  counts === null ? options : options.map((option, i) => ({ ...option, count: counts[i] ?? option.count }));
