import type { EventLines } from '../event-line.ts';

type ProtestEvent = 'protest-made' | 'protest-ruled';

export const PROTEST_LINES: EventLines<ProtestEvent> = {
  'protest-made': {
    topic: 'protest',
    result: false,
    tell: {
      vi: ({ protest: { asking, podium, by, reason } }, { names }) =>
        `${by === null ? 'Ban Giám khảo xem lại' : `${names.podium(by)} khiếu nại`} phán quyết đối với ${names.podium(podium)} (${names.asking(asking)}): ${reason}`,
      en: ({ protest: { asking, podium, by, reason } }, { names }) =>
        `${by === null ? 'The jury reviewed' : `${names.podium(by)} contested`} the ruling for ${names.podium(podium)} (${names.asking(asking)}): ${reason}`,
    },
  },
  'protest-ruled': {
    topic: 'protest',
    result: false,
    tell: {
      vi: ({ upheld, answer }) => `${upheld ? 'Chấp nhận khiếu nại' : 'Bác khiếu nại'}, lý do: ${answer}`,
      en: ({ upheld, answer }) => `The protest was ${upheld ? 'upheld' : 'dismissed'}: ${answer}`,
    },
  },
};
