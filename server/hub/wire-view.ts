import type { ProgramView, Scene } from '../../shared/views/program.ts';

/** What only the hub knows and screens show: the engine and the views stay pure without it. */
export interface Dressing {
  /** Opaque name of a media file, as the path of its URL: `/media/…`. */
  mediaUrl: (file: string) => string;
  /** The address phones open. */
  audienceUrl: string;
  /** "Dữ liệu minh hoạ" on every output: this data is the demo's. */
  illustrative: boolean;
  /** Live counts of the poll that is open, as far as the rules let them be shown; null when there is none. */
  live: LiveCounts | null;
}

export interface LiveCounts {
  /** Null while counts are hidden (AU4). */
  counts: number[] | null;
  ballots: number;
}

/** How the views name a medium: the hub gives it its opaque name on the way out. */
const MEDIA_PREFIX = 'media:';

/**
 * A view as it goes on the wire, as JSON. Media files get opaque names wherever they stand, so that no view can be
 * forgotten; file names tell answers.
 */
export function wireJson(view: unknown, { mediaUrl }: Dressing): string {
  return JSON.stringify(view, (key, value: unknown) =>
    key === 'url' && typeof value === 'string' && value.startsWith(MEDIA_PREFIX)
      ? mediaUrl(value.slice(MEDIA_PREFIX.length))
      : value,
  );
}

/** The program as this installation shows it. */
export function dressProgram(view: ProgramView, dressing: Dressing): ProgramView {
  return { ...view, scene: dressScene(view.scene, dressing), illustrative: view.illustrative || dressing.illustrative };
}

function dressScene(scene: Scene, { audienceUrl, live }: Dressing): Scene {
  if (scene.scene !== 'poll') return scene;
  const running = scene.phase === 'open' || scene.phase === 'closing';
  if (!running || live === null) return { ...scene, url: audienceUrl };
  return { ...scene, url: audienceUrl, options: withCounts(scene.options, live), ballots: live.ballots };
}

/** Counts for options that have none of their own. */
export function withCounts<O extends { count: number | null }>(options: O[], live: LiveCounts): O[] {
  const { counts } = live;
  return counts === null ? options : options.map((option, i) => ({ ...option, count: counts[i] ?? option.count }));
}
