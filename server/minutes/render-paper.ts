import type { Paper } from '../../shared/minutes/paper.ts';
import { type Html, html } from './html.ts';
import { blockHtml } from './render-blocks.ts';

/**
 * A paper as a whole HTML document. Without a style or a script of its own: the page that shows it brings the style, so
 * that the content security policy holds. The outer table makes room for the foot on every printed page.
 */
export const paperHtml = (paper: Paper): string =>
  html`<!doctype html>
<html lang="${paper.lang}">
<head>
<meta charset="utf-8">
<title>${paper.title}</title>
</head>
<body>
<article class="paper" lang="${paper.lang}" data-seq="${paper.at.seq}" data-hash="${paper.at.hash}">
<table class="sheet" role="presentation">
<tbody><tr><td class="sheet-cell">
${headHtml(paper)}
${paper.notices.map((notice) => html`<p class="notice">${notice}</p>`)}
${paper.blocks.map(blockHtml)}
</td></tr></tbody>
<tfoot><tr><td class="foot-room"></td></tr></tfoot>
</table>
<footer class="foot"><p>${paper.foot.left}</p><p class="seal">${paper.foot.seal}</p></footer>
</article>
</body>
</html>
`.markup;

const headHtml = ({ head, name, about }: Paper): Html => html`<header class="head">
<div class="letterhead">
<div class="office"><p class="authority">${head.authority}</p><p class="organ">${head.organ}</p><p class="number">${head.number}</p></div>
<div class="nation"><p class="state">${head.nation}</p><p class="motto"><span>${head.motto}</span></p><p class="date">${head.placeAndDate}</p></div>
</div>
<h1>${name}</h1>
${about.map((line) => html`<p class="about">${line}</p>`)}
</header>`;
