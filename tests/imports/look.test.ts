import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LookCheck, LookRequest, LookState } from '../../shared/protocol/look.ts';
import { aJpeg, aPng } from '../server/pictures.ts';
import { go, goUntil, Rig } from '../server/rig.ts';

const NOTHING: LookRequest = { accent: null, ground: null, second: null, logo: null };
const RED: LookRequest = { ...NOTHING, accent: '#FFC83D', ground: '#8e0f1a' };
const inBase64 = (bytes: Buffer): string => bytes.toString('base64');

describe('the contest’s look over HTTP', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.start();
  });
  afterAll(() => rig.stop());

  const send = (path: string, body: unknown, token: string | undefined = rig.hostToken) =>
    rig.post<LookCheck>(`/content/look${path}`, body, token);
  const state = async (): Promise<LookState> => {
    const headers = { authorization: `Bearer ${rig.hostToken}` };
    return (await (await fetch(`${rig.url}/api/v1/content/look/`, { headers })).json()) as LookState;
  };
  const media = (): string[] => {
    const folder = join(rig.dataDir, 'media');
    return existsSync(folder) ? readdirSync(folder).filter((file) => file.startsWith('logo-')) : [];
  };

  test('[threats] is for the desk alone, of its shape, and of a bounded size', async () => {
    const team = await rig.pair({ role: 'team', podiums: ['A'] });
    for (const path of ['/check', '/save']) {
      expect((await rig.post(`/content/look${path}`, RED)).status).toBe(401);
      expect((await send(path, RED, team)).status).toBe(403);
      expect((await send(path, { ...RED, font: 'x' })).status).toBe(400);
      expect((await send(path, { ...NOTHING, logo: { alt: 'x', data: '../../etc' } })).status).toBe(400);
      expect((await send(path, { ...NOTHING, logo: { alt: 'x', data: 'A'.repeat(7_000_000) } })).status).toBe(413);
    }
    expect((await fetch(`${rig.url}/api/v1/content/look/`)).status).toBe(401);
    expect(await state()).toEqual({ contest: 'Cuộc thi thử', look: {} });
  });

  test('reaches every output at once, is in the log, and is there for a cold start', async () => {
    const output = await rig.output();
    expect(output.view).not.toHaveProperty('look');
    expect((await send('/save', RED)).body).toEqual({ faults: [], saved: true });
    await output.until(() => output.view.look !== undefined, 'the look');
    expect(output.view.look).toEqual({ accent: '#ffc83d', ground: '#8e0f1a' });
    expect((await rig.output()).view.look).toEqual({ accent: '#ffc83d', ground: '#8e0f1a' });
    const log = await fetch(`${rig.url}/api/v1/log`, { headers: { authorization: `Bearer ${rig.hostToken}` } });
    const last = JSON.parse((await log.text()).trim().split('\n').at(-1) ?? '') as { type: string };
    expect(last.type).toBe('look-set');
    await send('/save', NOTHING);
    await output.until(() => Object.keys(output.view.look ?? {}).length === 0, 'the program’s own identity');
  });

  test('a logo is kept by its content and shown under an opaque name; dropped, it is served no more', async () => {
    const output = await rig.output();
    const bytes = aPng(400, 200);
    const logo = { alt: 'Biểu trưng', data: inBase64(bytes) };
    expect((await send('/save', { ...RED, logo })).body.saved).toBe(true);
    await output.until(() => output.view.look?.logo !== undefined, 'the logo');
    const { url, alt } = output.view.look?.logo ?? { url: '', alt: '' };
    expect(alt).toBe('Biểu trưng');
    expect(url).toMatch(/^\/media\/[\w-]{24}\.png$/);
    expect(media()).toHaveLength(1);
    const answer = await fetch(rig.url + url);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    // Other colours, the same picture: it need not come along again.
    await send('/save', { ...NOTHING, logo: { alt: 'Khác', data: null } });
    await output.until(() => output.view.look?.logo?.alt === 'Khác', 'other words');
    expect(output.view.look).toEqual({ logo: { url, alt: 'Khác' } });
    await send('/save', RED);
    await output.until(() => output.view.look?.logo === undefined, 'no logo');
    expect((await fetch(rig.url + url)).status).toBe(404);
  });

  test('every fault is told at once, each beside its field, and nothing is kept', async () => {
    const before = media();
    const wrong = {
      accent: '#000022',
      ground: 'đỏ',
      second: '#00',
      logo: { alt: ' ', data: inBase64(Buffer.from('<svg/>')) },
    };
    const { body } = await send('/save', wrong);
    expect(body.saved).toBe(false);
    expect(body.faults.map(({ field }) => field).sort()).toEqual(['accent', 'alt', 'ground', 'logo', 'second']);
    expect(body.faults.find(({ field }) => field === 'logo')).toMatchObject({
      vi: expect.stringContaining('không phải ảnh PNG, JPEG hay WebP') as string,
      en: expect.stringContaining('no PNG, JPEG or WebP') as string,
    });
    const dark = (await send('/check', { ...NOTHING, accent: '#000022' })).body;
    expect(dark.faults).toEqual([
      {
        field: 'accent',
        vi: expect.stringMatching(
          /quá tối: tương phản với nền đêm là 1,\d, cần từ 2; cùng sắc, #[0-9a-f]{6} đạt 5,\d/,
        ) as string,
        en: expect.stringMatching(/is too dark/) as string,
      },
    ]);
    expect((await send('/check', { ...NOTHING, logo: { alt: 'x', data: null } })).body.faults).toMatchObject([
      { field: 'logo', vi: 'chưa chọn tệp ảnh' },
    ]);
    expect(media()).toEqual(before);
  });

  test('a picture is what its own bytes say', async () => {
    const output = await rig.output();
    await send('/save', { ...NOTHING, logo: { alt: 'x', data: inBase64(aJpeg(300, 300)) } });
    await output.until(() => output.view.look?.logo !== undefined, 'the logo');
    const url = output.view.look?.logo?.url ?? '';
    expect(url).toMatch(/\.jpg$/);
    expect((await fetch(rig.url + url)).headers.get('content-type')).toBe('image/jpeg');
    await send('/save', NOTHING);
  });

  test('is refused in a sentence while a clock runs', async () => {
    const host = await rig.host();
    await goUntil(host, () => host.view.go.ready && host.view.go.go.go === 'start-clock');
    await go(host);
    await host.until(() => host.view.clock?.status === 'running', 'a running clock');
    const { body } = await send('/save', RED);
    expect(body).toMatchObject({
      saved: false,
      faults: [{ field: null, vi: expect.stringContaining('đồng hồ hoặc chuông đang chạy') as string }],
    });
    expect(rig.faults).toEqual([]);
  });
});
