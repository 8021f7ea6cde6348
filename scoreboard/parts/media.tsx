import { useContext, useEffect, useRef } from 'react';
import type { MediaView } from '../../shared/views/parts.ts';
import { OutputContext } from '../output.ts';
import './media.css';

/** A question's picture, clip or sound. Only the elected audio output lets it be heard. */
export function Media({ media }: { media: MediaView }) {
  if (media.kind === 'picture') return <img className="media" src={media.url} alt={media.alt} />;
  if (media.kind === 'video') return <Clip media={media} />;
  return <Sound media={media} />;
}

function Clip({ media }: { media: MediaView }) {
  const { audio } = useContext(OutputContext);
  return <video className="media" src={media.url} aria-label={media.alt} muted={!audio} autoPlay playsInline />;
}

/** A sound has no picture: a line of water that it moves. */
function Sound({ media }: { media: MediaView }) {
  const { audio } = useContext(OutputContext);
  const player = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    if (!audio) return;
    player.current?.play().catch((error: unknown) => console.info('sound is locked on this output', error));
  }, [audio]);
  return (
    <div className="wave" role="img" aria-label={media.alt}>
      {BARS.map((height, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed row
        <div key={i} className="wave-bar" style={{ height: `${height}%`, animationDelay: `${-i * 137}ms` }} />
      ))}
      {/* biome-ignore lint/a11y/useMediaCaption: the question's text is the caption */}
      {audio && <audio ref={player} src={media.url} />}
    </div>
  );
}

const BARS = Array.from({ length: 56 }, (_, i) => {
  const envelope = Math.sin((i / 55) * Math.PI);
  return Math.round(6 + envelope * (34 + 60 * Math.abs(Math.sin(i * 1.7) * Math.sin(i * 0.43 + 1))));
});
