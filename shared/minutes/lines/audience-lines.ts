import { type EventLines, silent } from '../event-line.ts';
import { points } from './question-lines.ts';

type AudienceEvent =
  | 'poll-opened'
  | 'poll-closing'
  | 'poll-closed'
  | 'tally-revealed'
  | 'favourite-awarded'
  | 'lucky-draw-opened'
  | 'entrants-counted'
  | 'winner-drawn'
  | 'winner-named'
  | 'winner-absent'
  | 'tie-break-started'
  | 'tie-place-won'
  | 'lots-drawn';

/** Counts stay out of the lines: a tally is hidden until it is shown (AU4). */
export const AUDIENCE_LINES: EventLines<AudienceEvent> = {
  'poll-opened': {
    topic: 'audience',
    result: false,
    tell: {
      vi: ({ poll }, { names }) => `Mở bình chọn: ${names.poll(poll.id)}`,
      en: ({ poll }, { names }) => `Poll opened: ${names.poll(poll.id)}`,
    },
  },
  'poll-closing': { topic: 'audience', result: false, tell: silent },
  'poll-closed': {
    topic: 'audience',
    result: false,
    tell: {
      vi: ({ poll, tally }, { names }) =>
        `Kiểm phiếu xong: ${names.poll(poll)}, ${tally.entrants} thiết bị${tally.hash === null ? '' : `, mã băm ${tally.hash}`}`,
      en: ({ poll, tally }, { names }) =>
        `Ballots counted: ${names.poll(poll)}, ${tally.entrants} devices${tally.hash === null ? '' : `, hash ${tally.hash}`}`,
    },
  },
  'tally-revealed': {
    topic: 'audience',
    result: false,
    tell: {
      vi: ({ poll }, { names }) => `Công bố kết quả kiểm phiếu: ${names.poll(poll)}`,
      en: ({ poll }, { names }) => `Tally shown: ${names.poll(poll)}`,
    },
  },
  'favourite-awarded': {
    topic: 'audience',
    result: true,
    tell: {
      vi: ({ facts }, telling) => `Cộng điểm bình chọn của khán giả: ${points(facts, telling, 'vi')}`,
      en: ({ facts }, telling) => `Points of the audience’s vote: ${points(facts, telling, 'en')}`,
    },
  },
  'lucky-draw-opened': {
    topic: 'audience',
    result: false,
    tell: { vi: () => 'Mở quay số trúng thưởng', en: () => 'The lucky draw was opened' },
  },
  'entrants-counted': {
    topic: 'audience',
    result: false,
    tell: {
      vi: ({ entrants, hash }) => `Danh sách quay số: ${entrants} thiết bị, mã băm ${hash}`,
      en: ({ entrants, hash }) => `Entrants of the lucky draw: ${entrants}, hash ${hash}`,
    },
  },
  'winner-drawn': {
    topic: 'audience',
    result: false,
    tell: {
      // AU2: by speed there is no seed, the list stands in the order of the answers.
      vi: ({ index, seed }) =>
        seed === '' ? `Người nhanh nhất: số thứ tự ${index + 1}` : `Quay được số thứ tự ${index + 1}, mã gieo ${seed}`,
      en: ({ index, seed }) =>
        seed === '' ? `The fastest: number ${index + 1}` : `Number ${index + 1} was drawn, seed ${seed}`,
    },
  },
  'winner-named': {
    topic: 'audience',
    result: false,
    tell: { vi: ({ code }) => `Mã trên máy trúng thưởng: ${code}`, en: ({ code }) => `The winner’s code: ${code}` },
  },
  'winner-absent': {
    topic: 'audience',
    result: false,
    tell: { vi: () => 'Người trúng thưởng vắng mặt, quay lại', en: () => 'The winner was absent, drawn again' },
  },
  'tie-break-started': {
    topic: 'play',
    result: true,
    tell: {
      vi: ({ tie }, { names }) =>
        `Câu hỏi phụ tranh hạng ${tie.place}: ${tie.podiums.map((one) => names.podium(one)).join(', ')}`,
      en: ({ tie }, { names }) =>
        `Tie-break questions for place ${tie.place}: ${tie.podiums.map((one) => names.podium(one)).join(', ')}`,
    },
  },
  'tie-place-won': {
    topic: 'play',
    result: true,
    tell: {
      vi: ({ podium }, { names }) => `${names.podium(podium)} thắng câu hỏi phụ`,
      en: ({ podium }, { names }) => `${names.podium(podium)} won the tie-break`,
    },
  },
  'lots-drawn': {
    topic: 'play',
    result: true,
    tell: {
      vi: ({ order, seed }, { names }) =>
        `Rút thăm phân hạng: ${order.map((one) => names.podium(one)).join(', ')}; mã gieo ${seed}`,
      en: ({ order, seed }, { names }) => `Lots: ${order.map((one) => names.podium(one)).join(', ')}; seed ${seed}`,
    },
  },
};
