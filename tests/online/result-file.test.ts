import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importOnline, RESULT_FILE } from '../../server/online/import-result.ts';
import { readOnlineResult } from '../../server/online/result-file.ts';
import { readFingerprint, signResult } from '../../server/online/signing.ts';
import { onlineStandings } from '../../server/online/standings-on-air.ts';
import type { OnlineResult } from '../../shared/protocol/online.ts';
import { rightOptions } from './contest.ts';
import { CLOSES, must, OnlineRig, OPENS } from './rig.ts';

let rig: OnlineRig;
let text: string;
/** A key of somebody who has nothing to do with the round. */
const stranger = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' });

beforeAll(async () => {
  rig = await OnlineRig.start();
  const right = rightOptions(4);
  for (const [nth, locality] of ['nui', 'nui', 'sao', 'elsewhere'].entries()) {
    const player = await rig.player();
    must(await player.start({ locality, name: `Người Dự Thi ${['Một', 'Hai', 'Ba', 'Bốn'][nth]}` }));
    await player.play(4 - nth, (options) => options.findIndex((option) => right.has(option)));
  }
  rig.now = CLOSES;
  text = await (await rig.organiser('result.json')).text();
});
afterAll(() => rig.stop());

const resultOf = (): OnlineResult => JSON.parse(text).result;
/** The file with this change, signed by a stranger's key: everything about it is right but the content. */
function forged(change: (result: OnlineResult) => void): string {
  const result = resultOf();
  change(result);
  return signResult(result, stranger);
}
const problems = (file: string): string => {
  const read = readOnlineResult(file);
  return read.ok ? 'taken' : `${read.fault}\n${read.problems.join('\n')}`;
};

describe('the signed result', () => {
  test('[AU7] is read back as it was made, and says whose key signed it', () => {
    const read = readOnlineResult(text, { fingerprint: rig.online.fingerprint });
    expect(read).toMatchObject({ ok: true, known: true, fingerprint: rig.online.fingerprint });
    if (!read.ok) return;
    expect(read.result).toMatchObject({
      contest: { id: 'test-contest', name: 'Cuộc thi thử' },
      window: { opens: OPENS, closes: CLOSES },
      totals: { players: 4, finished: 1, questions: 4, points: 10, mean: 25 },
    });
    expect(read.result.localities.map(({ id, players, place, mean }) => [id, players, place, mean])).toEqual([
      ['nui', 2, 1, 35],
      ['sao', 1, 2, 20],
      ['trang', 0, 3, null],
      ['elsewhere', 1, null, 10],
    ]);
    expect(read.result.top.map(({ score, place }) => [place, score])).toEqual([
      [1, 40],
      [2, 30],
      [3, 20],
      [4, 10],
    ]);
    expect(read.result.questions.every(({ answered, right }) => answered === right)).toBe(true);
    // Read once, its key is known the next time.
    expect(readOnlineResult(text, { publicKey: read.publicKey })).toMatchObject({ ok: true, known: true });
    expect(readOnlineResult(text)).toMatchObject({ ok: true, known: false });
  });

  test('[AU7] may be indented and its fields reordered on the way', () => {
    const { format, version, result, publicKey, signature } = JSON.parse(text);
    const turned = Object.fromEntries(Object.entries(result).reverse());
    expect(
      readOnlineResult(`\uFEFF${JSON.stringify({ signature, publicKey, result: turned, version, format })}`).ok,
    ).toBe(true);
  });

  test('[AU7] any change of what it says is found', () => {
    const { result } = JSON.parse(text);
    const leaves: (string | number)[][] = [];
    const walk = (value: unknown, path: (string | number)[]): void => {
      if (value === null || typeof value !== 'object') leaves.push(path);
      else for (const [key, each] of Object.entries(value)) walk(each, [...path, key]);
    };
    walk(result, []);
    expect(leaves.length).toBeGreaterThan(60);
    for (const path of leaves) {
      const file = JSON.parse(text);
      const parent = path.slice(0, -1).reduce((value, key) => value[key], file.result);
      const last = path.at(-1)!;
      parent[last] = typeof parent[last] === 'string' ? `${parent[last]} ` : (parent[last] ?? 0) + 1;
      expect(problems(JSON.stringify(file)), path.join('.')).toMatch(/^forged\nsignature: không khớp/);
    }
  });

  test('[AU7] another key is named with both fingerprints', () => {
    const read = readOnlineResult(
      forged(() => {}),
      { fingerprint: rig.online.fingerprint },
    );
    expect(read).toMatchObject({ ok: false, fault: 'other-key' });
    expect(read.ok ? '' : read.problems[0]).toContain(`phải là ${rig.online.fingerprint}`);
  });

  test.each<[string, RegExp, (result: OnlineResult) => void]>([
    [
      'a full number',
      /result\.top\[0\]\.phone: chỉ được ở dạng 09xx xxx 123/,
      ({ top }) => Object.assign(top[0]!, { phone: '0912345678' }),
    ],
    [
      'sums that are wrong',
      /totals\.players: là 5 nhưng các địa phương cộng lại 4/,
      ({ totals }) => Object.assign(totals, { players: 5 }),
    ],
    [
      'a wrong share',
      /localities\[0\]\.share: phải là 0.5/,
      ({ localities }) => Object.assign(localities[0]!, { share: 0.9 }),
    ],
    [
      'a wrong place',
      /localities\[1\]\.place: phải là 2/,
      ({ localities }) => Object.assign(localities[1]!, { place: 1 }),
    ],
    ['a stolen first place', /top\[3\]\.place: phải là 4/, ({ top }) => Object.assign(top[3]!, { place: 1 })],
    [
      'a window that is none',
      /window\.closes: phải sau giờ mở/,
      ({ window }) => Object.assign(window, { closes: window.opens }),
    ],
    ['a field too many', /không có mục «more»/, (result) => Object.assign(result, { more: 1 })],
    ['a field too few', /result\.totals: thiếu/, (result) => Object.assign(result, { totals: undefined })],
  ])('[AU7] with %s is refused even when rightly signed', (_what, words, change) => {
    expect(problems(forged(change))).toMatch(words);
  });

  test.each<[string, RegExp, () => string]>([
    ['half a file', /^not-json\ndòng \d+, cột \d+/, () => text.slice(0, -40)],
    ['another file', /^not-a-result\n/, () => '{"teams":[]}'],
    [
      'a newer version',
      /^other-version\nversion: là 2, chương trình này đọc được 1/,
      () => text.replace('"version": 1', '"version": 2'),
    ],
    [
      'a short signature',
      /signature: phải dài 64 byte/,
      () => JSON.stringify({ ...JSON.parse(text), signature: 'AAAA' }),
    ],
    ['a key that is none', /publicKey: phải là base64/, () => JSON.stringify({ ...JSON.parse(text), publicKey: '?' })],
    ['a file of two megabytes', /^too-long/, () => `"${'x'.repeat(2_000_000)}"`],
  ])('[AU7] %s is refused with what is wrong and what is allowed', (_what, words, file) => {
    expect(problems(file())).toMatch(words);
  });

  test('[AU7] fingerprints are read as people write them', () => {
    const { fingerprint } = rig.online;
    expect(readFingerprint(fingerprint.toLowerCase().replaceAll(' ', ':'))).toBe(fingerprint);
    expect(readFingerprint('3F2A')).toBeNull();
  });
});

describe('npm start -- --import-online', () => {
  test('[AU7] lays the file into the show’s data, exactly as it was signed', () => {
    const file = join(rig.folder, 'ket-qua.json');
    writeFileSync(file, text);
    const data = join(rig.folder, 'show');
    const said = importOnline(['--import-online', file, '--data', data, '--fingerprint', rig.online.fingerprint]);
    expect(said).toMatch(/4 người dự thi[\s\S]*1\. Huyện Đại Lộc +2 +50,0%[\s\S]*Đúng vân tay/);
    expect(readFileSync(join(data, RESULT_FILE), 'utf8')).toBe(text);
  });

  test('[AU7] goes on air as sums, and nobody’s name', () => {
    const standings = onlineStandings(join(rig.folder, 'show'));
    expect(standings).toEqual({
      players: 4,
      mean: 25,
      points: 40,
      taking: 2,
      localities: [
        { place: 1, name: 'Huyện Đại Lộc', players: 2, mean: 35 },
        { place: 2, name: resultOf().localities[1]!.name, players: 1, mean: 20 },
      ],
    });
    expect(JSON.stringify(standings)).not.toContain('Người Dự Thi');
    expect(onlineStandings(join(rig.folder, 'no-show'))).toBeNull();
    const tampered = join(rig.folder, 'tampered');
    mkdirSync(tampered);
    writeFileSync(join(tampered, RESULT_FILE), text.replace('Cuộc thi thử', 'Cuộc thi giả'));
    expect(onlineStandings(tampered)).toBeNull();
  });

  test('[AU7] refuses a changed file and leaves what was there', () => {
    const file = join(rig.folder, 'hong.json');
    writeFileSync(file, text.replace('Cuộc thi thử', 'Cuộc thi giả'));
    const data = join(rig.folder, 'show');
    expect(() => importOnline(['--import-online', file, '--data', data])).toThrow(/signature: không khớp/);
    expect(() => importOnline(['--import-online', join(rig.folder, 'none.json')])).toThrow(/Không đọc được tệp/);
    expect(readFileSync(join(data, RESULT_FILE), 'utf8')).toBe(text);
  });
});
