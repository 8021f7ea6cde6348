import type { TeamId } from '../../shared/engine/ids.ts';
import { lot, shuffle } from '../../shared/engine/lot.ts';
import type { Rules } from '../../shared/engine/rules.ts';
import { type BuzzScript, type HeatScript, NO_DRAMA, type OwnScript, type Try, totalOf } from './script.ts';

/** What a made-up heat has to come to. */
export interface HeatWish {
  teams: TeamId[];
  winner: TeamId;
  /** Comes second, with at least `RUNNER_UP_FROM` points. */
  runnerUp: TeamId | null;
  /** Nobody but the winner gets beyond this, so that the runner-up of another heat stays the best. */
  othersAtMost: number | null;
  /** The winner is level with the second after Tăng tốc and wins by câu hỏi phụ. */
  tie: boolean;
}

/** A best runner-up has at least this many points, everyone it is compared with at most `OTHERS_AT_MOST`. */
export const RUNNER_UP_FROM = 195;
export const OTHERS_AT_MOST = 190;

const TRIES = 5000;
/** Ties are planned or they are not there. */
const CLEAR = 3;
/** RULES: a strong winner lands between 250 and 300. */
const WINNER_AT_MOST = 305;

/** Chances in hundredths: how strong a team plays tonight. */
interface Form {
  knows: number;
  marks: number;
}

/** Dice from a seed: the same heat comes out every time. */
class Dice {
  #thrown = 0;
  readonly seed: string;
  constructor(seed: string) {
    this.seed = seed;
  }
  below(count: number): number {
    this.#thrown += 1;
    return lot(count, this.seed, this.#thrown);
  }
  chance(hundredths: number): boolean {
    return this.below(100) < hundredths;
  }
  shuffle<T>(items: readonly T[]): T[] {
    this.#thrown += 1;
    return shuffle(items, `${this.seed}/${this.#thrown}`);
  }
}

/** Throws a believable heat until one ends as wished. Pure: the same wish and seed give the same heat. */
export function planHeat(wish: HeatWish, rules: Rules, seed: string): HeatScript {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const thrown = throwHeat(wish, rules, new Dice(`${seed}/${attempt}`));
    const script = wish.tie ? levelled(thrown, wish, rules) : thrown;
    if (script !== null && fulfils(script, wish, rules)) return script;
  }
  throw new Error(`no heat of ${wish.teams.join(', ')} comes out with ${wish.winner} first`);
}

function fulfils(script: HeatScript, { teams, winner, runnerUp, othersAtMost, tie }: HeatWish, rules: Rules): boolean {
  const total = (team: TeamId): number => totalOf(script, team, rules);
  const others = teams.filter((team) => team !== winner).sort((a, b) => total(b) - total(a));
  const [second, third] = others;
  if (second === undefined) return false;
  const lead = total(winner) - total(second);
  if ((tie ? lead !== 0 : lead < CLEAR) || total(winner) > WINNER_AT_MOST) return false;
  if (third !== undefined && total(second) - total(third) < CLEAR) return false;
  if (runnerUp !== null && (second !== runnerUp || total(second) < RUNNER_UP_FROM)) return false;
  return othersAtMost === null || total(second) <= othersAtMost;
}

/** Takes the winner's lead off its sáng tạo số, if that stays a believable mark. */
function levelled(script: HeatScript, { teams, winner }: HeatWish, rules: Rules): HeatScript | null {
  const second = [...teams]
    .filter((team) => team !== winner)
    .sort((a, b) => totalOf(script, b, rules) - totalOf(script, a, rules))[0];
  if (second === undefined) return null;
  const mark = script.marks.creative[winner] ?? 0;
  const level = mark - (totalOf(script, winner, rules) - totalOf(script, second, rules));
  if (level < 30 || level > mark) return null;
  const creative = { ...script.marks.creative, [winner]: level };
  const tie: BuzzScript = {
    tries: [
      { team: second, verdict: 'wrong' },
      { team: winner, verdict: 'right' },
    ],
    early: null,
  };
  return { ...script, marks: { ...script.marks, creative }, tie };
}

function throwHeat(wish: HeatWish, rules: Rules, dice: Dice): HeatScript {
  const form = new Map(wish.teams.map((team) => [team, formOf(team, wish, dice)]));
  const knows = (team: TeamId): boolean => dice.chance(form.get(team)?.knows ?? 0);
  const marks = (most: number): Record<TeamId, number> =>
    Object.fromEntries(
      wish.teams.map((team) => [team, Math.round((most * ((form.get(team)?.marks ?? 0) + dice.below(7))) / 100)]),
    );
  return {
    marks: { greeting: marks(mostOf(rules, 'greeting')), creative: marks(mostOf(rules, 'creative')) },
    own: Object.fromEntries(wish.teams.map((team) => [team, ownTurn(team, wish.teams, rules, knows, dice)])),
    common: Array.from({ length: rules.common.count }, () => commonQuestion(wish.teams, knows, dice)),
    speed: rules.speed.clocks.map(() => dice.shuffle(wish.teams).filter(knows)),
    tie: null,
    drama: NO_DRAMA,
  };
}

const mostOf = (rules: Rules, segment: 'greeting' | 'creative'): number =>
  rules[segment].criteria.reduce((sum, { max }) => sum + max, 0);

function formOf(team: TeamId, { winner, runnerUp }: HeatWish, dice: Dice): Form {
  if (team === winner) return { knows: 78 + dice.below(12), marks: 84 + dice.below(8) };
  if (team === runnerUp) return { knows: 72 + dice.below(8), marks: 82 + dice.below(6) };
  return { knows: 45 + dice.below(20), marks: 74 + dice.below(12) };
}

/** At most one question of a pack is stolen from: packs always have one that can be. */
function ownTurn(
  team: TeamId,
  teams: readonly TeamId[],
  rules: Rules,
  knows: (team: TeamId) => boolean,
  dice: Dice,
): OwnScript[] {
  let stolen = false;
  return Array.from({ length: rules.own.packSize }, (): OwnScript => {
    if (knows(team)) return { owner: 'right', steal: null };
    const thief = stolen ? undefined : dice.shuffle(teams.filter((other) => other !== team))[0];
    const owner = dice.chance(15) ? 'silent' : 'wrong';
    if (thief === undefined || dice.chance(20)) return { owner, steal: null };
    stolen = true;
    return { owner, steal: { team: thief, verdict: knows(thief) ? 'right' : 'wrong' } };
  });
}

/** The quicker ones try first; a team that does not know mostly keeps its hand still. */
function commonQuestion(teams: readonly TeamId[], knows: (team: TeamId) => boolean, dice: Dice): BuzzScript {
  const tries: Try[] = [];
  for (const team of dice.shuffle(teams)) {
    const right = knows(team);
    if (!right && !dice.chance(45)) continue;
    tries.push({ team, verdict: right ? 'right' : dice.chance(20) ? 'silent' : 'wrong' });
    if (right) break;
  }
  // A question that nobody wants would be dull: somebody always dares.
  const first = teams[dice.below(teams.length)];
  if (tries.length === 0 && first !== undefined) tries.push({ team: first, verdict: 'wrong' });
  return { tries, early: dice.chance(8) ? (dice.shuffle(teams)[0] ?? null) : null };
}
