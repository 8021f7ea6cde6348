import { words } from '../../shared/ui/i18n/words.ts';
import type { Lamp } from '../../shared/views/parts.ts';

/** What a podium's light says: by text too, never by colour alone. */
export const lampWords = words({
  vi: {
    lamp: {
      idle: '',
      turn: 'lượt riêng',
      armed: 'được bấm',
      'locked-out': 'bị khoá',
      answering: 'trả lời',
      right: 'đúng',
      wrong: 'sai',
      silent: 'im lặng',
    } satisfies Record<Lamp, string>,
    mayAnswer: 'được trả lời',
  },
  en: {
    lamp: {
      idle: '',
      turn: 'own turn',
      armed: 'may press',
      'locked-out': 'locked out',
      answering: 'answers',
      right: 'right',
      wrong: 'wrong',
      silent: 'silent',
    },
    mayAnswer: 'may answer',
  },
});
