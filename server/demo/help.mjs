/** What `npm run demo -- --help` prints; works before anything is installed. */
export const DEMO_HELP = `Tranh Tài – trình diễn cả mùa thi Quảng Nam 2024 với các máy tự chơi
[a whole season of Quảng Nam 2024, played by bots; illustrative data]

  npm run demo                   nhanh gấp 4 lần thật; xem trên bảng điểm và bàn điều khiển
                                 [four times real speed; watch scoreboard and console]
  npm run demo -- TUỲ CHỌN       [npm run demo -- OPTIONS]

  --speed real|SỐ                như thật, hoặc nhanh gấp bấy nhiêu lần (1–20)
                                 [as in a hall, or so many times as fast]
  --speed brisk                  đồng hồ đúng luật, không ai chần chừ, rồi thoát
                                 [the rules' own clocks, nobody hesitates, then exits]
  --speed fast                   nhanh hết mức rồi thoát
                                 [as fast as it goes, then exits]
  --final                        chỉ trận chung kết [the final alone]
  --port SỐ                      cổng cho bàn điều khiển và màn hình (4200)
                                 [port of console and screens]
  --audience-port SỐ             cổng cho điện thoại khán giả (4201)
                                 [port of the audience's phones]
  --host ĐỊA_CHỈ                 địa chỉ mạng để lắng nghe
                                 [address to listen on]
  --data THƯ_MỤC                 nơi lưu dữ liệu, phải trống; mặc định: thư mục tạm, xoá khi dừng
                                 [where the data goes, must be empty; default: a temporary one, removed at the end]
  --seed CHỮ                     mùa thi khác (chung kết vẫn như đã công bố)
                                 [another season; the final stays as published]
  --record TỆP                   ghi toàn bộ nhật ký cuộc thi vào tệp .jsonl.gz
                                 [writes the whole event log to a .jsonl.gz file]
  --help                         trang này [this page]

Dừng: Ctrl-C. [To stop: Ctrl-C.]
`;
