import type { Lang } from './words.ts';

/** A run of text; `code` is set so that figures and hashes can be compared letter by letter. */
export type Run = string | { strong: string } | { code: string } | { struck: string };
export type Text = string | readonly Run[];

/** A cell; several lines stand one under the other. */
export interface Cell {
  lines: readonly Text[];
  align: 'start' | 'centre' | 'end';
  heading?: true;
  span?: number;
}

export const TABLE_LOOKS = ['result', 'marks', 'sheet-marks', 'questions', 'tally', 'plain', 'journal'] as const;
/** What a table is, for its widths. */
export type TableLook = (typeof TABLE_LOOKS)[number];

export interface Table {
  block: 'table';
  look: TableLook;
  head: readonly (readonly Cell[])[];
  rows: readonly (readonly Cell[])[];
  foot: readonly (readonly Cell[])[];
}

export interface Signature {
  /** "TM. BAN GIÁM KHẢO", "TRƯỞNG BAN": one under the other. */
  role: readonly string[];
  /** Under the role, in italics: "(Ký, ghi rõ họ tên)". */
  hint: string;
  /** Printed under the space for the signature; empty leaves it to the hand. */
  name: string;
}

export type Block =
  | { block: 'section'; title: string }
  | { block: 'heading'; title: string }
  | { block: 'paragraph'; text: Text }
  | { block: 'list'; items: readonly Text[] }
  | Table
  /** Ruled lines to write on. */
  | { block: 'lines'; count: number }
  | { block: 'signatures'; parties: readonly Signature[] }
  | { block: 'recipients'; title: string; items: readonly string[] };

/** A paper in administrative form (Nghị định 30/2020/NĐ-CP), not yet drawn. */
export interface Paper {
  lang: Lang;
  /** Names the window, and the file when it is printed to one. */
  title: string;
  head: {
    authority: string;
    organ: string;
    number: string;
    nation: string;
    motto: string;
    placeAndDate: string;
  };
  /** BIÊN BẢN, PHIẾU CHẤM ĐIỂM. */
  name: string;
  about: readonly string[];
  /** Draft, later version, made-up data: before anything else. */
  notices: readonly string[];
  blocks: readonly Block[];
  /** The last line of the log that it knows. */
  at: { seq: number; hash: string };
  /** On every page. */
  foot: { left: string; seal: string };
}

export const text = (...lines: Text[]): Cell => ({ lines, align: 'start' });
export const centred = (...lines: Text[]): Cell => ({ lines, align: 'centre' });
export const number = (...lines: Text[]): Cell => ({ lines, align: 'end' });
export const heading = (...lines: Text[]): Cell => ({ lines, align: 'centre', heading: true });
export const rowHeading = (...lines: Text[]): Cell => ({ lines, align: 'start', heading: true });
export const wide = (span: number, cell: Cell): Cell => ({ ...cell, span });

export const paragraph = (body: Text): Block => ({ block: 'paragraph', text: body });

/** Some words before, set off, and the rest. */
export const labelled = (label: string, body: string): Block => paragraph([{ strong: `${label}: ` }, body]);

export const table = (look: TableLook, head: Cell[][], rows: Cell[][], foot: Cell[][] = []): Table => ({
  block: 'table',
  look,
  head,
  rows,
  foot,
});

/** Numbers the parts of a section that have something in them: 1., 2., 3. */
export const parts = (...list: { title: string; blocks: readonly Block[] }[]): Block[] =>
  list
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, nth) => [{ block: 'heading', title: `${nth + 1}. ${title}` } as const, ...blocks]);

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Numbers the sections that have something in them: I., II., III. */
export const sections = (...parts: { title: string; blocks: readonly Block[] }[]): Block[] =>
  parts
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, nth) => [{ block: 'section', title: `${ROMAN[nth]}. ${title}` } as const, ...blocks]);
