import { useState } from 'react';
import type { Podium } from '../../shared/engine/ids.ts';
import { channels } from '../../shared/look/colour.ts';
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

/** The stops of a lamp's gradients, by strength: old engines can't mix a variable colour themselves. */
function tint(lamp: Colour): React.CSSProperties {
  const colour = lamp === 'lantern' ? 'var(--lantern-glow-rgb)' : channels(PODIUM_LOOKS[lamp].colour).join(', ');
  const stops = STRENGTHS.map((strength) => [`--l${strength}`, `rgba(${colour}, ${strength / 100})`]);
  return Object.fromEntries(stops);
}

const STRENGTHS = [56, 24, 7, 0];
