import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { seeded } from '../../../../ui/sound/synth/random.ts';

/** The size every picture is laid out in; clips are the same scene at 0.8. */
export const WIDTH = 1600;
export const HEIGHT = 900;

/** Deep water and lantern light. */
export const INK = {
  warm: '#ffe7bd',
  lamp: '#ffb84d',
  ember: '#d9622b',
  cool: '#a9cfe4',
  line: '#4d7f9b',
  dim: '#7fa6bc',
  night: '#04101c',
  water: '#0b2b41',
} as const;

const require = createRequire(import.meta.url);

/** A package's style sheet with its font files addressed absolutely. */
function fonts(sheet: string): string {
  const path = require.resolve(sheet);
  const folder = pathToFileURL(dirname(path)).href;
  return readFileSync(path, 'utf8').replaceAll('url(./files/', `url(${folder}/files/`);
}

const css = (): string => `
${fonts('@fontsource-variable/archivo/wdth.css')}
${fonts('@fontsource/be-vietnam-pro/400.css')}
${fonts('@fontsource/be-vietnam-pro/600.css')}
* { box-sizing: border-box; margin: 0; }
body { width: ${WIDTH}px; height: ${HEIGHT}px; overflow: hidden; background: ${INK.night}; color: ${INK.warm};
  font-family: 'Be Vietnam Pro'; }
svg, .scene { position: absolute; inset: 0; width: ${WIDTH}px; height: ${HEIGHT}px; }
svg { overflow: visible; }
.d { font-family: 'Archivo Variable'; font-feature-settings: 'tnum'; }
.b { font-family: 'Be Vietnam Pro'; }
`;

/** Where the picture's one light stands, and how far it reaches, in pixels. */
export interface Light {
  x: number;
  y: number;
  reach?: number;
  /** Where the far bank meets the water. */
  horizon?: number;
}

/** The night of the river: sky, far bank, water, and the light's path on it. */
export function night({ x, y, reach = 620, horizon = 640 }: Light): string {
  const random = seeded(Math.round(x * 7 + y * 13));
  const far = Array.from({ length: 46 }, () => {
    const cx = random() * WIDTH;
    const warm = random() > 0.3;
    const dim = 0.12 + random() * 0.3 * Math.min(1, Math.abs(cx - x) / 500 + 0.3);
    const r = 1.5 + random() * 2.4;
    return `<circle cx="${cx.toFixed(0)}" cy="${(horizon - 4 - random() * 16).toFixed(0)}" r="${r.toFixed(1)}" fill="${warm ? INK.lamp : INK.cool}" opacity="${dim.toFixed(2)}"/>`;
  }).join('');
  const path = Array.from({ length: 64 }, (_, i) => {
    const depth = i / 64;
    const top = horizon + 6 + depth ** 1.25 * (HEIGHT - horizon);
    const wide = (14 + 120 * depth) * (0.4 + random());
    const at = x + (random() - 0.5) * (20 + 190 * depth) - wide / 2;
    return `<rect x="${at.toFixed(0)}" y="${top.toFixed(0)}" width="${wide.toFixed(0)}" height="${(1.4 + 3 * depth).toFixed(1)}" rx="2" fill="${INK.lamp}" opacity="${(0.34 * (1 - depth * 0.75) * (0.4 + 0.6 * random())).toFixed(2)}"/>`;
  }).join('');
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}"><defs>
<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#030b16"/><stop offset="1" stop-color="#0d3049"/></linearGradient>
<linearGradient id="sea" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#0a2a40"/><stop offset="1" stop-color="#02070d"/></linearGradient>
<radialGradient id="glow" gradientUnits="userSpaceOnUse" cx="${x}" cy="${y}" r="${reach}"><stop offset="0" stop-color="#ffb45a" stop-opacity=".42"/><stop offset=".35" stop-color="#d9783a" stop-opacity=".16"/><stop offset="1" stop-color="#0b2236" stop-opacity="0"/></radialGradient>
<filter id="soft"><feGaussianBlur stdDeviation="2.2"/></filter>
<radialGradient id="lamp" cx=".5" cy=".55" r=".62"><stop offset="0" stop-color="#fff6d8"/><stop offset=".45" stop-color="#ffc463"/><stop offset="1" stop-color="#c9531f"/></radialGradient>
<radialGradient id="halo"><stop offset="0" stop-color="#ffb84d" stop-opacity=".55"/><stop offset=".45" stop-color="#ff9a3d" stop-opacity=".15"/><stop offset="1" stop-color="#ff9a3d" stop-opacity="0"/></radialGradient>
</defs>
<rect width="${WIDTH}" height="${horizon}" fill="url(#sky)"/>
<rect y="${horizon}" width="${WIDTH}" height="${HEIGHT - horizon}" fill="url(#sea)"/>
<path d="M0 ${horizon} L0 ${horizon - 26} C200 ${horizon - 46} 330 ${horizon - 14} 520 ${horizon - 22} S820 ${horizon - 42} 1010 ${horizon - 20} S1390 ${horizon - 44} 1600 ${horizon - 18} V${horizon}Z" fill="#051522"/>
<g filter="url(#soft)">${far}${path}</g>
<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#glow)"/></svg>`;
}

/** A complete page around a scene (SVG and HTML markup), lit from one place. */
export function page(scene: string, light: Light, extra = ''): string {
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><style>${css()}${extra}</style><body>${night(light)}<div class="scene">${scene}</div></body></html>`;
}

/** An SVG layer over the whole picture. */
export const layer = (markup: string): string => `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}">${markup}</svg>`;

/** A Hội An lantern, `size` pixels wide; unlit ones are only an outline in the dark. */
export function lantern(cx: number, cy: number, size: number, lit = true, light = 1): string {
  const w = size / 2;
  const h = size * 0.46;
  const ribs = [-0.66, -0.25, 0.25, 0.66]
    .map(
      (k) =>
        `<path d="M${cx + k * w * 0.55} ${cy - h * 0.96} Q${cx + k * w * 1.32} ${cy} ${cx + k * w * 0.55} ${cy + h * 0.96}"/>`,
    )
    .join('');
  const stroke = lit ? '#8f3513' : '#3f6c86';
  const cap = lit ? '#5b2410' : '#16344a';
  const halo = lit ? `<circle cx="${cx}" cy="${cy}" r="${size * 1.25}" fill="url(#halo)" opacity="${light}"/>` : '';
  const tassel = `<path d="M${cx} ${cy + h + size * 0.08} v${size * 0.14} M${cx - size * 0.05} ${cy + h + size * 0.22} v${size * 0.2} M${cx} ${cy + h + size * 0.22} v${size * 0.24} M${cx + size * 0.05} ${cy + h + size * 0.22} v${size * 0.2}" stroke="${lit ? INK.ember : '#2c536b'}" stroke-width="${Math.max(1.5, size * 0.018)}"/>`;
  return `<g>${halo}${tassel}
<path d="M${cx - w * 0.5} ${cy - h} C${cx - w * 1.15} ${cy - h * 0.6} ${cx - w * 1.15} ${cy + h * 0.6} ${cx - w * 0.5} ${cy + h} H${cx + w * 0.5} C${cx + w * 1.15} ${cy + h * 0.6} ${cx + w * 1.15} ${cy - h * 0.6} ${cx + w * 0.5} ${cy - h}Z" fill="${lit ? 'url(#lamp)' : '#0a2233'}" fill-opacity="${lit ? light : 1}" stroke="${stroke}" stroke-width="${Math.max(1.5, size * 0.016)}"/>
<g fill="none" stroke="${stroke}" stroke-opacity="${lit ? 0.45 : 0.7}" stroke-width="${Math.max(1, size * 0.011)}">${ribs}</g>
<rect x="${cx - w * 0.52}" y="${cy - h - size * 0.07}" width="${w * 1.04}" height="${size * 0.08}" rx="${size * 0.02}" fill="${cap}"/>
<rect x="${cx - w * 0.46}" y="${cy + h - size * 0.01}" width="${w * 0.92}" height="${size * 0.08}" rx="${size * 0.02}" fill="${cap}"/></g>`;
}

export interface Type {
  size: number;
  fill?: string;
  weight?: number;
  /** Width axis of Archivo, 62–125 %; absent: Be Vietnam Pro. */
  wide?: number;
  anchor?: 'start' | 'middle' | 'end';
  opacity?: number;
}

/** One line of type; `y` is the baseline. */
export function type(x: number, y: number, text: string, options: Type): string {
  const { size, fill = INK.warm, weight = 600, wide, anchor = 'middle', opacity = 1 } = options;
  const face = wide === undefined ? "'Be Vietnam Pro'" : "'Archivo Variable'";
  const stretch = wide === undefined ? '' : `font-stretch:${wide}%;font-feature-settings:'tnum';`;
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${fill}" opacity="${opacity}" style="font:${weight} ${size}px ${face};${stretch}">${text}</text>`;
}

/** The thing that is asked for: a lit question mark. */
export const asked = (x: number, y: number, size = 150): string =>
  `<circle cx="${x}" cy="${y - size * 0.34}" r="${size * 1.1}" fill="url(#halo)"/>${type(x, y, '?', { size, wide: 100, weight: 800, fill: '#fff1cf' })}`;
