import type { Go, Wait } from '../../engine/go.ts';
import type { DurationMs, HeatId, Podium } from '../../engine/ids.ts';
import type { ItemKind } from '../../engine/rundown.ts';
import { contestWords } from './contest-words.ts';
import type { Lang } from './lang.ts';

/** The names that the words of a GO need; null where the screen doesn't know them (yet). */
export interface GoNames {
  team: (podium: Podium) => string | null;
  /** "Vòng loại – số 3". */
  heat: (heat: HeatId) => string | null;
}

type Table<Words> = { [K in Go['go']]: (go: Extract<Go, { go: K }>, names: GoNames) => Words };
type StartItem = Extract<Go, { go: 'start-item' }>;
type ItemTable = Record<ItemKind, (go: StartItem, names: GoNames) => string>;

/** "B – Đại Lộc", or just the letter. */
const seat = (podium: Podium, names: GoNames): string => {
  const team = names.team(podium);
  return team === null ? podium : `${podium} – ${team}`;
};

/** A length as it is said: "5 giây" under a minute, "3:00" from there. Half seconds and finer round to whole ones. */
export const lengthWords = (length: DurationMs, lang: Lang): string => {
  const whole = Math.round(length / 1000);
  if (whole >= 60) return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
  return lang === 'vi' ? `${whole} giây` : `${whole} s`;
};

/** "A +20, C +10": before it happens, who gets what (AU1). */
const awardWords = ({ podiums, points }: Extract<Go, { go: 'award-favourite' }>): string =>
  podiums.map((podium, i) => `${podium} +${points[i] ?? 0}`).join(', ');

const nth = (go: StartItem): string => (go.nth === null ? '' : ` ${go.nth}`);
const at = (go: StartItem, names: GoNames): string => (go.podium === null ? '' : ` ${seat(go.podium, names)}`);

/** The segment by the contest's own name for it, or its usual one. */
const segmentOf = (go: StartItem, lang: Lang): string =>
  go.title?.[lang] ?? (go.segment === null ? '' : contestWords[lang].segment[go.segment]);

const ITEM_VI: ItemTable = {
  'line-up': () => 'giới thiệu các đội',
  segment: (go) => `mở phần thi ${segmentOf(go, 'vi')}`.trimEnd(),
  turn: (go, names) => `mời bục${at(go, names)}${go.segment === null ? '' : `: ${segmentOf(go, 'vi')}`}`,
  pack: (go, names) => `mời bục${at(go, names)} nhận gói câu hỏi`,
  own: (go, names) => `hiện câu${nth(go)} của bục${at(go, names)}`,
  common: (go) => `hiện câu bấm chuông${nth(go)}`,
  speed: (go) => `hiện câu tăng tốc${nth(go)}`,
  favourite: () => 'mở bình chọn đội được yêu thích',
  quiz: (go) => `mở câu đố khán giả${nth(go)}`,
  'lucky-draw': () => 'sang quay số trúng thưởng',
  ranking: () => 'chiếu bảng xếp hạng',
  'tie-break': () => 'sang câu hỏi phụ',
  result: () => 'chiếu kết quả lượt thi',
};

const ITEM_EN: ItemTable = {
  'line-up': () => 'introduce the teams',
  segment: (go) => `open the segment ${segmentOf(go, 'en')}`.trimEnd(),
  turn: (go, names) => `call podium${at(go, names)}${go.segment === null ? '' : `: ${segmentOf(go, 'en')}`}`,
  pack: (go, names) => `call podium${at(go, names)} to its question pack`,
  own: (go, names) => `show question${nth(go)} of podium${at(go, names)}`,
  common: (go) => `show buzzer question${nth(go)}`,
  speed: (go) => `show sprint question${nth(go)}`,
  favourite: () => 'open the favourite-team poll',
  quiz: (go) => `open audience quiz question${nth(go)}`,
  'lucky-draw': () => 'go to the lucky draw',
  ranking: () => 'show the ranking',
  'tie-break': () => 'go to the tie-break',
  result: () => 'show the heat result',
};

const VI: Table<string> = {
  'commit-draw': () => 'niêm phong số bí mật, mở bốc thăm',
  'draw-ball': (go) => `bốc quả bóng ${go.nth}/${go.of}`,
  'show-bracket': () => 'chiếu sơ đồ thi đấu',
  'start-heat': (go, names) => `mở lượt thi ${names.heat(go.heat) ?? ''}`.trimEnd(),
  resume: () => 'hết tạm dừng, diễn tiếp',
  'clear-slide': () => 'cất trang phủ, trở lại chương trình',
  'start-item': (go, names) => ITEM_VI[go.kind](go, names),
  'draw-pack': (go, names) => `bốc gói câu hỏi cho bục ${seat(go.podium, names)}`,
  'start-clock': (go) => `bấm giờ, ${lengthWords(go.length, 'vi')}`,
  'resume-clock': (go) => `chạy tiếp đồng hồ, còn ${lengthWords(go.remaining, 'vi')}`,
  'stop-clock': () => 'dừng đồng hồ',
  'start-questions': (go) => `BGK hỏi, ${lengthWords(go.length, 'vi')}`,
  'reveal-card': (go, names) =>
    `công bố ${go.by === 'judge' ? 'phiếu giám khảo' : 'tiêu chí'} ${go.nth}/${go.of} của bục ${seat(go.podium, names)}`,
  'reveal-marks': (go, names) => `công bố điểm BGK của bục ${seat(go.podium, names)}`,
  'open-buzzers': (go) => `mở chuông, ${lengthWords(go.length, 'vi')}`,
  'open-steal': (go) => `mở giành quyền trả lời, ${lengthWords(go.length, 'vi')}`,
  'reopen-buzzers': (go) => `mở lại chuông, ${lengthWords(go.remaining, 'vi')}`,
  'reveal-answer': () => 'công bố đáp án',
  'reveal-answers': () => 'hiện câu trả lời của các đội',
  'reveal-verdicts': () => 'hiện đúng, sai',
  'award-points': () => 'cộng điểm',
  'close-poll': () => 'đóng bình chọn, kiểm phiếu',
  'reveal-tally': () => 'công bố kết quả bình chọn',
  'award-favourite': (go) => `cộng điểm bình chọn: ${awardWords(go)}`,
  'draw-winner': (go) => (go.bySpeed ? 'gọi người trả lời nhanh nhất' : 'quay số trúng thưởng'),
  'start-tie-break': (go) => `câu hỏi phụ tranh hạng ${go.place}: ${go.podiums.join(', ')}`,
  'ask-tie-break': (go) => `hiện câu hỏi phụ ${go.nth}`,
  'draw-lots': (go) => `bốc thăm phân hạng: ${go.podiums.join(', ')}`,
};

const EN: Table<string> = {
  'commit-draw': () => 'seal the hidden number, open the draw',
  'draw-ball': (go) => `draw ball ${go.nth} of ${go.of}`,
  'show-bracket': () => 'show the bracket',
  'start-heat': (go, names) => `open heat ${names.heat(go.heat) ?? ''}`.trimEnd(),
  resume: () => 'end the hold, go on with the show',
  'clear-slide': () => 'clear the slide, back to the show',
  'start-item': (go, names) => ITEM_EN[go.kind](go, names),
  'draw-pack': (go, names) => `draw a question pack for podium ${seat(go.podium, names)}`,
  'start-clock': (go) => `start the clock, ${lengthWords(go.length, 'en')}`,
  'resume-clock': (go) => `run the clock on, ${lengthWords(go.remaining, 'en')} left`,
  'stop-clock': () => 'stop the clock',
  'start-questions': (go) => `judges’ questions, ${lengthWords(go.length, 'en')}`,
  'reveal-card': (go, names) =>
    `reveal ${go.by === 'judge' ? 'judge' : 'criterion'} ${go.nth} of ${go.of} for podium ${seat(go.podium, names)}`,
  'reveal-marks': (go, names) => `reveal the marks of podium ${seat(go.podium, names)}`,
  'open-buzzers': (go) => `open the buzzers, ${lengthWords(go.length, 'en')}`,
  'open-steal': (go) => `open the steal, ${lengthWords(go.length, 'en')}`,
  'reopen-buzzers': (go) => `reopen the buzzers, ${lengthWords(go.remaining, 'en')}`,
  'reveal-answer': () => 'reveal the answer',
  'reveal-answers': () => 'show the teams’ answers',
  'reveal-verdicts': () => 'show right and wrong',
  'award-points': () => 'award the points',
  'close-poll': () => 'close the poll and count',
  'reveal-tally': () => 'reveal the tally',
  'award-favourite': (go) => `award the vote’s points: ${awardWords(go)}`,
  'draw-winner': (go) => (go.bySpeed ? 'name the fastest' : 'draw the winner'),
  'start-tie-break': (go) => `tie-break for place ${go.place}: ${go.podiums.join(', ')}`,
  'ask-tie-break': (go) => `show tie-break question ${go.nth}`,
  'draw-lots': (go) => `draw lots for the places: ${go.podiums.join(', ')}`,
};

const GO: Record<Lang, Table<string>> = { vi: VI, en: EN };

/** What GO will do, in words that follow "GO →": "mở chuông, 5 giây". */
export const goWords = (go: Go, lang: Lang, names: GoNames): string =>
  (GO[lang][go.go] as (go: Go, names: GoNames) => string)(go, names);

const WAIT: Record<Lang, Record<Wait, string>> = {
  vi: {
    'contest-missing': 'Chưa có cuộc thi',
    'call-number': 'Chờ con số xướng từ khán phòng',
    ruling: 'Chờ phán quyết: Đúng / Sai / Im lặng',
    buzzers: 'Chuông đang mở: chờ đội bấm',
    race: 'Đang phân định đội bấm trước',
    answers: 'Chờ các đội trả lời',
    marks: 'Chờ Ban Giám khảo gửi điểm',
    overtime: 'Quá giờ: trừ điểm hay miễn?',
    tally: 'Đang kiểm phiếu',
    entrants: 'Đang đếm người dự quay số',
    'two-team-heat': 'Lượt thi chỉ còn hai đội: chờ Ban Tổ chức đồng ý',
    protest: 'Còn khiếu nại chưa giải quyết',
    'confirm-result': 'Chờ xác nhận kết quả',
    finished: 'Cuộc thi đã kết thúc',
    'no-question': 'Hết câu hỏi dự trữ',
  },
  en: {
    'contest-missing': 'No contest yet',
    'call-number': 'Waiting for the number called in the hall',
    ruling: 'Waiting for the ruling: Right / Wrong / Silent',
    buzzers: 'Buzzers are open: waiting for a press',
    race: 'Deciding who was first',
    answers: 'Waiting for the teams’ answers',
    marks: 'Waiting for the judges’ marks',
    overtime: 'Overtime: take the points or waive?',
    tally: 'Counting the ballots',
    entrants: 'Counting the lucky draw’s entrants',
    'two-team-heat': 'Only two teams are left: waiting for the organiser’s yes',
    protest: 'A protest has not been ruled yet',
    'confirm-result': 'Waiting for the result to be confirmed',
    finished: 'The contest is over',
    'no-question': 'No question left in reserve',
  },
};

/** What GO waits for, as a sentence: "Chờ phán quyết: Đúng / Sai / Im lặng". */
export const waitWords = (wait: Wait, lang: Lang): string => WAIT[lang][wait];
