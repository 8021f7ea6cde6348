import { io, type Socket } from 'socket.io-client';
import type { DurationMs } from '../../shared/engine/ids.ts';
import type { ClientCommand, Stamp } from '../../shared/protocol/commands.ts';
import {
  type ClientRole,
  type Hello,
  PROTOCOL_VERSION,
  type Reply,
  type Views,
  type Welcome,
} from '../../shared/protocol/messages.ts';

let commands = 0;
export const freshId = (): string => `test-${process.pid}-${++commands}-${Math.random().toString(36).slice(2, 8)}`;

/** A touch whose handler ran at once. */
export const stamped = (stamp = performance.now()): Stamp => ({ stamp, delay: 0 as DurationMs, by: 'touch' });

export interface Frame {
  event: string;
  message: unknown;
}

/** A screen at the far end of a real socket: remembers every frame it was sent. */
export class Screen<R extends ClientRole = ClientRole> {
  readonly socket: Socket;
  readonly frames: Frame[] = [];
  #looks: (() => void)[] = [];
  /** The device's own clock; a drill sets it. */
  clock: () => number = () => performance.now();
  answersBeats = true;

  constructor(url: string, hello: Partial<Hello> & { role: R }, options: Parameters<typeof io>[1] = {}) {
    this.socket = io(url, {
      transports: ['websocket'],
      auth: { protocol: PROTOCOL_VERSION, token: null, name: null, ...hello } satisfies Hello,
      reconnection: false,
      forceNew: true,
      ...options,
    });
    this.socket.onAny((event: string, message: unknown) => {
      if (event !== 'beat') this.#note(event, message);
    });
    // As a tablet's page does: at once, with its own clock.
    this.socket.on('beat', ({ nth }: { nth: number }) => {
      if (this.answersBeats) this.socket.emit('beat', { nth, stamp: this.clock() });
    });
    this.socket.on('disconnect', (reason) => this.#note('disconnect', reason));
    this.socket.on('connect_error', (error) => this.#note('connect_error', error.message));
  }

  /** Resolves with the welcome; rejects when the hub dismisses it. */
  async welcomed(): Promise<Welcome<R>> {
    const ends = ['welcome', 'dismissed', 'connect_error'];
    await this.until(() => this.frames.some(({ event }) => ends.includes(event)), 'a welcome');
    const welcome = this.last('welcome');
    if (welcome === undefined) throw new Error(`no welcome but ${JSON.stringify(this.frames)}`);
    return welcome as Welcome<R>;
  }

  /** The last message of this event. */
  last(event: string): unknown {
    return this.frames.findLast((frame) => frame.event === event)?.message;
  }

  /** The view it shows now. */
  get view(): Views[R] {
    const shown = this.frames.findLast(({ event }) => event === 'view' || event === 'welcome');
    if (shown === undefined) throw new Error('nothing is shown yet');
    return (shown.message as Welcome<R>).view;
  }

  /** Sends a command as a screen would. Rejects when no answer comes. */
  async command(command: ClientCommand | Record<string, unknown>, id = freshId()): Promise<Reply> {
    return this.emit('command', { id, command }) as Promise<Reply>;
  }

  /** Strikes the buzzer now. */
  press(asking: string, podium: string, id = freshId()): Promise<Reply> {
    return this.command({ type: 'press', asking, podium, ...stamped(this.clock()) }, id);
  }

  async emit(event: string, ...args: unknown[]): Promise<unknown> {
    return this.socket.timeout(5000).emitWithAck(event, ...args);
  }

  /** Waits until a frame makes this true. */
  async until(holds: () => boolean, what: string, ms = 8000): Promise<void> {
    const end = Date.now() + ms;
    while (!holds()) {
      if (Date.now() > end)
        throw new Error(
          `waited ${ms} ms for ${what}; last frames ${JSON.stringify(this.frames.slice(-3)).slice(0, 1500)}`,
        );
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 50);
        this.#looks.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  /** Everything it was ever sent, as text. */
  heard(): string {
    return JSON.stringify(this.frames);
  }

  close(): void {
    this.socket.disconnect();
  }

  #note(event: string, message: unknown): void {
    this.frames.push({ event, message });
    const looks = this.#looks;
    this.#looks = [];
    for (const look of looks) look();
  }
}
