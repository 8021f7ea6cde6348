import { canvas, fadeOut, lay, overlay } from '../../../../../ui/sound/synth/canvas.ts';
import { hz } from '../../../../../ui/sound/synth/pitch.ts';
import { room } from '../../../../../ui/sound/synth/room.ts';
import { pluck } from '../../../../../ui/sound/synth/strings.ts';
import { bamboo, rim } from '../../../../../ui/sound/synth/struck.ts';
import { between, type Clip } from '../clip.ts';
import { INK, lantern } from '../night.ts';

/** A tiled roof with upturned ends: `half` wide, from the eaves at `y` up to the ridge. */
function roof(cx: number, y: number, half: number, rise: number): string {
  const tiles = Array.from({ length: Math.floor(half / 11) }, (_, k) => {
    const x = -half + 22 + k * 22;
    return `<path d="M${cx + x} ${y - 6}Q${cx + x * 0.94} ${y - rise * 0.5} ${cx + x * 0.88} ${y - rise + 6}"/>`;
  }).join('');
  return `<path d="M${cx - half - 34} ${y - 16}Q${cx - half * 0.9} ${y - rise * 0.45} ${cx - half * 0.88} ${y - rise}H${cx + half * 0.88}Q${cx + half * 0.9} ${y - rise * 0.45} ${cx + half + 34} ${y - 16}L${cx + half} ${y}H${cx - half}Z" fill="#4a2a1c" stroke="#ffb866" stroke-width="3"/>
<g fill="none" stroke="#c77a45" stroke-opacity=".55" stroke-width="4">${tiles}</g>
<path d="M${cx - half * 0.88 - 26} ${y - rise - 20}Q${cx - half * 0.8} ${y - rise - 2} ${cx} ${y - rise - 6}Q${cx + half * 0.8} ${y - rise - 2} ${cx + half * 0.88 + 26} ${y - rise - 20}" fill="none" stroke="#ffcf8f" stroke-width="11" stroke-linecap="round"/>`;
}

/** A bay of wooden wall with its lattice. */
const bay = (x: number, y: number, width: number, height: number): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#7b2d16" stroke="#2b0e05" stroke-width="5"/>${Array.from({ length: 6 }, (_, k) => `<path d="M${x + ((k + 0.5) * width) / 6} ${y + 10}V${y + height * 0.62}" stroke="#ffc777" stroke-opacity=".8" stroke-width="6"/>`).join('')}<path d="M${x} ${y + height * 0.66}h${width}" stroke="#2b0e05" stroke-width="5"/>`;

/** The covered bridge of Hội An over its creek, with the water that repeats it. */
function bridge(): string {
  const wing = (side: -1 | 1) => {
    const cx = 800 + side * 470;
    return `<path d="M${cx - side * 190} 560L${cx + side * 190} 620V520L${cx - side * 190} 470Z" fill="#7b2d16" stroke="#2b0e05" stroke-width="5"/>
<path d="M${cx + side * 130} 430h${side * 110}v230h${side * -110}z" fill="#c98f7d" stroke="#6d3a2c" stroke-width="5"/><path d="M${cx + side * 158} 660V520a27 27 0 0 ${side > 0 ? 1 : 0} ${side * 54} 0V660z" fill="#ffcf7d"/>
${roof(cx + side * 20, 440, 240, 96)}`;
  };
  const arches = [-2, -1, 0, 1, 2]
    .map((k) => `<path d="M${800 + k * 128 - 46} 712V650a46 40 0 0 1 92 0V712z" fill="#03090f"/>`)
    .join('');
  const half = `<path d="M0 660H350L470 575V712H0zM1600 660H1250L1130 575V712H1600z" fill="#4d4038" stroke="#2a1d15" stroke-width="5"/><path d="M0 686H470M1130 686H1600" stroke="#2a1d15" stroke-opacity=".5" stroke-width="3"/>${wing(-1)}${wing(1)}
<path d="M470 560Q800 500 1130 560V712H470z" fill="#6f5a4c" stroke="#2a1d15" stroke-width="5"/>${Array.from({ length: 4 }, (_, k) => `<path d="M470 ${590 + k * 30}H1130" stroke="#2a1d15" stroke-opacity=".4" stroke-width="3"/>`).join('')}${arches}
${Array.from({ length: 6 }, (_, k) => bay(506 + k * 98, 396 - 10 * (k === 0 || k === 5 ? 0 : 1), 98, 158)).join('')}
<path d="M480 556Q800 512 1120 556" fill="none" stroke="#ffb866" stroke-width="9"/>
${roof(800, 396, 350, 128)}<rect x="718" y="398" width="164" height="54" fill="#2a1004" stroke="#ffcf7d" stroke-width="4"/>${[-48, 0, 48].map((k) => `<rect x="${786 + k}" y="410" width="28" height="30" fill="#ffcf7d" opacity=".85"/>`).join('')}`;
  return `<g>${half}</g><g transform="translate(0 1424) scale(1 -1)" opacity=".22">${half}</g><path d="M0 712H1600" stroke="#04111c" stroke-width="10"/>
<path d="M110 0V150M1490 0V150M230 0V90M1370 0V90" stroke="#5a3a22" stroke-width="3"/>${lantern(110, 190, 88)}${lantern(1490, 190, 88)}${lantern(230, 124, 70)}${lantern(1370, 124, 70)}`;
}

/** One light crosses the dark and shows, piece by piece, what stands there. */
const coveredBridge: Clip = {
  name: 'hien-dan-trong-dem',
  seconds: 9,
  light: { x: 800, y: 520, reach: 2, horizon: 712 },
  frame: (t) => {
    const way = between(t, 0.4, 6);
    const x = 210 + 1180 * (0.5 - 0.5 * Math.cos(Math.PI * 2 * way * 0.75));
    const y = 660 - 300 * Math.sin(Math.PI * way);
    const reach = 120 + 120 * way + 1500 * between(t, 5.8, 7.6);
    return `<defs><radialGradient id="beam" gradientUnits="userSpaceOnUse" cx="${x}" cy="${y}" r="${reach}"><stop offset="0" stop-color="#fff"/><stop offset=".6" stop-color="#fff" stop-opacity=".75"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient><mask id="seen"><rect width="1600" height="900" fill="url(#beam)"/></mask></defs>
<g mask="url(#seen)">${bridge()}</g><circle cx="${x}" cy="${y}" r="${90 * (1 - between(t, 6, 7.4))}" fill="url(#halo)"/>`;
  },
};

const DOORS = [330, 690, 1050, 1410];
/** Second at which the walker stands at a door. */
const STOPS = [1.1, 3.1, 5.1, 7.1];

function house(x: number, index: number, t: number): string {
  const open = between(t, STOPS[index]! + 0.75, STOPS[index]! + 1.15);
  const tall = 300 + (index % 2) * 40;
  const top = 700 - tall;
  return `<path d="M${x - 140} ${top}h280V700h-280z" fill="#0b2231" stroke="#1d4258" stroke-width="4"/><path d="M${x - 176} ${top}L${x - 120} ${top - 92}H${x + 120}L${x + 176} ${top}z" fill="#0e2a3b" stroke="#28526a" stroke-width="4"/>
<circle cx="${x}" cy="${top + 190}" r="330" fill="url(#halo)" opacity="${open * 0.9}"/>
${Array.from({ length: 11 }, (_, k) => `<path d="M${x - 150 + k * 30} ${top - 6}L${x - 105 + k * 21} ${top - 88}" stroke="#28526a" stroke-opacity=".7" stroke-width="3"/>`).join('')}<path d="M${x - 128} ${top - 96}H${x + 128}" stroke="#3c6d87" stroke-width="9" stroke-linecap="round"/>
${lantern(x - 50, 610, 66, false)}<g opacity="${open}">${lantern(x - 50, 610, 66)}</g>
<rect x="${x - 108}" y="${top + 60}" width="84" height="92" fill="#06141f" stroke="#28526a" stroke-width="4"/><rect x="${x - 108}" y="${top + 60}" width="84" height="92" fill="#ffcf7d" opacity="${open}"/>
<path d="M${x - 66} ${top + 60}v92M${x - 108} ${top + 106}h84" stroke="#28526a" stroke-width="4"/>
<rect x="${x + 6}" y="540" width="96" height="160" fill="#06141f" stroke="#28526a" stroke-width="4"/><rect x="${x + 6}" y="540" width="96" height="160" fill="url(#lamp)" opacity="${open}"/>`;
}

/** Down an alley with a lantern: three knocks at every door, and a window comes on. */
const doorToDoor: Clip = {
  name: 'trong-ngo-nho',
  seconds: 9.4,
  light: { x: 800, y: 560, reach: 2, horizon: 700 },
  frame: (t) => {
    const stops = [-60, ...DOORS, 1680];
    const times = [0, ...STOPS.flatMap((at) => [at, at + 1.1]), 9.4];
    let x = stops[0]!;
    for (let leg = 0; leg < stops.length - 1; leg++)
      x += (stops[leg + 1]! - stops[leg]!) * between(t, times[leg * 2]!, times[leg * 2 + 1]!);
    const bob = Math.sin(t * 9) * 4;
    const knocking = STOPS.some((at) => t > at && t < at + 0.7);
    const arm = knocking ? 8 * Math.abs(Math.sin(((t - 0.1) * Math.PI) / 0.22)) : 0;
    const walker = `<g transform="translate(${x - 60} ${bob * 0.4})"><circle cx="0" cy="610" r="28" fill="#d9b08a"/><path d="M-46 604Q0 560 46 604z" fill="#e7c88f" stroke="#6b4a22" stroke-width="3"/><path d="M-34 780V672a34 34 0 0 1 68 0V780z" fill="${INK.ember}"/><path d="M20 680l${52 + arm} -30" stroke="#d9b08a" stroke-width="13" stroke-linecap="round"/><path d="M-26 690l-40 20" stroke="#d9b08a" stroke-width="13" stroke-linecap="round"/>${lantern(-76, 762, 62)}</g>`;
    return `${DOORS.map((door, index) => house(door, index, t)).join('')}<rect y="700" width="1600" height="200" fill="#061019"/><path d="M0 700H1600" stroke="#28526a" stroke-width="4"/>${walker}`;
  },
  sound: () => {
    const tape = canvas(9.4);
    const tones = ['D4', 'E4', 'A4', 'D5'];
    STOPS.forEach((at, index) => {
      for (let knock = 0; knock < 3; knock++) {
        lay(tape, bamboo(hz('A3'), 0.3, 1), at + 0.1 + knock * 0.22, { gain: 0.6, pan: index * 0.4 - 0.6 });
        lay(tape, rim(knock), at + 0.1 + knock * 0.22, { gain: 0.4, pan: index * 0.4 - 0.6 });
      }
      lay(tape, pluck(hz(tones[index]!), { seconds: 2, ring: 1.8, bright: 0.6 }), at + 0.85, {
        gain: 0.35,
        pan: index * 0.3 - 0.45,
      });
    });
    overlay(tape, room(tape, 1), 0.25);
    return fadeOut(tape, 0.4);
  },
};

export const PLACES: readonly Clip[] = [coveredBridge, doorToDoor];
