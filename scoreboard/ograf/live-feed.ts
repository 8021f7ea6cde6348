import type { EpochMs } from '../../shared/engine/ids.ts';
import type { ProgramView } from '../../shared/views/program.ts';

/** What the hub's page inside the graphic tells it. Nothing goes back but "painted". */
export interface FeedMessage {
  tranhTai: 'view';
  view: ProgramView;
  seq: number;
  /** Changes when the hub was lost and found again: such a view is painted as it stands. */
  generation: number;
  /** Hub time minus this machine's time since the epoch, ms. */
  ahead: number;
}
export interface PaintedMessage {
  tranhTai: 'painted';
  seq: number;
}

/** This machine's time: the wall clock at the start of the page, carried on by the one that never jumps. */
export const machineNow = (): number => performance.timeOrigin + performance.now();

export interface LiveFeed {
  /** Resolves with the first view, or after 5 s without. */
  ready: Promise<void>;
  now: () => EpochMs;
  painted: (seq: number) => void;
  close: () => void;
}

const PATIENCE_MS = 5000;

/**
 * Follows a hub from whatever page the graphic stands in: the hub lets its sockets in from its own pages only, so one
 * of them sits in the graphic, unseen, and passes on what is on air.
 */
export function followHub(hub: string, inside: ParentNode, show: (message: FeedMessage) => void): LiveFeed {
  const frame = document.createElement('iframe');
  let ahead = 0;
  let found: () => void = () => {};
  const ready = new Promise<void>((resolve) => {
    found = resolve;
    setTimeout(resolve, PATIENCE_MS);
  });
  const hear = (event: MessageEvent): void => {
    if (event.source !== frame.contentWindow || event.origin !== hub) return;
    const message = event.data as FeedMessage;
    if (message?.tranhTai !== 'view') return;
    ahead = message.ahead;
    show({ ...message, view: withMediaOf(hub, message.view) });
    found();
  };
  addEventListener('message', hear);
  frame.src = `${hub}/ograf/live`;
  frame.style.display = 'none';
  frame.setAttribute('aria-hidden', 'true');
  inside.append(frame);
  return {
    ready,
    now: () => (machineNow() + ahead) as EpochMs,
    painted: (seq) => frame.contentWindow?.postMessage({ tranhTai: 'painted', seq } satisfies PaintedMessage, hub),
    close: () => {
      removeEventListener('message', hear);
      frame.remove();
    },
  };
}

/** Pictures and clips are the hub's: `/media/…` means its address, not the renderer's. */
function withMediaOf(hub: string, whole: ProgramView): ProgramView {
  const view = withLogoOf(hub, whole);
  const { scene } = view;
  if (!('question' in scene) || !scene.question?.media) return view;
  const { media } = scene.question;
  const question = { ...scene.question, media: { ...media, url: new URL(media.url, hub).href } };
  return { ...view, scene: { ...scene, question } as ProgramView['scene'] };
}

function withLogoOf(hub: string, view: ProgramView): ProgramView {
  const { look } = view;
  if (look?.logo === undefined) return view;
  return { ...view, look: { ...look, logo: { ...look.logo, url: new URL(look.logo.url, hub).href } } };
}
