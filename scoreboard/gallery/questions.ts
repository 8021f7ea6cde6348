import { cueUrl } from '../../shared/ui/sound/cue-list.ts';
import type { QuestionView } from '../../shared/views/parts.ts';
import pictureUrl from './picture.svg?url';

const plain = { unit: null, media: null, answer: null, options: [] };
const picture1 = { kind: 'picture' as const, url: pictureUrl, alt: 'Mái chùa Cầu bên sông, vẽ bằng nét' };

/** As long as the bank's questions get. */
export const choice: QuestionView = {
  ...plain,
  text: 'Trong kế hoạch chuyển đổi số, tỉnh Đắk Lắk xây dựng thành phố nào thành đô thị thông minh giai đoạn 2021–2025?',
  kind: 'choice',
  options: [
    'Hợp tác quốc tế, nghiên cứu, phát triển',
    'Vì các khối nối bằng mã hoá, phân tán ở nhiều nút',
    'Người trưởng thành có điện thoại thông minh',
    'Kon Tum',
  ],
};
export const six: QuestionView = {
  ...choice,
  options: [...choice.options, 'Mỗi tỉnh, thành phố trực thuộc trung ương', 'Buôn Ma Thuột'],
};
export const trueFalse: QuestionView = {
  ...plain,
  text: 'Đúng hay sai: Theo Luật Giao dịch điện tử 2023, bản điện tử chuyển từ văn bản giấy phải có ký hiệu riêng xác nhận việc chuyển đổi.',
  kind: 'true-false',
};
export const spoken: QuestionView = {
  ...plain,
  text: 'Từ 01/7/2024, tổng tiền chuyển khoản trực tuyến trong ngày vượt mức nào thì phải xác thực sinh trắc học?',
  kind: 'spoken',
};
export const longest: QuestionView = {
  ...plain,
  text: 'Tính nhanh! Bốn phường ở thành phố Bắc Kạn có số người dự thi trực tuyến năm 2023 là 1.559, 1.325, 1.198 và 1.004. Ở các phường Đức Xuân, Sông Cầu, Phùng Chí Kiên, Nguyễn Thị Minh Khai ấy có tổng cộng bao nhiêu người dự thi?',
  kind: 'spoken',
};
export const number: QuestionView = {
  ...plain,
  text: 'Chín tháng đầu năm 2024, Tổng đài dịch vụ công 1022 Quảng Nam tiếp nhận bao nhiêu lượt thông tin, phản ánh, kiến nghị?',
  kind: 'number',
  unit: 'lượt',
};
export const shortText: QuestionView = {
  ...plain,
  text: 'Viết tắt “VNeID” là tên của ứng dụng gì?',
  kind: 'short-text',
};
/** As long as an ordering gets: forty characters an item. */
export const ordering: QuestionView = {
  ...plain,
  text: 'Sắp xếp các bước nộp hồ sơ trực tuyến trên Cổng Dịch vụ công quốc gia theo đúng thứ tự.',
  kind: 'ordering',
  options: [
    'Điền tờ khai, đính kèm giấy tờ đã ký số',
    'Đăng nhập bằng tài khoản định danh VNeID',
    'Nhận kết quả bản điện tử và đánh giá',
    'Chọn thủ tục và cơ quan tiếp nhận hồ sơ',
  ],
};
export const matching: QuestionView = {
  ...plain,
  text: 'Ghép mỗi nền tảng số với việc mà người dân Quảng Nam dùng nó để làm.',
  kind: 'matching',
  options: ['Smart Quảng Nam', 'Cổng Dịch vụ công quốc gia', 'VNeID', 'Sổ sức khoẻ điện tử'],
  matches: [
    'Xuất trình giấy tờ tuỳ thân điện tử',
    'Phản ánh hiện trường với chính quyền tỉnh',
    'Xem lịch tiêm chủng, kết quả khám bệnh',
    'Nộp hồ sơ, thanh toán phí và lệ phí',
  ],
};
export const picture: QuestionView = {
  ...plain,
  text: 'Công trình này đã được số hoá ba chiều trước khi trùng tu. Đây là công trình nào?',
  kind: 'short-text',
  media: picture1,
};
export const pictureChoice: QuestionView = {
  ...choice,
  text: 'Công trình trong tranh ở thành phố nào của tỉnh?',
  media: picture1,
};
export const audio: QuestionView = {
  ...plain,
  text: 'Âm thanh này báo điều gì khi người dân nộp hồ sơ ở Trung tâm Phục vụ hành chính công?',
  kind: 'spoken',
  media: { kind: 'audio', url: cueUrl('tick'), alt: 'Một tiếng chuông điện tử' },
};

/** The same question with its answer on air. */
export function shown(question: QuestionView): QuestionView {
  const answers: Record<QuestionView['kind'], QuestionView['answer']> = {
    choice: { text: question.options[1] ?? '', option: 1 },
    'true-false': { text: 'Đúng', option: 0 },
    'short-text': { text: 'Chùa Cầu, Hội An', option: null },
    number: { text: '11.224 lượt', option: null },
    ordering: { text: 'B – D – A – C', option: null, order: [1, 3, 0, 2] },
    matching: { text: '1B 2D 3A 4C', option: null, order: [1, 3, 0, 2] },
    spoken: { text: 'Trên 20 triệu đồng', option: null },
  };
  return { ...question, answer: answers[question.kind] };
}
