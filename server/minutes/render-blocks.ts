import type { Block, Cell, Run, Signature, Table, Text } from '../../shared/minutes/paper.ts';
import { type Html, html } from './html.ts';

const runHtml = (run: Run): Html => {
  if (typeof run === 'string') return html`${run}`;
  if ('strong' in run) return html`<strong>${run.strong}</strong>`;
  if ('struck' in run) return html`<s>${run.struck}</s>`;
  return html`<code>${run.code}</code>`;
};

const textHtml = (text: Text): Html => (typeof text === 'string' ? html`${text}` : html`${text.map(runHtml)}`);

const linesHtml = (lines: readonly Text[]): Html => {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return textHtml(only);
  return html`${lines.map((line) => html`<span class="line">${textHtml(line)}</span>`)}`;
};

const cellHtml = (cell: Cell, scope: 'col' | 'row'): Html => {
  const span = cell.span === undefined ? html`` : html` colspan="${cell.span}"`;
  const content = linesHtml(cell.lines);
  return cell.heading
    ? html`<th scope="${scope}" class="${cell.align}"${span}>${content}</th>`
    : html`<td class="${cell.align}"${span}>${content}</td>`;
};

const rowHtml = (cells: readonly Cell[], scope: 'col' | 'row'): Html => {
  // A row of one heading opens a group: it must not be left alone at the foot of a page.
  const opens = scope === 'row' && cells.length === 1 && cells[0]?.heading === true;
  return html`<tr${opens ? html` class="band"` : html``}>${cells.map((cell) => cellHtml(cell, scope))}</tr>`;
};

const tableHtml = ({ look, head, rows, foot }: Table): Html => {
  const part = (name: 'thead' | 'tbody', list: Table['rows'], scope: 'col' | 'row', extra = html``): Html =>
    list.length === 0
      ? html``
      : html`${openTag(name, extra)}${list.map((row) => rowHtml(row, scope))}${closeTag(name)}`;
  // Sums are the last rows of the body: a table's foot would stand on every page it runs over.
  return html`<table class="grid ${look}">${part('thead', head, 'col')}${part('tbody', rows, 'row')}${part('tbody', foot, 'row', html` class="sums"`)}</table>`;
};

const openTag = (name: 'thead' | 'tbody', extra: Html): Html =>
  name === 'thead' ? html`<thead${extra}>` : html`<tbody${extra}>`;
const closeTag = (name: 'thead' | 'tbody'): Html => (name === 'thead' ? html`</thead>` : html`</tbody>`);

const signatureHtml = ({ role, hint, name }: Signature): Html =>
  html`<div class="signature">${role.map((line) => html`<p class="role">${line}</p>`)}<p class="hint">${hint}</p><p class="name">${name}</p></div>`;

/** One block of a paper as semantic markup without a style of its own. */
export const blockHtml = (block: Block): Html => {
  switch (block.block) {
    case 'section':
      return html`<h2>${block.title}</h2>`;
    case 'heading':
      return html`<h3>${block.title}</h3>`;
    case 'paragraph':
      return html`<p>${textHtml(block.text)}</p>`;
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li>${textHtml(item)}</li>`)}</ul>`;
    case 'table':
      return tableHtml(block);
    case 'lines':
      return html`<div class="ruled" aria-hidden="true">${Array.from({ length: block.count }, () => html`<div></div>`)}</div>`;
    case 'signatures':
      return html`<div class="signatures">${block.parties.map(signatureHtml)}</div>`;
    case 'recipients':
      return html`<div class="recipients"><p class="recipients-title">${block.title}</p><ul>${block.items.map((item) => html`<li>${item}</li>`)}</ul></div>`;
  }
};
