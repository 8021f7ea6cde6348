import { Complaint } from '../supervisor/complaint.ts';
import { instantWords } from './instant.ts';
import type { Round } from './round.ts';

export interface Played {
  players: boolean;
  /** It has closed once, whatever the clock says now. */
  closed: boolean;
}

/**
 * Whether a round that was started before may go on as `wanted`. Before the first player anything may change; after
 * that only the closing instant and places that are added; after the close nothing: the answers are public.
 * @throws Complaint with the one thing to do
 */
export function checkChange(stored: Round | null, wanted: Round, played: Played): void {
  if (wanted.closes <= wanted.opens) {
    throw new Complaint(
      `Giờ đóng (${instantWords(wanted.closes)}) phải sau giờ mở (${instantWords(wanted.opens)}).`,
      `The round must close (--closes) after it opens (--opens).`,
    );
  }
  if (stored === null || (!played.players && !played.closed)) return;
  const moved = wanted.opens !== stored.opens || wanted.closes !== stored.closes;
  if (played.closed && moved) {
    throw new Complaint(
      `Vòng thi trực tuyến đã đóng lúc ${instantWords(stored.closes)} và đáp án đã công khai, nên không mở lại được; hãy bỏ --opens và --closes, hoặc mở vòng mới bằng --data với thư mục khác.`,
      'The round has closed and its answers are public: it can not be opened again. Leave out --opens and --closes, or start a new round with --data and another directory.',
    );
  }
  const changed = firstChange(stored, wanted);
  if (changed === null) return;
  throw new Complaint(
    `Đã có người dự thi nên không đổi được ${changed.vi}; chỉ có thể dời giờ đóng và thêm địa phương. Muốn khác, hãy mở vòng mới bằng --data với thư mục khác.`,
    `Somebody has played already, so ${changed.en} can't change; only the closing instant may move and places may be added. For anything else start a new round with --data and another directory.`,
  );
}

function firstChange(stored: Round, wanted: Round): { vi: string; en: string } | null {
  const differs = (part: (round: Round) => unknown) => JSON.stringify(part(stored)) !== JSON.stringify(part(wanted));
  if (stored.opens !== wanted.opens) return { vi: 'giờ mở', en: 'the opening instant' };
  if (differs(({ questions }) => questions)) return { vi: 'bộ câu hỏi', en: 'the questions' };
  if (differs(({ clock, points, scores }) => [clock, points, scores])) {
    return { vi: 'thời gian, điểm số hay lúc báo điểm', en: 'clock, points or when scores are told' };
  }
  const kept = new Set(wanted.localities.map(({ id }) => id));
  const lost = stored.localities.find(({ id }) => !kept.has(id));
  return lost === undefined
    ? null
    : { vi: `danh sách địa phương (thiếu «${lost.name}»)`, en: `the places ("${lost.name}" is missing)` };
}
