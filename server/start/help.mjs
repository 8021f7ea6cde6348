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

  npm start -- --online          vòng thi trực tuyến mở cho mọi người, trên máy chủ có internet
                                 [the open online round, on a host with internet]
  --port SỐ                      cổng (4300) [port]
  --opens, --closes LÚC          mở và đóng, ví dụ 2024-09-10 hoặc 2024-09-30T24:00 (giờ Việt Nam;
                                 mặc định: ngay bây giờ, trong 7 ngày)
                                 [opens and closes, Vietnam's time; default: now, for 7 days]
  --settings TỆP                 JSON: số câu hay danh sách câu, giây mỗi câu, địa phương…
                                 [questions, seconds for each, localities…]
  --public-url ĐỊA_CHỈ           tên công khai, ví dụ https://thi.example.vn
                                 [the public name, behind a reverse proxy]
  --trust-proxy SỐ               số proxy đứng trước được tin X-Forwarded-For (0)
                                 [proxies in front whose X-Forwarded-For is believed]
  --new-organiser-key            cấp lại khoá Ban Tổ chức [issue a new organiser key]
                                 cùng --host, --data, --contest như trên [and these as above]

  npm start -- --import-online TỆP [--fingerprint VÂN_TAY] [--data THƯ_MỤC]
                                 nhập tệp kết quả đã ký vào máy của chương trình
                                 [import the round's signed result into the show's laptop]

Dừng: Ctrl-C. [To stop: Ctrl-C.]
`;
