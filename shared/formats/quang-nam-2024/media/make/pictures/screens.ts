import { INK, layer, page, type } from '../night.ts';
import type { Picture } from '../picture.ts';

/** A phone seen from the front; what is on its screen is laid out in its own pixels. */
function phone(x: number, y: number, width: number, height: number, screen: string): string {
  return `<div style="position:absolute;left:${x}px;top:${y}px;width:${width}px;height:${height}px;border-radius:58px;background:#01060b;border:3px solid #5d7a8c;box-shadow:0 0 0 10px #02080e,0 0 160px 24px rgba(255,176,90,.28)">
<div style="position:absolute;inset:20px;border-radius:40px;background:linear-gradient(#10293b,#0a1b29);overflow:hidden">${screen}</div></div>`;
}

const ADDRESSES = ['d1chvucong.gov.vn', 'dichvucong.gov.vn', 'dichvucong.g0v.vn', 'dichvuconq.gov.vn'];

/** A browser's address bar. */
const bar = (address: string, number: number, top: number): string =>
  `<div style="position:absolute;left:150px;top:${top}px;width:1300px;height:150px;display:flex;align-items:center;gap:44px">
<div class="d" style="width:110px;font:800 110px/1 'Archivo Variable';color:${INK.lamp};text-align:right">${number}</div>
<div style="flex:1;height:132px;border-radius:66px;background:#e9f1f4;box-shadow:0 0 60px rgba(255,190,110,.25);display:flex;align-items:center;padding:0 48px;gap:30px">
<svg viewBox="0 0 24 24" style="position:static;width:52px;height:52px;flex:none"><path d="M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20M2 12h20M12 2c-7 6-7 14 0 20M12 2c7 6 7 14 0 20" fill="none" stroke="#3a5566" stroke-width="1.6"/></svg>
<div class="d" style="font:600 84px/1.3 'Archivo Variable';font-stretch:108%;color:#0b2233;letter-spacing:.01em">${address}</div></div></div>`;

const fourAddresses: Picture = {
  name: 'bon-dia-chi',
  html: page(ADDRESSES.map((address, index) => bar(address, index + 1, 90 + index * 186)).join(''), {
    x: 800,
    y: 430,
    reach: 900,
  }),
};

const wrongSign: Picture = {
  name: 'ky-tu-thu-may',
  html: page(
    `<div style="position:absolute;left:70px;top:270px;width:1460px;height:300px;border-radius:40px;background:#e9f1f4;box-shadow:0 0 150px rgba(255,190,110,.45)">
<div style="height:76px;border-radius:40px 40px 0 0;background:#c3d3dc;display:flex;align-items:center;gap:18px;padding:0 40px"><i style="width:26px;height:26px;border-radius:50%;background:#8ba3b1"></i><i style="width:26px;height:26px;border-radius:50%;background:#8ba3b1"></i><i style="width:26px;height:26px;border-radius:50%;background:#8ba3b1"></i></div>
<div class="d" style="height:224px;display:flex;align-items:center;justify-content:center;font:650 152px/1.2 'Archivo Variable';font-stretch:100%;color:#08202f">dichvuc0ng.gov.vn</div></div>`,
    { x: 800, y: 420, reach: 900, horizon: 700 },
  ),
};

const bubble = (text: string): string =>
  `<div style="background:#dfeaf0;color:#0a2030;border-radius:14px 40px 40px 40px;padding:36px 44px;font:600 51px/1.5 'Be Vietnam Pro'">${text}</div>`;

const scam: Picture = {
  name: 'tin-nhan-ngan-hang',
  html: page(
    phone(
      270,
      40,
      1060,
      1000,
      `<div style="padding:40px 48px"><div style="display:flex;align-items:center;gap:28px;margin-bottom:32px"><div style="width:92px;height:92px;border-radius:50%;background:#27506b;display:grid;place-items:center;font:800 50px 'Archivo Variable';color:#cfe6f2">?</div><div style="font:600 46px/1.4 'Be Vietnam Pro';color:#cfe6f2">Số lạ, 07:42</div></div>
${bubble('NGÂN HÀNG thông báo: tài khoản của bạn sẽ bị <b>KHOÁ SAU 15 PHÚT</b>. Bấm <span style="color:#0b63b8;text-decoration:underline;white-space:nowrap">nganhang.example/mo</span>, nhập mật khẩu và mã OTP để giữ tài khoản.')}
</div>`,
    ),
    { x: 800, y: 380, reach: 900, horizon: 720 },
  ),
};

const report156: Picture = {
  name: 'soan-tin-156',
  html: page(
    phone(
      270,
      40,
      1060,
      1000,
      `<div style="padding:48px 52px"><div style="display:flex;align-items:baseline;gap:30px;border-bottom:3px solid #3d667f;padding-bottom:24px"><span style="font:600 46px/1.4 'Be Vietnam Pro';color:#9fc3d8">Gửi đến</span><span class="d" style="font:800 130px/1 'Archivo Variable';color:${INK.lamp}">156</span></div>
<div style="margin:60px 0 0 60px;background:#f0a63c;color:#241102;border-radius:44px 44px 14px 44px;padding:40px 48px;font:600 62px/1.5 'Be Vietnam Pro'"><b style="font:800 84px 'Archivo Variable'">LD</b> (0900 000 000) (tự xưng công an, đòi chuyển tiền)</div></div>`,
    ),
    { x: 800, y: 380, reach: 900, horizon: 720 },
  ),
};

const PASSWORDS = ['quangnam', 'mQ7#thuBon!25x', 'NguyenVanAn1990', '0123456789'];

const passwords: Picture = {
  name: 'bon-mat-khau',
  html: page(
    layer(
      PASSWORDS.map((word, index) => {
        const y = 215 + index * 178;
        return `<rect x="300" y="${y - 100}" width="1150" height="142" fill="#061a29" stroke="${INK.line}" stroke-width="3"/>
${type(215, y, String(index + 1), { size: 120, wide: 100, weight: 800, fill: INK.lamp })}${type(352, y - 4, word, { size: 88, wide: 104, weight: 600, anchor: 'start', fill: '#fff1d6' })}`;
      }).join(''),
    ),
    { x: 880, y: 430, reach: 900, horizon: 760 },
  ),
};

/** Three ways of the second proof: a message, an app, a hardware key. */
const secondProof: Picture = {
  name: 'ba-cach-xac-thuc',
  html: page(
    layer(`
<g fill="none" stroke="${INK.warm}" stroke-width="7" stroke-linejoin="round" stroke-linecap="round">
<rect x="170" y="220" width="200" height="360" rx="30"/><path d="M245 545h50"/><circle cx="270" cy="370" r="66"/><path d="M270 330v42l30 20"/>
<path d="M640 300 h320 a30 30 0 0 1 30 30 v140 a30 30 0 0 1 -30 30 H740 l-64 62 v-62 h-36 a30 30 0 0 1 -30-30 V330 a30 30 0 0 1 30-30z"/>
<rect x="1180" y="330" width="220" height="140" rx="26"/><rect x="1400" y="362" width="84" height="76"/><path d="M1424 384h30M1424 416h30"/><circle cx="1250" cy="400" r="34"/></g>
${type(800, 422, '482 913', { size: 82, wide: 96, weight: 700, fill: INK.lamp })}
${type(800, 270, 'SMS', { size: 62, wide: 110, weight: 700, fill: INK.cool })}
${type(270, 505, '630 175', { size: 46, wide: 82, weight: 700, fill: INK.lamp })}
${type(270, 690, 'Ứng dụng xác thực', { size: 50, fill: INK.cool })}
${type(800, 690, 'Mã qua tin nhắn', { size: 50, fill: INK.cool })}
${type(1330, 690, 'Khoá phần cứng', { size: 50, fill: INK.cool })}
${[270, 800, 1330].map((x, index) => type(x, 830, String(index + 1), { size: 120, wide: 100, weight: 800, fill: INK.lamp })).join('')}`),
    { x: 800, y: 400, reach: 950, horizon: 600 },
  ),
};

export const SCREENS: readonly Picture[] = [fourAddresses, wrongSign, scam, report156, passwords, secondProof];
