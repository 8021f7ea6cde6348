import type { Verdict } from '../../shared/engine/asking.ts';
import type { TeamId } from '../../shared/engine/ids.ts';
import type { Rules } from '../../shared/engine/rules.ts';

/** A team's turn at a buzzer question, or at a question that its owner missed. */
export interface Try {
  team: TeamId;
  verdict: Verdict;
}

/** How a question of a team's own pack goes: the owner's verdict, and who then buzzes for it. */
export interface OwnScript {
  owner: Verdict;
  steal: Try | null;
}

/** How a buzzer question goes: one try after the other until one is right, everyone has tried, or nobody wants it. */
export interface BuzzScript {
  tries: Try[];
  /** Presses before the buzzers open (SK7). */
  early: TeamId | null;
}

/** What makes the hands at the desk move more than usual; every one of them at most once a heat. */
export interface Drama {
  /** Speaks beyond the tolerance in chào hỏi: the host confirms the proposed overtime (GR3). */
  overtime: TeamId | null;
  /** Technical hold while this team answers its own question `nth`, counted from 1 (TM4). */
  hold: { team: TeamId; nth: number } | null;
  /** The host rules this team's own question `nth` wrong by mistake, takes it back and rules again (UN1). */
  slip: { team: TeamId; nth: number } | null;
  /** The first winner of the lucky draw has gone home (AU5). */
  redraw: boolean;
}

/** Everything that decides how a heat ends, question by question. Scores are for the rules to count. */
export interface HeatScript {
  /** Points that each team's presentation brings in the end, overtime taken off. */
  marks: { greeting: Record<TeamId, number>; creative: Record<TeamId, number> };
  own: Record<TeamId, OwnScript[]>;
  common: BuzzScript[];
  /** Tăng tốc: who is right, fastest first; everyone else is wrong or silent. */
  speed: TeamId[][];
  /** Câu hỏi phụ, if the heat comes to that. */
  tie: BuzzScript | null;
  drama: Drama;
}

export const NO_DRAMA: Drama = { overtime: null, hold: null, slip: null, redraw: false };

const id = (name: string) => name as TeamId;
export const DAI_LOC = id('dai-loc');
export const NAM_TRA_MY = id('nam-tra-my');
export const QUE_SON = id('que-son');

/** The final of 10 October 2024 as it was published. Only these names and totals are real; all else here is made up. */
export const PUBLISHED_FINAL: Readonly<Record<TeamId, number>> = {
  [DAI_LOC]: 277,
  [NAM_TRA_MY]: 273,
  [QUE_SON]: 212,
};

const right: OwnScript = { owner: 'right', steal: null };
const stolen = (team: TeamId, verdict: Verdict): OwnScript => ({ owner: 'wrong', steal: { team, verdict } });
const buzz = (...tries: [TeamId, Verdict][]): BuzzScript => ({
  tries: tries.map(([team, verdict]) => ({ team, verdict })),
  early: null,
});

/**
 * One way to the published totals under the preset's rules:
 *
 *     chào hỏi + sáng tạo số + kỹ năng số + tăng tốc số
 *     Đại Lộc     27 + 45 + 55 + 150 = 277
 *     Nam Trà My  28 + 45 + 40 + 160 = 273
 *     Quế Sơn     25 + 42 + 45 + 100 = 212
 */
export const FINAL_SCRIPT: HeatScript = {
  marks: {
    greeting: { [DAI_LOC]: 27, [NAM_TRA_MY]: 28, [QUE_SON]: 25 },
    creative: { [DAI_LOC]: 45, [NAM_TRA_MY]: 45, [QUE_SON]: 42 },
  },
  own: {
    [DAI_LOC]: [right, right, stolen(NAM_TRA_MY, 'right'), right],
    [NAM_TRA_MY]: [right, right, right, stolen(DAI_LOC, 'right')],
    [QUE_SON]: [right, stolen(NAM_TRA_MY, 'wrong'), right, right],
  },
  common: [
    { ...buzz([DAI_LOC, 'right']), early: QUE_SON },
    buzz([QUE_SON, 'right']),
    buzz([NAM_TRA_MY, 'wrong'], [DAI_LOC, 'right']),
    buzz([QUE_SON, 'right']),
    buzz([DAI_LOC, 'wrong'], [NAM_TRA_MY, 'right']),
    buzz([QUE_SON, 'silent']),
  ],
  speed: [
    [DAI_LOC, NAM_TRA_MY, QUE_SON],
    [NAM_TRA_MY, DAI_LOC],
    [DAI_LOC, QUE_SON, NAM_TRA_MY],
    [DAI_LOC, NAM_TRA_MY, QUE_SON],
    [NAM_TRA_MY, QUE_SON],
  ],
  tie: null,
  drama: {
    overtime: QUE_SON,
    hold: { team: DAI_LOC, nth: 2 },
    slip: { team: NAM_TRA_MY, nth: 2 },
    redraw: true,
  },
};

/** Where the script brings a team, before any floor: scripts are planned so that nobody comes near it. */
export function totalOf(script: HeatScript, team: TeamId, rules: Rules): number {
  const points = (verdict: Verdict, value: { right: number; wrong: number }): number =>
    verdict === 'right' ? value.right : value.wrong;
  const own = (script.own[team] ?? []).reduce((sum, { owner }) => sum + points(owner, rules.own), 0);
  const steals = Object.values(script.own)
    .flat()
    .reduce((sum, { steal }) => sum + (steal?.team === team ? points(steal.verdict, rules.own.steal) : 0), 0);
  const common = script.common
    .flatMap(({ tries }) => tries)
    .reduce((sum, one) => sum + (one.team === team ? points(one.verdict, rules.common) : 0), 0);
  const speed = script.speed.reduce((sum, order) => sum + (rules.speed.points[order.indexOf(team)] ?? 0), 0);
  return (script.marks.greeting[team] ?? 0) + (script.marks.creative[team] ?? 0) + own + steals + common + speed;
}

/**
 * Puts a team's outcomes onto the questions of the pack it drew: what is to be stolen needs a question that can be
 * (SK3), what is simply missed goes where no steal opens. The order of the rest stays.
 * @param stealable per question of the pack
 * @returns null when the pack has too few questions that can be stolen
 */
export function arrange(outcomes: readonly OwnScript[], stealable: readonly boolean[]): OwnScript[] | null {
  const placed: (OwnScript | null)[] = stealable.map(() => null);
  const free = (wanted: boolean | null): number =>
    placed.findIndex((outcome, i) => outcome === null && (wanted === null || stealable[i] === wanted));
  const put = (outcome: OwnScript, at: number): void => {
    placed[at] = outcome;
  };
  for (const [i, outcome] of outcomes.entries()) {
    if (outcome.steal === null) continue;
    // Where the script has it, if that will do.
    const at = stealable[i] === true && placed[i] === null ? i : free(true);
    if (at === -1) return null;
    put(outcome, at);
  }
  const missed = outcomes.filter(({ owner, steal }) => owner !== 'right' && steal === null);
  for (const outcome of missed) put(outcome, free(false) === -1 ? free(null) : free(false));
  for (const outcome of outcomes.filter(({ owner }) => owner === 'right')) put(outcome, free(null));
  return placed.flatMap((outcome) => (outcome === null ? [] : [outcome]));
}
