import { connect } from '../../shared/client/connection.ts';
import { type FeedMessage, machineNow, type PaintedMessage } from './live-feed.ts';

// The hub's end of an OGraf graphic: sits unseen in it and passes on what is on air. It knows no secret and takes no
// command, so whoever frames it learns what everyone in the hall sees.
const hub = connect({ role: 'output', token: null, name: 'ograf' });
let generation = 0;
let status = hub.store.getState().status;

hub.store.subscribe((shown) => {
  if (shown.status !== status && shown.status === 'live') generation += 1;
  status = shown.status;
  if (shown.view === null) return;
  const ahead = hub.hubNow() - machineNow();
  const message: FeedMessage = { tranhTai: 'view', view: shown.view, seq: shown.seq, generation, ahead };
  window.parent.postMessage(message, '*');
});

addEventListener('message', ({ data }: MessageEvent<Partial<PaintedMessage>>) => {
  if (data?.tranhTai === 'painted' && data.seq === hub.store.getState().seq) hub.painted();
});
