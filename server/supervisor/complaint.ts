import type { StoreFault } from '../store/store-error.ts';

/** What the user has to do something about: one sentence with the next step, in Vietnamese and English. */
export class Complaint extends Error {
  constructor(vi: string, en: string) {
    super(`${vi}\n[${en}]`);
    this.name = 'Complaint';
  }
}

export const portTaken = (port: number, flag: string): Complaint =>
  new Complaint(
    `Cổng ${port} đang có chương trình khác dùng; hãy tắt chương trình ấy, hoặc chọn cổng khác: npm start -- ${flag} ${port + 10}`,
    `Port ${port} is in use by another program; stop that program, or choose another port: npm start -- ${flag} ${port + 10}`,
  );

export const addressWrong = (host: string): Complaint =>
  new Complaint(
    `Máy này không có địa chỉ «${host}»; hãy bỏ --host để nghe trên mọi địa chỉ.`,
    `This machine has no address "${host}"; leave --host out to listen on every address.`,
  );

export const portForbidden = (port: number): Complaint =>
  new Complaint(
    `Hệ điều hành không cho dùng cổng ${port}; hãy chọn cổng từ 1024 trở lên bằng --port và --audience-port.`,
    `The system does not allow port ${port}; choose ports from 1024 up with --port and --audience-port.`,
  );

/** @param dataDir as the user would name it */
export function dataComplaint(fault: StoreFault, file: string, dataDir: string): Complaint {
  switch (fault) {
    case 'newer':
      return new Complaint(
        `Dữ liệu trong «${dataDir}» do một phiên bản Tranh Tài mới hơn ghi (${file}), nên không bị đụng đến; hãy cập nhật chương trình, hoặc dùng --data với thư mục khác.`,
        `The data in "${dataDir}" was written by a newer version (${file}) and was not touched; update the program, or use --data with another directory.`,
      );
    case 'foreign':
      return new Complaint(
        `Tệp ${file} trong «${dataDir}» không phải của Tranh Tài; hãy dùng --data với thư mục khác.`,
        `The file ${file} in "${dataDir}" is not ours; use --data with another directory.`,
      );
    case 'damaged':
      return new Complaint(
        `Dữ liệu trong «${dataDir}» đã hỏng (${file}) nên không được dùng và không bị sửa; hãy chép cả thư mục ra chỗ khác rồi khôi phục bản sao lưu, hoặc dùng --data với thư mục mới.`,
        `The data in "${dataDir}" is damaged (${file}); it was neither used nor changed. Copy the directory away and restore a backup, or use --data with a new directory.`,
      );
    case 'unwritable':
      return new Complaint(
        `Không ghi được vào thư mục «${dataDir}»; hãy cấp quyền ghi, hoặc dùng --data với thư mục khác.`,
        `The directory "${dataDir}" is not writable; grant the right to write, or use --data with another directory.`,
      );
    case 'in-use':
      return new Complaint(
        `Một Tranh Tài khác đang chạy trên dữ liệu trong «${dataDir}»; hãy dừng nó, hoặc dùng --data với thư mục khác.`,
        `Another Tranh Tài is running on the data in "${dataDir}"; stop it, or use --data with another directory.`,
      );
    case 'failed':
      return new Complaint(
        `Không mở được dữ liệu trong «${dataDir}» (${file}); hãy kiểm tra ổ đĩa và dung lượng trống rồi chạy lại.`,
        `The data in "${dataDir}" can't be opened (${file}); check the disk and its free space, then start again.`,
      );
  }
}

/** At most this many mistakes of a contest file are printed at once. */
const MOST = 20;

export function contentComplaint(file: string, problems: string[]): Complaint {
  const more = problems.length > MOST ? [`… và ${problems.length - MOST} lỗi nữa [and more]`] : [];
  const list = [...problems.slice(0, MOST), ...more].map((problem) => `  - ${problem}`).join('\n');
  return new Complaint(
    `Tệp cuộc thi «${file}» chưa dùng được, hãy sửa rồi chạy lại:\n${list}`,
    `The contest file "${file}" can't be used: correct the lines above and start again; nothing was changed.`,
  );
}
