/** What `npm start -- --help` prints; works before anything is installed. */
export const HELP = `Tranh Tài – điều khiển cuộc thi kiến thức truyền hình
[the live contest controller]

  npm start                      cài (nếu thiếu), dựng (nếu cũ) và chạy
                                 [install if missing, build if stale, serve]
  npm start -- TUỲ CHỌN          [npm start -- OPTIONS]

  --port SỐ                      cổng cho bàn điều khiển và màn hình (4100)
                                 [port of console and screens]
  --audience-port SỐ             cổng cho điện thoại khán giả (4101)
                                 [port of the audience's phones]
  --host ĐỊA_CHỈ                 địa chỉ mạng để lắng nghe
                                 [address to listen on]
  --data THƯ_MỤC                 nơi lưu dữ liệu cuộc thi (SQLite; ./data)
                                 [where the contest's data is kept]
  --contest TỆP                  tạo cuộc thi từ tệp này ở lần chạy đầu
                                 [create the contest from this file at first start]
  --rehearsal                    diễn tập: không bao giờ ghi vào cuộc thi thật
                                 [rehearsal: never writes into the live contest]
  --demo                         dữ liệu minh hoạ, ghi rõ trên mọi màn hình
                                 [illustrative data, marked on every output]
  --new-host-key                 cấp lại khoá bàn điều khiển
                                 [issue a new key for the console]
  --help                         trang này [this page]

Dừng: Ctrl-C. [To stop: Ctrl-C.]
`;
