import { between, type Clip } from '../clip.ts';
import { INK, lantern, type } from '../night.ts';

const RISES = 15;
const PACE = 0.36;

/** A lantern climbs fifteen steps to rank 71; where it came from stays dark. */
const stairs: Clip = {
  name: 'bac-thang-hang',
  seconds: 8.4,
  light: { x: 1330, y: 240, reach: 760, horizon: 800 },
  frame: (t) => {
    const wide = 78;
    const high = 36;
    const step = Math.min(RISES, Math.max(0, (t - 1.2) / PACE));
    const whole = Math.floor(step);
    const hop = between(step - whole, 0.25, 1);
    const x = 160 + (whole + hop) * wide;
    const y = 780 - (whole + hop) * high - Math.sin(Math.PI * hop) * 26;
    const treads = Array.from({ length: RISES + 1 }, (_, k) => {
      const lit = k <= step + 0.3;
      const left = 160 + k * wide - wide / 2;
      const top = 780 - k * high;
      return `<path d="M${left} ${top}h${wide}v${900 - top}h-${wide}z" fill="${lit ? '#2b170c' : '#071a28'}"/><path d="M${left} ${k === 0 ? top : top + high}V${top}h${wide}" fill="none" stroke="${lit ? INK.lamp : INK.line}" stroke-width="${lit ? 5 : 3}"/>`;
    }).join('');
    const top = 780 - RISES * high;
    const arrived = between(t, 1.2 + RISES * PACE, 1.9 + RISES * PACE);
    return `${treads}${lantern(x, y - 76, 84)}
${type(215, 470, '2022', { size: 66, wide: 100, weight: 700, fill: INK.cool })}${type(215, 600, '?', { size: 120, wide: 100, weight: 800, fill: '#fff1cf' })}
${type(1190, top - 150, '2024', { size: 66, wide: 100, weight: 700, fill: INK.cool, anchor: 'end' })}${type(1190, top - 20, '71', { size: 130, wide: 92, weight: 800, fill: '#fff1cf', anchor: 'end', opacity: 0.35 + 0.65 * arrived })}
${type(110, 130, 'Xếp hạng EGDI', { size: 62, fill: INK.cool, anchor: 'start' })}${type(110, 216, 'của Việt Nam', { size: 62, fill: INK.cool, anchor: 'start' })}`;
  },
};

/** Four lanterns write two binary numbers, one after the other: a day, then a month. */
const dayAndMonth: Clip = {
  name: 'den-ngay-thang',
  seconds: 9,
  light: { x: 800, y: 400, reach: 900, horizon: 640 },
  frame: (t) => {
    const turns = [
      { from: 0.6, to: 4.1, bits: [1, 0, 0, 1], label: 'Ngày' },
      { from: 5, to: 8.6, bits: [1, 1, 0, 0], label: 'Tháng' },
    ];
    const shown = turns.map(({ from, to }) => between(t, from, from + 0.4) * (1 - between(t, to, to + 0.3)));
    const lamps = [0, 1, 2, 3]
      .map((index) => {
        const x = 260 + index * 360;
        const light = Math.max(...turns.map(({ bits }, turn) => bits[index]! * shown[turn]!));
        return `<path d="M${x} ${120 + 60 * (1 - ((x - 800) / 800) ** 2)}V300" stroke="#5a3a22" stroke-width="4"/>${lantern(x, 400, 220, false)}${light > 0.01 ? `<g opacity="${light}">${lantern(x, 400, 220)}</g>` : ''}
${type(x, 800, String(2 ** (3 - index)), { size: 120, wide: 92, weight: 800, fill: INK.cool })}`;
      })
      .join('');
    const labels = turns
      .map(({ label }, turn) => type(800, 118, label, { size: 88, wide: 108, weight: 700, opacity: shown[turn]! }))
      .join('');
    return `<path d="M0 120Q800 240 1600 120" fill="none" stroke="#5a3a22" stroke-width="6"/>${lamps}${labels}`;
  },
};

/** Two published values, each lit once and gone again. */
const satisfaction: Clip = {
  name: 'hai-con-so',
  seconds: 7.5,
  light: { x: 800, y: 420, reach: 800, horizon: 640 },
  frame: (t) =>
    `${type(800, 150, 'SIPAS trung bình cả nước', { size: 66, fill: INK.cool })}` +
    [
      { x: 420, year: '2022', value: '80,08%', from: 0.5, to: 3.1 },
      { x: 1180, year: '2023', value: '82,66%', from: 3.9, to: 6.7 },
    ]
      .map(({ x, year, value, from, to }) => {
        const light = between(t, from, from + 0.5) * (1 - between(t, to, to + 0.5));
        return `<circle cx="${x}" cy="430" r="430" fill="url(#halo)" opacity="${light}"/><path d="M${x - 310} 560H${x + 310}" stroke="${INK.line}" stroke-width="4"/>
${type(x, 520, value, { size: 196, wide: 78, weight: 800, fill: '#fff1cf', opacity: light })}${type(x, 660, year, { size: 92, wide: 100, weight: 700, fill: INK.cool })}`;
      })
      .join(''),
};

export const COUNTING: readonly Clip[] = [stairs, dayAndMonth, satisfaction];
