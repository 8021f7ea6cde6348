import { words } from '../../shared/ui/i18n/words.ts';
import type { Why } from '../desk/situation.ts';

/** Why a key does nothing just now. */
export const whyWords = words({
  vi: {
    why: {
      offline: 'Mất kết nối với máy chủ: chưa gửi gì đi.',
      waits: 'GO đang chờ: chưa có gì để làm.',
      'too-soon': 'Hai lần GO sát nhau: lần sau không tính.',
      'nobody-answers': 'Chưa đội nào có quyền trả lời.',
      'no-clock': 'Không có đồng hồ nào đang chạy.',
      'no-heat': 'Chưa có lượt thi nào đang diễn ra.',
      'nothing-to-pick': 'Số này hiện không chỉ mục nào.',
      taken: 'Mục này đã xong, không chọn lại được.',
      'no-overtime': 'Không có quá giờ nào chờ quyết định.',
      'no-result': 'Chưa có kết quả để xác nhận.',
      'keep-down': 'Giữ phím đủ một giây để xác nhận.',
      'no-poll': 'Không có bình chọn nào đang mở.',
      'no-redraw': 'Chưa quay số lần nào.',
      'no-call': 'Chưa đến lúc nhập số xướng.',
      'no-typed-draw': 'Bốc thăm đã diễn ra: hoàn tác trước khi nhập tay.',
      'no-take-back': 'Không có gì để hoàn tác.',
      'nothing-selected': 'Chọn một mục trong kịch bản trước (↑ ↓).',
      'no-question': 'Mục này không có câu hỏi nào thay được.',
      'nobody-had-it': 'Chỉ câu bấm chuông không ai trả lời được mới dành cho khán giả.',
      'already-shown': 'Màn chờ đang lên sóng. GO để trở lại.',
    } satisfies Record<Why, string>,
  },
  en: {
    why: {
      offline: 'No connection to the hub: nothing was sent.',
      waits: 'GO waits: there is nothing to do yet.',
      'too-soon': 'Two GOs too close together: the second does not count.',
      'nobody-answers': 'No team has the right to answer.',
      'no-clock': 'No clock is running.',
      'no-heat': 'No heat is being played.',
      'nothing-to-pick': 'This number stands for nothing just now.',
      taken: 'That one is done and can’t be chosen again.',
      'no-overtime': 'No overtime waits for a decision.',
      'no-result': 'There is no result to confirm yet.',
      'keep-down': 'Keep it down for a full second to confirm.',
      'no-poll': 'No poll is open.',
      'no-redraw': 'Nothing has been drawn yet.',
      'no-call': 'It is not time for the called number.',
      'no-typed-draw': 'The draw has begun: take it back before typing one in.',
      'no-take-back': 'There is nothing to take back.',
      'nothing-selected': 'Choose an item of the rundown first (↑ ↓).',
      'no-question': 'This item has no question that can be replaced.',
      'nobody-had-it': 'Only a buzzer question that nobody had can go to the audience.',
      'already-shown': 'Standby is on air. GO brings the show back.',
    },
  },
});
