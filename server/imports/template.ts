import type { ContentKind } from '../../shared/protocol/content.ts';
import { csv } from '../ledger/csv.ts';
import { QUESTION_COLUMNS } from './question-columns.ts';
import { TEAM_COLUMNS } from './team-columns.ts';

/** A line of each kind, so that whoever fills the sheet sees how an answer is written. */
const QUESTIONS: Record<string, string>[] = [
  {
    id: 'vi-du-1',
    purpose: 'lượt riêng',
    kind: 'trắc nghiệm',
    text: 'Cổng Dịch vụ công quốc gia có địa chỉ nào?',
    A: 'dichvucong.gov.vn',
    B: 'dichvucong.com.vn',
    answer: 'A',
    difficulty: '1',
    source: 'Ví dụ, hãy xoá',
  },
  {
    id: 'vi-du-2',
    purpose: 'lượt chung',
    kind: 'trả lời miệng',
    text: 'OTP là mật khẩu dùng mấy lần?',
    answer: 'một lần',
    accepted: '1 lần; chỉ một lần',
    difficulty: '1',
    source: 'Ví dụ, hãy xoá',
  },
  {
    id: 'vi-du-3',
    purpose: 'tăng tốc',
    kind: 'số',
    text: 'Một kilobyte (KB) theo hệ nhị phân có bao nhiêu byte?',
    answer: '1024',
    unit: 'byte',
    tolerance: '0',
    difficulty: '2',
    source: 'Ví dụ, hãy xoá',
  },
  {
    id: 'vi-du-4',
    purpose: 'tăng tốc',
    kind: 'sắp xếp',
    text: 'Sắp xếp các bước làm thủ tục trực tuyến, từ đầu đến cuối',
    A: 'Nhận kết quả',
    B: 'Đăng nhập',
    C: 'Nộp hồ sơ',
    D: 'Trả phí',
    answer: 'B-C-D-A',
    difficulty: '2',
    source: 'Ví dụ, hãy xoá',
  },
  {
    id: 'vi-du-5',
    purpose: 'tăng tốc',
    kind: 'ghép đôi',
    text: 'Ghép mỗi tên viết tắt với nghĩa của nó',
    left1: 'CNTT',
    left2: 'DVC',
    left3: 'CSDL',
    A: 'cơ sở dữ liệu',
    B: 'công nghệ thông tin',
    C: 'dịch vụ công',
    answer: '1-B, 2-C, 3-A',
    difficulty: '2',
    source: 'Ví dụ, hãy xoá',
  },
];
const TEAMS: Record<string, string>[] = [
  { id: 'doi-mot', name: 'Đội Một', kind: 'huyện', members: 'Nguyễn Văn A; Trần Thị B' },
  { id: 'doi-du-bi', name: 'Đội Dự Bị', kind: 'đội', substitute: 'x' },
];

/** A sheet to fill in, as a spreadsheet opens it. */
export function template(kind: ContentKind): string {
  const columns = kind === 'questions' ? QUESTION_COLUMNS : TEAM_COLUMNS;
  const rows = kind === 'questions' ? QUESTIONS : TEAMS;
  return csv([
    columns.map(({ headings }) => headings[0]),
    ...rows.map((row) => columns.map(({ key }) => row[key] ?? null)),
  ]);
}
