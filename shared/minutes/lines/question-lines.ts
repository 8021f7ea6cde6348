import type { EventOf } from '../../engine/event.ts';
import type { Podium } from '../../engine/ids.ts';
import type { Fact } from '../../engine/ledger.ts';
import type { RaceEnd } from '../../engine/press.ts';
import { type EventLines, silent, type Telling } from '../event-line.ts';
import { signed } from '../figures.ts';
import type { Names } from '../names.ts';
import { type Lang, minutesWords } from '../words.ts';

type QuestionEvent =
  | 'pack-chosen'
  | 'star-placed'
  | 'star-asked'
  | 'question-shown'
  | 'question-replaced'
  | 'buzzers-opened'
  | 'press-recorded'
  | 'race-closed'
  | 'buzz-won'
  | 'word-given'
  | 'question-forfeited'
  | 'buzzers-closed'
  | 'answer-recorded'
  | 'ruled'
  | 'ruling-replaced'
  | 'answers-closed'
  | 'answer-judged'
  | 'answers-revealed'
  | 'verdicts-revealed'
  | 'points-awarded'
  | 'answer-revealed'
  | 'question-given'
  | 'media-started'
  | 'media-paused';

const RACE_END: Record<Lang, Record<RaceEnd, string>> = {
  vi: {
    'all-in': 'mọi đội đã bấm',
    proof: 'đã chứng minh được thứ tự',
    cap: 'hết thời gian chờ',
    arrival: 'theo thứ tự tín hiệu đến',
  },
  en: {
    'all-in': 'every team had pressed',
    proof: 'the order was proved',
    cap: 'the waiting time was over',
    arrival: 'by arrival',
  },
};

const podiums = (list: readonly Podium[], { names }: Telling): string =>
  list.map((one) => names.podium(one)).join(', ');

/** "Đại Lộc +20, Quế Sơn +10". */
export const points = (facts: readonly Fact[], telling: Telling, lang: Lang): string =>
  facts.map((fact) => `${telling.names.podium(fact.podium)} ${signed(fact.points, lang)}`).join(', ');

/** " (+10)" after a ruling that moved points. */
const moved = (facts: readonly Fact[], telling: Telling, lang: Lang): string => {
  const gain = facts.find((fact) => fact.from !== undefined);
  if (gain?.from !== undefined) return ` (${taken(gain.points, telling.names.podium(gain.from), lang)})`;
  return facts.length === 0 ? '' : ` (${facts.map((fact) => signed(fact.points, lang)).join(', ')})`;
};

/** SK4 `transfer`: what it really moved is the fold's; the sheet of the heat has it. */
const taken = (points: number, owner: string, lang: Lang): string =>
  lang === 'vi'
    ? `nhiều nhất ${signed(points, lang)}, lấy từ điểm của ${owner}`
    : `at most ${signed(points, lang)}, taken from the points of ${owner}`;

const quoted = (text: string | undefined): string => (text === undefined ? '' : ` “${text}”`);

/** "; điểm của câu hỏi: …": all its points as they are now (UN2). */
const outcome = (facts: readonly Fact[], telling: Telling, lang: Lang): string => {
  if (facts.length === 0) return '';
  return `${lang === 'vi' ? '; điểm của câu hỏi này' : '; points of this question'}: ${points(facts, telling, lang)}`;
};

/** " (thay cho huyện Đại Lộc)", where it was another team's. */
const replacedOf = ({ of, ruling }: EventOf<'ruling-replaced'>, names: Names): string => {
  if (of === null || of === ruling.podium) return '';
  return names.lang === 'vi' ? ` (thay cho ${names.podium(of)})` : ` (instead of ${names.podium(of)})`;
};

export const QUESTION_LINES: EventLines<QuestionEvent> = {
  'pack-chosen': {
    topic: 'play',
    result: false,
    tell: {
      vi: ({ podium, pack, by }, { names }) =>
        `${names.podium(podium)} ${by === 'lot' ? 'bốc thăm được' : 'chọn'} gói câu hỏi ${pack + 1}`,
      en: ({ podium, pack, by }, { names }) =>
        `${names.podium(podium)} ${by === 'lot' ? 'drew' : 'chose'} question pack ${pack + 1}`,
    },
  },
  'star-placed': {
    topic: 'play',
    result: false,
    tell: {
      vi: ({ podium, item }, { names }) => `${names.podium(podium)} đặt ngôi sao hy vọng: ${names.item(item)}`,
      en: ({ podium, item }, { names }) => `${names.podium(podium)} placed its star of hope: ${names.item(item)}`,
    },
  },
  'star-asked': {
    topic: 'play',
    result: false,
    tell: {
      vi: ({ podium, item }, { names }) => `${names.podium(podium)} xin đặt ngôi sao hy vọng: ${names.item(item)}`,
      en: ({ podium, item }, { names }) => `${names.podium(podium)} asked for its star of hope: ${names.item(item)}`,
    },
  },
  'question-shown': {
    topic: 'play',
    result: false,
    tell: {
      vi: ({ asking }, { names }) => `Nêu câu hỏi${quoted(names.question(asking.id)?.text)}`,
      en: ({ asking }, { names }) => `Question shown${quoted(names.question(asking.id)?.text)}`,
    },
  },
  'question-replaced': {
    topic: 'correction',
    result: false,
    tell: {
      vi: ({ item, asking }, { names }) =>
        asking === null
          ? `Thay câu hỏi dự kiến: ${names.item(item)}`
          : `Thay câu hỏi đang hỏi (${names.item(item)}) bằng câu${quoted(names.question(asking.id)?.text)}`,
      en: ({ item, asking }, { names }) =>
        asking === null
          ? `Planned question replaced: ${names.item(item)}`
          : `Question on air replaced (${names.item(item)}) by${quoted(names.question(asking.id)?.text)}`,
    },
  },
  'buzzers-opened': {
    topic: 'clock',
    result: false,
    tell: {
      vi: ({ window }, telling) => `Mở chuông cho ${podiums(window.eligible, telling)}`,
      en: ({ window }, telling) => `Buzzers opened for ${podiums(window.eligible, telling)}`,
    },
  },
  'press-recorded': {
    topic: 'play',
    result: false,
    tell: {
      vi: ({ press }, { names }) => `${names.podium(press.podium)} bấm chuông: ${minutesWords.vi.press[press.verdict]}`,
      en: ({ press }, { names }) => `${names.podium(press.podium)} pressed: ${minutesWords.en.press[press.verdict]}`,
    },
  },
  'race-closed': {
    topic: 'play',
    result: true,
    tell: {
      vi: ({ race }, telling) =>
        `Thứ tự bấm chuông: ${podiums(race.order, telling)} (${RACE_END.vi[race.by]})${race.silent.length === 0 ? '' : `; không có tín hiệu từ ${podiums(race.silent, telling)}`}`,
      en: ({ race }, telling) =>
        `Order of the presses: ${podiums(race.order, telling)} (${RACE_END.en[race.by]})${race.silent.length === 0 ? '' : `; nothing heard from ${podiums(race.silent, telling)}`}`,
    },
  },
  'buzz-won': {
    topic: 'play',
    result: true,
    tell: {
      vi: ({ podium }, { names }) => `${names.podium(podium)} giành quyền trả lời`,
      en: ({ podium }, { names }) => `${names.podium(podium)} won the right to answer`,
    },
  },
  'word-given': {
    topic: 'correction',
    result: true,
    tell: {
      vi: ({ podium }, { names }) => `Người dẫn chương trình trao quyền trả lời cho ${names.podium(podium)}`,
      en: ({ podium }, { names }) => `The host gave the right to answer to ${names.podium(podium)}`,
    },
  },
  'question-forfeited': {
    topic: 'play',
    result: true,
    tell: {
      vi: ({ podium }, { names }) => `${names.podium(podium)} mất quyền ở câu này do bấm trước hiệu lệnh`,
      en: ({ podium }, { names }) => `${names.podium(podium)} forfeited the question by an early buzz`,
    },
  },
  'buzzers-closed': {
    topic: 'clock',
    result: false,
    tell: { vi: () => 'Khoá chuông, không còn đội giành quyền', en: () => 'Buzzers closed, nobody took it' },
  },
  'answer-recorded': {
    topic: 'play',
    result: false,
    tell: {
      vi: ({ asking, podium, answer }, { names }) =>
        `${names.podium(podium)} gửi câu trả lời “${names.answer(names.question(asking), answer.value)}”`,
      en: ({ asking, podium, answer }, { names }) =>
        `${names.podium(podium)} answered “${names.answer(names.question(asking), answer.value)}”`,
    },
  },
  ruled: {
    topic: 'play',
    result: true,
    tell: {
      vi: ({ ruling, facts }, telling) =>
        `Phán quyết ${telling.names.podium(ruling.podium)}: ${minutesWords.vi.verdict[ruling.verdict]}${moved(facts, telling, 'vi')}`,
      en: ({ ruling, facts }, telling) =>
        `Ruling for ${telling.names.podium(ruling.podium)}: ${minutesWords.en.verdict[ruling.verdict]}${moved(facts, telling, 'en')}`,
    },
  },
  'ruling-replaced': {
    topic: 'correction',
    result: true,
    tell: {
      vi: (event, telling) =>
        `Sửa phán quyết${replacedOf(event, telling.names)}: ${telling.names.podium(event.ruling.podium)} ${minutesWords.vi.verdict[event.ruling.verdict]}; lý do: ${event.reason}${outcome(event.facts, telling, 'vi')}`,
      en: (event, telling) =>
        `Ruling changed${replacedOf(event, telling.names)}: ${telling.names.podium(event.ruling.podium)} ${minutesWords.en.verdict[event.ruling.verdict]}; reason: ${event.reason}${outcome(event.facts, telling, 'en')}`,
    },
  },
  'media-started': {
    topic: 'technical',
    result: false,
    tell: {
      vi: ({ asking }, { names }) => `Phát tư liệu của câu hỏi: ${names.asking(asking)}`,
      en: ({ asking }, { names }) => `The question’s clip was played: ${names.asking(asking)}`,
    },
  },
  'media-paused': {
    topic: 'technical',
    result: false,
    tell: {
      vi: ({ asking }, { names }) => `Dừng tư liệu của câu hỏi: ${names.asking(asking)}`,
      en: ({ asking }, { names }) => `The question’s clip was paused: ${names.asking(asking)}`,
    },
  },
  'answers-closed': {
    topic: 'clock',
    result: false,
    tell: { vi: () => 'Hết giờ gửi câu trả lời', en: () => 'Answers closed' },
  },
  'answer-judged': {
    topic: 'correction',
    result: true,
    tell: {
      vi: ({ podium, right }, { names }) =>
        `Xét lại câu trả lời của ${names.podium(podium)}: ${minutesWords.vi.verdict[right ? 'right' : 'wrong']}`,
      en: ({ podium, right }, { names }) =>
        `Answer of ${names.podium(podium)} judged ${minutesWords.en.verdict[right ? 'right' : 'wrong']}`,
    },
  },
  'answers-revealed': { topic: 'rundown', result: false, tell: silent },
  'verdicts-revealed': { topic: 'rundown', result: false, tell: silent },
  'points-awarded': {
    topic: 'play',
    result: true,
    tell: {
      vi: ({ facts }, telling) =>
        facts.length === 0 ? 'Không đội nào được điểm' : `Cộng điểm: ${points(facts, telling, 'vi')}`,
      en: ({ facts }, telling) => (facts.length === 0 ? 'No points' : `Points: ${points(facts, telling, 'en')}`),
    },
  },
  'answer-revealed': {
    topic: 'rundown',
    result: false,
    tell: { vi: () => 'Công bố đáp án', en: () => 'The right answer was shown' },
  },
  'question-given': {
    topic: 'play',
    result: false,
    tell: { vi: () => 'Dành câu hỏi cho khán giả', en: () => 'The question went to the audience' },
  },
};
