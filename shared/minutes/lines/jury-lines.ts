import type { DurationMs } from '../../engine/ids.ts';
import type { Role } from '../../engine/role.ts';
import type { Turn } from '../../engine/turn.ts';
import { type EventLines, silent } from '../event-line.ts';
import { figure } from '../figures.ts';
import type { Lang } from '../words.ts';

type JuryEvent =
  | 'turn-opened'
  | 'turn-moved'
  | 'overtime-proposed'
  | 'overtime-ruled'
  | 'marks-submitted'
  | 'marks-reopened'
  | 'marks-card-shown'
  | 'seat-closed'
  | 'marks-revealed';

/** Whole seconds, started ones counted: a judge's stopwatch would say the same. */
const over = (by: DurationMs): number => Math.ceil(by / 1000);

const PHASE: Record<Turn['phase'], { vi: string; en: string } | null> = {
  ready: null,
  speaking: { vi: 'Bắt đầu trình bày', en: 'The presentation began' },
  'questions-ready': { vi: 'Kết thúc trình bày', en: 'The presentation ended' },
  questions: { vi: 'Ban Giám khảo đặt câu hỏi', en: 'The jury’s questions began' },
  marking: { vi: 'Ban Giám khảo chấm điểm', en: 'The jury began to mark' },
  revealing: null,
  revealed: null,
};

/** JD5: whose hands typed a paper sheet in. */
const typist = (by: Role): Record<Lang, string> =>
  by === 'secretary'
    ? { vi: 'Thư ký nhập', en: ' by the secretary' }
    : by === 'host'
      ? { vi: 'Bàn điều khiển nhập', en: ' at the host’s desk' }
      : { vi: 'Nhập', en: '' };

/** A line names no mark before the reveal (JD2): that judges handed in is enough. */
export const JURY_LINES: EventLines<JuryEvent> = {
  'turn-opened': { topic: 'rundown', result: false, tell: silent },
  'turn-moved': {
    topic: 'jury',
    result: false,
    tell: { vi: ({ phase }) => PHASE[phase]?.vi ?? null, en: ({ phase }) => PHASE[phase]?.en ?? null },
  },
  'overtime-proposed': {
    topic: 'jury',
    result: false,
    tell: {
      vi: ({ overtime }) => `Quá giờ ${over(overtime.by)} giây, đồng hồ đề nghị trừ ${overtime.penalty} điểm`,
      en: ({ overtime }) => `${over(overtime.by)} s over time, the clock proposed −${overtime.penalty}`,
    },
  },
  'overtime-ruled': {
    topic: 'jury',
    result: true,
    tell: {
      vi: ({ ruling }) => (ruling === 'confirmed' ? 'Xác nhận trừ điểm quá giờ' : 'Miễn trừ điểm quá giờ'),
      en: ({ ruling }) => (ruling === 'confirmed' ? 'Overtime points confirmed' : 'Overtime points waived'),
    },
  },
  'marks-submitted': {
    topic: 'jury',
    result: true,
    tell: {
      vi: ({ marks, team }, { names, by }) =>
        marks.paper === undefined
          ? `${names.judge(marks.judge)} nộp phiếu chấm ${names.team(team)}`
          : `${typist(by).vi} phiếu giấy của ${names.judge(marks.judge)} chấm ${names.team(team)}`,
      en: ({ marks, team }, { names, by }) =>
        marks.paper === undefined
          ? `${names.judge(marks.judge)} handed in the sheet for ${names.team(team)}`
          : `The paper sheet of ${names.judge(marks.judge)} for ${names.team(team)} was entered${typist(by).en}`,
    },
  },
  'marks-reopened': {
    topic: 'jury',
    result: true,
    tell: {
      vi: ({ judge, reason }, { names }) => `Mở lại phiếu chấm của ${names.judge(judge)}; lý do: ${reason}`,
      en: ({ judge, reason }, { names }) => `The sheet of ${names.judge(judge)} was reopened; reason: ${reason}`,
    },
  },
  'marks-card-shown': {
    topic: 'jury',
    result: false,
    tell: {
      vi: ({ card, nth, of }, { names }) =>
        'judge' in card ? `Công bố phiếu của ${names.judge(card.judge)}` : `Công bố tiêu chí ${nth}/${of}`,
      en: ({ card, nth, of }, { names }) =>
        'judge' in card ? `The sheet of ${names.judge(card.judge)} was shown` : `Criterion ${nth} of ${of} was shown`,
    },
  },
  'seat-closed': {
    topic: 'jury',
    result: true,
    tell: {
      vi: ({ judge }, { names }) => `Đóng ghế giám khảo vắng: ${names.judge(judge)}`,
      en: ({ judge }, { names }) => `Seat of an absent judge closed: ${names.judge(judge)}`,
    },
  },
  'marks-revealed': {
    topic: 'jury',
    result: true,
    tell: {
      vi: ({ mean }) => `Công bố điểm của Ban Giám khảo: ${figure(mean, 'vi')}`,
      en: ({ mean }) => `The jury’s mean was shown: ${figure(mean, 'en')}`,
    },
  },
};
