import { renderUnicodeCompact } from 'uqr';
import { lanAddresses, publicAddress } from '../http/addresses.ts';

export interface BannerOptions {
  host: string;
  port: number;
  audiencePort: number;
  hostKey: string | null;
  dataDir: string;
  rehearsal: boolean;
  demo: boolean;
}

/** What is printed once, when everything serves. Vietnamese first, English beside it. */
export function banner(options: BannerOptions): string {
  const { host, port, audiencePort, hostKey, dataDir, rehearsal, demo } = options;
  const address = publicAddress(host);
  const at = (name: string, path: string, at = port): string => `http://${name}:${at}${path}`;
  // The desk is opened on this laptop; by loopback it works without any network.
  const desk = host === '0.0.0.0' || host === '::' ? 'localhost' : address;
  const console = at(desk, hostKey === null ? '/console' : `/console#key=${hostKey}`);
  const phones = at(address, '/', audiencePort);
  const others = lanAddresses().filter((other) => other !== address);
  return [
    '',
    'Tranh Tài đang chạy. [Tranh Tài is running.]',
    ...(rehearsal
      ? ['*** TỔNG DUYỆT – không ghi vào cuộc thi thật [REHEARSAL – the live contest is not touched] ***']
      : []),
    ...(demo ? ['*** TRÌNH DIỄN – dữ liệu minh hoạ [DEMO – illustrative data] ***'] : []),
    '',
    row('Bàn điều khiển', 'console', console),
    ...(hostKey === null
      ? [
          '    (đã ghép; mất quyền thì chạy lại với --new-host-key) [paired; to regain the desk restart with --new-host-key]',
        ]
      : ['    (khoá dùng một lần) [the key works once]']),
    row('Bảng điểm', 'scoreboard', at(address, '/scoreboard')),
    row('Máy của đội', 'team tablets', at(address, '/team')),
    row('Máy giám khảo', 'judge tablets', at(address, '/judge')),
    row('Bàn thư ký', 'secretary’s desk', at(address, '/secretary')),
    row('Thẻ dẫn MC', 'MC cue card', at(address, '/mc')),
    row('Khán giả', 'phones', phones),
    ...(others.length > 0 && (host === '0.0.0.0' || host === '::')
      ? [`    Địa chỉ khác của máy này [other addresses]: ${others.join(', ')}`]
      : []),
    row('Dữ liệu', 'data', dataDir),
    '',
    code('Máy của đội [team tablets]', at(address, '/team')),
    code('Khán giả [phones]', phones),
    '',
    'Dừng: Ctrl-C. [To stop: Ctrl-C.]',
    '',
  ].join('\n');
}

const row = (vi: string, en: string, value: string): string => `  ${`${vi} [${en}]`.padEnd(32)} ${value}`;

const code = (label: string, url: string): string => `${label}: ${url}\n${renderUnicodeCompact(url, { border: 1 })}`;
