import { EventEmitter } from 'node:events';
import type { Socket } from 'socket.io-client';
import { beforeEach, describe, expect, test } from 'vitest';
import { answerBeats } from '../../shared/client/beats.ts';
import type { ClientEvents, HubEvents } from '../../shared/protocol/messages.ts';

/** A page's tasks, run by hand: what arrives from the line, fingers that wait, and posted messages. */
class Page {
  now = 1000;
  readonly sent: unknown[] = [];
  readonly #posted: (() => void)[] = [];
  readonly hears = new EventEmitter();
  readonly socket = {
    connected: true,
    id: 'line 1',
    on: (event: string, listener: () => void) => this.hears.on(event, listener),
    off: (event: string, listener: () => void) => this.hears.off(event, listener),
    emit: (event: string, message: unknown) => this.sent.push([event, message]),
  };

  post = (act: () => void): void => void this.#posted.push(act);
  /** Browsers run waiting input first, then what was posted. */
  run(...input: (() => void)[]): void {
    for (const handler of input) handler();
    for (const act of this.#posted.splice(0)) act();
  }
}

let page: Page;
let stop: () => void;

beforeEach(() => {
  page = new Page();
  const socket = page.socket as unknown as Socket<HubEvents, ClientEvents>;
  stop = answerBeats(socket, page.post, () => page.now);
});

describe('[BZ2] the answer to a beat', () => {
  test('carries the time at which the beat came, not the time at which the answer left', () => {
    page.hears.emit('beat', { nth: 3 });
    page.now = 1008;
    expect(page.sent).toEqual([]);
    page.run();
    expect(page.sent).toEqual([['beat', { nth: 3, stamp: 1000 }]]);
  });

  test('never overtakes a press whose finger came down before', () => {
    page.hears.emit('beat', { nth: 3 });
    page.run(() => page.socket.emit('command', 'press at 999'));
    expect(page.sent).toEqual([
      ['command', 'press at 999'],
      ['beat', { nth: 3, stamp: 1000 }],
    ]);
  });

  test('keeps the order of beats', () => {
    for (const nth of [1, 2, 3]) page.hears.emit('beat', { nth });
    page.run();
    expect(page.sent.map((message) => (message as [string, { nth: number }])[1].nth)).toEqual([1, 2, 3]);
  });

  test('is not kept for a line that broke, nor given to the next one', () => {
    page.hears.emit('beat', { nth: 1 });
    page.socket.connected = false;
    page.run();
    page.hears.emit('beat', { nth: 2 });
    page.socket.connected = true;
    page.socket.id = 'line 2';
    page.run();
    expect(page.sent).toEqual([]);
  });

  test('ends with its screen', () => {
    stop();
    page.hears.emit('beat', { nth: 1 });
    page.run();
    expect(page.sent).toEqual([]);
  });
});
