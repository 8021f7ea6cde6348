import type { LedgerLang } from './ledger-words.ts';
import { html, type Markup } from './markup.ts';
import type { TabletReport } from './report.ts';
import { figureText } from './report-figures.ts';

const WIDTH = 680;
const ROW = 76;
const LEFT = 46;
const RIGHT = 10;
const TOP = 8;
/** Half a touch screen's look at 60 Hz: better than this no touch can be timed. And where the desk begins to warn. */
const GUIDES = [8.3, 20];

/** Uncertainty of every press over the show, a row a tablet on the same scale: drift and bad minutes are seen at once. */
export function uncertaintyChart(
  tablets: readonly TabletReport[],
  races: number,
  label: string,
  lang: LedgerLang,
): Markup {
  const top = Math.max(24, ...tablets.flatMap(({ points }) => points.map(({ uncertainty }) => uncertainty)));
  const x = (race: number): number => LEFT + ((race - 0.5) / Math.max(1, races)) * (WIDTH - LEFT - RIGHT);
  const rows = tablets.map((tablet, nth) => row(tablet, TOP + nth * ROW, top, x, lang));
  const height = TOP + tablets.length * ROW + 18;
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${label}" class="chart">${rows}
<text x="${LEFT}" y="${height - 4}" class="axis">1</text>
<text x="${WIDTH - RIGHT}" y="${height - 4}" class="axis" text-anchor="end">${races}</text></svg>`;
}

function row(
  { podium, points }: TabletReport,
  from: number,
  top: number,
  x: (race: number) => number,
  lang: LedgerLang,
): Markup {
  const bottom = from + ROW - 14;
  const y = (value: number): number => bottom - (value / top) * (ROW - 22);
  const at = (value: number): string => value.toFixed(1);
  const path = points.map(({ race, uncertainty }) => `${at(x(race))},${at(y(uncertainty))}`).join(' ');
  return html`<text x="4" y="${at(bottom - 18)}" class="podium">${podium}</text>
<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at(bottom)}" y2="${at(bottom)}" class="base"/>
<text x="${LEFT - 4}" y="${at(bottom)}" class="axis" text-anchor="end">0</text>
${GUIDES.map((guide) => html`<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at(y(guide))}" y2="${at(y(guide))}" class="guide"/><text x="${LEFT - 4}" y="${at(y(guide) + 3)}" class="axis" text-anchor="end">${figureText(guide, lang, 1)}</text>`)}
<polyline points="${path}" class="line"/>
${points.map(({ race, uncertainty }) => html`<circle cx="${at(x(race))}" cy="${at(y(uncertainty))}" r="2.2"/>`)}`;
}
