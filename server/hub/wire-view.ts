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

/** An address of media in JSON text; a quote within a string is escaped there, so no text of a question is taken for one. */
const MEDIA_ADDRESS = new RegExp(`"url":("${MEDIA_SCHEME}(?:[^"\\\\]|\\\\.)*")`, 'g');

/**
 * A view as it goes on the wire: its JSON, by which is also seen whether it differs from the last one. Media files get
 * opaque names wherever they stand, so that no view can be forgotten: a file's name may tell the answer.
 */
export function wireText(view: unknown, { mediaUrl }: Pick<Dressing, 'mediaUrl'>): string {
  const opaque = (_: string, address: string): string => {
    const file = (JSON.parse(address) as string).slice(MEDIA_SCHEME.length);
    return `"url":${JSON.stringify(mediaUrl(file))}`;
  };
  return JSON.stringify(view).replace(MEDIA_ADDRESS, opaque);
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
