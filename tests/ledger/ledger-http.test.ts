import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuzzLedger } from '../../server/ledger/race-record.ts';
import { Rig } from '../server/rig.ts';

describe('the buzz ledger over HTTP', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.start();
  });
  afterAll(() => rig.stop());

  const get = (path: string, token: string | null = rig.hostToken, headers: Record<string, string> = {}) =>
    fetch(`${rig.url}/api/v1/${path}`, {
      headers: token === null ? headers : { ...headers, authorization: `Bearer ${token}` },
    });
  const ticket = async (): Promise<string> => {
    const { body } = await rig.post<{ ticket: string }>('/ledger-report/ticket', {}, rig.hostToken);
    return body.ticket;
  };

  test.each(['ledger.json', 'ledger.csv', 'ledger-report', 'ledger-report?ticket=made-up'])(
    'GET %s is the desk’s alone',
    async (path) => {
      expect((await get(path, null)).status).toBe(401);
      expect((await get(path, await rig.pair({ role: 'team', podiums: ['A'] }))).status).toBe(403);
    },
  );

  test('as JSON it names the contest and the log’s line', async () => {
    const response = await get('ledger.json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const ledger = (await response.json()) as BuzzLedger;
    expect(ledger).toMatchObject({ races: [] });
    expect(ledger.contest).toBe(rig.hub.runner.committed.contest?.name);
  });

  test('as CSV it is a file with a Vietnamese head, or an English one', async () => {
    const response = await get('ledger.csv');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain('so-chuong.csv');
    expect(await response.text()).toContain('Lần mở chuông');
    expect(await (await get('ledger.csv?lang=en')).text()).toContain('Race,Heat');
  });

  test('the report is figures for a program and a page for a browser', async () => {
    expect(await (await get('ledger-report')).json()).toMatchObject({ races: 0, tablets: [] });
    const page = await get('ledger-report', rig.hostToken, { accept: 'text/html,*/*;q=0.8' });
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(await page.text()).toContain('<html lang="vi">');
  });

  test('a window of its own opens it by a ticket that is good once', async () => {
    const path = `ledger-report?ticket=${await ticket()}&lang=en`;
    const first = await get(path, null, { accept: 'text/html' });
    expect(await first.text()).toContain('Buzzer report');
    expect((await get(path, null, { accept: 'text/html' })).status).toBe(401);
  });

  test('nobody but the desk gets a ticket', async () => {
    expect((await rig.post('/ledger-report/ticket', {})).status).toBe(401);
  });
});
