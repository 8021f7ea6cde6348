import { asked, INK, lantern, layer, page, type } from '../night.ts';
import type { Picture } from '../picture.ts';

/** A named place in a diagram, drawn as a lit or a dim plate. */
function plate(x: number, y: number, width: number, height: number, lines: readonly string[], lit = false): string {
  const longest = Math.max(...lines.map((line) => line.length));
  const size = Math.min(56, height / (lines.length * 1.55), (width - 48) / (longest * 0.53));
  return `<rect x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" fill="${lit ? '#3a1d0a' : '#08202f'}" stroke="${lit ? INK.lamp : INK.line}" stroke-width="${lit ? 5 : 3}"/>
${lines.map((line, index) => type(x, y + size * 0.36 + (index - (lines.length - 1) / 2) * size * 1.4, line, { size, fill: lit ? '#ffe7bd' : INK.cool })).join('')}`;
}

const arrow = (path: string, color: string = INK.lamp, dash = ''): string =>
  `<path d="${path}" fill="none" stroke="${color}" stroke-width="6" marker-end="url(#${color === INK.lamp ? 'tip' : 'tipcool'})" ${dash && `stroke-dasharray="${dash}"`}/>`;

const TIPS = `<defs><marker id="tip" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="5" markerHeight="5" orient="auto"><path d="M0 0L10 5L0 10z" fill="${INK.lamp}"/></marker><marker id="tipcool" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="5" markerHeight="5" orient="auto"><path d="M0 0L10 5L0 10z" fill="${INK.line}"/></marker></defs>`;

/** One counter in front, several authorities of several levels behind it. */
const oneCounter: Picture = {
  name: 'mot-dau-moi',
  html: page(
    layer(`${TIPS}
<circle cx="200" cy="330" r="62" fill="none" stroke="${INK.warm}" stroke-width="8"/><path d="M82 560c0-150 236-150 236 0z" fill="none" stroke="${INK.warm}" stroke-width="8"/>
${type(200, 650, 'Người dân', { size: 58 })}
${arrow('M345 395H516')}${arrow('M520 500H350')}
<rect x="535" y="230" width="380" height="400" fill="#3a1d0a" stroke="${INK.lamp}" stroke-width="6"/><path d="M535 450H915" stroke="${INK.lamp}" stroke-width="6"/>${lantern(725, 340, 120)}
${type(725, 526, 'Một nơi nhận', { size: 42 })}${type(725, 590, 'và trả kết quả', { size: 42 })}
${[150, 430, 710].map((y) => `${arrow(`M925 ${430 + (y - 430) * 0.2} C1010 430 1000 ${y - 14} 1085 ${y - 14}`, INK.line)}${arrow(`M1085 ${y + 26} C1020 ${y + 26} 1030 ${450 + (y - 430) * 0.2} 930 ${455 + (y - 430) * 0.24}`, INK.line)}`).join('')}
${plate(1310, 150, 420, 150, ['Cơ quan', 'cấp tỉnh'])}${plate(1310, 430, 420, 150, ['Cơ quan', 'cấp huyện'])}${plate(1310, 710, 420, 150, ['Cơ quan', 'cấp xã'])}`),
    { x: 725, y: 380, reach: 560, horizon: 760 },
  ),
};

const STEPS = [
  ['Vào cổng', 'dichvucong.gov.vn'],
  ['?'],
  ['Tìm thủ tục'],
  ['Khai, đính kèm', 'giấy tờ'],
  ['Đóng phí', '(nếu có)'],
  ['Nộp và', 'theo dõi'],
] as const;

/** Six steps on the water, one unlit name. */
const filing: Picture = {
  name: 'nop-ho-so-truc-tuyen',
  html: page(
    layer(
      TIPS +
        STEPS.map((lines, index) => {
          const row = index < 3 ? 0 : 1;
          const x = 290 + (index % 3) * 510;
          const y = 250 + row * 390;
          const plateOrAsk =
            lines[0] === '?'
              ? `<rect x="${x - 190}" y="${y - 105}" width="380" height="210" fill="#061624" stroke="${INK.lamp}" stroke-width="5" stroke-dasharray="16 14"/>${asked(x, y + 66, 180)}`
              : plate(x, y, 424, 210, lines);
          const to = index % 3 < 2 ? arrow(`M${x + 218} ${y}H${x + 284}`, index < 2 ? INK.lamp : INK.line) : '';
          return `${to}${plateOrAsk}${type(x - 190, y - 126, String(index + 1), { size: 62, wide: 100, weight: 800, fill: INK.lamp, anchor: 'start' })}`;
        }).join('') +
        arrow('M1310 368 V446 H290 V524', INK.line),
    ),
    { x: 800, y: 250, reach: 560, horizon: 470 },
  ),
};

const key = (x: number, y: number, color: string): string =>
  `<g fill="none" stroke="${color}" stroke-width="15" stroke-linejoin="round"><circle cx="${x - 90}" cy="${y}" r="52"/><path d="M${x - 38} ${y}H${x + 130}v46M${x + 74} ${y}v38"/></g>`;

/** Signing with one key, checking with another. */
const twoKeys: Picture = {
  name: 'hai-chiec-khoa',
  html: page(
    layer(`${TIPS}
${key(320, 220, INK.cool)}${type(320, 350, 'Khoá bí mật', { size: 60, fill: INK.cool })}
${key(1290, 220, INK.lamp)}<circle cx="1290" cy="230" r="240" fill="url(#halo)"/>${type(1290, 390, '?', { size: 150, wide: 100, weight: 800, fill: '#fff1cf' })}
${arrow('M320 400V490', INK.line)}${arrow('M1290 420V490')}
<g transform="translate(325 500) scale(.84) translate(-325 -520)"><path d="M210 520h170l60 60v240H210z" fill="#08202f" stroke="${INK.cool}" stroke-width="5"/><path d="M250 620h140M250 670h140M250 720h90" stroke="${INK.line}" stroke-width="6"/><path d="M262 775c30-50 40 30 66-10s30 20 62-14" fill="none" stroke="${INK.lamp}" stroke-width="7"/></g>
${arrow('M470 640H1140')}${type(805, 600, 'gửi văn bản đã ký', { size: 54, fill: INK.cool })}
<g transform="translate(1295 500) scale(.84) translate(-1295 -520)"><path d="M1180 520h170l60 60v240H1180z" fill="#2c1608" stroke="${INK.lamp}" stroke-width="5"/><path d="M1220 620h140M1220 670h140" stroke="#a06a35" stroke-width="6"/><path d="M1240 750l40 40 80-90" fill="none" stroke="${INK.lamp}" stroke-width="14"/></g>
${type(325, 836, 'Ký', { size: 64, fill: INK.cool })}${type(1295, 836, 'Kiểm tra', { size: 64 })}`),
    { x: 1290, y: 300, reach: 640, horizon: 560 },
  ),
};

const cube = (x: number, y: number, mark: string, previous: string): string => {
  const stroke = INK.lamp;
  return `<g fill="#1d1410" stroke="${stroke}" stroke-width="5" stroke-linejoin="round"><path d="M${x} ${y}h250v250h-250z"/><path d="M${x} ${y}l56-56h250l-56 56zM${x + 250} ${y}l56-56v250l-56 56z" fill="#2c1b10"/></g>
<path d="M${x} ${y + 84}h250M${x} ${y + 168}h250" stroke="${stroke}" stroke-opacity=".4" stroke-width="3"/>
${type(x + 125, y + 60, previous, { size: 50, wide: 88, weight: 700, fill: INK.cool })}${type(x + 125, y + 230, mark, { size: 56, wide: 92, weight: 700 })}
${[0, 1, 2, 3].map((k) => `<path d="M${x + 40} ${y + 104 + k * 15}h${170 - ((k * 47) % 90)}" stroke="${INK.line}" stroke-width="5"/>`).join('')}`;
};
const link = (x: number, y: number): string =>
  `<g fill="none" stroke="${INK.warm}" stroke-width="11"><rect x="${x}" y="${y - 26}" width="86" height="52" rx="26"/><rect x="${x + 58}" y="${y - 26}" width="86" height="52" rx="26" stroke="${INK.lamp}"/></g>`;

/** The copies: a net of nodes under the chain. */
function nodes(): string {
  const points = Array.from({ length: 9 }, (_, k) => ({ x: 200 + k * 150, y: k % 2 ? 800 : 710 }));
  const path = (list: typeof points) => `M${list.map(({ x, y }) => `${x} ${y}`).join('L')}`;
  const thread = [points, points.filter((_, k) => k % 2 === 0), points.filter((_, k) => k % 2 === 1)]
    .map(path)
    .join('');
  return `<path d="${thread}" fill="none" stroke="${INK.line}" stroke-width="3"/>${points.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="15" fill="${INK.cool}"/>`).join('')}`;
}

/** Blocks that each carry the mark of the one before, copied on many nodes. */
const chain: Picture = {
  name: 'khoi-noi-khoi',
  html: page(
    layer(`${cube(110, 300, '7f3a', '0000')}${link(418, 425)}${cube(590, 300, 'c91e', '7f3a')}${link(898, 425)}${cube(1070, 300, '24d8', 'c91e')}${link(1378, 425)}
${nodes()}`),
    { x: 800, y: 400, reach: 780, horizon: 620 },
  ),
};

/** The neighbours by their direction: a scheme, not a map. */
const neighbours: Picture = {
  name: 'tu-can-quang-nam',
  html: page(
    layer(`<rect x="560" y="310" width="480" height="270" fill="#3a1d0a" stroke="${INK.lamp}" stroke-width="6"/>${type(800, 472, 'Quảng Nam', { size: 84, wide: 84, weight: 700, fill: '#fff1cf' })}
${plate(540, 180, 450, 130, ['Thừa Thiên Huế'])}${plate(1060, 180, 450, 130, ['Đà Nẵng'])}
${plate(300, 445, 340, 150, ['Lào'])}${plate(1300, 445, 340, 150, ['Biển Đông'])}
${plate(1060, 710, 450, 130, ['Quảng Ngãi'])}<rect x="315" y="645" width="450" height="130" fill="#061624" stroke="${INK.lamp}" stroke-width="5" stroke-dasharray="16 14"/>${asked(540, 760, 135)}
<g transform="translate(1440 160)"><circle r="70" fill="none" stroke="${INK.line}" stroke-width="4"/><path d="M0-62L17 0H-17z" fill="${INK.lamp}"/><path d="M0 62L17 0H-17z" fill="#24506b"/></g>${type(1440, 76, 'B', { size: 50, wide: 100, weight: 800, fill: INK.cool })}`),
    { x: 640, y: 600, reach: 760, horizon: 800 },
  ),
};

/** A side of the card in outline, named as the front, wearing what the law puts on the back. */
const card: Picture = {
  name: 'mot-mat-the',
  html: page(
    layer(`<circle cx="800" cy="420" r="620" fill="url(#halo)"/><rect x="300" y="150" width="1000" height="600" rx="48" fill="#e8eef0" stroke="#fff3d6" stroke-width="4"/>
<rect x="300" y="150" width="1000" height="112" rx="48" fill="#b7c9d2"/><rect x="300" y="210" width="1000" height="52" fill="#b7c9d2"/>${type(800, 230, 'MẶT TRƯỚC', { size: 64, wide: 108, weight: 800, fill: '#0b2a3c' })}
<rect x="380" y="330" width="210" height="170" rx="26" fill="#dfa93f" stroke="#7c5413" stroke-width="5"/><path d="M380 386h70v58h-70M590 386h-70v58h70M450 330v170M520 330v170" fill="none" stroke="#7c5413" stroke-width="5"/>
${type(485, 580, 'chip', { size: 58, fill: '#18384b' })}
<g fill="#0b2233">${(() => {
      const cells: string[] = [];
      for (let row = 0; row < 13; row++)
        for (let column = 0; column < 13; column++) {
          const inEye = (a: number, b: number) => row >= a && row < a + 4 && column >= b && column < b + 4;
          const eye = (a: number, b: number) =>
            inEye(a, b) &&
            (row === a || row === a + 3 || column === b || column === b + 3 || (row - a === 1 && column - b === 1));
          const dark =
            inEye(0, 0) || inEye(0, 9) || inEye(9, 0)
              ? eye(0, 0) || eye(0, 9) || eye(9, 0)
              : (row * 7 + column * 11 + row * column) % 3 === 0;
          if (dark) cells.push(`<rect x="${960 + column * 20}" y="${310 + row * 20}" width="20" height="20"/>`);
        }
      return cells.join('');
    })()}</g>
${type(1090, 640, 'mã QR', { size: 58, fill: '#18384b' })}<path d="M380 660h330M380 700h240" stroke="#9db2bd" stroke-width="14"/>`),
    { x: 800, y: 420, reach: 900, horizon: 700 },
  ),
};

/** Five lanterns as five binary digits: 10001. */
const binary: Picture = {
  name: 'den-nhi-phan',
  html: page(
    layer(
      `<path d="M0 120Q800 260 1600 120" fill="none" stroke="#5a3a22" stroke-width="6"/>` +
        [1, 0, 0, 0, 1]
          .map((bit, index) => {
            const x = 200 + index * 300;
            const y = 400;
            return `<path d="M${x} ${120 + 70 * (1 - ((x - 800) / 800) ** 2)}V${y - 110}" stroke="#5a3a22" stroke-width="4"/>${lantern(x, y, 210, bit === 1)}${type(x, 770, String(2 ** (4 - index)), { size: 110, wide: 92, weight: 800, fill: INK.cool })}`;
          })
          .join(''),
    ),
    { x: 800, y: 400, reach: 900, horizon: 640 },
  ),
};

/** A rebus: digits, a flower, an acute accent. */
const rebus: Picture = {
  name: 'doan-chu-qua-hinh',
  html: page(
    layer(`${type(360, 400, '3 8 1', { size: 200, wide: 90, weight: 800, fill: '#fff1cf' })}${type(360, 590, '0 6 9', { size: 200, wide: 90, weight: 800, fill: '#fff1cf' })}
${type(735, 500, '+', { size: 150, wide: 100, weight: 600, fill: INK.cool })}
<circle cx="1020" cy="430" r="330" fill="url(#halo)"/><g transform="translate(1010 430) scale(.84) translate(-1020 -430)"><path d="M1020 500C1030 620 990 700 1010 800" fill="none" stroke="#3f8f6d" stroke-width="16"/><path d="M1008 700c70-70 130-60 160-110-80-10-140 20-160 110z" fill="#3f8f6d"/>
${Array.from({ length: 8 }, (_, k) => `<ellipse cx="1020" cy="310" rx="56" ry="104" transform="rotate(${k * 45} 1020 430)" fill="${k % 2 ? '#f2a74f' : '#ffc978'}" stroke="#b9552a" stroke-width="4"/>`).join('')}<circle cx="1020" cy="430" r="62" fill="#7a2f12" stroke="#ffdf9b" stroke-width="6"/></g>
${type(1290, 500, '+', { size: 150, wide: 100, weight: 600, fill: INK.cool })}<path d="M1410 540L1500 360" stroke="#fff1cf" stroke-width="44" stroke-linecap="round"/>`),
    { x: 1020, y: 420, reach: 800, horizon: 720 },
  ),
};

/** Three pillars under one roof, one without a name. */
const pillars: Picture = {
  name: 'ba-tru-cot',
  html: page(
    layer(`<path d="M130 250C400 190 620 130 800 70C980 130 1200 190 1470 250L1400 276H200z" fill="#2a1710" stroke="${INK.lamp}" stroke-width="5"/>${type(800, 228, 'Chuyển đổi số quốc gia', { size: 66, wide: 96, weight: 700 })}
${[
  { x: 340, lines: ['Chính', 'phủ số'] },
  { x: 800, lines: ['Kinh', 'tế số'] },
  { x: 1260, lines: ['?'] },
]
  .map(({ x, lines }) => {
    const open = lines[0] === '?';
    return `<path d="M${x - 150} 276h300v44h-300zM${x - 120} 320h240v400h-240zM${x - 160} 720h320v56h-320z" fill="${open ? '#061624' : '#0c2b3f'}" stroke="${open ? INK.lamp : INK.line}" stroke-width="4" ${open ? 'stroke-dasharray="16 14"' : ''}/>
${open ? asked(x, 600, 230) : lines.map((line, index) => type(x, 510 + index * 88, line, { size: 68, fill: INK.cool })).join('')}`;
  })
  .join('')}`),
    { x: 1260, y: 500, reach: 620, horizon: 740 },
  ),
};

export const DIAGRAMS: readonly Picture[] = [
  oneCounter,
  filing,
  twoKeys,
  chain,
  neighbours,
  card,
  binary,
  rebus,
  pillars,
];
