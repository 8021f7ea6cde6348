import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { HubNow } from '../../shared/client/hooks.ts';
import type { EpochMs } from '../../shared/engine/ids.ts';
import { EASING, TEMPO } from '../../shared/ui/tokens/motion.ts';
import type { Identity } from '../outputs/identity.tsx';
import { Page } from '../page.tsx';
import type { Output } from '../params.ts';
import { stageResized } from '../parts/geometry.ts';
import { type Answer, DONE, type PlayAnswer, refused } from './answer.ts';
import { type GraphicData, readData } from './graphic-data.ts';
import { type FeedMessage, followHub, type LiveFeed, machineNow } from './live-feed.ts';
import { bringStyle } from './package-style.ts';

const LEAVE_MS = 340;
const IDENTIFY_MS = 3000;
const PACKAGE = import.meta.url;

interface LoadParams {
  data?: unknown;
  renderType?: 'realtime' | 'non-realtime';
}
interface PlayParams {
  delta?: number;
  goto?: number;
  skipAnimation?: boolean;
}

/** One output of the scoreboard as an OGraf v1 graphic: the same pages, scenes and type behind another door. */
export function graphicOf(output: Output): CustomElementConstructor {
  return class extends Graphic {
    constructor() {
      super(output);
    }
  };
}

class Graphic extends HTMLElement {
  readonly #output: Output;
  readonly #frame = document.createElement('div');
  readonly #observer: ResizeObserver;
  #root: Root | null = null;
  #takeFontsAway: () => void = () => {};
  #data: GraphicData | null = null;
  #feed: LiveFeed | null = null;
  #fed: FeedMessage | null = null;
  /** Each is painted as it stands, nothing enters. */
  #jumps = 0;
  #identity: Identity | null = null;
  #shown = false;

  constructor(output: Output) {
    super();
    this.#output = output;
    this.attachShadow({ mode: 'open' });
    // Nothing is painted before the first play.
    this.#frame.className = 'graphic';
    this.#frame.style.cssText = 'position:absolute;top:0;right:0;bottom:0;left:0;visibility:hidden';
    this.#observer = new ResizeObserver(() => this.#measure());
  }

  async load({ data, renderType }: LoadParams): Promise<Answer> {
    if (renderType === 'non-realtime') return refused('This graphic is rendered in real time only.');
    const read = readData(data, this.#output, null);
    if (typeof read === 'string') return refused(read);
    const { shadowRoot } = this;
    if (shadowRoot === null || this.#root !== null) return refused('It is loaded already.');
    this.#takeFontsAway = await bringStyle(shadowRoot, PACKAGE);
    shadowRoot.append(this.#frame);
    this.#root = createRoot(this.#frame);
    this.#observer.observe(this);
    this.#measure();
    await this.#take(read);
    await painted();
    return DONE;
  }

  async updateAction({ data, skipAnimation = false }: { data?: unknown; skipAnimation?: boolean }): Promise<Answer> {
    if (this.#data === null) return refused('It is not loaded.');
    const read = readData(data, this.#output, this.#data);
    if (typeof read === 'string') return refused(read);
    if (skipAnimation) this.#jumps += 1;
    await this.#take(read);
    await painted();
    return DONE;
  }

  async playAction({ delta = 1, goto, skipAnimation = false }: PlayParams): Promise<PlayAnswer> {
    if (this.#data === null) return { ...refused('It is not loaded.'), currentStep: undefined };
    const step = goto ?? (this.#shown ? 0 : -1) + delta;
    // One step: beyond it is the end.
    if (step !== 0) return { ...(await this.stopAction({ skipAnimation })), currentStep: undefined };
    if (!this.#shown) {
      this.#shown = true;
      await this.#turn('visible', skipAnimation ? 0 : TEMPO.move);
    }
    return { ...DONE, currentStep: 0 };
  }

  async stopAction({ skipAnimation = false }: { skipAnimation?: boolean }): Promise<Answer> {
    if (this.#shown) {
      this.#shown = false;
      await this.#turn('hidden', skipAnimation ? 0 : LEAVE_MS);
    }
    return DONE;
  }

  async customAction({ id }: { id: string; payload?: unknown }): Promise<Answer> {
    if (id !== 'identify') return refused(`There is no action "${id}".`);
    this.#identity = { number: 1, name: 'OGraf', show: `output=${this.#output}` };
    this.#render();
    setTimeout(() => {
      this.#identity = null;
      this.#render();
    }, IDENTIFY_MS);
    return DONE;
  }

  async dispose(): Promise<Answer> {
    this.#observer.disconnect();
    this.#feed?.close();
    this.#feed = null;
    this.#root?.unmount();
    this.#root = null;
    this.#data = null;
    this.#fed = null;
    this.#shown = false;
    this.shadowRoot?.replaceChildren();
    this.#takeFontsAway();
    return DONE;
  }

  /** Shows this from now on; another hub is followed, or none. */
  async #take(data: GraphicData): Promise<void> {
    const hub = this.#data?.hub ?? '';
    this.#data = data;
    if (data.hub !== hub) {
      this.#feed?.close();
      this.#fed = null;
      this.#feed =
        data.hub === ''
          ? null
          : followHub(data.hub, this.shadowRoot ?? this, (message) => {
              this.#fed = message;
              this.#render();
            });
      await this.#feed?.ready;
    }
    this.#render();
  }

  #render(): void {
    if (this.#data === null || this.#root === null) return;
    const { params, view, hub } = this.#data;
    const fed = this.#fed;
    flushSync(() =>
      this.#root?.render(
        <HubNow value={this.#now}>
          <Page
            params={params}
            view={hub === '' ? view : (fed?.view ?? null)}
            generation={this.#jumps + 1000 * (fed?.generation ?? 0)}
            identity={this.#identity}
          />
        </HubNow>,
      ),
    );
    if (fed) void painted().then(() => this.#feed?.painted(fed.seq));
  }

  readonly #now = (): EpochMs => this.#feed?.now() ?? (machineNow() as EpochMs);

  /** The stage's unit follows the graphic's own box: it may be a part of the renderer's page only. */
  #measure(): void {
    const { clientWidth, clientHeight } = this;
    this.#frame.style.setProperty('--rem', `${Math.min(clientHeight / 10, clientWidth * 0.05625)}px`);
    stageResized();
  }

  /** The light comes or goes; opacity alone moves. */
  async #turn(to: 'visible' | 'hidden', duration: number): Promise<void> {
    const style = this.#frame.style;
    style.visibility = 'visible';
    if (duration > 0 && this.#data?.params.motion !== 'none') {
      const ways = to === 'visible' ? [0, 1] : [1, 0];
      const turn = this.#frame.animate(
        ways.map((opacity) => ({ opacity })),
        { duration, easing: to === 'visible' ? EASING.land : EASING.leave, fill: 'forwards' },
      );
      await turn.finished.catch(() => console.info('the graphic was taken away in mid-movement'));
      turn.cancel();
    }
    // Whatever was asked for last counts: a play may have come while it left.
    style.visibility = this.#shown ? 'visible' : 'hidden';
    await painted();
  }
}

/** Two frames on, what was rendered is on the glass. */
const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
