import { useContext, useRef } from 'react';
import type { MediaView, PlaybackView } from '../../shared/views/parts.ts';
import { OutputContext } from '../output.ts';
import { usePlayback } from './playback.ts';
import { useVolume } from './volume.ts';
import './media.css';

interface MediaProps {
  media: MediaView;
  /** Absent before it was started. */
  playback?: PlaybackView | undefined;
}

/** A question's picture, clip or sound. Only the elected audio output lets it be heard. */
export function Media({ media, playback }: MediaProps) {
  if (media.kind === 'picture') {
    // Fetched ahead, it is there with the first frame; decoded later it would come in after its scene.
    return <img className="media" src={media.url} alt={media.alt} decoding="sync" />;
  }
  if (media.kind === 'video') return <Clip media={media} playback={playback} />;
  return <Sound media={media} playback={playback} />;
}

function Clip({ media, playback }: MediaProps) {
  const { audio } = useContext(OutputContext);
  const player = useRef<HTMLVideoElement>(null);
  usePlayback(player, playback);
  useVolume(player);
  return (
    <video
      ref={player}
      className="media"
      src={media.url}
      aria-label={media.alt}
      muted={!audio}
      preload="auto"
      playsInline
    />
  );
}

/** A sound has no picture: a line of water that it moves. */
function Sound({ media, playback }: MediaProps) {
  const { audio } = useContext(OutputContext);
  const player = useRef<HTMLAudioElement>(null);
  usePlayback(player, playback);
  useVolume(player);
  return (
    <div
      className="wave"
      data-playing={playback?.status === 'playing' ? 'yes' : 'no'}
      role="img"
      aria-label={media.alt}
    >
      {SWELLS.map((bars, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed number of swells
        <div key={nth} className="wave-swell" style={{ animationDelay: `${-nth * 411}ms` }}>
          {bars.map(({ place, height }) => (
            <div key={place} className="wave-bar" style={{ left: `${place}%`, height: `${height}%` }} />
          ))}
        </div>
      ))}
      <audio ref={player} src={media.url} muted={!audio} />
    </div>
  );
}

const BARS = 56;
/** Bars that rise and fall together: each swell is one layer, and fifty-six would be too many. */
const SWELLS = [0, 1, 2, 3, 4, 5, 6].map((nth) =>
  Array.from({ length: BARS }, (_, i) => i)
    .filter((i) => (i * 3) % 7 === nth)
    .map((i) => ({ place: (i * 100) / BARS, height: heightOf(i) })),
);

function heightOf(bar: number): number {
  const envelope = Math.sin((bar / (BARS - 1)) * Math.PI);
  return Math.round(6 + envelope * (34 + 60 * Math.abs(Math.sin(bar * 1.7) * Math.sin(bar * 0.43 + 1))));
}
