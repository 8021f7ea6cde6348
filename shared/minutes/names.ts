import type { AnswerValue } from '../engine/asking.ts';
import type { Contest, Team } from '../engine/contest.ts';
import { type Stage, stageOf } from '../engine/format.ts';
import type { AskingId, HeatId, ItemId, JudgeId, Podium, PollId, TeamId } from '../engine/ids.ts';
import type { Question } from '../engine/question.ts';
import type { Item, Segment } from '../engine/rundown.ts';
import { answerText, findQuestion } from '../views/question-view.ts';
import type { Chronicle, Playing } from './chronicle.ts';
import { type Lang, type MinutesWords, minutesWords } from './words.ts';

const PLAYOFF = /^playoff:(.+?)(?:#(\d+))?$/;

/** The heats whose equals a short lượt settles; null for a heat of the format. */
export const settledBy = (heat: HeatId): { group: HeatId[]; round: number } | null => {
  const [, group, round] = PLAYOFF.exec(heat) ?? [];
  return group === undefined ? null : { group: group.split('+') as HeatId[], round: Number(round ?? 1) };
};

/** The stage of a heat; a short lượt belongs to the stage whose equals it settles. */
export const stageWith = (contest: Contest, heat: HeatId): Stage | undefined =>
  stageOf(contest.format, settledBy(heat)?.group[0] ?? heat);

/** "huyện Đại Lộc", "Đại Lộc district"; a team that stands for no place is its name alone. */
export const teamTitle = (team: Pick<Team, 'name' | 'kind'>, lang: Lang): string => {
  const kind = minutesWords[lang].teamKind[team.kind];
  if (team.kind === 'team' || team.name.toLowerCase().startsWith(`${kind} `)) return team.name;
  return lang === 'vi' ? `${kind} ${team.name}` : `${team.name} ${kind}`;
};

/** "Vòng loại", or what the contest calls this stage. */
export const stageTitle = (stage: Pick<Stage, 'kind' | 'name'>, lang: Lang): string =>
  stage.name?.[lang] ?? minutesWords[lang].stage[stage.kind];

/** "Vòng loại – Số 3"; a stage of one heat goes without a number. */
export const heatTitle = (contest: Contest, heat: HeatId, lang: Lang): string => {
  const words = minutesWords[lang];
  const stage = stageWith(contest, heat);
  const name = stage === undefined ? heat : stageTitle(stage, lang);
  const playoff = settledBy(heat);
  if (playoff !== null) return words.playoff(name, playoff.round);
  const number = stage?.heats.find((plan) => plan.id === heat)?.number;
  return stage === undefined || stage.heats.length === 1 || number === undefined ? name : words.heat(name, number);
};

/** How a line of minutes calls things: with the seats of the playing it belongs to. */
export class Names {
  readonly words: MinutesWords;
  readonly #seats: ReadonlyMap<Podium, TeamId>;

  constructor(
    readonly contest: Contest,
    readonly lang: Lang,
    readonly playing: Playing | null,
    readonly known: Pick<Chronicle, 'askings' | 'polls'>,
  ) {
    this.words = minutesWords[lang];
    this.#seats = new Map(playing?.started.seats.map(({ podium, team }) => [podium, team]));
  }

  team(id: TeamId): string {
    const team = this.contest.teams.find((candidate) => candidate.id === id);
    return team === undefined ? id : teamTitle(team, this.lang);
  }

  /** "huyện Đại Lộc (bục A)". */
  podium(podium: Podium): string {
    const team = this.#seats.get(podium);
    return team === undefined ? this.words.podium(podium) : `${this.team(team)} (${this.words.podiumSmall(podium)})`;
  }

  /** By the contest's own names for it; one that is played in two parts has both. */
  segment(segment: Segment): string {
    // A stage may have a rundown of its own: what was played says it best.
    const played = this.playing?.started.items.flatMap((item) =>
      item.kind === 'segment' && item.segment === segment && item.title !== undefined ? [item.title[this.lang]] : [],
    );
    const planned = this.contest.rundown.flatMap((plan) =>
      plan.segment === segment && plan.name !== undefined ? [plan.name[this.lang]] : [],
    );
    const named = [...new Set(played ?? planned)];
    return named.length > 0 ? named.join(' – ') : this.words.segment[segment];
  }

  judge(id: JudgeId): string {
    return this.contest.judges.find((judge) => judge.id === id)?.name ?? id;
  }

  heat(id: HeatId): string {
    return heatTitle(this.contest, id, this.lang);
  }

  question(asking: AskingId): Question | undefined {
    const found = this.known.askings.get(asking);
    return found === undefined ? undefined : findQuestion(this.contest, found.question);
  }

  /** "Kỹ năng số, lượt riêng huyện Đại Lộc, câu 2". */
  item(id: ItemId): string {
    const item = this.playing?.started.items.find((candidate) => candidate.id === id);
    return item === undefined ? id : this.#itemTitle(item);
  }

  asking(id: AskingId): string {
    const asking = this.known.askings.get(id);
    return asking === undefined ? this.words.aQuestion : this.item(asking.item);
  }

  poll(id: PollId): string {
    const poll = this.known.polls.get(id);
    return poll === undefined ? this.words.aPoll : this.item(poll.item);
  }

  answer(question: Question | undefined, value: AnswerValue): string {
    if (question === undefined) return String(value);
    if (typeof value === 'boolean') return this.words.truth[value ? 'yes' : 'no'];
    return answerText(question, value);
  }

  #itemTitle(item: Item): string {
    const { words } = this;
    switch (item.kind) {
      case 'segment':
        return words.segmentTitle(item.title?.[this.lang] ?? words.segment[item.segment]);
      case 'turn':
        return `${this.segment(item.segment)}, ${this.podium(item.podium)}`;
      case 'pack':
        return words.itemPack(this.podium(item.podium));
      case 'own':
        return words.itemOwn(this.podium(item.podium), item.nth);
      case 'common':
        return words.itemCommon(item.nth);
      case 'speed':
        return words.itemSpeed(item.nth);
      case 'quiz':
        return words.itemQuiz(item.nth);
      case 'ranking':
        return words.itemRanking(item.title?.[this.lang] ?? words.segment[item.after]);
      case 'line-up':
      case 'favourite':
      case 'lucky-draw':
      case 'tie-break':
      case 'result':
        return words.item[item.kind];
    }
  }
}
