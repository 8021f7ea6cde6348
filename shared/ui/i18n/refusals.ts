import type { ReplyCode } from '../../protocol/messages.ts';
import type { Lang } from './lang.ts';
import { decimal } from './words.ts';

type Detail = Record<string, string | number>;
type Sentence = string | ((detail: Detail) => string);

/** Adds what the refusal names, when it names it: "… (cần 24, có 18)". */
const withParts =
  (text: string, parts: (detail: Detail) => (string | null)[]) =>
  (detail: Detail): string => {
    const named = parts(detail).filter((part) => part !== null);
    return named.length === 0 ? `${text}.` : `${text} (${named.join(', ')}).`;
  };
const named = (detail: Detail, key: string, label: (value: string) => string, lang: Lang): string | null => {
  const value = detail[key];
  if (value === undefined) return null;
  return label(typeof value === 'number' ? decimal(value, lang, 2) : value);
};

const VI: Record<ReplyCode, Sentence> = {
  // the door
  malformed: 'Nội dung gửi đi không hợp lệ nên không được nhận.',
  'not-allowed': 'Thiết bị này không có quyền làm việc đó.',
  'too-fast': 'Thao tác quá nhanh. Hãy thử lại sau giây lát.',
  'no-token': 'Thiết bị chưa được ghép. Hãy xin mã ở bàn điều khiển.',
  'bad-token': 'Thiết bị không còn được nhận. Hãy ghép lại bằng mã mới.',
  'wrong-protocol': 'Màn hình này thuộc phiên bản khác. Hãy tải lại trang.',
  failed: 'Máy chủ gặp lỗi khi xử lý; chưa có gì thay đổi. Hãy thử lại.',
  closing: 'Kết nối đã đóng nên lệnh này không được thực hiện.',
  // the contest
  'no-contest': 'Chưa có cuộc thi nào được nạp.',
  'contest-exists': 'Cuộc thi đã được tạo rồi.',
  'invalid-format': 'Thể thức thi không hợp lệ: số đội và số ghế không khớp nhau.',
  'no-heat': 'Chưa có lượt thi nào đang diễn ra.',
  'heat-in-progress': 'Một lượt thi khác đang diễn ra.',
  'heat-played': 'Lượt thi này đã thi xong.',
  'heat-not-ready': 'Lượt thi này chưa đủ đội: còn chờ kết quả của lượt trước.',
  'too-few-teams': 'Chưa đủ đội để thi.',
  'not-enough-questions': withParts('Ngân hàng không còn đủ câu hỏi chưa dùng', (d) => [
    named(d, 'purpose', (v) => v, 'vi'),
    named(d, 'need', (v) => `cần ${v}`, 'vi'),
    named(d, 'have', (v) => `còn ${v}`, 'vi'),
  ]),
  'stale-take': 'Chương trình vừa thay đổi nên GO chưa được thực hiện. Hãy xem lại rồi bấm tiếp.',
  'nothing-to-take': 'Hiện chưa có gì để chuyển tiếp.',
  'wrong-phase': 'Chưa đến lúc, hoặc đã qua lúc làm việc này.',
  held: 'Đang tạm dừng kỹ thuật.',
  'not-held': 'Chương trình không ở trạng thái tạm dừng.',
  'no-such-item': 'Kịch bản không có mục này.',
  'no-such-podium': 'Lượt thi không có bục này.',
  'no-such-question': 'Không tìm thấy câu hỏi này.',
  'question-used': 'Câu hỏi này đã dùng rồi.',
  'not-your-podium': 'Thiết bị này không thuộc bục đó.',
  'stale-asking': 'Câu hỏi đó đã qua.',
  'not-open': 'Chưa mở, hoặc đã hết thời gian.',
  'no-press': 'Đội này không bấm chuông ở lần mở vừa rồi, nên không thể được trao quyền.',
  'no-race': 'Câu hỏi trên sóng chưa có lượt bấm nào để chiếu ảnh về đích.',
  'already-tried': 'Đội đã dùng lượt trả lời ở câu này.',
  'malformed-answer': 'Câu trả lời không đúng dạng câu hỏi yêu cầu.',
  'not-answering': 'Đội này hiện không có quyền trả lời.',
  'no-such-ruling': 'Câu này không có phán quyết đó.',
  'no-such-heat': 'Không có lượt thi này, hoặc lượt thi chưa bắt đầu.',
  'no-such-team': 'Không có đội này ở lượt thi đó.',
  'team-in-play': 'Đội này vẫn còn thi nên không thể thay cho đội khác.',
  'name-needed': 'Cần ghi tên đội thay thế.',
  'last-team': 'Đây là đội cuối cùng của lượt thi. Hãy thay bằng đội khác, hoặc huỷ lượt thi.',
  'seat-retired': 'Đội này đã thôi thi ở lượt này.',
  'two-team-heat': 'Lượt thi chỉ còn hai đội; cần Ban Tổ chức đồng ý trước khi bắt đầu.',
  'later-heats-started': withParts('Lượt thi dựa vào kết quả này đã bắt đầu; phải huỷ lượt đó trước', (d) => [
    named(d, 'heats', (v) => v, 'vi'),
  ]),
  'no-such-protest': 'Không có khiếu nại này.',
  'protest-ruled': 'Khiếu nại này đã được giải quyết.',
  'protest-open': withParts('Còn khiếu nại chưa giải quyết nên chưa xác nhận được kết quả', (d) => [
    named(d, 'open', (v) => `còn ${v}`, 'vi'),
  ]),
  'no-such-judge': 'Không có giám khảo này.',
  'no-such-sheet': 'Giám khảo này chưa gửi phiếu.',
  'marks-already-in': 'Điểm đã được gửi. Muốn sửa, hãy nhờ người dẫn chương trình mở lại.',
  'marks-incomplete': 'Chưa chấm đủ các tiêu chí.',
  'mark-out-of-range': withParts('Có điểm nằm ngoài khung điểm của tiêu chí', (d) => [
    named(d, 'max', (v) => `cao nhất ${v}`, 'vi'),
  ]),
  'reason-needed': 'Cần ghi lý do.',
  'no-clock': 'Không có đồng hồ nào đang dùng.',
  'pack-taken': 'Gói câu hỏi này đã có đội chọn.',
  'no-media': 'Câu hỏi này không có âm thanh hay video để phát.',
  'no-star': 'Cuộc thi này không có ngôi sao hy vọng.',
  'star-used': 'Đội đã dùng ngôi sao hy vọng ở lượt thi này.',
  'already-drawn': 'Đã bốc thăm xong.',
  'draw-not-committed': 'Chưa công bố mã cam kết của số bí mật nên chưa bốc thăm được.',
  'draw-mismatch': 'Kết quả bốc thăm nhập vào không khớp số đội hoặc số ghế.',
  'draw-against-constraints': withParts('Kết quả bốc thăm trái điều kiện đã đặt; cần Ban Tổ chức đồng ý', (d) => [
    named(d, 'teams', (v) => v, 'vi'),
  ]),
  'number-malformed': 'Số được hô phải có từ 1 đến 12 chữ số.',
  'tie-unresolved': 'Còn đội bằng điểm ở vị trí quyết định; phải phân định trước.',
  'nothing-to-take-back': 'Không có thao tác nào để hoàn tác.',
  'stale-take-back': 'Vừa có thao tác khác nên chưa hoàn tác. Hãy xem lại rồi bấm tiếp.',
  'confirmation-needed': 'Khán giả đã thấy điều này; cần xác nhận trước khi hoàn tác.',
  'unknown-poll': 'Không có cuộc bình chọn này.',
  'stale-tally': 'Kết quả kiểm phiếu này đã cũ.',
  'nothing-to-do': 'Không có gì thay đổi.',
};

const EN: Record<ReplyCode, Sentence> = {
  malformed: 'What was sent is not valid, so it was not accepted.',
  'not-allowed': 'This device is not allowed to do that.',
  'too-fast': 'Too fast. Try again in a moment.',
  'no-token': 'This device is not paired. Ask for a code at the console.',
  'bad-token': 'This device is no longer accepted. Pair it again with a new code.',
  'wrong-protocol': 'This screen is of another version. Reload the page.',
  failed: 'The hub ran into an error; nothing has changed. Try again.',
  closing: 'The connection was closed, so this was not done.',
  'no-contest': 'No contest has been loaded yet.',
  'contest-exists': 'The contest has already been created.',
  'invalid-format': 'The format is not valid: its teams and seats do not add up.',
  'no-heat': 'No heat is being played.',
  'heat-in-progress': 'Another heat is being played.',
  'heat-played': 'This heat has been played.',
  'heat-not-ready': 'This heat still waits for teams from an earlier one.',
  'too-few-teams': 'There are too few teams to play.',
  'not-enough-questions': withParts('The bank has too few unused questions left', (d) => [
    named(d, 'purpose', (v) => v, 'en'),
    named(d, 'need', (v) => `needs ${v}`, 'en'),
    named(d, 'have', (v) => `has ${v}`, 'en'),
  ]),
  'stale-take': 'The show has just moved on, so GO was not done. Look again, then press.',
  'nothing-to-take': 'There is nothing to take just now.',
  'wrong-phase': 'It is too early, or too late, for that.',
  held: 'The show is on a technical hold.',
  'not-held': 'The show is not on hold.',
  'no-such-item': 'The rundown has no such item.',
  'no-such-podium': 'This heat has no such podium.',
  'no-such-question': 'There is no such question.',
  'question-used': 'This question has been used.',
  'not-your-podium': 'This device does not belong to that podium.',
  'stale-asking': 'That question is over.',
  'not-open': 'Not open yet, or time is up.',
  'no-press': 'This team did not press at the last opening, so it cannot be given the word.',
  'no-race': 'The question on air has no race to show a photo finish of.',
  'already-tried': 'This team has had its try at this question.',
  'malformed-answer': 'The answer is not of the kind this question asks for.',
  'not-answering': 'This team does not have the right to answer now.',
  'no-such-ruling': 'This question has no such ruling.',
  'no-such-heat': 'There is no such heat, or it has not begun.',
  'no-such-team': 'That heat has no such team.',
  'team-in-play': 'This team is still in the contest, so it cannot take another’s seat.',
  'name-needed': 'The replacement needs a name.',
  'last-team': 'This is the heat’s last team. Name a replacement, or annul the heat.',
  'seat-retired': 'This team takes no further part in the heat.',
  'two-team-heat': 'Only two teams are left for this heat; the organiser must agree before it starts.',
  'later-heats-started': withParts('Heats that rest on this result have begun; annul them first', (d) => [
    named(d, 'heats', (v) => v, 'en'),
  ]),
  'no-such-protest': 'There is no such protest.',
  'protest-ruled': 'This protest has been ruled.',
  'protest-open': withParts('A protest is still open, so the result cannot be confirmed', (d) => [
    named(d, 'open', (v) => `${v} open`, 'en'),
  ]),
  'no-such-judge': 'There is no such judge.',
  'no-such-sheet': 'This judge has not handed in a sheet.',
  'marks-already-in': 'The marks are in. Ask the host to reopen them for a change.',
  'marks-incomplete': 'Not every criterion has been marked.',
  'mark-out-of-range': withParts('A mark lies outside its criterion’s range', (d) => [
    named(d, 'max', (v) => `highest ${v}`, 'en'),
  ]),
  'reason-needed': 'A reason is needed.',
  'no-clock': 'No clock is in use.',
  'pack-taken': 'Another team has this question pack.',
  'no-media': 'This question has no sound or clip to play.',
  'no-star': 'This contest has no star of hope.',
  'star-used': 'The team has used its star of hope in this heat.',
  'already-drawn': 'The draw has been made.',
  'draw-not-committed': 'The hidden number’s hash has not been shown yet, so nothing can be drawn.',
  'draw-mismatch': 'The draw as typed does not match the teams or the seats.',
  'draw-against-constraints': withParts('The draw breaks a condition set before it; the organisers must agree', (d) => [
    named(d, 'teams', (v) => v, 'en'),
  ]),
  'number-malformed': 'The called number must have 1 to 12 digits.',
  'tie-unresolved': 'Teams are level at a place that matters; it must be settled first.',
  'nothing-to-take-back': 'There is nothing to take back.',
  'stale-take-back': 'Something else was done just now, so nothing was taken back. Look again, then press.',
  'confirmation-needed': 'Viewers have seen this; confirm before taking it back.',
  'unknown-poll': 'There is no such poll.',
  'stale-tally': 'This tally is out of date.',
  'nothing-to-do': 'Nothing has changed.',
};

const SENTENCES: Record<Lang, Record<ReplyCode, Sentence>> = { vi: VI, en: EN };

/** Why something was not done, in a sentence. `detail` is the reply's. */
export function refusalWords(code: ReplyCode, lang: Lang, detail: Detail = {}): string {
  const sentence = SENTENCES[lang][code];
  return typeof sentence === 'string' ? sentence : sentence(detail);
}
