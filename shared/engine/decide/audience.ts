import type { CommandOf } from '../command.ts';
import { liveLuckyDraw, livePoll } from '../heat.ts';
import { refuse } from '../refusal.ts';
import type { Decision } from './decision.ts';
import { began, heatOnAir, type Scope } from './scope.ts';

export const closePoll = ({ poll: id }: CommandOf<'close-poll'>, at: Scope): Decision => {
  const heat = heatOnAir(at);
  const poll = heat === undefined ? undefined : livePoll(heat);
  if (poll?.id !== id) return refuse('unknown-poll');
  return poll.phase === 'open'
    ? [began(at, { do: 'close-poll' }), { type: 'poll-closing', poll: id }]
    : refuse('wrong-phase');
};

/** The gateway's one final tally. Idempotent: a poll that is closed already keeps its first tally. */
export const recordTally = ({ poll: id, tally }: CommandOf<'record-tally'>, at: Scope): Decision => {
  const poll = heatOnAir(at)?.polls.find((candidate) => candidate.id === id);
  if (poll === undefined || poll.options.length !== tally.counts.length) return refuse('unknown-poll');
  return poll.phase === 'closing' ? [{ type: 'poll-closed', poll: id, tally }] : refuse('stale-tally');
};

export const recordEntrants = ({ item, entrants, hash }: CommandOf<'record-entrants'>, at: Scope): Decision => {
  const draw = heatOnAir(at)?.luckyDraws.find((candidate) => candidate.item === item);
  return draw?.phase === 'counting' ? [{ type: 'entrants-counted', item, entrants, hash }] : refuse('nothing-to-do');
};

export const recordWinner = ({ item, code }: CommandOf<'record-winner'>, at: Scope): Decision => {
  const draw = heatOnAir(at)?.luckyDraws.find((candidate) => candidate.item === item);
  const last = draw?.drawn.at(-1);
  return draw?.phase === 'drawn' && last?.code === null
    ? [{ type: 'winner-named', item, code }]
    : refuse('nothing-to-do');
};

/** AU5: the winner is not in the hall; recorded, and GO draws again. */
export const redrawWinner = (at: Scope): Decision => {
  const heat = heatOnAir(at);
  const draw = heat === undefined ? undefined : liveLuckyDraw(heat);
  if (draw?.phase !== 'drawn') return refuse('nothing-to-do');
  return [began(at, { do: 'redraw-winner' }, true), { type: 'winner-absent', item: draw.item }];
};
