import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MediaLibrary } from '../../server/content/media-library.ts';
import { sniffed } from '../../server/content/medium-kind.ts';
import type { Contest } from '../../shared/engine/contest.ts';
import type { ContentCheck } from '../../shared/protocol/content.ts';
import type { MediaAnswer, MediaList } from '../../shared/protocol/media.ts';
import { aJpeg, aPng, aWebp } from '../server/pictures.ts';
import { Rig } from '../server/rig.ts';
import { CANARY } from '../server/test-contest.ts';

const head = (bytes: string, rest = 64): Buffer => Buffer.concat([Buffer.from(bytes, 'latin1'), Buffer.alloc(rest)]);
const MP3 = head('ID3\x04');
const MP4 = head('\0\0\0\x18ftypmp42');
const SHEET = 'Mã,Phần,Loại,Câu hỏi,Đáp án,Độ khó,Nguồn,Tệp,Mô tả tệp';
const naming = (file: string) =>
  `${SHEET}\nco-hinh,lượt chung,trả lời miệng,Đây là gì?,đình,1,nguồn,${file},Một ngôi nhà`;

describe('what a file is', () => {
  test.each([
    ['png', aPng(640, 360)],
    ['jpeg', aJpeg(640, 360)],
    ['webp', aWebp('VP8L', 640, 360)],
    ['mp3', MP3],
    ['mp3', head('\xff\xfb\x90\x64')],
    ['ogg', head('OggS\0')],
    ['wav', head('RIFF\0\0\0\0WAVEfmt ')],
    ['mp4', MP4],
    ['webm', head('\x1aE\xdf\xa3\x01\0\0\0\0\0\0\x1fB\x86\x81\x01B\x82\x84webm')],
    [null, head('<svg xmlns="http://www.w3.org/2000/svg"><script>')],
    [null, head('<!doctype html>')],
    [null, head('MZ\x90')],
    [null, head('GIF89a')],
    [null, head('\x1aE\xdf\xa3\x01matroska')],
    [null, Buffer.alloc(0)],
  ])('[threats] is told by its own bytes: %s', (make, bytes) => {
    expect(sniffed(bytes)).toBe(make);
  });
});

describe('media over HTTP', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.start();
  });
  afterAll(() => rig.stop());

  const call = (method: string, file: string, body: Uint8Array | null = null, token: string | null = rig.hostToken) =>
    fetch(`${rig.url}/api/v1/content/media/${encodeURIComponent(file)}`, {
      method,
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
      body: body as BodyInit | null,
    });
  const put = async (file: string, body: Uint8Array) => (await (await call('PUT', file, body)).json()) as MediaAnswer;
  const list = async () =>
    ((await (await call('GET', '')).json()) as MediaList).files.filter(({ file }) => !file.startsWith(CANARY));
  /** Beside the test contest's own. */
  const folder = (): string[] => readdirSync(join(rig.dataDir, 'media')).filter((file) => !file.startsWith(CANARY));
  const check = async (text: string) =>
    (
      await rig.post<ContentCheck>(
        '/content/check',
        { kind: 'questions', format: 'csv', mode: 'add', text },
        rig.hostToken,
      )
    ).body;

  test('[threats] is for the desk alone', async () => {
    const team = await rig.pair({ role: 'team', podiums: ['A'] });
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const body = method === 'PUT' ? aPng(640, 360) : null;
      expect((await call(method, 'hinh.png', body, null)).status).toBe(401);
      expect((await call(method, 'hinh.png', body, team)).status).toBe(403);
    }
  });

  test('a file that is missing is told by line and column, and imported once it has come', async () => {
    expect((await check(naming('đình làng.png'))).faults).toMatchObject([
      { line: 2, field: 'Tệp', vi: expect.stringContaining('«đình làng.png»') },
    ]);
    // As a Mac spells it: letters and marks apart.
    expect(await put('đình làng.png'.normalize('NFD'), aPng(640, 360))).toMatchObject({ fault: null });
    expect(folder()).toEqual(['đình làng.png']);
    expect((await check(naming('đình làng.png'))).preview).toMatchObject({ added: 1 });
    expect(await list()).toMatchObject([{ file: 'đình làng.png', kind: 'picture', used: 0, bytes: 33 }]);
  });

  test('files that no question would name after the import are told with it', async () => {
    await put('đinh lang.mp3', MP3);
    expect((await check(naming('đình làng.png'))).preview?.unused).toEqual(['đinh lang.mp3']);
    expect((await call('DELETE', 'đinh lang.mp3')).status).toBe(200);
    expect((await call('DELETE', 'đinh lang.mp3')).status).toBe(404);
    expect((await check(naming('đình làng.png'))).preview).not.toHaveProperty('unused');
  });

  test('[threats] what is no medium, not what its name says, or has a name of another place stays out', async () => {
    const wrong: [string, Buffer, string][] = [
      ['hinh.png', head('<svg onload="">'), 'is no PNG'],
      ['hinh.svg', head('<svg>'), 'ends in'],
      ['hinh.png', MP4, 'is a MP4 file inside'],
      ['trang.html', head('<html>'), 'ends in'],
      ['../contest.png', aPng(640, 360), 'a name has'],
      ['.an.png', aPng(640, 360), 'a name has'],
      [`${'a'.repeat(90)}.png`, aPng(640, 360), 'a name has'],
      ['rong.png', Buffer.alloc(0), 'is no PNG'],
      ['to.png', Buffer.concat([aPng(640, 360), Buffer.alloc(8_000_000)]), 'is larger than 8 MB'],
    ];
    for (const [file, bytes, en] of wrong)
      expect((await put(file, bytes)).fault, file).toMatchObject({ en: expect.stringContaining(en) });
    expect(folder()).toEqual(['đình làng.png']);
  });

  test('a name that is taken keeps its file: the same again is welcome, another is not', async () => {
    expect((await put('đình làng.png', aPng(640, 360))).fault).toBeNull();
    expect((await put('đình làng.png', aPng(64, 64))).fault?.en).toContain('is there already');
    const both = await Promise.all([put('đôi.png', aPng(10, 10)), put('đôi.png', aPng(20, 20))]);
    expect(both.filter(({ fault }) => fault === null)).toHaveLength(1);
    expect((await call('DELETE', 'đôi.png')).status).toBe(200);
  });

  test('[threats] one that breaks off leaves nothing behind, and is no fault of the hub', async () => {
    const { port } = new URL(rig.url);
    const path = '/api/v1/content/media/dang-do.png';
    const headers = {
      authorization: `Bearer ${rig.hostToken}`,
      'content-length': 900_000,
      host: new URL(rig.url).host,
    };
    const sending = request({ host: '127.0.0.1', port, path, method: 'PUT', headers });
    sending.on('error', () => sending.destroy());
    sending.write(aPng(640, 360));
    await expect.poll(() => folder().some((file) => file.startsWith('.part-'))).toBe(true);
    sending.destroy();
    await expect.poll(folder).toEqual(['đình làng.png']);
    expect(rig.faults).toEqual([]);
  });

  test('[Law 5] what a question names stands, and has an opaque name', async () => {
    const text = naming('đình làng.png');
    const sheet = { kind: 'questions', format: 'csv', mode: 'add', text };
    expect((await rig.post<ContentCheck>('/content/import', sheet, rig.hostToken)).body.preview).not.toBeNull();
    expect((await call('DELETE', 'đình làng.png')).status).toBe(409);
    expect(await list()).toMatchObject([{ used: 1 }]);
    const library = new MediaLibrary('secret', [join(rig.dataDir, 'media')]);
    library.index(rig.hub.runner.committed.contest as Contest);
    const url = library.urlOf('đình làng.png');
    expect(url).toMatch(/^\/media\/[\w-]{24}\.png$/);
    expect(library.find(url.slice('/media/'.length))).toMatchObject({ kind: 'picture' });
    expect((await fetch(`${rig.url}/media/${encodeURIComponent('đình làng.png')}`)).status).toBe(404);
    expect(rig.faults).toEqual([]);
  });
});
