import type { Team } from '../engine/contest.ts';
import type { Ball } from '../engine/draw.ts';
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
  /** A constraint of the draw, from 0 (BR3); absent where it is about something else. */
  constraint?: number;
  vi: string;
  en: string;
}

/** `POST /api/v1/content/format/check?sample=N` and `/save`: nothing is saved while there is a fault. */
export interface FormatCheck {
  faults: FormatSentence[];
  /** A trial draw of a format that adds up (BR3): no lot of the contest, only to see what it would be like. */
  sample?: Ball[];
  saved: boolean;
}
