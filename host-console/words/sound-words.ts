import { words } from '../../shared/ui/i18n/words.ts';
import type { CueName } from '../../shared/views/cue.ts';

/** What the desk plays by hand. The countdown and the podiums' sounds belong to clocks and presses. */
export const BOARD = [
  'intro',
  'line-up',
  'segment-title',
  'question',
  'star',
  'steal',
  'right',
  'wrong',
  'points',
  'time-up',
  'drum-roll',
  'result',
  'champion',
  'applause',
] as const satisfies readonly CueName[];
type BoardCue = (typeof BOARD)[number];

/** The sound board. */
export const soundWords = words({
  vi: {
    title: 'Âm thanh',
    key: (level: string) => `Âm ${level}`,
    state: {
      none: 'không có',
      locked: 'bị khoá',
    },
    heard: 'Đang phát tiếng',
    none: 'Chưa màn hình nào mang tiếng. Trong “Thiết bị”, cho một màn hình chiếu “Toàn màn hình, có tiếng”.',
    locked: 'Trình duyệt ở màn hình này đang khoá tiếng: chạm hoặc bấm một phím ở đó.',
    one: 'Nhiều màn hình mang tiếng: chỉ một phát.',
    volume: 'Âm lượng chung',
    cues: 'Phát ngay',
    cue: {
      intro: 'Nhạc mở đầu',
      'line-up': 'Các đội ra mắt',
      'segment-title': 'Tên phần thi',
      question: 'Câu hỏi hiện',
      star: 'Ngôi sao hy vọng',
      steal: 'Quyền trả lời tiếp',
      right: 'Đúng',
      wrong: 'Sai',
      points: 'Cộng điểm',
      'time-up': 'Hết giờ',
      'drum-roll': 'Trống dồn',
      result: 'Kết quả',
      champion: 'Quán quân',
      applause: 'Vỗ tay',
    } satisfies Record<BoardCue, string>,
  },
  en: {
    title: 'Sound',
    key: (level: string) => `Sound ${level}`,
    state: {
      none: 'none',
      locked: 'locked',
    },
    heard: 'Heard on',
    none: 'No output carries sound. Under “Devices”, let one show “Full screen with sound”.',
    locked: 'The browser of this output keeps the sound in: touch it, or press a key there.',
    one: 'Several outputs carry sound: only one plays.',
    volume: 'Master volume',
    cues: 'Play now',
    cue: {
      intro: 'Intro',
      'line-up': 'Line-up',
      'segment-title': 'Segment title',
      question: 'Question appears',
      star: 'Star of hope',
      steal: 'Steal',
      right: 'Right',
      wrong: 'Wrong',
      points: 'Points',
      'time-up': 'Time is up',
      'drum-roll': 'Drum roll',
      result: 'Result',
      champion: 'Champion',
      applause: 'Applause',
    },
  },
});
