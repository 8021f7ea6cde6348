import { words } from '../../shared/ui/i18n/words.ts';
import type { HeldRole, PairTrouble } from './device.ts';

export const heldWords = words({
  vi: {
    title: { team: 'Máy bấm chuông', judge: 'Máy chấm điểm', secretary: 'Bàn thư ký' } satisfies Record<
      HeldRole,
      string
    >,
    pairLead: 'Nhập mã ghép máy',
    pairHint: 'Mã sáu chữ số hiện trên bàn điều khiển, hoặc quét mã QR ở đó.',
    pairing: 'Đang ghép…',
    digits: (typed: number, of: number) => `Đã nhập ${typed} trên ${of} chữ số`,
    erase: 'Xoá',
    trouble: {
      'bad-code': 'Mã không đúng, đã dùng hoặc hết hạn. Hãy xin mã mới.',
      'too-many': 'Thử quá nhiều lần. Hãy đợi một lát.',
      unreachable: 'Không gọi được máy chủ. Kiểm tra Wi-Fi rồi thử lại.',
      failed: 'Máy chủ gặp lỗi. Hãy thử lại.',
      revoked: 'Máy này không còn được nhận. Hãy ghép lại bằng mã mới.',
    } satisfies Record<PairTrouble, string>,
    connecting: 'Đang kết nối…',
    replacedLead: 'Máy khác đã thay',
    replacedHint: 'Chỗ này đang do một máy khác giữ. Mỗi chỗ chỉ có một máy.',
    takeOver: 'Dùng lại máy này',
    lost: 'Mất kết nối – đang tự nối lại',
  },
  en: {
    title: { team: 'Buzzer tablet', judge: 'Judge’s tablet', secretary: 'Secretary’s desk' },
    pairLead: 'Enter the pairing code',
    pairHint: 'Six digits shown at the console, or scan the QR there.',
    pairing: 'Pairing…',
    digits: (typed, of) => `${typed} of ${of} digits entered`,
    erase: 'Erase',
    trouble: {
      'bad-code': 'The code is wrong, used or expired. Ask for a new one.',
      'too-many': 'Too many tries. Wait a moment.',
      unreachable: 'The hub does not answer. Check the Wi-Fi, then try again.',
      failed: 'The hub ran into an error. Try again.',
      revoked: 'This device is no longer accepted. Pair it again with a new code.',
    },
    connecting: 'Connecting…',
    replacedLead: 'Another device took over',
    replacedHint: 'This seat is held by another device now. Each seat has one device.',
    takeOver: 'Use this device again',
    lost: 'Connection lost – reconnecting by itself',
  },
});
