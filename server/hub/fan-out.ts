import type { Namespace } from 'socket.io';
import type { EpochMs } from '../../shared/engine/ids.ts';
import type { State } from '../../shared/engine/state.ts';
import type { ClientRole } from '../../shared/protocol/messages.ts';
import type { Cue } from '../../shared/views/cue.ts';
import { channelKey, type Viewer, viewFor } from './role-views.ts';
import { type Dressing, wireText } from './wire-view.ts';
import { written } from './written.ts';

/** Everyone who sees the same: one view, one count of its own. A common count would tell a rival that something moved. */
interface Channel {
  viewer: Viewer;
  seq: number;
  /** The view as it was sent last. */
  json: string;
}

/** Views of a state that is on its way to the disk; nobody is sent any before it is there. */
interface Foreseen {
  state: State;
  /** Each channel's view as JSON. */
  views: Map<string, string>;
}

/** A press is felt on tablets and seen on air first; the desk's view is the largest, and a preview is for the desk. */
const URGENCY: readonly ClientRole[] = ['team', 'output', 'judge', 'secretary', 'mc', 'host', 'preview'];

/** Channels that hear cues: the screens with sound, and the desk. */
const CUED: readonly string[] = ['output', 'output:own', 'host', 'mc'];

export interface FanOutOptions {
  sockets: Namespace;
  epoch: string;
  committed: () => State;
  /** What the hub adds to the views of a state that came to be at this time; the committed one's without. */
  dressing: (of?: { state: State; since: EpochMs }) => Dressing;
}

/** Tells every connection what its role may see, whole, numbered, and only when it has changed (Law 5). */
export class FanOut {
  readonly #options: FanOutOptions;
  /** Kept for the epoch's length, so that numbers only rise; there are as many as seats. */
  readonly #channels = new Map<string, Channel>();
  #cues: Cue[] = [];
  #scheduled = false;
  #foreseen: Foreseen | null = null;

  constructor(options: FanOutOptions) {
    this.#options = options;
  }

  /** Goes out with the next views. */
  cue(cues: Cue[]): void {
    this.#cues.push(...cues);
  }

  /**
   * Builds the views of a state while the disk writes it: what is committed next can go out at once. Where it is not
   * committed after all, or something else is, what was built is of no use and harms nobody.
   */
  foresee(state: State, since: EpochMs): void {
    const worn = this.#options.dressing({ state, since });
    const views = new Map<string, string>();
    for (const [key, { viewer }] of this.#channels) {
      if (this.#hears(key)) views.set(key, wireText(viewFor(viewer, state, worn), worn));
    }
    this.#foreseen = { state, views };
  }

  /** What views are dressed in has changed: those that were built before are old. */
  forget(): void {
    this.#foreseen = null;
  }

  /** Something committed may be visible: look once, after everything that the store reported together. */
  schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      this.#send();
    });
  }

  /** The current view of a channel as JSON and its number, for a welcome. */
  current(viewer: Viewer): { key: string; seq: number; json: string } {
    const key = channelKey(viewer);
    const channel = this.#channels.get(key) ?? this.#open(key, viewer);
    // Numbers must not run ahead of what the others on this channel were sent.
    if (this.#refresh(key, channel)) this.#tell(key, channel);
    return { key, seq: channel.seq, json: channel.json };
  }

  /** The number of the last view of this viewer's channel. */
  newest(viewer: Viewer): number {
    return this.#channels.get(channelKey(viewer))?.seq ?? 0;
  }

  #send(): void {
    const { sockets } = this.#options;
    for (const role of URGENCY) this.#sendTo(role);
    this.forget();
    const cues = this.#cues;
    this.#cues = [];
    // After the views: a sound never comes before what it belongs to.
    for (const cue of cues) sockets.to([...CUED]).emit('cue', cue);
  }

  #sendTo(role: ClientRole): void {
    for (const [key, channel] of this.#channels) {
      if (channel.viewer.role !== role) continue;
      if (this.#hears(key) && this.#refresh(key, channel)) this.#tell(key, channel);
    }
  }

  #hears(key: string): boolean {
    return (this.#options.sockets.adapter.rooms.get(key)?.size ?? 0) > 0;
  }

  #open(key: string, viewer: Viewer): Channel {
    const channel: Channel = { viewer, seq: 0, json: '' };
    this.#channels.set(key, channel);
    return channel;
  }

  /** Brings the view up to date. @returns whether it differs from the last one. */
  #refresh(key: string, channel: Channel): boolean {
    const json = this.#built(key, channel.viewer);
    if (json === channel.json) return false;
    channel.json = json;
    channel.seq += 1;
    return true;
  }

  #built(key: string, viewer: Viewer): string {
    const { committed, dressing } = this.#options;
    const state = committed();
    const foreseen = this.#foreseen?.state === state ? this.#foreseen.views.get(key) : undefined;
    if (foreseen !== undefined) return foreseen;
    const worn = dressing();
    return wireText(viewFor(viewer, state, worn), worn);
  }

  #tell(key: string, { seq, json }: Channel): void {
    const { sockets, epoch } = this.#options;
    sockets.to(key).emit('view', written(`{"epoch":${JSON.stringify(epoch)},"seq":${seq},"view":${json}}`));
  }
}
