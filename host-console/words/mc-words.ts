import { words } from '../../shared/ui/i18n/words.ts';

/** The MC's cue card. */
export const mcWords = words({
  vi: {
    next: 'Kế tiếp',
    answer: 'Đáp án',
    accepted: 'Cũng đúng',
    note: 'Nói thêm',
    hasTheWord: 'Quyền trả lời',
    star: 'Ngôi sao hy vọng',
    starAsked: 'Xin ngôi sao hy vọng: bục',
    held: 'TẠM DỪNG KỸ THUẬT',
    lost: 'Mất kết nối, đang nối lại…',
    handsOn: 'Hiện nút phán quyết',
    handsOff: 'Ẩn nút phán quyết',
    language: 'English',
    nothing: 'Chưa có gì trên sóng',
  },
  en: {
    next: 'Next',
    answer: 'Answer',
    accepted: 'Also right',
    note: 'To add',
    hasTheWord: 'Right to answer',
    star: 'Star of hope',
    starAsked: 'Asks for the star of hope: podium',
    held: 'TECHNICAL HOLD',
    lost: 'Connection lost, reconnecting…',
    handsOn: 'Show the ruling buttons',
    handsOff: 'Hide the ruling buttons',
    language: 'Tiếng Việt',
    nothing: 'Nothing on air yet',
  },
});
