import type { AnswerValue, AskingMode, Verdict } from '../../shared/engine/asking.ts';
import type { Contest } from '../../shared/engine/contest.ts';
import type { AskingId, HeatId, ItemId, Podium, PollId, QuestionId, TeamId } from '../../shared/engine/ids.ts';
import type { Question } from '../../shared/engine/question.ts';
import type { Item, ItemOf, PresentationSegment } from '../../shared/engine/rundown.ts';
import type { HostView, SecretQuestion } from '../../shared/views/host.ts';
import { isStealable, rightValue, wrongValue } from './bot-answers.ts';
import { castHeat } from './casting.ts';
import { arrange, type BuzzScript, type HeatScript, type OwnScript, type Try } from './script.ts';

/** A try at the table: podiums instead of teams. */
export interface SeatTry {
  podium: Podium;
  verdict: Verdict;
}

/** What the script has in store for the question on air. */
export interface Part {
  asking: AskingId;
  mode: AskingMode;
  question: Question;
  tries: SeatTry[];
  /** How many of the tries have been ruled on. */
  ruled: number;
  answering: Podium | null;
  early: Podium | null;
  /** Tăng tốc: who is right, fastest first. */
  right: Podium[];
}

/** Knows the script and what is on air, and tells every bot its part. The one thing that all bots share. */
export class Director {
  readonly contest: Contest;
  readonly #seed: string;
  readonly #questions: Map<QuestionId, Question>;
  readonly #scripts = new Map<HeatId, HeatScript>();
  readonly #votes = new Map<PollId, number>();
  /** Called when somebody may have got something to do. */
  onCue: () => void = () => {};
  #view: HostView | null = null;
  /** How often the host took something back: what is done again is another thing to do. */
  takes = 0;

  constructor(contest: Contest, seed: string) {
    this.contest = contest;
    this.#seed = seed;
    this.#questions = new Map(contest.bank.map((question) => [question.id, question]));
  }

  get view(): HostView | null {
    return this.#view;
  }

  hostSaw(view: HostView): void {
    this.#view = view;
    this.onCue();
  }

  /** A phone's ballot was taken. */
  voted(poll: PollId): void {
    this.#votes.set(poll, this.votes(poll) + 1);
    this.onCue();
  }

  votes(poll: PollId): number {
    return this.#votes.get(poll) ?? 0;
  }

  question(id: QuestionId): Question | undefined {
    return this.#questions.get(id);
  }

  /** The script of the heat on air; cast when the heat is first seen. */
  get script(): HeatScript | null {
    const heat = this.#view?.heat;
    if (heat == null) return null;
    const known = this.#scripts.get(heat.id);
    if (known !== undefined) return known;
    const teams = heat.podiums.map(({ team }) => team.id);
    const cast = castHeat(this.contest, heat.id, teams, this.#seed);
    this.#scripts.set(heat.id, cast);
    return cast;
  }

  /** The item on air. */
  get item(): Item | null {
    return this.#view?.heat?.rundown.find(({ state }) => state === 'now')?.item ?? null;
  }

  podiumOf(team: TeamId | undefined): Podium | null {
    return this.#view?.heat?.podiums.find((seat) => seat.team.id === team)?.podium ?? null;
  }

  teamAt(podium: Podium): TeamId | null {
    return this.#view?.heat?.podiums.find((seat) => seat.podium === podium)?.team.id ?? null;
  }

  /** The script for this asking, or null while another one (or none) is on air as the desk knows it. */
  part(id: AskingId): Part | null {
    const desk = this.#view?.heat?.asking;
    const question = desk == null ? undefined : this.question(desk.question.id);
    if (desk == null || desk.id !== id || question === undefined) return null;
    const buzzes = this.#buzzes(desk.mode);
    return {
      asking: id,
      mode: desk.mode,
      question,
      tries: this.#seated(desk.mode === 'own' ? this.#ownTries() : (buzzes?.tries ?? [])),
      ruled: desk.rulings.length,
      answering: desk.answering?.podium ?? null,
      early: desk.mode === 'common' ? this.podiumOf(buzzes?.early ?? undefined) : null,
      right: desk.mode === 'speed' ? this.#rightInSpeed() : [],
    };
  }

  /** What this podium sends for a question; null when it says it aloud, or nothing. */
  value(question: Question, verdict: Verdict): AnswerValue | null {
    if (verdict === 'silent') return null;
    return verdict === 'right' ? rightValue(question) : wrongValue(question, this.contest.bank);
  }

  /** The mean that the jury has to come to, once it may mark: what overtime takes, the marks have given. */
  wantedMean(item: ItemId, segment: PresentationSegment): number | null {
    const turn = this.#view?.heat?.turn;
    if (turn == null || turn.item !== item || turn.phase !== 'marking' || turn.overtime?.ruling === 'proposed')
      return null;
    const team = this.teamAt(turn.podium);
    const points = team === null ? undefined : this.script?.marks[segment][team];
    if (points === undefined) return null;
    return points + (turn.overtime?.ruling === 'confirmed' ? turn.overtime.penalty : 0);
  }

  /**
   * A pack without a question that can be stolen spoils the script: the question to swap in, and for which item.
   * Known once the pack is drawn.
   */
  replacement(): { item: ItemId; reserve: SecretQuestion } | null {
    const go = this.#view?.go;
    if (go?.ready !== true || go.go.go !== 'start-item' || go.go.kind !== 'own' || go.go.nth !== 1) return null;
    const { item, podium } = go.go;
    if (podium === null || this.#arranged(podium) !== null) return null;
    const reserve = this.#view?.heat?.reserves.find(({ id }) => this.#stealable(id));
    return reserve === undefined ? null : { item, reserve };
  }

  #ownTries(): Try[] {
    const { item } = this;
    if (item?.kind !== 'own') return [];
    const team = this.teamAt(item.podium);
    const outcome = this.#arranged(item.podium)?.[item.nth - 1];
    if (team === null || outcome === undefined) return [];
    return [{ team, verdict: outcome.owner }, ...(outcome.steal === null ? [] : [outcome.steal])];
  }

  /** The owner's outcomes in the order of the pack it drew; null when they don't fit it. */
  #arranged(podium: Podium): OwnScript[] | null {
    const team = this.teamAt(podium);
    const rows = this.#view?.heat?.rundown.filter(
      (row): row is typeof row & { item: ItemOf<'own'> } => row.item.kind === 'own' && row.item.podium === podium,
    );
    const outcomes = team === null ? undefined : this.script?.own[team];
    if (rows === undefined || outcomes === undefined) return null;
    return arrange(
      outcomes,
      rows.map(({ question }) => question !== null && this.#stealable(question.id)),
    );
  }

  #stealable(id: QuestionId): boolean {
    return isStealable(this.question(id), this.contest.rules.own.steal.trueFalse);
  }

  #buzzes(mode: AskingMode): BuzzScript | null {
    const { item, script } = this;
    if (mode === 'tie-break') return script?.tie ?? null;
    return item?.kind === 'common' ? (script?.common[item.nth - 1] ?? null) : null;
  }

  #rightInSpeed(): Podium[] {
    const { item } = this;
    const order = item?.kind === 'speed' ? this.script?.speed[item.nth - 1] : undefined;
    return (order ?? []).flatMap((team) => this.podiumOf(team) ?? []);
  }

  #seated(tries: readonly Try[]): SeatTry[] {
    return tries.flatMap(({ team, verdict }) => {
      const podium = this.podiumOf(team);
      return podium === null ? [] : [{ podium, verdict }];
    });
  }
}
