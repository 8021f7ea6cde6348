import type { Verdict } from '../../engine/asking.ts';
import type { TeamKind } from '../../engine/contest.ts';
import type { StageKind } from '../../engine/format.ts';
import type { Podium } from '../../engine/ids.ts';
import type { QuestionKind } from '../../engine/question.ts';
import type { Segment } from '../../engine/rundown.ts';
import type { SeatState } from '../../views/held.ts';
import type { HeatView, TeamName } from '../../views/parts.ts';
import type { Lang } from './lang.ts';
import { words } from './words.ts';

/** The contest's own nouns (RULES.md, vocabulary). */
export const contestWords = words({
  vi: {
    segment: {
      greeting: 'Chào hỏi',
      creative: 'Sáng tạo số',
      skill: 'Kỹ năng số',
      audience: 'Khán giả',
      speed: 'Tăng tốc số',
    } satisfies Record<Segment, string>,
    stage: {
      qualifier: 'Vòng loại',
      semifinal: 'Bán kết',
      final: 'Chung kết',
      week: 'Vòng tuần',
      month: 'Vòng tháng',
      quarter: 'Vòng quý',
    } satisfies Record<StageKind, string>,
    teamKind: {
      city: 'thành phố',
      town: 'thị xã',
      district: 'huyện',
      province: 'tỉnh',
      school: 'trường',
      team: 'đội',
    } satisfies Record<TeamKind, string>,
    verdict: { right: 'Đúng', wrong: 'Sai', silent: 'Không trả lời' } satisfies Record<Verdict, string>,
    seatState: {
      waiting: 'Chờ',
      ready: 'Sẵn sàng',
      armed: 'Chuông mở',
      pressed: 'Đã bấm',
      answering: 'Giành quyền',
      'locked-out': 'Bị khoá',
      'time-up': 'Hết giờ',
      right: 'Đúng',
      wrong: 'Sai',
    } satisfies Record<SeatState, string>,
    questionKind: {
      choice: 'Trắc nghiệm',
      'true-false': 'Đúng hay sai',
      'short-text': 'Trả lời ngắn',
      number: 'Con số',
      ordering: 'Sắp xếp',
      matching: 'Ghép đôi',
      spoken: 'Trả lời miệng',
    } satisfies Record<QuestionKind, string>,
    trueOption: 'Đúng',
    falseOption: 'Sai',
    podium: (podium: Podium) => `Bục ${podium}`,
    points: 'điểm',
    pointsOf: (points: string) => `${points} điểm`,
    place: (place: number) => (place === 1 ? 'Nhất' : place === 2 ? 'Nhì' : place === 3 ? 'Ba' : `Thứ ${place}`),
    question: (nth: number, of: number) => `Câu ${nth}/${of}`,
    side: 'Phần thi phụ',
    hold: 'Tạm dừng kỹ thuật',
    heldClock: 'Đồng hồ đang dừng',
    tieBreak: 'Câu hỏi phụ',
    illustrative: 'Dữ liệu minh hoạ',
  },
  en: {
    segment: {
      greeting: 'Greeting',
      creative: 'Digital Creativity',
      skill: 'Digital Skills',
      audience: 'Audience',
      speed: 'Digital Sprint',
    },
    stage: {
      qualifier: 'Qualifier',
      semifinal: 'Semifinal',
      final: 'Final',
      week: 'Weekly round',
      month: 'Monthly round',
      quarter: 'Quarterly round',
    },
    teamKind: {
      city: 'city',
      town: 'town',
      district: 'district',
      province: 'province',
      school: 'school',
      team: 'team',
    },
    verdict: { right: 'Right', wrong: 'Wrong', silent: 'No answer' },
    seatState: {
      waiting: 'Wait',
      ready: 'Ready',
      armed: 'Buzzers open',
      pressed: 'Pressed',
      answering: 'Your answer',
      'locked-out': 'Locked out',
      'time-up': 'Time is up',
      right: 'Right',
      wrong: 'Wrong',
    },
    questionKind: {
      choice: 'Multiple choice',
      'true-false': 'True or false',
      'short-text': 'Short answer',
      number: 'Number',
      ordering: 'Ordering',
      matching: 'Matching',
      spoken: 'Spoken answer',
    },
    trueOption: 'True',
    falseOption: 'False',
    podium: (podium) => `Podium ${podium}`,
    points: 'points',
    pointsOf: (points) => `${points} points`,
    place: (place) => ordinal(place),
    question: (nth, of) => `Question ${nth}/${of}`,
    side: 'Side segment',
    hold: 'Technical hold',
    heldClock: 'Clock stopped',
    tieBreak: 'Tie-break question',
    illustrative: 'Illustrative data',
  },
});

const ordinal = (place: number): string => {
  const teens = place % 100 >= 11 && place % 100 <= 13;
  return `${place}${(teens ? undefined : ['th', 'st', 'nd', 'rd'][place % 10]) ?? 'th'}`;
};

/** "Vòng loại", or what the contest calls this stage. */
export const stageTitle = (stage: Pick<HeatView, 'stage' | 'stageName'>, lang: Lang): string =>
  stage.stageName?.[lang] ?? contestWords[lang].stage[stage.stage];

/** "Vòng loại – Số 3"; a stage of one heat goes without a number: "Chung kết". */
export function heatTitle(heat: Pick<HeatView, 'stage' | 'stageName' | 'number' | 'heatsInStage'>, lang: Lang): string {
  const stage = stageTitle(heat, lang);
  if (heat.heatsInStage === 1) return stage;
  return lang === 'vi' ? `${stage} – Số ${heat.number}` : `${stage} – Heat ${heat.number}`;
}

/** "huyện Đại Lộc", "Đại Lộc district"; a team that stands for no place is its name alone. */
export function teamTitle(team: Pick<TeamName, 'name' | 'kind'>, lang: Lang): string {
  const kind = contestWords[lang].teamKind[team.kind];
  if (team.kind === 'team' || team.name.toLocaleLowerCase('vi').startsWith(`${kind} `)) return team.name;
  return lang === 'vi' ? `${kind} ${team.name}` : `${team.name} ${kind}`;
}
