import { words } from '../../shared/ui/i18n/words.ts';

export const runnersUpWords = words({
  vi: {
    title: (stage: string) => `Đội nhì có số điểm cao nhất – ${stage}`,
    total: 'Tổng',
    heat: (number: string) => `số ${number}`,
    advances: 'vào vòng trong',
    behind: {
      score: 'kém tổng điểm',
      speed: 'bằng điểm, kém Tăng tốc số',
      skill: 'bằng điểm, kém Kỹ năng số',
      creative: 'bằng điểm, kém Sáng tạo số',
      greeting: 'bằng điểm, kém Chào hỏi',
      'tie-break': 'bằng điểm, thua câu hỏi phụ',
      lots: 'bằng điểm, thua bốc thăm',
    },
    tied: (teams: string) => `Vẫn bằng nhau: ${teams}. Cần lượt thi câu hỏi phụ.`,
  },
  en: {
    title: (stage: string) => `Best runners-up – ${stage}`,
    total: 'Total',
    heat: (number: string) => `heat ${number}`,
    advances: 'goes on',
    behind: {
      score: 'fewer points',
      speed: 'equal, fewer in the sprint',
      skill: 'equal, fewer in the skills segment',
      creative: 'equal, fewer in the creative segment',
      greeting: 'equal, fewer in the greeting',
      'tie-break': 'equal, lost the tie-break',
      lots: 'equal, lost the lots',
    },
    tied: (teams: string) => `Still equal: ${teams}. A tie-break heat comes first.`,
  },
});
