import type { MediaKind } from '../engine/question.ts';

/** A picture or clip in the contest's own media folder. */
export interface MediaFile {
  file: string;
  kind: MediaKind;
  bytes: number;
  /** Questions of the bank, or the look, that name it. */
  used: number;
}

/** `GET /api/v1/content/media`: what was sent or copied there, by name. */
export interface MediaList {
  files: MediaFile[];
}

/** `PUT /api/v1/content/media/NAME`, the file as the body: what became of it. `fault` null: it is there. */
export interface MediaAnswer {
  file: string;
  fault: { vi: string; en: string } | null;
}
