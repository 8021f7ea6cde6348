import type { Podium } from '../../shared/engine/ids.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { PODIUM_LOOKS } from '../../shared/ui/tokens/podiums.ts';
import { Icon } from '../held/icons.tsx';
import { FACE_ICONS, type Face } from './seat-face.ts';

interface Props {
  face: Face;
  podium: Podium;
  word: string;
  hint: string;
  /** A number instead of the sign. */
  count?: number | null;
  /** The hint is a passing note that wants to be noticed. */
  alarm: boolean;
}

/** A lantern in the podium's shape over dark water: what it says by light, it also says by sign and word. */
export function Lamp({ face, podium, word, hint, count = null, alarm }: Props) {
  const lantern = (
    <>
      <PodiumShape podium={podium} letter={false} className="lantern-shape" />
      {count === null ? (
        <Icon name={FACE_ICONS[face]} className="lantern-sign" />
      ) : (
        <b className="lantern-count">{count}</b>
      )}
    </>
  );
  return (
    <div className="lamp" aria-hidden="true">
      <div className="lamp-stage" key={`${face} ${count}`}>
        <div className="lantern" data-shape={PODIUM_LOOKS[podium].shape}>
          {lantern}
        </div>
        <div className="lamp-words">
          <p className="lamp-word" data-long={word.length > 10 || undefined}>
            {word}
          </p>
          <p className="lamp-hint" data-alarm={alarm || undefined}>
            {hint}
          </p>
        </div>
      </div>
    </div>
  );
}
