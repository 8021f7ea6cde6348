import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOnlineFlags } from '../../server/online/flags.ts';
import { instantWords, readInstant } from '../../server/online/instant.ts';
import { localityId } from '../../server/online/localities.ts';
import { onlineClock } from '../../server/online/online-clock.ts';
import { playersCsv } from '../../server/online/players-csv.ts';
import { at } from '../../shared/engine/ids.ts';
import { CODE_ALPHABET, normalPhone, playerName, recoveryCode } from '../../shared/protocol/online.ts';

describe('a phone number', () => {
  const digits = fc
    .tuple(fc.constantFrom('3', '5', '7', '8', '9'), fc.stringMatching(/^\d{8}$/))
    .map((pair) => pair.join(''));
  const prefix = fc.constantFrom('0', '+84', '84', '0084', '+84 0', '(+84) ', '+84-');
  const gaps = fc.array(fc.constantFrom('', ' ', '.', '-', '\u00a0', '\u202c'), { minLength: 9, maxLength: 9 });

  test('[AU7] has one form, however it is written', () => {
    fc.assert(
      fc.property(digits, prefix, gaps, (number, before, between) => {
        const written = before + [...number].map((digit, nth) => between[nth] + digit).join('');
        expect(normalPhone(written)).toBe(`0${number}`);
        expect(normalPhone(`0${number}`)).toBe(`0${number}`);
      }),
    );
  });

  test.each([
    '',
    '0',
    '0123456789',
    '01234567890',
    '0212345678',
    '091234567',
    '09123456789',
    '+1 912 345 678',
    '+84 112 345 678',
    'số',
  ])('[AU7] %j is none', (text) => expect(normalPhone(text)).toBeNull());
});

describe('a name', () => {
  test.each([
    ['  nguyễn   văn an ', 'nguyễn văn an'],
    ['Nguye\u0302\u0303n Thi\u0323 A\u0309nh', 'Nguyễn Thị Ảnh'],
    ["Y Thinh Niê K'đăm", "Y Thinh Niê K'đăm"],
    ['H’Hen Niê', 'H’Hen Niê'],
  ])('[AU7] %j is kept as %j', (text, name) => expect(playerName(text)).toBe(name));

  test.each(['', 'A', '=1+1', '<b>x</b>', '0912345678', 'A'.repeat(61), '🙂🙂', 'A\u202eB'])(
    '[AU7] %j is none',
    (text) => expect(playerName(text)).toBeNull(),
  );
});

describe('a recovery code', () => {
  const letters = fc
    .array(fc.constantFrom(...CODE_ALPHABET), { minLength: 8, maxLength: 8 })
    .map((list) => list.join(''));

  test('[AU7] is read as people type it', () => {
    fc.assert(
      fc.property(letters, (code) => {
        const shown = `${code.slice(0, 4)}-${code.slice(4)}`;
        for (const typed of [code, shown, code.toLowerCase(), ` ${code.slice(0, 4)} – ${code.slice(4)} `]) {
          expect(recoveryCode(typed)).toBe(shown);
        }
      }),
    );
    expect(recoveryCode('AAAA-AAA')).toBeNull();
    expect(recoveryCode('AAAA-AAA0')).toBeNull();
  });
});

describe('an instant', () => {
  test.each([
    ['2023-09-10', '2023-09-09T17:00:00.000Z'],
    ['2023-09-30T24:00', '2023-09-30T17:00:00.000Z'],
    ['2023-09-30 19:30', '2023-09-30T12:30:00.000Z'],
    ['2023-09-30T19:30:15Z', '2023-09-30T19:30:15.000Z'],
    ['2023-09-30T19:30+02:00', '2023-09-30T17:30:00.000Z'],
  ])('[AU7] %s is %s: without a zone it is Vietnam’s time', (text, iso) => {
    expect(new Date(readInstant(text)!).toISOString()).toBe(iso);
  });

  test.each(['', 'mai', '10/9/2023', '2023-13-01', '2023-02-31', '2023-09-10T25:00', '2023-09-10T12'])(
    '[AU7] %j is none',
    (text) => expect(readInstant(text)).toBeNull(),
  );

  test('[AU7] is said in Vietnam’s time, wherever the host stands', () => {
    expect(instantWords(readInstant('2023-09-10')!)).toBe('10/09/2023 00:00');
  });
});

describe('the options', () => {
  test('[AU7] are read, with defaults', () => {
    expect(readOnlineFlags(['--online'])).toMatchObject({ port: 4300, publicUrl: null, trustProxy: 0, opens: null });
    const flags = [
      '--online',
      '--public-url',
      'https://thi.example.vn/',
      '--closes=2023-09-30T24:00',
      '--trust-proxy',
      '1',
    ];
    expect(readOnlineFlags(flags)).toMatchObject({
      publicUrl: 'https://thi.example.vn',
      closes: readInstant('2023-10-01'),
      trustProxy: 1,
    });
  });

  test.each([
    [['--online', '--rehearsal'], /Không hiểu tuỳ chọn «--rehearsal»/],
    [['--online', '--port', 'x'], /--port phải là một số/],
    [['--online', '--opens', 'mai'], /--opens phải là một thời điểm/],
    [['--online', '--public-url', 'thi.example.vn'], /--public-url phải là địa chỉ gốc/],
    [['--online', '--public-url', 'https://x.vn/path'], /--public-url phải là địa chỉ gốc/],
  ])('[AU7] %j is refused in a sentence', (flags, words) => {
    expect(() => readOnlineFlags(flags)).toThrow(words);
  });

  test('[AU7] places get plain ids', () => {
    expect(localityId('Phường Đức Xuân')).toBe('phuong-duc-xuan');
    expect(localityId('Thị trấn Ái Nghĩa (Đại Lộc)')).toBe('thi-tran-ai-nghia-dai-loc');
  });
});

describe('the round’s clock', () => {
  test('[AU7] is the wall clock, that never runs backwards, not through a restart either', () => {
    let wall = 1_000;
    const clock = onlineClock(at(0), () => wall);
    expect(clock.now()).toBe(1_000);
    wall = 400;
    expect(clock.now()).toBe(1_000);
    wall = 1_300;
    expect(clock.now()).toBe(1_300);
    // The host came back with a clock that was set back by an hour: it goes on from the last instant on record.
    wall = 5_000;
    const again = onlineClock(at(9_000), () => wall);
    expect(again.now()).toBe(9_000);
    wall += 250;
    expect(again.now()).toBe(9_250);
  });
});

describe('the exported list', () => {
  test.each(['=1+1', '+84', '-1', '@SUM(A1)', '\tx', '\rx'])('[AU7] a text like %j is no formula', (name) => {
    const row = {
      id: 1,
      phone: '0912345678',
      locality: 'x',
      consented: 0,
      finished: null,
      settled: 0,
      right: 0,
      time: 0,
    };
    const [, line] = [...playersCsv([{ ...row, name } as never], { localities: [], points: 10 } as never)];
    expect(line).toMatch(/^1,"?'/);
  });
});
