import { type EventLines, silent } from '../event-line.ts';

type DrawEvent = 'draw-committed' | 'draw-called' | 'draw-typed' | 'ball-shown' | 'draw-closed';

/** The hidden number itself is never a line: it is told beside the draw once the last ball was seen (BR3). */
export const DRAW_LINES: EventLines<DrawEvent> = {
  'draw-committed': {
    topic: 'draw',
    result: false,
    tell: {
      vi: ({ commitment, attempt }) => `Công bố mã cam kết của số bí mật (lần bốc thăm ${attempt}): ${commitment}`,
      en: ({ commitment, attempt }) => `Commitment to the hidden number shown (draw ${attempt}): ${commitment}`,
    },
  },
  'draw-called': {
    topic: 'draw',
    result: true,
    tell: {
      vi: ({ called, attempt, seed }) => `Hội trường xướng số ${called}; lần bốc thăm ${attempt}; mã gieo ${seed}`,
      en: ({ called, attempt, seed }) => `The hall called ${called}; draw ${attempt}; seed ${seed}`,
    },
  },
  'draw-typed': {
    topic: 'draw',
    result: true,
    tell: {
      vi: ({ balls }) => `Nhập kết quả bốc thăm trực tiếp (${balls.length} đội)`,
      en: ({ balls }) => `Physical draw entered (${balls.length} teams)`,
    },
  },
  'ball-shown': { topic: 'draw', result: false, tell: silent },
  'draw-closed': {
    topic: 'draw',
    result: false,
    tell: { vi: () => 'Kết thúc bốc thăm', en: () => 'The draw ended' },
  },
};
