import { seeded } from '../../../../../ui/sound/synth/random.ts';
import { layer, page } from '../night.ts';
import type { Picture } from '../picture.ts';

/** Brick courses inside a shape: short broken lines, lit from the lower left. */
function bricks(id: string, x: number, y: number, width: number, height: number, seed: number): string {
  const random = seeded(seed);
  const rows: string[] = [];
  for (let row = 0; row * 13 < height; row++)
    for (let at = x + (row % 2) * 14; at < x + width; at += 28) {
      const light = 0.1 + 0.5 * random() * Math.max(0, 1 - (at - x) / width);
      rows.push(
        `<rect x="${at}" y="${y + row * 13}" width="25" height="10.5" fill="#ffb866" opacity="${light.toFixed(2)}"/>`,
      );
    }
  return `<g clip-path="url(#${id})">${rows.join('')}</g>`;
}

/** A Champa temple tower (kalan): base, body with pilasters and false door, three storeys that shrink to the top stone. */
function tower(cx: number, foot: number, scale: number, id: string, shade: string): string {
  const storey = (half: number, top: number, bottom: number) => `M${half} ${bottom}V${top}H${-half}V${bottom}Z`;
  const cornice = (half: number, y: number) =>
    `M${-half - 22} ${y}h${2 * half + 44}l-12-14h12v-14h-14l10-14H${-half - 18}l10 14h-14v14h12z`;
  const horns = (half: number, y: number) =>
    [-1, 1].map((side) => `M${side * half} ${y}l${side * 26} -34l${-side * 14} -16l${-side * 34} 20z`).join('');
  const outline = [
    'M-190 0V-46H190V0Z M-170-46V-70H170V-46Z',
    storey(140, -330, -70),
    cornice(140, -326),
    storey(108, -450, -366),
    cornice(108, -446),
    horns(128, -368),
    storey(80, -550, -486),
    cornice(80, -546),
    horns(98, -488),
    storey(54, -630, -586),
    cornice(50, -626),
    'M-44-668C-40-730-14-742 0-790C14-742 40-730 44-668Z',
  ].join(' ');
  const door = 'M-62-70V-230H-46V-258C-46-300-20-322 0-352C20-322 46-300 46-258V-230H62V-70Z';
  return `<g transform="translate(${cx} ${foot}) scale(${scale})"><clipPath id="${id}"><path d="${outline}"/></clipPath>
<path d="${outline}" fill="${shade}"/>${bricks(id, -200, -800, 400, 800, cx)}
<g fill="none" stroke="#2a0f05" stroke-opacity=".75" stroke-width="7"><path d="M-118-72V-326M-88-72V-326M88-72V-326M118-72V-326M-92-368V-446M92-368V-446M-40-368V-446M40-368V-446"/></g>
<path d="${door}" fill="#3b1608" stroke="#170602" stroke-width="8"/><path d="M-34-70V-236C-34-262-16-282 0-300C16-282 34-262 34-236V-70Z" fill="#ffcf7d"/><path d="M-34-70V-236C-34-262-16-282 0-300C16-282 34-262 34-236V-70Z" fill="url(#door)"/></g>`;
}

/** Towers in a valley of the hills, lit from within. */
const towers: Picture = {
  name: 'thap-gach',
  html: page(
    layer(`<defs><linearGradient id="path" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#ffb347" stop-opacity=".5"/><stop offset="1" stop-color="#ffb347" stop-opacity="0"/></linearGradient><radialGradient id="door" cx=".5" cy=".8" r=".8"><stop offset="0" stop-color="#fff3cf"/><stop offset=".6" stop-color="#ffb347"/><stop offset="1" stop-color="#9a3f14"/></radialGradient></defs>
<path d="M0 640C160 520 250 360 420 350C520 345 560 440 660 430C790 410 860 210 1010 180C1130 160 1210 330 1320 390C1430 450 1520 470 1600 560V900H0Z" fill="#06192a"/>
<path d="M0 720C220 620 420 640 640 660S1180 600 1600 690V900H0Z" fill="#04121f"/>
<circle cx="800" cy="640" r="560" fill="url(#halo)"/>
${tower(330, 790, 0.62, 'ta', '#2a140b')}${tower(1270, 790, 0.56, 'tb', '#27130b')}${tower(800, 830, 0.98, 'tc', '#5a2710')}
<path d="M0 790C300 760 620 806 800 812S1300 770 1600 800V900H0Z" fill="#03090f"/><path d="M700 900L772 822H828L900 900Z" fill="url(#path)"/>`),
    { x: 800, y: 690, reach: 760, horizon: 800 },
  ),
};

export const HERITAGE: readonly Picture[] = [towers];
