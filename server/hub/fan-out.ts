import type { Namespace } from 'socket.io';
import type { State } from '../../shared/engine/state.ts';
import type { ClientRole, Views } from '../../shared/protocol/messages.ts';
import type { Cue } from '../../shared/views/cue.ts';
import { channelKey, type Viewer, viewFor } from './role-views.ts';
import { type Dressing, wireView } from './wire-view.ts';

/** Everyone who sees the same: one view, one count of its own. A common count would tell a rival that something moved. */
interface Channel {
  viewer: Viewer;
  seq: number;
  json: string;
  view: Views[ClientRole];
}

/** A press is felt on tablets and seen on air first; the desk's view is the largest, and a preview is for the desk. */
const URGENCY: readonly ClientRole[] = ['team', 'output', 'judge', 'secretary', 'mc', 'host', 'preview'];

/** Channels that hear cues: the screens with sound, and the desk. */
const CUED: readonly string[] = ['output', 'output:own', 'host', 'mc'];

export interface FanOutOptions {
  sockets: Namespace;
  epoch: string;
  committed: () => State;
  dressing: () => Dressing;
}

/** Tells every connection what its role may see, whole, numbered, and only when it has changed (Law 5). */
export class FanOut {
  readonly #options: FanOutOptions;
  /** Kept for the epoch's length, so that numbers only rise; there are as many as seats. */
  readonly #channels = new Map<string, Channel>();
  #cues: Cue[] = [];
  #scheduled = false;

  constructor(options: FanOutOptions) {
    this.#options = options;
  }

  /** Goes out with the next views. */
  cue(cues: Cue[]): void {
    this.#cues.push(...cues);
  }

  /** Something committed may be visible: look once, after everything that the store reported together. */
  schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#send();
    });
  }

  /** The current view of a channel and its number, for a welcome. */
  current(viewer: Viewer): { key: string; seq: number; view: Views[ClientRole] } {
    const key = channelKey(viewer);
    const channel = this.#channels.get(key) ?? this.#open(key, viewer);
    // Numbers must not run ahead of what the others on this channel were sent.
    if (this.#refresh(channel)) this.#tell(key, channel);
    return { key, seq: channel.seq, view: channel.view };
  }

  /** The number of the last view of this viewer's channel. */
  newest(viewer: Viewer): number {
    return this.#channels.get(channelKey(viewer))?.seq ?? 0;
  }

  #send(): void {
    const { sockets } = this.#options;
    for (const role of URGENCY) this.#sendTo(role);
    const cues = this.#cues;
    this.#cues = [];
    // After the views: a sound never comes before what it belongs to.
    for (const cue of cues) sockets.to([...CUED]).emit('cue', cue);
  }

  #sendTo(role: ClientRole): void {
    const { sockets } = this.#options;
    for (const [key, channel] of this.#channels) {
      if (channel.viewer.role !== role) continue;
      const listened = (sockets.adapter.rooms.get(key)?.size ?? 0) > 0;
      if (listened && this.#refresh(channel)) this.#tell(key, channel);
    }
  }

  #open(key: string, viewer: Viewer): Channel {
    const channel: Channel = { viewer, seq: 0, json: '', view: null as unknown as Views[ClientRole] };
    this.#channels.set(key, channel);
    return channel;
  }

  /** Builds the view anew. @returns whether it differs from the last one. */
  #refresh(channel: Channel): boolean {
    const { committed, dressing } = this.#options;
    const worn = dressing();
    const view = wireView(viewFor(channel.viewer, committed(), worn), worn);
    const json = JSON.stringify(view);
    if (json === channel.json) return false;
    channel.json = json;
    channel.view = view;
    channel.seq += 1;
    return true;
  }

  #tell(key: string, { seq, view }: Channel): void {
    this.#options.sockets.to(key).emit('view', { epoch: this.#options.epoch, seq, view });
  }
}
