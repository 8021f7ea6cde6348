import type { Team } from '../engine/contest.ts';
import type { Format } from '../engine/format.ts';

/** A format to begin with: a knockout for as many teams as the contest has, or a preset's. */
export interface FormatStart {
  /** A preset's name; null for a knockout. */
  name: string | null;
  /** Teams it was made for. */
  teams: number;
  /** Most seats at a table. */
  seats: number;
  format: Format;
}

/** `GET /api/v1/content/format`: the contest's format, and what the desk shapes another from. */
export interface FormatState {
  contest: string;
  /** Teams with a seat of their own. */
  teams: Pick<Team, 'id' | 'name' | 'kind'>[];
  format: Format;
  /** Lots were drawn, a heat has begun, or a withdrawal names a heat: the format stands. */
  stands: boolean;
  starts: FormatStart[];
}

/** One thing that is off, and the number or name that is allowed; by place in the format, from 0. Null: of all of it. */
export interface FormatSentence {
  stage: number | null;
  heat: number | null;
  seat: number | null;
  vi: string;
  en: string;
}

/** `POST /api/v1/content/format/check` and `/save`: nothing is saved while there is a fault. */
export interface FormatCheck {
  faults: FormatSentence[];
  saved: boolean;
}
