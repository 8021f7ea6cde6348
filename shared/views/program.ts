import type { AskingMode } from '../engine/asking.ts';
import type { DurationMs, HeatId, Podium } from '../engine/ids.ts';
import type { Look } from '../engine/look.ts';
import type { RevealMode } from '../engine/rules.ts';
import type { PresentationSegment, Segment, SegmentName } from '../engine/rundown.ts';
import type { TurnPhase } from '../engine/turn.ts';
import type {
  BracketStageView,
  CheerTotal,
  ClockView,
  FinishView,
  HeatView,
  MediaView,
  PlaybackView,
  PodiumView,
  QuestionMoment,
  QuestionView,
  RankingRow,
  RulingView,
  TeamName,
  WindowView,
} from './parts.ts';

/** What came of the open online round (AU7): sums alone, nobody's name. */
export interface OnlineStandings {
  players: number;
  /** Mean score of everyone, and the most that could be had. */
  mean: number;
  points: number;
  /** How many localities took part, and the first of them by players. */
  taking: number;
  localities: { place: number; name: string; players: number; mean: number | null }[];
}

/** What is on air, complete: a screen paints it without knowing what came before. */
export type Scene =
  | { scene: 'standby' }
  | { scene: 'sponsors'; sponsors: string[] }
  | { scene: 'online'; online: OnlineStandings }
  | { scene: 'blackout' }
  | { scene: 'hold' }
  | { scene: 'photo-finish'; finish: FinishView; nth: number; of: number }
  | { scene: 'bracket'; stages: BracketStageView[]; focus: HeatId | null }
  | {
      scene: 'draw';
      commitment: string | null;
      called: string | null;
      /** Shown only after the last ball, for anyone to recompute. */
      hidden: string | null;
      heats: { id: HeatId; number: number; size: number; seats: { podium: Podium; team: TeamName | null }[] }[];
      /** The ball that fell last. */
      ball: { nth: number; of: number; team: TeamName; heat: HeatId; heatNumber: number; podium: Podium } | null;
      /** Teams still in the bowl. */
      bowl: TeamName[];
    }
  | { scene: 'line-up' }
  | { scene: 'segment'; segment: Segment; number: number }
  | {
      scene: 'turn';
      segment: PresentationSegment;
      podium: Podium;
      phase: Exclude<TurnPhase, 'revealing' | 'revealed'>;
      marksIn: number;
      judges: number;
    }
  | {
      scene: 'marks';
      segment: PresentationSegment;
      podium: Podium;
      /** JD4: one card a GO, or everything at once. */
      reveal: RevealMode;
      /** Totals in points (steps of 0.5), in the order of the jury; `hidden` until its card is shown, null: no sheet. */
      judges: { name: string; total: number | 'hidden' | null }[];
      /** The jury's mean per criterion, where the cards are these. */
      criteria: { name: { vi: string; en: string }; max: number; mean: number | 'hidden' }[];
      /** Null until the last card has been shown. */
      mean: number | null;
      /** Points taken off for overtime, as a positive number; 0 when none. */
      overtime: number;
    }
  | { scene: 'pack'; podium: Podium; packs: { pack: number; takenBy: Podium | null }[] }
  | {
      scene: 'question';
      mode: AskingMode;
      nth: number;
      of: number;
      owner: Podium | null;
      moment: QuestionMoment;
      question: QuestionView;
      window: WindowView | null;
      answering: { podium: Podium; as: 'owner' | 'stealer' | 'buzzer' } | null;
      rulings: RulingView[];
      /** What the next right answer is worth; null where it depends on speed. */
      value: number | null;
      /** Tăng tốc while the clock runs: who has sent something (not what). */
      answered: Podium[];
      /** Nobody had it: offered to the hall (SK6). */
      given: boolean;
      /** Somebody has pressed, and who was first is being decided. */
      racing: boolean;
      /** Its sound or clip; absent before it was started, and where it has none. */
      playback?: PlaybackView;
      /** The owner's star of hope lies on it (SK8); absent without one. */
      star?: true;
    }
  | {
      scene: 'answers';
      nth: number;
      of: number;
      step: 'answers' | 'verdicts' | 'points';
      question: QuestionView;
      /** In time order; teams without an answer come last with null. `points` only at the last step. */
      rows: {
        podium: Podium;
        answer: string | null;
        timeMs: DurationMs | null;
        right: boolean | null;
        points: number | null;
      }[];
    }
  | {
      scene: 'poll';
      kind: 'favourite' | 'quiz';
      phase: 'open' | 'closing' | 'closed' | 'revealed';
      /** The address phones open; the gateway fills it in. */
      url: string;
      question: QuestionView | null;
      /** `points`: what the hall's vote has earned this team (AU1); absent where it earns nothing, or not yet. */
      options: { label: string; podium: Podium | null; count: number | null; points?: number }[];
      /** How many devices have voted; shown while counts are hidden. */
      ballots: number;
      /** Its counts are shown and move scores (AU1): these belong beside it. */
      scores?: true;
    }
  | {
      scene: 'lucky-draw';
      phase: 'counting' | 'ready' | 'drawn';
      entrants: number | null;
      /** The fastest wins, nothing is drawn (AU2). */
      bySpeed?: true;
      /** The code the winner's phone shows. */
      winner: { nth: number; code: string | null } | null;
    }
  | { scene: 'ranking'; after: Segment | null; rows: RankingRow[] }
  | {
      scene: 'tie-break';
      place: number;
      podiums: Podium[];
      decided: { podium: Podium; place: number }[];
      lots: Podium[] | null;
    }
  | { scene: 'heat-result'; rows: RankingRow[]; confirmed: boolean }
  | { scene: 'champion'; rows: RankingRow[] };

export type SceneName = Scene['scene'];
export type SceneOf<N extends SceneName> = Extract<Scene, { scene: N }>;

/** The contest's logo under its opaque name. */
export interface LogoView {
  url: string;
  alt: string;
}

/** The contest's own colours and logo; absent: the program's. What is painted follows from them (shared/look). */
export type LookView = Omit<Look, 'logo'> & { logo?: LogoView };

/** The program feed: nothing secret, nothing that commands. */
export interface ProgramView {
  contest: { name: string; slogan: string; organiser: string; place: string; year: number } | null;
  /** Absent where the contest has none of its own. */
  look?: LookView;
  heat: HeatView | null;
  podiums: PodiumView[];
  scene: Scene;
  /** What the contest calls the segment on air; absent where it has its usual name. */
  segmentTitle?: SegmentName;
  /** The medium of the next question, by its opaque name, for outputs on the show's own machine to fetch ahead; absent where it has none. */
  ahead?: Pick<MediaView, 'kind' | 'url'>;
  /** What phones have cheered, in the order of the seats (AU6); absent while they may not. */
  cheers?: CheerTotal[];
  /** The clock that viewers see, whichever scene shows it. */
  clock: ClockView | null;
  /** "Dữ liệu minh hoạ" stands on every program output. */
  illustrative: boolean;
  /** Bumped by a correction of scores already seen, so that screens say "điểm được điều chỉnh" (UN3). */
  corrections: number;
}
