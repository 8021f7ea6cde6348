import { type IntentOf, nothing, send } from './situation.ts';

type ContestAction = 'call-number' | 'type-draw' | 'close-poll' | 'redraw' | 'confirm-result' | 'withdraw' | 'results';

export const CONTEST_INTENTS: Record<ContestAction, IntentOf> = {
  'call-number': ({ view }) =>
    view.draw?.committed && view.draw.called === null ? { do: 'focus-call' } : nothing('no-call'),
  'type-draw': ({ view }) =>
    view.draw === null || (view.draw.called === null && !view.draw.typed)
      ? { do: 'open', dialog: 'type-draw' }
      : nothing('no-typed-draw'),
  'close-poll': ({ view }) => {
    const poll = view.heat?.poll;
    return poll?.phase === 'open' ? send({ type: 'close-poll', poll: poll.id }) : nothing('no-poll');
  },
  redraw: ({ view }) =>
    view.heat?.luckyDraw?.phase === 'drawn' ? send({ type: 'redraw-winner' }) : nothing('no-redraw'),
  withdraw: () => ({ do: 'open', dialog: 'withdraw' }),
  results: () => ({ do: 'open', dialog: 'results' }),
  'confirm-result': ({ view: { heat } }) =>
    heat?.confirmable && !heat.confirmed ? send({ type: 'confirm-result', heat: heat.id }) : nothing('no-result'),
};
