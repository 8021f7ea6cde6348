import type { Format } from './format.ts';
import type { JudgeId, TeamId } from './ids.ts';
import type { Look } from './look.ts';
import type { Question } from './question.ts';
import type { Rules } from './rules.ts';
import type { SegmentPlan } from './rundown.ts';

/** What a team represents; screens put it before the name ("huyện Đại Lộc"). */
export const TEAM_KINDS = ['city', 'town', 'district', 'province', 'school', 'team'] as const;
export type TeamKind = (typeof TEAM_KINDS)[number];

export interface Team {
  id: TeamId;
  name: string;
  kind: TeamKind;
  members?: string[];
  /** Has no seat of its own: it stands by to replace a team that withdraws (BR6). */
  substitute?: boolean;
}

export interface Judge {
  id: JudgeId;
  name: string;
  title: string;
  /** The head judge may close an absent seat (JD2). */
  head?: boolean;
}

/** Teams with a seat of their own; the others stand by. */
export const entrants = ({ teams }: Pick<Contest, 'teams'>): TeamId[] =>
  teams.filter((team) => team.substitute !== true).map((team) => team.id);

/** A contest as its organisers wrote it: the file that `--contest` reads. Everything in it is data (Law 8). */
export interface Contest {
  id: string;
  name: string;
  slogan: string;
  organiser: string;
  place: string;
  year: number;
  sponsors: string[];
  teams: Team[];
  judges: Judge[];
  format: Format;
  rules: Rules;
  /** The segments of a heat, in order. */
  rundown: SegmentPlan[];
  bank: Question[];
  /** Its colours and logo; absent: the program's own identity. */
  look?: Look;
}
