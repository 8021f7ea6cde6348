import type { ActionLabel } from '../../engine/action.ts';
import type { Verdict } from '../../engine/asking.ts';
import type { Slide } from '../../engine/slide.ts';
import { type GoNames, goWords } from './go-words.ts';
import type { Lang } from './lang.ts';

type Table = { [K in ActionLabel['do']]: (label: Extract<ActionLabel, { do: K }>, names: GoNames) => string };

const VERDICT: Record<Lang, Record<Verdict, string>> = {
  vi: { right: 'Đúng', wrong: 'Sai', silent: 'Im lặng' },
  en: { right: 'Right', wrong: 'Wrong', silent: 'Silent' },
};

const SLIDE: Record<Lang, Record<Slide, string>> = {
  vi: {
    standby: 'màn chờ',
    sponsors: 'nhà tài trợ',
    bracket: 'sơ đồ thi đấu',
    ranking: 'bảng xếp hạng',
    online: 'kết quả vòng thi trực tuyến',
    'photo-finish': 'ảnh về đích',
    blackout: 'màn đen',
  },
  en: {
    standby: 'standby',
    sponsors: 'sponsors',
    bracket: 'bracket',
    ranking: 'ranking',
    online: 'the online round',
    'photo-finish': 'photo finish',
    blackout: 'blackout',
  },
};

/** Points with their sign, the minus a real one. */
const signed = (points: number): string => (points < 0 ? `−${-points}` : `+${points}`);

const VI: Table = {
  go: (label, names) => goWords(label.go, 'vi', names),
  rule: (label) => `${VERDICT.vi[label.verdict]} cho bục ${label.podium}`,
  'replace-ruling': (label) => `sửa phán quyết: ${VERDICT.vi[label.verdict]} cho bục ${label.podium}`,
  protest: (label) => `ghi khiếu nại về bục ${label.podium}`,
  'rule-protest': (label) => (label.upheld ? 'chấp nhận khiếu nại' : 'bác khiếu nại'),
  withdraw: () => 'ghi đội bỏ thi trước lượt',
  'allow-short-heat': () => 'đồng ý lượt thi hai đội',
  retire: (label) => `bục ${label.podium} ${label.how === 'withdrawn' ? 'bỏ thi' : 'bị truất quyền thi đấu'}`,
  'reopen-result': () => 'mở lại kết quả lượt thi',
  'annul-heat': () => 'huỷ lượt thi để thi lại',
  'give-word': (label) => `trao quyền trả lời cho bục ${label.podium}`,
  'judge-answer': (label) => `xét câu trả lời của bục ${label.podium}: ${label.right ? 'đúng' : 'sai'}`,
  'adjust-score': (label) => `điều chỉnh điểm bục ${label.podium}: ${signed(label.points)}`,
  'adjust-clock': (label) => `chỉnh đồng hồ ${signed(label.seconds)} giây`,
  'stop-clock': () => 'dừng đồng hồ',
  hold: () => 'tạm dừng kỹ thuật',
  resume: () => 'diễn tiếp',
  'show-slide': (label) => (label.slide === null ? 'cất trang phủ' : `chiếu ${SLIDE.vi[label.slide]}`),
  'set-next': () => 'đổi mục kế tiếp',
  'choose-pack': (label) => `bục ${label.podium} chọn gói ${label.pack + 1}`,
  'place-star': (label) => `bục ${label.podium} đặt ngôi sao hy vọng`,
  'replace-question': () => 'thay câu hỏi',
  'give-question': () => 'dành câu hỏi cho khán giả',
  'play-media': () => 'phát tư liệu của câu hỏi',
  'pause-media': () => 'dừng tư liệu của câu hỏi',
  'close-seat': () => 'đóng ghế giám khảo vắng',
  'enter-marks': () => 'nhập phiếu giấy của giám khảo',
  'reopen-marks': () => 'mở lại phiếu chấm',
  'rule-overtime': (label) => (label.confirm ? 'trừ điểm quá giờ' : 'miễn trừ quá giờ'),
  'redraw-winner': () => 'người trúng thưởng vắng mặt',
  'confirm-result': () => 'xác nhận kết quả lượt thi',
  'start-heat': () => 'mở lượt thi',
  'commit-draw': () => 'mở bốc thăm',
  'call-draw': () => 'nhập con số xướng',
  'type-draw': () => 'nhập kết quả bốc thăm tay',
  'close-poll': () => 'đóng bình chọn',
};

const EN: Table = {
  go: (label, names) => goWords(label.go, 'en', names),
  rule: (label) => `${VERDICT.en[label.verdict]} for podium ${label.podium}`,
  'replace-ruling': (label) => `ruling changed to ${VERDICT.en[label.verdict]} for podium ${label.podium}`,
  protest: (label) => `protest about podium ${label.podium}`,
  'rule-protest': (label) => (label.upheld ? 'protest upheld' : 'protest dismissed'),
  withdraw: () => 'withdrawal before a heat',
  'allow-short-heat': () => 'yes to a heat of two',
  retire: (label) => `podium ${label.podium} ${label.how === 'withdrawn' ? 'withdrawn' : 'disqualified'}`,
  'reopen-result': () => 'heat result opened again',
  'annul-heat': () => 'heat declared void',
  'give-word': (label) => `word given to podium ${label.podium}`,
  'judge-answer': (label) => `podium ${label.podium}’s answer judged ${label.right ? 'right' : 'wrong'}`,
  'adjust-score': (label) => `score of podium ${label.podium} adjusted by ${signed(label.points)}`,
  'adjust-clock': (label) => `clock adjusted by ${signed(label.seconds)} s`,
  'stop-clock': () => 'stop the clock',
  hold: () => 'technical hold',
  resume: () => 'resume',
  'show-slide': (label) => (label.slide === null ? 'clear the slide' : `show ${SLIDE.en[label.slide]}`),
  'set-next': () => 'change of the next item',
  'choose-pack': (label) => `podium ${label.podium} takes pack ${label.pack + 1}`,
  'place-star': (label) => `podium ${label.podium} places its star of hope`,
  'replace-question': () => 'replace the question',
  'give-question': () => 'give the question to the audience',
  'play-media': () => 'play the question’s clip',
  'pause-media': () => 'pause the question’s clip',
  'close-seat': () => 'close the absent judge’s seat',
  'enter-marks': () => 'a judge’s paper marks entered',
  'reopen-marks': () => 'a judge’s sheet reopened',
  'rule-overtime': (label) => (label.confirm ? 'take overtime points' : 'waive overtime'),
  'redraw-winner': () => 'winner absent',
  'confirm-result': () => 'confirm the heat result',
  'start-heat': () => 'open the heat',
  'commit-draw': () => 'open the draw',
  'call-draw': () => 'enter the called number',
  'type-draw': () => 'enter the physical draw',
  'close-poll': () => 'close the poll',
};

const ACTION: Record<Lang, Table> = { vi: VI, en: EN };

/** What an action was, in words that follow "Hoàn tác:". A GO is told by what it did. */
export const actionWords = (label: ActionLabel, lang: Lang, names: GoNames): string =>
  (ACTION[lang][label.do] as (label: ActionLabel, names: GoNames) => string)(label, names);

/** The take-back button's words: "Hoàn tác: Đúng cho bục B". */
export const takeBackWords = (label: ActionLabel, lang: Lang, names: GoNames): string =>
  `${lang === 'vi' ? 'Hoàn tác' : 'Take back'}: ${actionWords(label, lang, names)}`;
