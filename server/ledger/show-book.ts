import type { Asking, AskingMode } from '../../shared/engine/asking.ts';
import type { Contest } from '../../shared/engine/contest.ts';
import type { EventOf } from '../../shared/engine/event.ts';
import type { StageKind, StageName } from '../../shared/engine/format.ts';
import { stageOf } from '../../shared/engine/format.ts';
import type { AskingId, HeatId, ItemId, Podium, QuestionId } from '../../shared/engine/ids.ts';
import type { BuzzOrder } from '../../shared/engine/rules.ts';

/** A question as it was played: what every race of it has in common. */
export interface Played {
  asking: AskingId;
  item: ItemId;
  question: QuestionId;
  mode: AskingMode;
  heat: HeatId;
  stage: StageKind | null;
  /** The contest's own name for it. */
  stageName?: StageName;
  heatNumber: number | null;
  rule: BuzzOrder;
  /** A press this soon after the opening is marked, ms; null marks none. */
  anticipation: number | null;
  /** Team names by podium. */
  teams: Partial<Record<Podium, string>>;
}

/** Which heat an item belongs to, who sat where, what the teams are called. */
export class ShowBook {
  #contest: Contest | null = null;
  readonly #heats = new Map<ItemId, EventOf<'heat-started'>>();

  get title(): string | null {
    return this.#contest?.name ?? null;
  }

  create(contest: Contest): void {
    this.#contest = contest;
  }

  /** Other teams came from a file, or another format from the desk; neither when only questions did. */
  change({ teams, format }: EventOf<'content-imported'>): void {
    const was = this.#contest;
    if (was !== null) this.#contest = { ...was, teams: teams ?? was.teams, format: format ?? was.format };
  }

  /** A heat that was started again after a take-back replaces the first: its seats may be others. */
  start(event: EventOf<'heat-started'>): void {
    for (const item of event.items) this.#heats.set(item.id, event);
  }

  play({ id, item, question, mode }: Asking): Played {
    const heat = this.#heats.get(item);
    const stage = heat && this.#contest ? stageOf(this.#contest.format, heat.heat) : undefined;
    const seats = heat?.seats.map(({ podium, team }) => [podium, this.#nameOf(team)]) ?? [];
    return {
      asking: id,
      item,
      question,
      mode,
      heat: heat?.heat ?? ('' as HeatId),
      stage: stage?.kind ?? null,
      ...(stage?.name && { stageName: stage.name }),
      heatNumber: stage?.heats.find((plan) => plan.id === heat?.heat)?.number ?? null,
      rule: heat?.rules.buzzers.order ?? 'press-time',
      anticipation: heat?.rules.buzzers.anticipation ?? null,
      teams: Object.fromEntries(seats),
    };
  }

  #nameOf(id: string): string {
    return this.#contest?.teams.find((team) => team.id === id)?.name ?? id;
  }
}
