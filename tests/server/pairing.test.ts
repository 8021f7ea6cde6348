import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CODE_LIFE, PairingCodes } from '../../server/pairing/codes.ts';
import { createTokens, newSecret } from '../../server/pairing/tokens.ts';
import type { EpochMs } from '../../shared/engine/ids.ts';
import type { CodeResponse, PairResponse } from '../../shared/protocol/messages.ts';
import { Rig } from './rig.ts';

describe('the desk’s key', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await Rig.start();
  });
  afterEach(() => rig.stop());

  test('opens the desk once', async () => {
    const second = await rig.post('/desk', { key: rig.hub.hostKey });
    expect(second).toMatchObject({ status: 401, body: { code: 'bad-code' } });
  });

  test('a second start makes none while a desk is paired, `new` does, and the old desk stays', async () => {
    await rig.hub.close();
    await rig.startHub();
    expect(rig.hub.hostKey).toBeNull();
    await rig.hub.close();
    await rig.startHub({ hostKey: 'new' });
    const { body } = await rig.post<PairResponse>('/desk', { key: rig.hub.hostKey });
    expect(body).toMatchObject({ role: 'host' });
    expect(body.token).not.toBe(rig.hostToken);
    await rig.screen('host', body.token);
    await rig.host();
  });

  test('a key that was never used works after a crash', async () => {
    const fresh = await rig.hub.close().then(() => rig.startHub({ hostKey: 'new' }));
    expect(fresh).toBeUndefined();
    const key = rig.hub.hostKey;
    await rig.hub.close();
    await rig.startHub({ hostKey: 'keep' });
    expect(await rig.post('/desk', { key })).toMatchObject({ status: 200 });
  });

  test('two requests at once open one desk', async () => {
    await rig.hub.close();
    await rig.startHub({ hostKey: 'new' });
    const { hostKey: key } = rig.hub;
    const answers = await Promise.all([1, 2, 3].map(() => rig.post('/desk', { key })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
  });
});

describe('pairing codes', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await Rig.start();
  });
  afterEach(() => rig.stop());

  const code = async (request: object) => (await rig.post<CodeResponse>('/codes', request, rig.hostToken)).body;

  test('a code of six digits pairs one device with its seats, once', async () => {
    const { code: digits, url, expiresAt } = await code({ role: 'team', podiums: ['A', 'C'] });
    expect(digits).toMatch(/^\d{6}$/);
    expect(url).toBe(`${rig.url}/team#code=${digits}`);
    expect(expiresAt - Date.now()).toBeGreaterThan(CODE_LIFE - 60_000);
    // As people type it.
    const typed = `${digits.slice(0, 3)} ${digits.slice(3)}`;
    const paired = await rig.post<PairResponse>('/pair', { code: typed });
    expect(paired).toMatchObject({ status: 200, body: { role: 'team', podiums: ['A', 'C'], judge: null } });
    expect(await rig.post('/pair', { code: digits })).toMatchObject({ status: 401 });
  });

  test('only the desk makes codes, and only for seats that exist', async () => {
    expect(await rig.post('/codes', { role: 'mc' })).toMatchObject({ status: 401, body: { code: 'no-token' } });
    expect(await rig.post('/codes', { role: 'mc' }, 'x.y.z')).toMatchObject({
      status: 401,
      body: { code: 'bad-token' },
    });
    const team = await rig.pair({ role: 'team', podiums: ['A'] });
    expect(await rig.post('/codes', { role: 'mc' }, team)).toMatchObject({
      status: 403,
      body: { code: 'not-allowed' },
    });
    for (const wrong of [{ role: 'host' }, { role: 'team', podiums: [] }, { role: 'judge', judge: 'nobody' }, {}]) {
      expect(await rig.post('/codes', wrong, rig.hostToken)).toMatchObject({
        status: 400,
        body: { code: 'malformed' },
      });
    }
  });

  test('10,000 guesses find nothing: after a few the address waits, and right codes wait with it', async () => {
    const { code: digits } = await code({ role: 'mc' });
    let refused = 0;
    for (let i = 0; i < 300; i += 1) {
      const guess = String((Number(digits) + 1 + i) % 1_000_000).padStart(6, '0');
      const { status } = await rig.post('/pair', { code: guess });
      if (status === 429) refused += 1;
      else expect(status).toBe(401);
    }
    // 5 of 300 were looked at; the rest, and any number more, are not.
    expect(refused).toBeGreaterThanOrEqual(294);
    expect(await rig.post('/pair', { code: digits })).toMatchObject({ status: 429, body: { code: 'too-many' } });
    expect(await rig.post('/desk', { key: 'a-wrong-key' })).toMatchObject({ status: 429 });
  });

  test('a code grows too old', () => {
    const codes = new PairingCodes();
    const grant = { role: 'mc', podiums: [], judge: null } as const;
    const { code: digits } = codes.issue({ ...grant, podiums: [] }, 0 as EpochMs);
    expect(codes.redeem(digits, (CODE_LIFE - 1) as EpochMs)).toEqual(grant);
    const late = codes.issue({ ...grant, podiums: [] }, 0 as EpochMs);
    expect(codes.redeem(late.code, CODE_LIFE as unknown as EpochMs)).toBeNull();
  });
});

describe('device tokens', () => {
  test('only this installation’s own signature counts', async () => {
    const [ours, theirs] = [createTokens(newSecret()), createTokens(newSecret())];
    const token = await ours.sign('device');
    expect(await ours.verify(token)).toBe('device');
    expect(await theirs.verify(token)).toBeNull();
    const [head, body, signature] = token.split('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    const other = Buffer.from('{"iss":"tranh-tai","sub":"other"}').toString('base64url');
    for (const forged of [`${none}.${body}.`, `${head}.${other}.${signature}`, 'x', '']) {
      expect(await ours.verify(forged)).toBeNull();
    }
  });
});
