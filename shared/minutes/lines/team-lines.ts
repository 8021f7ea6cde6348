import type { Leaving } from '../../engine/withdrawal.ts';
import type { EventLines } from '../event-line.ts';
import type { Lang } from '../words.ts';

type TeamEvent =
  | 'team-withdrawn'
  | 'short-heat-allowed'
  | 'seat-retired'
  | 'word-released'
  | 'result-reopened'
  | 'heat-annulled';

const LEAVING: Record<Lang, Record<Leaving, string>> = {
  vi: { withdrawn: 'bỏ thi giữa chừng', disqualified: 'bị truất quyền thi' },
  en: { withdrawn: 'withdrew', disqualified: 'was disqualified' },
};

/** BR6, BR7: teams that leave, and results that are opened again; each with its reason. */
export const TEAM_LINES: EventLines<TeamEvent> = {
  'team-withdrawn': {
    topic: 'team',
    result: true,
    tell: {
      vi: ({ heat, team, replacement, reason }, { names }) =>
        `${names.team(team)} bỏ thi ${names.heat(heat)}${replacement === null ? ', ghế để trống' : `, thay bằng ${names.team(replacement)}`}; lý do: ${reason}`,
      en: ({ heat, team, replacement, reason }, { names }) =>
        `${names.team(team)} withdrew from ${names.heat(heat)}${replacement === null ? ', its seat stays empty' : `, replaced by ${names.team(replacement)}`}; reason: ${reason}`,
    },
  },
  'short-heat-allowed': {
    topic: 'team',
    result: true,
    tell: {
      vi: ({ heat, reason }, { names }) => `Ban Tổ chức đồng ý thi ${names.heat(heat)} với hai đội; lý do: ${reason}`,
      en: ({ heat, reason }, { names }) =>
        `The organisers allowed ${names.heat(heat)} with two teams; reason: ${reason}`,
    },
  },
  'seat-retired': {
    topic: 'team',
    result: true,
    tell: {
      vi: ({ retired }, { names }) =>
        `${names.podium(retired.podium)} ${LEAVING.vi[retired.how]}, giữ nguyên số điểm; lý do: ${retired.reason}`,
      en: ({ retired }, { names }) =>
        `${names.podium(retired.podium)} ${LEAVING.en[retired.how]} and keeps its score; reason: ${retired.reason}`,
    },
  },
  'word-released': {
    topic: 'play',
    result: true,
    tell: {
      vi: () => 'Câu hỏi tiếp tục, không còn đội đang giữ quyền trả lời',
      en: () => 'The question went on without the team that had the word',
    },
  },
  'result-reopened': {
    topic: 'correction',
    result: true,
    tell: {
      vi: ({ heat, reason }, { names }) => `Mở lại kết quả ${names.heat(heat)} để điều chỉnh; lý do: ${reason}`,
      en: ({ heat, reason }, { names }) => `Result of ${names.heat(heat)} opened again; reason: ${reason}`,
    },
  },
  'heat-annulled': {
    topic: 'correction',
    result: true,
    tell: {
      vi: ({ heat, reason }, { names }) => `Huỷ kết quả và thi lại ${names.heat(heat)}; lý do: ${reason}`,
      en: ({ heat, reason }, { names }) => `${names.heat(heat)} annulled, to be played again; reason: ${reason}`,
    },
  },
};
