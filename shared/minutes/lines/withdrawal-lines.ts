import type { Leaving } from '../../engine/withdrawal.ts';
import { type EventLines, silent } from '../event-line.ts';
import type { Lang } from '../words.ts';

type WithdrawalEvent =
  | 'team-withdrawn'
  | 'short-heat-allowed'
  | 'seat-retired'
  | 'word-released'
  | 'result-reopened'
  | 'heat-annulled';

const HOW: Record<Lang, Record<Leaving, string>> = {
  vi: { withdrawn: 'bỏ thi', disqualified: 'bị truất quyền thi đấu' },
  en: { withdrawn: 'withdrew', disqualified: 'was disqualified' },
};

/** BR6, BR7: who did not come, who left, and what was opened or played again, each with its reason. */
export const WITHDRAWAL_LINES: EventLines<WithdrawalEvent> = {
  'team-withdrawn': {
    topic: 'correction',
    result: true,
    tell: {
      vi: ({ heat, team, replacement, reason }, { names }) =>
        `${names.team(team)} bỏ thi ${names.heat(heat)}, ${replacement === null ? 'ghế để trống' : `${names.team(replacement)} thay`}; lý do: ${reason}`,
      en: ({ heat, team, replacement, reason }, { names }) =>
        `${names.team(team)} withdrew from ${names.heat(heat)}, ${replacement === null ? 'the seat is empty' : `replaced by ${names.team(replacement)}`}; reason: ${reason}`,
    },
  },
  'short-heat-allowed': {
    topic: 'correction',
    result: false,
    tell: {
      vi: ({ heat, reason }, { names }) => `Ban Tổ chức đồng ý ${names.heat(heat)} thi với hai đội; lý do: ${reason}`,
      en: ({ heat, reason }, { names }) =>
        `The organisers agreed to ${names.heat(heat)} with two teams; reason: ${reason}`,
    },
  },
  'seat-retired': {
    topic: 'correction',
    result: true,
    tell: {
      vi: ({ retired: { podium, how, reason } }, { names }) =>
        `${names.podium(podium)} ${HOW.vi[how]}; lý do: ${reason}`,
      en: ({ retired: { podium, how, reason } }, { names }) =>
        `${names.podium(podium)} ${HOW.en[how]}; reason: ${reason}`,
    },
  },
  'word-released': { topic: 'play', result: false, tell: silent },
  'result-reopened': {
    topic: 'correction',
    result: true,
    tell: {
      vi: ({ heat, reason }, { names }) => `Mở lại kết quả ${names.heat(heat)} để xem xét; lý do: ${reason}`,
      en: ({ heat, reason }, { names }) => `The result of ${names.heat(heat)} was opened again; reason: ${reason}`,
    },
  },
  'heat-annulled': {
    topic: 'correction',
    result: true,
    tell: {
      vi: ({ heat, reason }, { names }) => `Huỷ ${names.heat(heat)}, thi lại; lý do: ${reason}`,
      en: ({ heat, reason }, { names }) => `${names.heat(heat)} was annulled, to be played again; reason: ${reason}`,
    },
  },
};
