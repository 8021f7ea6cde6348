import type {
  OpenOutput,
  OutputAlias,
  OutputBeat,
  OutputBeatReply,
  OutputOrder,
} from '../../shared/protocol/outputs.ts';
import type { Settings } from '../pairing/desk-key.ts';

/** Setting of the desk: where each `/o/NAME` points. */
const ALIASES = 'output-aliases';
/** A page beats every second; after this long without a beat, ms, it is closed. */
const GONE_MS = 4000;
/** Pages need no pairing, so there is an end to how many are remembered. */
const MOST = 100;

interface Screen extends OpenOutput {
  seenAt: number;
  orders: OutputOrder[];
}

/** The screens on air as screens: which are open, where the aliases point, and what the desk wants of them. */
export class Outputs {
  readonly #settings: Settings;
  readonly #now: () => number;
  readonly #screens = new Map<string, Screen>();

  /** @param now milliseconds on a clock that only goes forward */
  constructor(settings: Settings, now: () => number) {
    this.#settings = settings;
    this.#now = now;
  }

  aliases(): OutputAlias[] {
    return Object.entries(this.#stored())
      .map(([name, show]) => ({ name, show }))
      .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
  }

  /** What `/o/NAME` shows; null when the desk never said. */
  showOf(name: string): string | null {
    const stored = this.#stored();
    return Object.hasOwn(stored, name) ? (stored[name] ?? null) : null;
  }

  /** Points an alias at what it is to show, null: forgets it. Its open pages load anew. */
  async point(name: string, show: string | null): Promise<void> {
    const others = Object.entries(this.#stored()).filter(([other]) => other !== name);
    const aliases = show === null ? others : [...others, [name, show]];
    await this.#settings.put(ALIASES, JSON.stringify(Object.fromEntries(aliases)));
    for (const screen of this.#open()) if (screen.alias && screen.name === name) screen.orders.push('refresh');
  }

  open(): OpenOutput[] {
    return this.#open().map(({ seenAt: _seen, orders: _orders, ...output }) => output);
  }

  /** For every page of this name, or for all. @returns how many it reaches */
  order(name: string | null, order: OutputOrder): number {
    const meant = this.#open().filter((screen) => name === null || screen.name === name);
    for (const screen of meant) screen.orders.push(order);
    return meant.length;
  }

  /** A page is there. @returns its number and what it is to do now, each order once; null when there are too many */
  beat(beat: OutputBeat): OutputBeatReply | null {
    const open = this.#open();
    const known = this.#screens.get(beat.screen);
    if (known === undefined && open.length >= MOST) return null;
    const number = known?.number ?? firstFree(open.map((screen) => screen.number));
    this.#screens.set(beat.screen, { ...beat, number, seenAt: this.#now(), orders: [] });
    return { number, orders: [...new Set(known?.orders)] };
  }

  #open(): Screen[] {
    for (const [id, screen] of this.#screens) if (this.#now() - screen.seenAt > GONE_MS) this.#screens.delete(id);
    return [...this.#screens.values()].sort((a, b) => a.number - b.number);
  }

  #stored(): Record<string, string> {
    return JSON.parse(this.#settings.get(ALIASES) ?? '{}') as Record<string, string>;
  }
}

function firstFree(taken: number[]): number {
  let number = 1;
  while (taken.includes(number)) number += 1;
  return number;
}
