import type { Block, Cell, Paper, Table, Text } from '../../shared/minutes/paper.ts';

const textText = (text: Text): string =>
  typeof text === 'string'
    ? text
    : text.map((run) => (typeof run === 'string' ? run : Object.values(run).join(''))).join('');

const cellText = ({ lines }: Cell): string => lines.map(textText).join(' | ');

const blockText = (block: Block): string => {
  switch (block.block) {
    case 'section':
    case 'heading':
      return block.title;
    case 'paragraph':
      return textText(block.text);
    case 'list':
      return block.items.map(textText).join('\n');
    case 'table':
      return [...block.head, ...block.rows, ...block.foot].map((row) => row.map(cellText).join(' ¦ ')).join('\n');
    case 'signatures':
      return block.parties.map(({ role, name }) => `${role.join(' ')} ${name}`).join('\n');
    case 'recipients':
      return [block.title, ...block.items].join('\n');
    case 'lines':
      return '';
  }
};

/** A paper's words without its form. */
export const textOf = ({ head, name, about, notices, blocks, foot }: Paper): string =>
  [...Object.values(head), name, ...about, ...notices, ...blocks.map(blockText), foot.left, foot.seal].join('\n');

/** The blocks between one title and the next of its kind. */
export function under({ blocks }: Paper, title: string): Block[] {
  const from = blocks.findIndex((block) => 'title' in block && block.title.includes(title));
  if (from === -1) throw new Error(`nothing is called ${title}`);
  const kind = blocks[from]?.block;
  const length = blocks.slice(from + 1).findIndex((block) => block.block === kind || block.block === 'section');
  return blocks.slice(from + 1, length === -1 ? undefined : from + 1 + length);
}

export const tablesOf = (blocks: readonly Block[]): Table[] =>
  blocks.filter((block): block is Table => block.block === 'table');

/** The cells of a table's rows as words. */
export const rowsOf = ({ rows }: Table): string[][] => rows.map((row) => row.map(cellText));
export const footOf = ({ foot }: Table): string[][] => foot.map((row) => row.map(cellText));
