import type { Podium } from '../../../shared/engine/ids.ts';
import { PodiumShape } from '../../../shared/ui/podium-shape.tsx';
import { PODIUM_LOOKS } from '../../../shared/ui/tokens/podiums.ts';

export interface BandProps {
  podium: Podium | null;
  letter: string;
  name: string;
  /** Who has the light. */
  light: 'lit' | 'dim' | 'plain';
  /** Tapped, not yet acknowledged. */
  sending: boolean;
  /** "Your vote", "Right answer". */
  tag: string;
  /** Part of the most ballots, 0–1; null before the reveal. */
  share: number | null;
  count: number | null;
  countWords: string;
  open: boolean;
  choose: () => void;
}

/** Longer names and answers than this take smaller letters. */
const LONG_NAME = 12;
const LONG_ANSWER = 34;

/** One option across the whole phone. A podium's takes its light in its own colour, an answer's in the lantern's. */
export function Band({ podium, letter, name, light, sending, tag, share, count, countWords, open, choose }: BandProps) {
  const look = podium === null ? null : PODIUM_LOOKS[podium];
  const style = look ? { '--light': look.colour, '--light-ink': look.ink } : {};
  return (
    <button
      type="button"
      className="band"
      style={style as Record<string, string>}
      data-light={light}
      data-sending={sending || undefined}
      data-answer={podium === null || undefined}
      aria-pressed={tag !== '' || sending}
      // Not `disabled`: what was chosen must stay readable, also to a screen reader.
      aria-disabled={!open}
      onClick={() => open && choose()}
    >
      {podium === null ? (
        <span className="band-letter">{letter}</span>
      ) : (
        <PodiumShape podium={podium} className="band-shape" label={letter} />
      )}
      <span className="band-words">
        <span className="band-name" data-long={name.length > (podium === null ? LONG_ANSWER : LONG_NAME) || undefined}>
          {name}
        </span>
        {tag !== '' && <span className="band-tag">{tag}</span>}
      </span>
      {count !== null && (
        <span className="band-count">
          <span className="unseen">{countWords}</span>
          <span aria-hidden="true">{count}</span>
        </span>
      )}
      {share !== null && (
        <span className="band-bar" aria-hidden="true">
          <span className="band-bar-light" style={{ transform: `scaleX(${share})` }} />
        </span>
      )}
    </button>
  );
}
