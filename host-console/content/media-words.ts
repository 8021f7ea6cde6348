import { words } from '../../shared/ui/i18n/words.ts';

/** Pictures and clips on the content page. */
export const mediaWords = words({
  vi: {
    title: 'Hình, tiếng, phim',
    choose: 'Gửi tệp lên…',
    hint: 'Cột «Tệp» của bảng ghi đúng tên tệp. Hình PNG, JPEG, WebP đến 8 MB; tiếng MP3, OGG, WAV đến 20 MB; phim MP4, WebM đến 120 MB.',
    sending: (nth: string, of: string, file: string) => `Đang gửi ${nth}/${of}: ${file}`,
    sent: (count: string) => `✓ Đã nhận ${count} tệp.`,
    refused: (count: string) => `${count} tệp không nhận được:`,
    unused: (count: string) => `${count} tệp chưa câu nào dùng`,
    remove: 'Xoá',
    removeFile: (file: string) => `Xoá ${file}`,
    unusedAfter: (files: string) => `Sau khi nhập, chưa câu nào dùng: ${files}`,
  },
  en: {
    title: 'Pictures, sounds, clips',
    choose: 'Send files…',
    hint: 'The sheet’s column «Tệp» (File) has their names. Pictures PNG, JPEG, WebP up to 8 MB; sounds MP3, OGG, WAV up to 20 MB; clips MP4, WebM up to 120 MB.',
    sending: (nth, of, file) => `Sending ${nth}/${of}: ${file}`,
    sent: (count) => (count === '1' ? '✓ One file received.' : `✓ ${count} files received.`),
    refused: (count) => (count === '1' ? 'One file was refused:' : `${count} files were refused:`),
    unused: (count) => (count === '1' ? 'One file that no question names' : `${count} files that no question names`),
    remove: 'Delete',
    removeFile: (file) => `Delete ${file}`,
    unusedAfter: (files) => `After the import no question names: ${files}`,
  },
});
