import type { Asking } from '../asking.ts';
import type { CommandOf } from '../command.ts';
import type { ContestEvent } from '../event.ts';
import { liveAsking } from '../heat.ts';
import { ms } from '../ids.ts';
import { pause, startOf } from '../playback.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Decision } from './decision.ts';
import { began, heatOnAir, questionOf, type Scope } from './scope.ts';

/** SK2: the sound or clip of the question on air starts, goes on, or (`again`) starts anew. */
export const playMedia = ({ asking: id, again }: CommandOf<'play-media'>, at: Scope): Decision => {
  const asking = askingWithMedia(id, at);
  if ('refused' in asking) return asking;
  const { playback } = asking;
  if (playback?.status === 'playing' && !again) return refuse('nothing-to-do');
  const position = playback?.status === 'paused' && !again ? playback.position : ms(0);
  return [began(at, { do: 'play-media' }), { type: 'media-started', asking: id, from: startOf(position, at.now) }];
};

export const pauseMedia = ({ asking: id }: CommandOf<'pause-media'>, at: Scope): Decision => {
  const asking = askingWithMedia(id, at);
  if ('refused' in asking) return asking;
  const stopped = asking.playback && pause(asking.playback, at.now, 'host');
  if (stopped?.status !== 'paused' || stopped === asking.playback) return refuse('nothing-to-do');
  return [began(at, { do: 'pause-media' }), { type: 'media-paused', asking: id, position: stopped.position }];
};

const askingWithMedia = (id: Asking['id'], at: Scope): Asking | Refusal => {
  const heat = heatOnAir(at);
  const asking = heat === undefined ? undefined : liveAsking(heat);
  if (asking === undefined || asking.id !== id) return refuse('stale-asking');
  if (!hasTrack(asking, at)) return refuse('no-media');
  return at.state.show.hold === null ? asking : refuse('held');
};

const hasTrack = ({ question }: Asking, at: Scope): boolean => {
  const kind = questionOf(at.contest, question)?.media?.kind;
  return kind === 'audio' || kind === 'video';
};

/** What GO starts, it starts with its sound or clip, unless the host has played it before. */
export const withMedia = (asking: Asking, at: Scope): ContestEvent[] =>
  asking.playback === undefined && hasTrack(asking, at)
    ? [{ type: 'media-started', asking: asking.id, from: at.now }]
    : [];
