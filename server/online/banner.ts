import { renderUnicodeCompact } from 'uqr';
import { publicAddress } from '../http/addresses.ts';
import { instantWords } from './instant.ts';
import type { Started } from './online-settings.ts';

/** What is printed once, when the round serves. Vietnamese first, English beside it. */
export function onlineBanner(started: Started, at: { url: string; dataDir: string }): string {
  const { contest, opens, closes, questions, organiserKey, fingerprint } = started;
  const organiser = `${at.url}/organiser${organiserKey === null ? '' : `#key=${organiserKey}`}`;
  return [
    '',
    'Vòng thi trực tuyến đang chạy. [The open online round is running.]',
    `  ${contest}`,
    '',
    row('Trang dự thi', 'players', at.url),
    row('Mở – đóng', 'opens – closes', `${instantWords(opens)} – ${instantWords(closes)} (giờ Việt Nam)`),
    row('Số câu hỏi', 'questions', String(questions)),
    row('Ban Tổ chức', 'organiser', organiser),
    organiserKey === null
      ? '    (khoá đã cấp lúc trước; mất thì chạy lại với --new-organiser-key) [the key was issued before; --new-organiser-key makes a new one]'
      : '    (giữ kín địa chỉ này; khoá chỉ in một lần) [keep this address secret; the key is printed once]',
    row('Vân tay khoá ký', 'key fingerprint', fingerprint),
    row('Dữ liệu', 'data', at.dataDir),
    '',
    renderUnicodeCompact(at.url, { border: 1 }),
    'Dừng: Ctrl-C. [To stop: Ctrl-C.]',
    '',
  ].join('\n');
}

/** How the world reaches the page: as told, or by the machine's own address. */
export const pageUrl = (publicUrl: string | null, host: string, port: number): string =>
  publicUrl ?? `http://${publicAddress(host)}:${port}`;

const row = (vi: string, en: string, value: string): string => `  ${`${vi} [${en}]`.padEnd(36)} ${value}`;
