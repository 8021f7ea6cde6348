import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Issue } from '../../shared/minutes/issue.ts';
import type { Overview } from '../../shared/minutes/overview.ts';
import { Rig } from '../server/rig.ts';
import { seedSeason } from './season-hub.ts';

const FINAL = { kind: 'heat', id: 's3h1' };

describe('minutes over HTTP', () => {
  const rig = new Rig();
  const lines = seedSeason(rig.dataDir);
  beforeAll(async () => {
    await rig.startHub();
    rig.hostToken = (await rig.post<{ token: string }>('/desk', { key: rig.hub.hostKey })).body.token;
  });
  afterAll(() => rig.stop());

  const ask = (path: string, init: RequestInit = {}, token: string | null = rig.hostToken): Promise<Response> =>
    fetch(`${rig.url}/api/v1/minutes${path}`, {
      ...init,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
    });
  const overview = async (): Promise<Overview> => (await (await ask('/')).json()) as Overview;
  const stateOfFinal = async () => (await overview()).papers.find(({ title }) => title === 'Chung kết')!;
  const issue = (read: object) => ask('/issues', { method: 'POST', body: JSON.stringify(read) });

  test('[threats] are for the desk alone', async () => {
    const paths = ['/', '/paper?kind=contest', '/standings.csv'];
    const team = await rig.pair({ role: 'team', podiums: ['A'] });
    for (const path of paths) {
      expect((await ask(path, {}, null)).status, path).toBe(401);
      expect((await ask(path, {}, team)).status, path).toBe(403);
    }
    const body = JSON.stringify({ subject: FINAL, seq: 1, hash: '0'.repeat(64) });
    expect((await ask('/issues', { method: 'POST', body }, team)).status).toBe(403);
    expect((await ask('/details', { method: 'PUT', body: '{}' }, team)).status).toBe(403);
  });

  test.each([
    ['POST', '/codes', { role: 'mc' }],
    ['DELETE', '/devices/nobody', undefined],
    ['GET', '/content', undefined],
    ['POST', '/content/import', {}],
    ['POST', '/content/format/save', {}],
    ['GET', '/log', undefined],
    ['GET', '/ledger.json', undefined],
    ['GET', '/ledger-report', undefined],
    ['GET', '/outputs', undefined],
  ])('[threats] %s %s is not the secretary’s', async (method, path, body) => {
    const token = await rig.pair({ role: 'secretary' });
    const response = await fetch(`${rig.url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    expect(response.status).toBe(403);
  });

  test('the list has every heat, every stage and the contest', async () => {
    const { papers, seq, judges } = await overview();
    expect(papers).toHaveLength(9 + 3 + 1);
    expect(papers.every(({ finished }) => finished)).toBe(true);
    expect(seq).toBeGreaterThanOrEqual(lines);
    expect(judges).toHaveLength(3);
  });

  test('a paper comes as a document without scripts or styles, under the same policy as every page', async () => {
    const response = await ask('/paper?kind=heat&id=s3h1');
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('cache-control')).toBe('no-store');
    const markup = await response.text();
    expect(markup).toContain('<strong>277</strong>');
    expect(markup).not.toMatch(/<(?:script|style|link)/);
  });

  test.each([
    '/paper',
    '/paper?kind=nothing',
    '/paper?kind=heat',
    '/paper?kind=heat&id=s3h1&lang=fr',
    '/paper?kind=heat&id=s3h1&version=0',
    '/paper?kind=sheet&id=s3h1',
  ])('GET %s is malformed', async (path) => {
    expect((await ask(path)).status).toBe(400);
  });

  test.each([
    '/paper?kind=heat&id=nowhere',
    '/paper?kind=stage&id=nowhere',
    '/paper?kind=heat&id=s3h1&version=7',
    '/paper?kind=sheet&id=s3h1&judge=nobody',
    '/paper?kind=sheet&id=s3h1&judge=gk1&version=1',
  ])('GET %s is nowhere', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test('the details of the office are kept, and printed', async () => {
    const details = { ...(await overview()).details, secretary: ' Trần Thị Bưởi ', code: 'CĐS' };
    expect((await ask('/details', { method: 'PUT', body: JSON.stringify(details) })).status).toBe(204);
    expect((await overview()).details).toMatchObject({ secretary: 'Trần Thị Bưởi', code: 'CĐS' });
    const markup = await (await ask('/paper?kind=contest')).text();
    expect(markup).toContain('Trần Thị Bưởi');
    expect(markup).toContain('Số: ……/BB-CĐS');
    const wrong = JSON.stringify({ ...details, somebody: 'else' });
    expect((await ask('/details', { method: 'PUT', body: wrong })).status).toBe(400);
  });

  test('issuing numbers the paper that was read, once, and survives a restart of the hub', async () => {
    const { seq, hash } = await overview();
    expect((await issue({ subject: FINAL, seq, hash: 'f'.repeat(64) })).status).toBe(409);
    expect((await issue({ subject: FINAL, seq: seq + 5, hash })).status).toBe(409);
    const both = await Promise.all([issue({ subject: FINAL, seq, hash }), issue({ subject: FINAL, seq, hash })]);
    const [first, again] = (await Promise.all(both.map((response) => response.json()))) as [Issue, Issue];
    expect(first).toMatchObject({ number: 1, version: 1, seq, hash });
    expect(again).toEqual(first);

    await rig.hub.close();
    await rig.startHub();
    expect((await stateOfFinal()).issues).toEqual([first]);
    const markup = await (await ask('/paper?kind=heat&id=s3h1&version=1')).text();
    expect(markup).toContain('Số: 01/BB-CĐS');
    expect(markup).toContain(`data-seq="${seq}" data-hash="${hash}"`);
  });

  test('[BR7] after a correction the paper is out of date, and the next version says what it replaces', async () => {
    const host = await rig.host();
    const { takeBack } = host.view;
    await host.command({ type: 'take-back', action: takeBack!.action, confirmed: true });
    const read = await overview();
    expect(await stateOfFinal()).toMatchObject({ finished: false, outdated: true });
    expect((await issue({ subject: FINAL, seq: read.seq, hash: read.hash })).status).toBe(409);

    await host.command({ type: 'adjust-score', podium: 'C', points: 5, reason: 'Khiếu nại được chấp nhận' });
    await host.command({ type: 'confirm-result', heat: host.view.heat!.id });
    expect((await issue({ subject: FINAL, seq: read.seq, hash: read.hash })).status).toBe(409);
    const now = await overview();
    const second = (await (await issue({ subject: FINAL, seq: now.seq, hash: now.hash })).json()) as Issue;
    expect(second).toMatchObject({ number: 1, version: 2, seq: now.seq });
    const markup = await (await ask('/paper?kind=heat&id=s3h1&version=2')).text();
    expect(markup).toContain('Lần 2, thay thế lần 1');
    expect(markup).toContain('Khiếu nại được chấp nhận');
    const first = await (await ask('/paper?kind=heat&id=s3h1&version=1')).text();
    expect(first).not.toContain('Khiếu nại được chấp nhận');
    expect((await stateOfFinal()).outdated).toBe(false);
  });

  test('[JD5] the secretary reads, fills in and issues them as the host does', async () => {
    const secretary = await rig.pair({ role: 'secretary' });
    for (const path of ['/', '/paper?kind=contest', '/paper?kind=sheet&id=s3h1&judge=gk1', '/standings.csv']) {
      expect((await ask(path, {}, secretary)).status, path).toBe(200);
    }
    const { details, defaults, papers } = await overview();
    const body = JSON.stringify({ ...defaults, ...details });
    expect((await ask('/details', { method: 'PUT', body }, secretary)).status).toBe(204);
    const { seq, hash } = await overview();
    const last = papers.at(-1)!.subject;
    const issued = { method: 'POST', body: JSON.stringify({ subject: last, seq, hash }) };
    expect((await ask('/issues', issued, secretary)).status).toBe(200);
  });

  test('the standings come as a table file', async () => {
    const response = await ask('/standings.csv');
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(await response.text()).toContain('"huyện Đại Lộc",1,27,45,55,0,150,0,277');
  });

  test('nothing of all this was a fault of the hub', () => {
    expect(rig.faults).toEqual([]);
  });
});
