import { asked, INK, lantern, layer, page, type } from '../night.ts';
import type { Picture } from '../picture.ts';

/** Columns of light; the asked one is dark and as tall as the frame, so that its height says nothing. */
const goals: Picture = {
  name: 'muc-tieu-ho-so',
  html: page(
    layer(
      [
        { x: 310, value: 90, label: 'Bộ, tỉnh' },
        { x: 800, value: 80, label: 'Huyện' },
        { x: 1290, value: undefined, label: 'Xã' },
      ]
        .map(({ x, value, label }) => {
          const tall = (value ?? 100) * 5.2;
          const column = value
            ? `<rect x="${x - 150}" y="${720 - tall}" width="300" height="${tall}" fill="url(#col)"/>${type(x, 720 - tall + 130, `${value}%`, { size: 116, wide: 78, weight: 800, fill: '#2a1203' })}`
            : `<rect x="${x - 150}" y="${720 - tall}" width="300" height="${tall}" fill="#061827" stroke="${INK.lamp}" stroke-width="4" stroke-dasharray="16 14"/>${asked(x, 560, 230)}`;
          return `${column}${type(x, 810, label, { size: 66, fill: INK.cool })}`;
        })
        .join('') +
        `<defs><linearGradient id="col" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#ffe2a0"/><stop offset="1" stop-color="#b9552a"/></linearGradient></defs><path d="M110 720H1490" stroke="${INK.line}" stroke-width="4"/>`,
    ),
    { x: 1290, y: 470, reach: 700, horizon: 720 },
  ),
};

/** Bars in scale; one number is hidden, its length is not. */
const wards: Picture = {
  name: 'bon-phuong-bac-kan',
  html: page(
    layer(
      [
        { label: 'Đức Xuân', value: 1559, shown: true },
        { label: 'Sông Cầu', value: 1325, shown: true },
        { label: 'Phùng Chí Kiên', value: 1198, shown: false },
        { label: 'Nguyễn Thị Minh Khai', value: 1004, shown: true },
      ]
        .map(({ label, value, shown }, index) => {
          const y = 110 + index * 188;
          const long = value * 0.74;
          return `${type(110, y + 8, label, { size: 52, anchor: 'start', fill: shown ? INK.cool : INK.warm })}
<rect x="110" y="${y + 34}" width="${long}" height="86" fill="${shown ? '#2d6585' : 'url(#ray)'}"/>
${shown ? type(110 + long + 34, y + 104, value.toLocaleString('vi-VN'), { size: 84, wide: 96, weight: 700, anchor: 'start', fill: INK.cool }) : asked(110 + long + 90, y + 116, 120)}`;
        })
        .join('') +
        `<defs><linearGradient id="ray" x1="0" x2="1"><stop offset="0" stop-color="#b9552a"/><stop offset="1" stop-color="#ffd98a"/></linearGradient></defs><path d="M108 130V850" stroke="${INK.line}" stroke-width="4"/>`,
    ),
    { x: 1090, y: 590, reach: 620, horizon: 780 },
  ),
};

/** A river of time in scale, from 1994 to 2024; one lantern has lost its year. */
const river: Picture = {
  name: 'dong-thoi-gian',
  html: page(
    layer(
      (() => {
        const at = (year: number) => 170 + ((year - 1994) / 30) * 1260;
        const ticks = Array.from(
          { length: 31 },
          (_, k) => `<path d="M${at(1994 + k)} 556v${k % 10 === 6 ? 34 : 18}" stroke="${INK.line}" stroke-width="3"/>`,
        ).join('');
        const marks = [
          { year: 1994, label: 'Tên miền .vn', up: 210 },
          { year: 2000, label: 'Lập VNNIC', up: 420 },
          { year: 2024, label: 'Nay', up: 460 },
        ]
          .map(
            ({
              year,
              label,
              up,
            }) => `<path d="M${at(year)} 556V${up + 20}" stroke="${INK.line}" stroke-width="3"/><circle cx="${at(year)}" cy="556" r="13" fill="${INK.cool}"/>
${type(at(year), up, label, { size: 46, fill: INK.cool, anchor: year === 1994 ? 'start' : 'middle' })}${type(at(year), 664, String(year), { size: 72, wide: 88, weight: 700, fill: INK.cool })}`,
          )
          .join('');
        const x = at(2019);
        return `<path d="M120 556H1480" stroke="${INK.line}" stroke-width="5"/>${ticks}${marks}
<path d="M${x} 556V420" stroke="${INK.lamp}" stroke-width="4"/>${lantern(x, 400, 130)}<circle cx="${x}" cy="556" r="17" fill="${INK.lamp}"/>
${type(x - 100, 310, 'Cổng Dịch vụ công quốc gia', { size: 50, fill: '#fff1cf' })}${type(x, 690, '?', { size: 128, wide: 100, weight: 800, fill: '#fff1cf' })}`;
      })(),
    ),
    { x: 1220, y: 400, reach: 640, horizon: 740 },
  ),
};

/** Ages on a path of lanterns. */
const ages: Picture = {
  name: 'moc-tuoi-doi-the',
  html: page(
    layer(
      [
        { x: 220, y: 430, size: 190, text: '14' },
        { x: 590, y: 380, size: 220, text: '25' },
        { x: 980, y: 430, size: 240, text: '40' },
        { x: 1370, y: 360, size: 300, text: '?' },
      ]
        .map(
          ({
            x,
            y,
            size,
            text,
          }) => `<path d="M${x} 0V${y - size / 2}" stroke="#3a2a20" stroke-width="4"/>${lantern(x, y, size, text === '?', 1)}
${type(x, y + size * 0.17, text, { size: size * 0.5, wide: 90, weight: 800, fill: text === '?' ? '#6b2508' : INK.cool })}`,
        )
        .join('') + type(800, 815, 'tuổi phải đổi thẻ căn cước', { size: 60, fill: INK.cool }),
    ),
    { x: 1370, y: 360, reach: 640, horizon: 690 },
  ),
};

export const CHARTS: readonly Picture[] = [goals, wards, river, ages];
