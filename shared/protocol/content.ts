/** What the desk can read from a file. */
export const CONTENT_KINDS = ['questions', 'teams'] as const;
export type ContentKind = (typeof CONTENT_KINDS)[number];

export const CONTENT_FORMATS = ['csv', 'json', 'xlsx'] as const;
export type ContentFormat = (typeof CONTENT_FORMATS)[number];

/** `replace`: the file is the whole list. `add`: it joins what there is; one with an id that is there takes its place. */
export const CONTENT_MODES = ['add', 'replace'] as const;
export type ContentMode = (typeof CONTENT_MODES)[number];

/** `POST /api/v1/content/check` and `/import`: a file as it was read, UTF-8; a workbook in base64. */
export interface ContentRequest {
  kind: ContentKind;
  format: ContentFormat;
  mode: ContentMode;
  text: string;
}

/** Longest file that is read, characters. */
export const CONTENT_MAX = 3_000_000;

/** One mistake: where it is, and what is allowed there. */
export interface ContentFault {
  /** Line of the file, from 1; null where the file as a whole is meant, or a field of JSON names its own place. */
  line: number | null;
  /** Heading of the column, or path of the field. */
  field: string | null;
  vi: string;
  en: string;
}

/** A line of the preview, in the file's order. */
export interface ContentRow {
  id: string;
  change: 'new' | 'changed' | 'same';
  /** A question, or a team's name. */
  text: string;
  /** Purpose and kind of a question, kind of a team: codes, the words are the screen's. */
  tags: string[];
  /** The right answer, or the members. */
  detail: string;
}

export interface ContentSupply {
  /** Questions per purpose that no heat has had. */
  left: { purpose: string; count: number }[];
  /** So many of the heats to come have questions enough, in playing order. */
  heats: number;
  of: number;
  /** What the first of the others lacks. */
  lack: { purpose: string; need: number; have: number } | null;
}

/** What would be so after the import. */
export interface ContentPreview {
  before: number;
  after: number;
  added: number;
  changed: number;
  removed: number;
  /** Whether the bank lasts for the heats to come; null for teams. */
  supply: ContentSupply | null;
  /** Files of the media folder that no question names; absent when there is none. */
  unused?: string[];
  rows: ContentRow[];
}

/** Nothing is imported while there is a fault. */
export type ContentCheck = { faults: ContentFault[]; preview: null } | { faults: []; preview: ContentPreview };

/** `GET /api/v1/content`: what can be imported just now. */
export interface ContentState {
  contest: string;
  teams: number;
  questions: number;
  /** Lots were drawn or a heat has begun: the teams stand. */
  teamsStand: boolean;
  /** Questions that were dealt to a heat or seen: these stand. */
  fixed: number;
}
