import { useState } from 'react';
import type { Podium } from '../../shared/engine/ids.ts';
import { PODIUM_LOOKS } from '../../shared/ui/tokens/podiums.ts';
import type { Focus } from './focus.ts';

type Colour = Podium | 'lantern';

/**
 * The scene's one source of light and its reflection on the water. It travels; its colour changes by one lamp fading
 * while another comes up, so that only transform and opacity ever move.
 */
export function Light({ focus }: { focus: Focus }) {
  const colour: Colour = focus.podium ?? 'lantern';
  const [lamps, setLamps] = useState<Colour[]>([colour]);
  if (!lamps.includes(colour)) setLamps([...lamps, colour]);
  return (
    <>
      <div className="light" style={{ opacity: focus.level }}>
        <div className="light-place" style={{ transform: `translate3d(${focus.x}rem, ${focus.y}rem, 0)` }}>
          <div className="light-size" style={{ transform: `scale(${focus.size})` }}>
            {lamps.map((lamp) => (
              <div key={lamp} className="light-lamp" style={{ ...tint(lamp), opacity: lamp === colour ? 1 : 0 }} />
            ))}
          </div>
        </div>
      </div>
      <div className="light" style={{ opacity: focus.level }}>
        <div className="light-place" style={{ transform: `translate3d(${focus.x}rem, 0, 0)` }}>
          {lamps.map((lamp) => (
            <div key={lamp} className="light-water" style={{ ...tint(lamp), opacity: lamp === colour ? 1 : 0 }} />
          ))}
        </div>
      </div>
    </>
  );
}

const LANTERN = '#f08a24';

/** The stops of a lamp's gradients, by strength: old engines can't mix a variable colour themselves. */
function tint(lamp: Colour): React.CSSProperties {
  const hex = lamp === 'lantern' ? LANTERN : PODIUM_LOOKS[lamp].colour;
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const stops = STRENGTHS.map((strength) => [`--l${strength}`, `rgba(${r}, ${g}, ${b}, ${strength / 100})`]);
  return Object.fromEntries(stops);
}

const STRENGTHS = [56, 24, 7, 0];
