import type { EpochMs } from '../../shared/engine/ids.ts';
import type { CheerTotal } from '../../shared/views/parts.ts';
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
  /** What phones have cheered in the heat on air (AU6); null before the first. */
  cheers: CheerTotal[] | null;
}

export interface LiveCounts {
  /** Null while counts are hidden (AU4). */
  counts: number[] | null;
  ballots: number;
}

/** A view as it goes on the wire, with its text: whether it differs from the last one is seen by that. */
export interface Wired<T> {
  view: T;
  json: string;
}

/**
 * Media files get opaque names wherever they stand, so that no view can be forgotten: a file's name may tell the
 * answer. Most views hold none, and their text says so sooner than a walk through them.
 */
export function wireView<T>(view: T, { mediaUrl }: Pick<Dressing, 'mediaUrl'>): Wired<T> {
  const json = JSON.stringify(view);
  if (!json.includes(MEDIA_SCHEME)) return { view, json };
  const wired = opaque(view, mediaUrl) as T;
  return { view: wired, json: JSON.stringify(wired) };
}

/** What holds no media is passed on as it is; views are built anew and changed by nobody. */
function opaque(value: unknown, mediaUrl: Dressing['mediaUrl']): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => opaque(item, mediaUrl));
    return items.some((item, i) => item !== value[i]) ? items : value;
  }
  let changed: Record<string, unknown> | null = null;
  for (const [key, inner] of Object.entries(value)) {
    const isMedia = key === 'url' && typeof inner === 'string' && inner.startsWith(MEDIA_SCHEME);
    const seen = isMedia ? mediaUrl(inner.slice(MEDIA_SCHEME.length)) : opaque(inner, mediaUrl);
    if (seen === inner) continue;
    changed ??= { ...value } as Record<string, unknown>;
    changed[key] = seen;
  }
  return changed ?? value;
}

/** The program with what phones send: it is no fact, so the state has none of it (Law 11). */
export function withLive(view: ProgramView, { live, cheers }: Pick<Dressing, 'live' | 'cheers'>): ProgramView {
  const counted = live === null ? view : { ...view, scene: liveScene(view.scene, live) };
  if (cheers === null || view.cheers === undefined) return counted;
  const totals = cheers.filter(({ podium }) => view.cheers?.some((may) => may.podium === podium));
  return { ...counted, cheers: totals };
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
