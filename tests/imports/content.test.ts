import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import type { ContentCheck, ContentRequest, ContentState } from '../../shared/protocol/content.ts';
import { Rig } from '../server/rig.ts';

const HEAD = 'Mã,Phần,Loại,Câu hỏi,A,B,Đáp án,Độ khó,Nguồn,Tệp,Mô tả tệp';
const NEW = 'moi-1,lượt chung,trắc nghiệm,Câu mới?,một,hai,A,1,bimat nguồn,,';
const ask = (text: string, more: Partial<ContentRequest> = {}): ContentRequest => ({
  kind: 'questions',
  format: 'csv',
  mode: 'add',
  text,
  ...more,
});
const TEAMS = 'Mã,Tên đội,Loại\nsao,Đội Sao Mới,đội\ntrang,Đội trang,đội\nnui,Đội nui,đội';

describe('content over HTTP', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.start();
  });
  afterAll(() => rig.stop());

  const send = (path: string, body: unknown, token: string | undefined = rig.hostToken) =>
    rig.post<ContentCheck>(`/content${path}`, body, token);
  const read = async (path: string): Promise<Response> =>
    fetch(`${rig.url}/api/v1/content${path}`, { headers: { authorization: `Bearer ${rig.hostToken}` } });
  const state = async () => (await (await read('/')).json()) as ContentState;

  test('[threats] is for the desk alone', async () => {
    const team = await rig.pair({ role: 'team', podiums: ['A'] });
    for (const path of ['/check', '/import']) {
      expect((await rig.post(`/content${path}`, ask(`${HEAD}\n${NEW}`))).status).toBe(401);
      expect((await send(path, ask(`${HEAD}\n${NEW}`), team)).status).toBe(403);
    }
    expect((await fetch(`${rig.url}/api/v1/content/`)).status).toBe(401);
    expect((await state()).questions).toBe(23);
  });

  test('[threats] a body of another form is refused, whatever its size', async () => {
    expect((await send('/check', { ...ask(''), mode: 'burn' })).status).toBe(400);
    expect((await send('/check', ask('x'.repeat(3_000_001)))).status).toBe(400);
    expect((await send('/check', ask('x'.repeat(9_100_000)))).status).toBe(413);
  });

  test('templates come as sheets', async () => {
    const response = await read('/template/questions');
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(await response.text()).toContain('Mã,Phần,Loại,Câu hỏi,A,B');
    expect((await read('/template/words')).status).toBe(404);
  });

  test('with one mistake nothing is imported, and all mistakes are told', async () => {
    const bad = `${HEAD}\n${NEW}\nmoi-2,lượt chung,số,Mấy?,,,hai,1,nguồn,,\nmoi-3,tăng tốc,số,Mấy?,,,2,1,nguồn,khong-co.webp,Ảnh`;
    const { body } = await send('/import', ask(bad));
    expect(body.preview).toBeNull();
    expect(body.faults.map(({ line, field }) => [line, field])).toEqual([
      [3, 'Đáp án'],
      [4, 'Tệp'],
    ]);
    expect(body.faults[1]?.vi).toContain('«khong-co.webp»');
    expect((await state()).questions).toBe(23);
  });

  test('a check tells what would be, and changes nothing', async () => {
    const { body } = await send('/check', ask(`${HEAD}\n${NEW}`));
    expect(body).toMatchObject({ faults: [], preview: { before: 23, after: 24, added: 1, changed: 0, removed: 0 } });
    expect(body.preview?.rows).toEqual([
      { id: 'moi-1', change: 'new', text: 'Câu mới?', tags: ['skill-common', 'choice'], detail: expect.any(String) },
    ]);
    expect(body.preview?.supply).toMatchObject({ heats: 1, of: 1, lack: null });
    expect((await state()).questions).toBe(23);
    const alone = await send('/check', ask(`${HEAD}\n${NEW}`, { mode: 'replace' }));
    expect(alone.body.preview).toMatchObject({ after: 1, removed: 23, supply: { heats: 0, of: 1 } });
    expect(alone.body.preview?.supply?.lack).toMatchObject({ purpose: 'skill-own', have: 0 });
  });

  test('an import is in the contest, on disk, and in the log by the host’s name', async () => {
    const { status, body } = await send('/import', ask(`${HEAD}\n${NEW}`));
    expect([status, body.faults]).toEqual([200, []]);
    expect((await state()).questions).toBe(24);
    const again = await send('/check', ask(`${HEAD}\n${NEW}`));
    expect(again.body.preview).toMatchObject({ added: 0, changed: 0, after: 24 });
    const log = (await (
      await fetch(`${rig.url}/api/v1/log`, { headers: { authorization: `Bearer ${rig.hostToken}` } })
    ).text()) as string;
    const line = JSON.parse(log.trim().split('\n').at(-1) ?? '') as { type: string; actor: string };
    expect(line.type).toBe('content-imported');
    expect(JSON.parse(line.actor)).toEqual({ role: 'host' });
  });

  test('an Excel workbook goes the same way', async () => {
    const cells = [HEAD, NEW.replace('moi-1', 'excel-1')].map((line) => line.split(',').map((value) => ({ value })));
    const text = (await writeXlsx(cells as never).toBuffer()).toString('base64');
    const { body } = await send('/check', ask(text, { format: 'xlsx' }));
    expect(body.preview).toMatchObject({ added: 1, after: 25 });
    const broken = await send('/import', ask('UEs=', { format: 'xlsx' }));
    expect(broken.body.faults[0]?.en).toContain('no .xlsx workbook');
  });

  test('[BR1] teams whose number the format has no seats for are refused with the number', async () => {
    const { body } = await send('/check', ask(`${TEAMS}\nthem,Đội Thêm,đội`, { kind: 'teams', mode: 'replace' }));
    expect(body.preview).toBeNull();
    expect(body.faults.map(({ vi }) => vi)).toEqual([expect.stringContaining('thể thức: ')]);
    const right = await send('/import', ask(TEAMS, { kind: 'teams', mode: 'replace' }));
    expect(right.body.preview).toMatchObject({ changed: 1, after: 3, supply: null });
  });

  test('[BR3] [Law 12] once a heat has begun its teams and questions stand, and others still come', async () => {
    const host = await rig.screen('host', rig.hostToken);
    expect((await host.command({ type: 'start-heat', heat: 'h1' as never })).ok).toBe(true);
    const teams = await send('/import', ask(TEAMS, { kind: 'teams', mode: 'replace' }));
    expect(teams.body.faults[0]?.en).toContain('the teams stand');
    const without = await send('/import', ask(`${HEAD}\n${NEW}`, { mode: 'replace' }));
    expect(without.body.faults.length).toBeGreaterThan(5);
    expect(without.body.faults[0]?.en).toContain('must stay as it is');
    const more = await send('/import', ask(`${HEAD}\n${NEW.replace('moi-1', 'moi-9')}`));
    expect(more.body.preview).toMatchObject({ added: 1 });
    expect(await state()).toMatchObject({ teamsStand: true, questions: 25 });
    expect(rig.faults).toEqual([]);
  });

  test('[Law 3] it is there after a restart', async () => {
    await rig.hub.close();
    await rig.startHub();
    expect(await state()).toMatchObject({ questions: 25, teams: 3 });
  });
});
