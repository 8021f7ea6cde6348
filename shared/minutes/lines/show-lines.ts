import { heatPlans } from '../../engine/format.ts';
import type { Role } from '../../engine/role.ts';
import type { Slide } from '../../engine/slide.ts';
import { type EventLines, silent, type Telling } from '../event-line.ts';
import { figure } from '../figures.ts';
import type { Lang } from '../words.ts';

type ShowEvent =
  | 'contest-created'
  | 'content-imported'
  | 'look-set'
  | 'action-began'
  | 'taken-back'
  | 'slide-shown'
  | 'held'
  | 'resumed'
  | 'clocks-held'
  | 'clocks-resumed'
  | 'heat-started'
  | 'item-started'
  | 'next-set'
  | 'result-confirmed'
  | 'heat-left'
  | 'clock-started'
  | 'clock-stopped'
  | 'clock-adjusted'
  | 'clock-ran-out'
  | 'score-adjusted';

const SLIDE: Record<Lang, Record<Slide, string>> = {
  vi: {
    standby: 'màn chờ',
    sponsors: 'nhà tài trợ',
    bracket: 'sơ đồ thi đấu',
    ranking: 'bảng xếp hạng',
    online: 'kết quả vòng thi trực tuyến',
    'photo-finish': 'ảnh đích các lần bấm chuông',
    blackout: 'màn đen',
  },
  en: {
    standby: 'standby',
    sponsors: 'sponsors',
    bracket: 'the bracket',
    ranking: 'the ranking',
    online: 'the online round',
    'photo-finish': 'the photo finish',
    blackout: 'a black screen',
  },
};

/** The clocks of a whole heat are held by a hold, or by the hub when it came back from a crash (TM5). */
const isRestart = (by: Role): boolean => by === 'system';

const teams = (seats: readonly { podium: Parameters<Telling['names']['podium']>[0] }[], { names }: Telling): string =>
  seats.map(({ podium }) => names.podium(podium)).join(', ');

export const SHOW_LINES: EventLines<ShowEvent> = {
  'contest-created': {
    topic: 'show',
    result: false,
    tell: { vi: () => 'Lập hồ sơ cuộc thi trên máy', en: () => 'The contest was set up' },
  },
  'content-imported': {
    topic: 'show',
    result: false,
    tell: {
      vi: ({ teams, bank, format }) =>
        format !== undefined
          ? `Đặt thể thức: ${format.stages.length} vòng, ${heatPlans(format).length} lượt thi`
          : `Nhập từ tệp: ${[teams && `${teams.length} đội`, bank && `${bank.length} câu hỏi`].filter(Boolean).join(', ')}`,
      en: ({ teams, bank, format }) =>
        format !== undefined
          ? `The format was set: stages: ${format.stages.length}, heats: ${heatPlans(format).length}`
          : `Imported from a file: ${[teams && `${teams.length} teams`, bank && `${bank.length} questions`].filter(Boolean).join(', ')}`,
    },
  },
  'look-set': {
    topic: 'show',
    result: false,
    tell: {
      vi: () => 'Đặt diện mạo: màu sắc và logo của cuộc thi',
      en: () => 'The contest’s colours and logo were set',
    },
  },
  'action-began': { topic: 'rundown', result: false, tell: silent },
  'taken-back': {
    topic: 'correction',
    // What it made void says whether a result moved.
    result: false,
    tell: { vi: () => 'Hoàn tác một thao tác của bàn điều khiển', en: () => 'An action of the desk was taken back' },
  },
  'slide-shown': {
    topic: 'rundown',
    result: false,
    tell: {
      vi: ({ slide }) => (slide === null ? 'Cất trang phủ' : `Chiếu ${SLIDE.vi[slide]}`),
      en: ({ slide }) => (slide === null ? 'Slide cleared' : `Slide shown: ${SLIDE.en[slide]}`),
    },
  },
  held: {
    topic: 'technical',
    result: false,
    tell: {
      vi: ({ running }) => `Tạm dừng kỹ thuật${running ? ', đồng hồ được giữ nguyên' : ''}`,
      en: ({ running }) => `Technical hold${running ? ', the clock kept' : ''}`,
    },
  },
  resumed: {
    topic: 'technical',
    result: false,
    tell: { vi: () => 'Tiếp tục sau tạm dừng', en: () => 'The show went on after the hold' },
  },
  'clocks-held': {
    topic: 'technical',
    result: false,
    tell: {
      vi: (_, { by }) => (isRestart(by) ? 'Máy chủ khởi động lại, đồng hồ được giữ ở phần còn lại' : null),
      en: (_, { by }) => (isRestart(by) ? 'The hub was restarted, clocks were held at what was left' : null),
    },
  },
  'clocks-resumed': { topic: 'clock', result: false, tell: silent },
  'heat-started': {
    topic: 'show',
    result: true,
    tell: {
      vi: ({ heat, seats }, telling) => `Bắt đầu ${telling.names.heat(heat)}: ${teams(seats, telling)}`,
      en: ({ heat, seats }, telling) => `${telling.names.heat(heat)} began: ${teams(seats, telling)}`,
    },
  },
  'item-started': {
    topic: 'rundown',
    result: false,
    tell: { vi: ({ item }, { names }) => names.item(item), en: ({ item }, { names }) => names.item(item) },
  },
  'next-set': {
    topic: 'rundown',
    result: false,
    tell: {
      vi: ({ item }, { names }) =>
        item === null ? 'Trở lại thứ tự kịch bản' : `Đổi mục kế tiếp thành: ${names.item(item)}`,
      en: ({ item }, { names }) => (item === null ? 'Back to the rundown’s order' : `Next set to: ${names.item(item)}`),
    },
  },
  'result-confirmed': {
    topic: 'show',
    result: true,
    tell: {
      vi: ({ placings, walkover }, { names }) =>
        `Xác nhận kết quả${walkover ? ' (thắng do đối thủ bỏ thi)' : ''}: ${placings.map((one) => `${one.place}. ${names.podium(one.podium)} ${figure(one.score, 'vi')} điểm`).join('; ')}`,
      en: ({ placings, walkover }, { names }) =>
        `Result confirmed${walkover ? ' (walkover)' : ''}: ${placings.map((one) => `${one.place}. ${names.podium(one.podium)} ${figure(one.score, 'en')}`).join('; ')}`,
    },
  },
  'heat-left': {
    topic: 'rundown',
    result: false,
    tell: { vi: () => 'Kết thúc lượt thi trên sân khấu', en: () => 'The heat left the stage' },
  },
  'clock-started': {
    topic: 'clock',
    result: false,
    tell: { vi: () => 'Bắt đầu tính giờ', en: () => 'The clock started' },
  },
  'clock-stopped': { topic: 'clock', result: false, tell: { vi: () => 'Dừng đồng hồ', en: () => 'The clock stopped' } },
  'clock-adjusted': {
    topic: 'clock',
    result: false,
    tell: { vi: () => 'Chỉnh đồng hồ', en: () => 'The clock was adjusted' },
  },
  'clock-ran-out': { topic: 'clock', result: false, tell: { vi: () => 'Hết giờ', en: () => 'Time ran out' } },
  'score-adjusted': {
    topic: 'score',
    result: true,
    tell: {
      vi: ({ fact }, { names }) =>
        `Điều chỉnh ${figure(fact.points, 'vi')} điểm cho ${names.podium(fact.podium)}, lý do: ${fact.note ?? ''}`,
      en: ({ fact }, { names }) =>
        `Score of ${names.podium(fact.podium)} adjusted by ${figure(fact.points, 'en')}: ${fact.note ?? ''}`,
    },
  },
};
