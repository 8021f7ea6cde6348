import { useEffect, useState } from 'react';
import type { Podium } from '../../../shared/engine/ids.ts';
import { useWords } from '../../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../../shared/ui/podium-shape.tsx';
import { PODIUM_LOOKS } from '../../../shared/ui/tokens/podiums.ts';
import type { AudienceView } from '../../../shared/views/held.ts';
import { phoneWords } from '../words.ts';

interface CheersProps {
  podiums: Podium[];
  view: AudienceView;
  /** @returns 0 if it went out, otherwise the ms until one may */
  cheer: (podium: Podium) => number;
}

/** A button for each team (AU6). It answers at once; who taps too fast sees the buttons rest, and is told nothing. */
export function Cheers({ podiums, view, cheer }: CheersProps) {
  const say = useWords(phoneWords);
  const [last, setLast] = useState<{ podium: Podium; nth: number } | null>(null);
  const [rest, setRest] = useState(0);
  useEffect(() => {
    if (rest === 0) return;
    const awake = setTimeout(() => setRest(0), rest);
    return () => clearTimeout(awake);
  }, [rest]);
  const tap = (podium: Podium) => {
    const wait = cheer(podium);
    setRest(wait);
    if (wait > 0) return;
    // iPhones have no vibration for pages.
    if ('vibrate' in navigator) navigator.vibrate(18);
    setLast({ podium, nth: (last?.nth ?? 0) + 1 });
  };
  const nameOf = (podium: Podium) => view.podiums.find((at) => at.podium === podium)?.team.name ?? podium;
  return (
    <div className="cheers" data-many={podiums.length > 4 || undefined}>
      <p className="cheers-line" role="status">
        {last === null ? say.cheer : say.cheered(nameOf(last.podium))}
      </p>
      <div className="cheers-row" data-resting={rest > 0 || undefined}>
        {podiums.map((podium) => (
          <button
            key={podium}
            type="button"
            className="cheer"
            style={{ '--light': PODIUM_LOOKS[podium].colour } as React.CSSProperties}
            aria-label={say.cheerFor(nameOf(podium))}
            onClick={() => tap(podium)}
          >
            {last?.podium === podium && <span key={last.nth} className="cheer-flash" aria-hidden="true" />}
            <PodiumShape podium={podium} className="cheer-sign" />
          </button>
        ))}
      </div>
    </div>
  );
}
