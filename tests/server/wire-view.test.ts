import fc from 'fast-check';
import { Decoder, Encoder, type Packet, PacketType } from 'socket.io-parser';
import { describe, expect, test } from 'vitest';
import { wireText } from '../../server/hub/wire-view.ts';
import { WrittenEncoder, written } from '../../server/hub/written.ts';
import { mediaAddress } from '../../shared/views/question-view.ts';

const file = fc.oneof(fc.constantFrom('đáp án "B".png', 'a\\b.mp4', '1.jpg'), fc.string());
/** What may stand in a view, with texts that try to look like an address. */
const views = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, 7, '"url":"media:1.jpg"', 'media:1.jpg', '","url":"media:x'),
    fc.string(),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('text', 'url', 'media', 'options'), tie('any')),
    file.map((name) => ({ kind: 'picture', url: mediaAddress({ file: name }) })),
  ),
})).any;

const mediaUrl = (name: string): string => `/media/${[...name].map((letter) => letter.codePointAt(0)).join('-')}`;

/** The same by a walk through the view. */
function dressed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dressed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const isMedia = key === 'url' && typeof inner === 'string' && inner.startsWith('media:');
      return [key, isMedia ? mediaUrl(inner.slice('media:'.length)) : dressed(inner)];
    }),
  );
}

describe('[Law 5] a view on the wire', () => {
  test('names no file wherever media stand, and is otherwise the view', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(JSON.parse(wireText(view, { mediaUrl }))).toEqual(JSON.parse(JSON.stringify(dressed(view))));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a message whose text is written already', () => {
  const packet = (nsp: string, ...data: unknown[]): Packet => ({ type: PacketType.EVENT, nsp, data });

  test('goes out as Socket.IO would have written it', () => {
    fc.assert(
      fc.property(fc.constantFrom('/', '/gateway'), fc.string(), views, (nsp, event, message) => {
        const text = new WrittenEncoder().encode(packet(nsp, event, written(JSON.stringify(message))));
        expect(text).toEqual(new Encoder().encode(packet(nsp, event, message)));
      }),
    );
  });

  test('arrives as what it is, and other messages are written as ever', () => {
    const heard: Packet[] = [];
    const decoder = new Decoder();
    decoder.on('decoded', (heardOne: Packet) => heard.push(heardOne));
    const encoder = new WrittenEncoder();
    const sent = [packet('/', 'view', written('{"seq":1}')), packet('/', 'beat', { nth: 3 }), packet('/', 'bare')];
    for (const text of sent.flatMap((one) => encoder.encode(one))) decoder.add(text);
    expect(heard.map(({ data }) => data)).toEqual([['view', { seq: 1 }], ['beat', { nth: 3 }], ['bare']]);
  });
});
