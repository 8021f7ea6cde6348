import { useLang } from '../../shared/ui/i18n/lang.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import type { FinishView } from '../../shared/views/parts.ts';
import { Enter, useMountedLive } from '../live.tsx';
import { boardWords } from '../words.ts';
import { type Axis, barOf, placeOf, stepText, ticksOf, type Zone } from './finish-axis.ts';

/** Of the film, tenths of the stage's height. */
export const FILM_WIDTH = 7.9;

const at = (part: number): React.CSSProperties => ({ transform: `translate3d(${part * FILM_WIDTH}rem, 0, 0)` });

interface FilmProps {
  axis: Axis;
  lanes: number;
  tall: number;
  /** The first press, ms after the opening. */
  first: number | null;
  sweep: { delay: number; ms: number };
}

/** The film behind the lanes: its scales, the lens, and the line that sweeps over it once. */
export function Film({ axis, lanes, tall, first, sweep }: FilmProps) {
  const lang = useLang();
  const words = boardWords[lang];
  const live = useMountedLive();
  const height = { height: `${lanes * tall}rem` };
  return (
    <div className="film" style={height}>
      {axis.zones.map((zone, nth) => (
        <div
          key={zone.lens ? 'lens' : `scale ${nth}`}
          className={`film-zone ${zone.lens ? 'film-lens' : ''}`}
          style={{ left: `${zone.left * FILM_WIDTH}rem`, width: `${zone.width * FILM_WIDTH}rem`, ...height }}
        >
          {ticksOf(zone).map((tick) => (
            <div key={tick.toPrecision(6)} className="film-tick" style={at(placeIn(zone, tick))} />
          ))}
          <ZoneNote zone={zone} magnified={axis.magnified} only={axis.zones.length === 1} />
        </div>
      ))}
      {first !== null && (
        <Enter kind="fade" delay={sweep.delay + sweep.ms}>
          <div className="film-first" style={{ ...height, ...at(placeOf(axis, first)) }} />
        </Enter>
      )}
      <div className="film-zero">{words.opening}</div>
      {live && (
        <div
          className="film-sweep"
          style={{ ...height, animationDelay: `${sweep.delay}ms`, animationDuration: `${sweep.ms}ms` }}
        />
      )}
    </div>
  );
}

const placeIn = (zone: Zone, ms: number): number => ((ms - zone.from) / (zone.to - zone.from)) * zone.width;

/** What one tick is worth here; the stretch before the lens is too short to say. */
function ZoneNote({ zone, magnified, only }: { zone: Zone; magnified: number | null; only: boolean }) {
  const lang = useLang();
  const words = boardWords[lang];
  const step = stepText(zone.step, lang);
  if (zone.lens) {
    return (
      <div className="film-note">
        {magnified === null
          ? words.tick(step)
          : `${words.lens(magnified.toLocaleString(lang === 'vi' ? 'vi-VN' : 'en-GB'))} · ${words.tick(step)}`}
      </div>
    );
  }
  if (zone.left === 0 && !only) return null;
  return <div className={`film-note ${only ? 'film-note-only' : ''}`}>{words.tick(step)}</div>;
}

/** One press in its lane: a pole where it was made, its podium's flag, and how sure that place is. */
export function Mark({ axis, press, delay }: { axis: Axis; press: FinishView['presses'][number]; delay: number }) {
  const bar = barOf(axis, press);
  const width = Math.max(0.06, (bar.to - bar.from) * FILM_WIDTH);
  return (
    <div className="mark">
      <div className="mark-place" style={at(bar.from)}>
        <div className="mark-size" style={{ transform: `scaleX(${width})` }}>
          <Enter kind="fade" delay={delay + 200} className="mark-bar" />
        </div>
      </div>
      {!bar.openLeft && (
        <div className="mark-place" style={at(bar.from)}>
          <Enter kind="fade" delay={delay + 200} className="mark-cap" />
        </div>
      )}
      {!bar.openRight && (
        <div className="mark-place" style={at(bar.to)}>
          <Enter kind="fade" delay={delay + 200} className="mark-cap" />
        </div>
      )}
      <div className="mark-place" style={at(placeOf(axis, press.at))}>
        <Enter kind="strike" delay={delay} className="mark-pole" />
        <Enter kind="ignite" delay={delay + 60} className="mark-flag">
          <PodiumShape podium={press.podium} className="sign" />
        </Enter>
      </div>
    </div>
  );
}
