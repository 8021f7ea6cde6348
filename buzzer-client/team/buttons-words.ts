import type { Lang } from '../../shared/ui/i18n/lang.ts';
import { decimal, words } from '../../shared/ui/i18n/words.ts';
import type { Input, KeyScan } from './buttons.ts';

export const buttonWords = words({
  vi: {
    title: 'Nút bấm & phím',
    lead: 'Bấm thử từng nút: đèn của bục nào sáng thì nút thuộc bục ấy.',
    open: 'Nút bấm & phím',
    close: 'Xong',
    reset: 'Đặt lại mặc định',
    choose: 'Chọn nút',
    cancel: 'Huỷ',
    capture: (podium: string) => `Bấm nút của bục ${podium}`,
    captureHint: 'Phím, nút USB hoặc tay cầm. Nếu chỉ dùng màn hình, chạm vào đây.',
    taken: (podium: string) => `Nút này đang là của bục ${podium} – bấm lần nữa để chuyển`,
    robbed: (podium: string) => `Nút này nay thuộc bục ${podium} – hãy chọn nút khác`,
    asked: 'Theo địa chỉ trang (?keys=)',
    guessed: 'mặc định',
    untried: 'Chưa thử',
    delay: (delay: string) => `trễ ${delay} ms`,
    scan: (scan: string, rate: string) => `quét ${scan} ms (${rate} lần/giây)`,
    scanUnknown: 'chưa rõ nhịp quét',
    tries: (times: number) => `${times} lần`,
    kind: 'Loại nút',
    kinds: { usb: 'Nút USB 1 kHz', keyboard: 'Bàn phím thường' },
    touch: 'Chạm màn hình',
    key: (key: string) => `Phím ${key}`,
    pad: (pad: number, button: number) => `Tay cầm ${pad} – nút ${button}`,
    space: 'cách',
    tryTouch: (podium: string) => `Chạm thử bục ${podium}`,
  },
  en: {
    title: 'Buttons & keys',
    lead: 'Try every button: it belongs to the podium whose lamp lights up.',
    open: 'Buttons & keys',
    close: 'Done',
    reset: 'Back to the defaults',
    choose: 'Choose',
    cancel: 'Cancel',
    capture: (podium) => `Press podium ${podium}’s button`,
    captureHint: 'A key, a USB button or a gamepad. For the screen alone, touch here.',
    taken: (podium) => `This one is podium ${podium}’s – press again to move it`,
    robbed: (podium) => `This one is podium ${podium}’s now – choose another`,
    asked: 'From the page’s address (?keys=)',
    guessed: 'default',
    untried: 'Not tried yet',
    delay: (delay) => `delay ${delay} ms`,
    scan: (scan, rate) => `scan ${scan} ms (${rate} a second)`,
    scanUnknown: 'scan rate unknown',
    tries: (times) => (times === 1 ? 'once' : `${times} times`),
    kind: 'Kind of button',
    kinds: { usb: '1 kHz USB button', keyboard: 'Ordinary keyboard' },
    touch: 'Touch screen',
    key: (key) => `Key ${key}`,
    pad: (pad, button) => `Gamepad ${pad} – button ${button}`,
    space: 'Space',
    tryTouch: (podium) => `Try podium ${podium} by touch`,
  },
});

export const SCAN_OF: Record<'usb' | 'keyboard', KeyScan> = { usb: 1, keyboard: 8 };

/** A key as it is printed: "Q", "F13", "Num 1", "cách". */
export function keyText({ code, key }: { code: string; key: string }, lang: Lang): string {
  if (key === ' ') return buttonWords[lang].space;
  const name = key.length === 1 ? key.toUpperCase() : key.charAt(0).toUpperCase() + key.slice(1);
  return code.startsWith('Numpad') ? `Num ${name}` : name;
}

export function inputText(input: Input, lang: Lang): string {
  const text = buttonWords[lang];
  if (input.by === 'touch') return text.touch;
  if (input.by === 'key') return text.key(keyText(input, lang));
  // People count from one.
  return text.pad(input.pad + 1, input.button + 1);
}

/** "trễ 1,2 ms · quét 8 ms (125 lần/giây)"; times in ms. */
export function figuresText(delay: number, scan: number | null, times: number, lang: Lang): string {
  const text = buttonWords[lang];
  const rate = scan === null ? text.scanUnknown : text.scan(decimal(scan, lang), String(Math.round(1000 / scan)));
  return [text.delay(decimal(delay, lang)), rate, text.tries(times)].join(' · ');
}
