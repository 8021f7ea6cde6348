import type { AskingMode, Verdict } from '../../shared/engine/asking.ts';
import type { StageKind } from '../../shared/engine/format.ts';
import type { Doubt, Hand, PressVerdict, RaceEnd } from '../../shared/engine/press.ts';
import type { BuzzOrder } from '../../shared/engine/rules.ts';
import type { Column } from './columns.ts';
import type { RaceRecord, Void } from './race-record.ts';

export const LEDGER_LANGS = ['vi', 'en'] as const;
export type LedgerLang = (typeof LEDGER_LANGS)[number];

interface LedgerWords {
  column: Record<Column, string>;
  heat: (race: Pick<RaceRecord, 'heat' | 'stage' | 'stageName' | 'heatNumber'>) => string;
  mode: Record<AskingMode, string>;
  rule: Record<BuzzOrder, string>;
  by: Record<RaceEnd, string>;
  ruling: Record<Verdict, string>;
  voided: Record<Void, string>;
  verdict: Record<PressVerdict, string>;
  hand: Record<Hand, string>;
  doubt: Record<Doubt, string>;
  yes: string;
}

const STAGES_VI: Record<StageKind, string> = {
  qualifier: 'Vòng loại',
  semifinal: 'Bán kết',
  final: 'Chung kết',
  week: 'Tuần',
  month: 'Tháng',
  quarter: 'Quý',
};
const STAGES_EN: Record<StageKind, string> = {
  qualifier: 'Qualifier',
  semifinal: 'Semifinal',
  final: 'Final',
  week: 'Week',
  month: 'Month',
  quarter: 'Quarter',
};

/** The ledger's own words: the server has no screen, and these go onto paper. */
export const LEDGER_WORDS: Record<LedgerLang, LedgerWords> = {
  vi: {
    column: {
      race: 'Lần mở chuông',
      heat: 'Lượt thi',
      item: 'Mục',
      question: 'Mã câu hỏi',
      mode: 'Phần',
      opening: 'Lần mở của câu',
      rule: 'Cách xếp',
      opensAt: 'Mở lúc (ms từ 1970)',
      opensAtTime: 'Mở lúc (giờ Việt Nam)',
      windowMs: 'Thời gian bấm (ms)',
      raceEnd: 'Phân định',
      closedAt: 'Phân định lúc (ms từ 1970)',
      raceMargin: 'Cách biệt (ms)',
      tooClose: 'Quá sít',
      silent: 'Máy im lặng',
      unaware: 'Máy chưa nhận lệnh mở',
      given: 'MC trao quyền',
      ruling: 'Phán quyết',
      voided: 'Vô hiệu',
      seq: 'Dòng nhật ký',
      podium: 'Bục',
      team: 'Đội',
      verdict: 'Kết quả bấm',
      afterOpening: 'Sau khi mở (ms)',
      uncertainty: 'Sai số ± (ms)',
      marginToNext: 'Hơn người sau (ms)',
      pressedAt: 'Bấm lúc (ms từ 1970)',
      earliest: 'Sớm nhất',
      latest: 'Muộn nhất',
      receivedAt: 'Đến máy chủ lúc',
      claimedAt: 'Giờ máy khai',
      delay: 'Trễ chạm (ms)',
      by: 'Bấm bằng',
      doubts: 'Nghi vấn',
      anticipated: 'Nghi đoán trước',
    },
    heat: ({ heat, stage, stageName, heatNumber }) =>
      stage === null ? heat : `${stageName?.vi ?? STAGES_VI[stage]}${heatNumber === null ? '' : ` số ${heatNumber}`}`,
    mode: { own: 'giành quyền', common: 'câu chung', speed: 'tăng tốc', 'tie-break': 'câu hỏi phụ' },
    rule: { 'press-time': 'theo giờ bấm', arrival: 'theo lúc đến' },
    by: {
      'all-in': 'mọi đội đã bấm',
      proof: 'đã chứng minh',
      cap: 'hết thời gian chờ',
      arrival: 'theo lúc đến',
    },
    ruling: { right: 'đúng', wrong: 'sai', silent: 'im lặng' },
    voided: { 'taken-back': 'đã hoàn tác', replaced: 'đã thay câu hỏi' },
    verdict: {
      racing: 'chưa phân định',
      won: 'giành quyền',
      early: 'bấm sớm',
      frozen: 'trong lúc bị khoá',
      forfeit: 'mất quyền câu này',
      beaten: 'chậm hơn',
      late: 'trễ',
      'not-eligible': 'không được bấm',
    },
    hand: { touch: 'chạm', mouse: 'chuột', key: 'phím', pad: 'tay cầm' },
    doubt: {
      clamped: 'giờ khai sớm hơn bằng chứng',
      'slow-input': 'máy nhận chạm chậm',
      'no-clock': 'chưa khớp đồng hồ',
      reconnected: 'nối lại khi chuông mở',
      'clock-step': 'đồng hồ vừa nhảy',
    },
    yes: 'có',
  },
  en: {
    column: {
      race: 'Race',
      heat: 'Heat',
      item: 'Item',
      question: 'Question',
      mode: 'Mode',
      opening: 'Opening of the question',
      rule: 'Order by',
      opensAt: 'Opened (ms since 1970)',
      opensAtTime: 'Opened (Vietnam time)',
      windowMs: 'Window (ms)',
      raceEnd: 'Decided by',
      closedAt: 'Decided (ms since 1970)',
      raceMargin: 'Margin (ms)',
      tooClose: 'Too close to call',
      silent: 'Silent tablets',
      unaware: 'Unaware tablets',
      given: 'Word given to',
      ruling: 'Ruling',
      voided: 'Void',
      seq: 'Log line',
      podium: 'Podium',
      team: 'Team',
      verdict: 'Verdict',
      afterOpening: 'After the opening (ms)',
      uncertainty: 'Uncertainty ± (ms)',
      marginToNext: 'Margin to the next (ms)',
      pressedAt: 'Pressed (ms since 1970)',
      earliest: 'Earliest',
      latest: 'Latest',
      receivedAt: 'Received',
      claimedAt: 'Claimed',
      delay: 'Input delay (ms)',
      by: 'Made with',
      doubts: 'Doubts',
      anticipated: 'Anticipated?',
    },
    heat: ({ heat, stage, stageName, heatNumber }) =>
      stage === null ? heat : `${stageName?.en ?? STAGES_EN[stage]}${heatNumber === null ? '' : ` ${heatNumber}`}`,
    mode: { own: 'steal', common: 'common', speed: 'sprint', 'tie-break': 'tie-break' },
    rule: { 'press-time': 'press time', arrival: 'arrival' },
    by: { 'all-in': 'all in', proof: 'proof', cap: 'cap', arrival: 'arrival' },
    ruling: { right: 'right', wrong: 'wrong', silent: 'silent' },
    voided: { 'taken-back': 'taken back', replaced: 'question replaced' },
    verdict: {
      racing: 'undecided',
      won: 'won',
      early: 'early',
      frozen: 'frozen',
      forfeit: 'forfeited',
      beaten: 'beaten',
      late: 'late',
      'not-eligible': 'not eligible',
    },
    hand: { touch: 'touch', mouse: 'mouse', key: 'key', pad: 'gamepad' },
    doubt: {
      clamped: 'claimed earlier than its line proves',
      'slow-input': 'slow touch handling',
      'no-clock': 'no clock',
      reconnected: 'reconnected while open',
      'clock-step': 'clock had just jumped',
    },
    yes: 'yes',
  },
};
