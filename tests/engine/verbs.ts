import type { AnswerValue, Verdict } from '../../shared/engine/asking.ts';
import type { Command } from '../../shared/engine/command.ts';
import type { Ball } from '../../shared/engine/draw.ts';
import { livePoll, liveTurn } from '../../shared/engine/heat.ts';
import {
  type AskingId,
  at,
  type EpochMs,
  type HeatId,
  type ItemId,
  type JudgeId,
  type Podium,
  type TeamId,
} from '../../shared/engine/ids.ts';
import { exactly } from '../../shared/engine/press.ts';
import type { ItemKind } from '../../shared/engine/rundown.ts';
import type { Slide } from '../../shared/engine/slide.ts';
import type { Leaving } from '../../shared/engine/withdrawal.ts';
import type { Scene, Verb } from './scene.ts';

/** What people do at the table, as commands: `given(armed).when(press('B'))`. */

const host =
  (command: (scene: Scene) => Command): Verb =>
  (scene) => ({ command: command(scene), actor: { role: 'host' } });
const system =
  (command: (scene: Scene) => Command): Verb =>
  (scene) => ({ command: command(scene), actor: { role: 'system' } });

// the show
export const go: Verb = host((scene) => ({ type: 'take', takeRevision: scene.state.takeRevision }));
export const takeRevision = (revision: number): Verb => host(() => ({ type: 'take', takeRevision: revision }));
export const takeBack = (confirmed = true): Verb =>
  host((scene) => ({ type: 'take-back', action: scene.state.undo.at(-1)?.action ?? ('none' as never), confirmed }));
export const hold: Verb = host(() => ({ type: 'hold' }));
export const resume: Verb = host(() => ({ type: 'resume' }));
export const slide = (which: Slide | null): Verb => host(() => ({ type: 'show-slide', slide: which }));
export const setNext = (item: ItemId | null): Verb => host(() => ({ type: 'set-next', item }));
/** Chooses the nth item of a kind as the next one; with a podium, that podium's. */
export const jumpTo = (kind: ItemKind, nth = 1, podium?: Podium): Verb =>
  host((scene) => {
    const items = scene.heat.items.filter(
      (item) => item.kind === kind && (podium === undefined || ('podium' in item && item.podium === podium)),
    );
    return { type: 'set-next', item: items[nth - 1]?.id ?? ('none' as ItemId) };
  });

// the contest
export const callDraw = (called: string): Verb => host(() => ({ type: 'call-draw', called }));
export const typeDraw = (balls: Ball[], against = false): Verb =>
  host(() => ({ type: 'type-draw', balls, ...(against && { against }) }));
export const startHeat = (heat: string): Verb => host(() => ({ type: 'start-heat', heat: heat as HeatId }));
export const confirmResult: Verb = host((scene) => ({ type: 'confirm-result', heat: scene.heat.id }));

// the table
const liveId = (scene: Scene): AskingId => scene.heat.live.asking ?? ('none' as AskingId);
export const rule = (podium: Podium, verdict: Verdict): Verb =>
  host((scene) => ({ type: 'rule', asking: liveId(scene), podium, verdict }));
export const judgeAnswer = (podium: Podium, right: boolean): Verb =>
  host((scene) => ({ type: 'judge-answer', asking: liveId(scene), podium, right }));
export const adjustClock = (seconds: number): Verb => host(() => ({ type: 'adjust-clock', seconds }));
export const stopClock: Verb = host(() => ({ type: 'stop-clock' }));
export const adjustScore = (podium: Podium, points: number, reason = 'a slip of the desk'): Verb =>
  host(() => ({ type: 'adjust-score', podium, points, reason }));
export const choosePack = (pack: number): Verb => host(() => ({ type: 'choose-pack', pack }));
export const askStar =
  (podium: Podium): Verb =>
  () => ({
    command: { type: 'ask-star', podium },
    actor: { role: 'team', podiums: [podium] },
  });
export const placeStar = (podium: Podium): Verb => host(() => ({ type: 'place-star', podium }));
export const giveQuestion: Verb = host((scene) => ({ type: 'give-question', asking: liveId(scene) }));
export const replaceQuestion = (question: string, item?: ItemId): Verb =>
  host((scene) => ({
    type: 'replace-question',
    item: item ?? scene.heat.items[scene.heat.cursor]?.id ?? ('none' as ItemId),
    question: question as never,
  }));

// the jury
export const marks =
  (judge: number, halves: Record<string, number>): Verb =>
  (scene) => ({
    command: { type: 'submit-marks', item: liveTurn(scene.heat)?.item ?? ('none' as ItemId), halves },
    actor: { role: 'judge', judge: `judge-${judge}` as JudgeId },
  });
export const closeSeat = (judge: number): Verb =>
  host(() => ({ type: 'close-seat', judge: `judge-${judge}` as JudgeId }));
/** A judge's marks on paper, typed in by the host; by the secretary: `as({ role: 'secretary' }, …)`. */
export const paperMarks = (judge: number, halves: Record<string, number>): Verb =>
  host((scene) => ({
    type: 'enter-marks',
    item: liveTurn(scene.heat)?.item ?? ('none' as ItemId),
    judge: `judge-${judge}` as JudgeId,
    halves,
  }));
export const reopenMarks = (judge: number, reason = 'a slip of the pen'): Verb =>
  host((scene) => ({
    type: 'reopen-marks',
    item: liveTurn(scene.heat)?.item ?? ('none' as ItemId),
    judge: `judge-${judge}` as JudgeId,
    reason,
  }));
export const ruleOvertime = (confirm: boolean): Verb => host(() => ({ type: 'rule-overtime', confirm }));

// the hall
export const closePoll: Verb = host((scene) => ({
  type: 'close-poll',
  poll: livePoll(scene.heat)?.id ?? ('none' as never),
}));
export const tally = (...counts: number[]): Verb =>
  system((scene) => ({
    type: 'record-tally',
    poll: scene.heat.polls.at(-1)?.id ?? ('none' as never),
    tally: { seq: 1, counts, entrants: counts.reduce((sum, count) => sum + count, 0), hash: 'aa' },
  }));
export const entrants = (count: number): Verb =>
  system((scene) => ({ type: 'record-entrants', item: itemOnAir(scene), entrants: count, hash: 'bb' }));
export const winnerCode = (code: string): Verb =>
  system((scene) => ({ type: 'record-winner', item: itemOnAir(scene), code }));
export const redrawWinner: Verb = host(() => ({ type: 'redraw-winner' }));
const itemOnAir = (scene: Scene): ItemId => scene.heat.items[scene.heat.cursor]?.id ?? ('none' as ItemId);

// the hub
export const ring: Verb = system(() => ({ type: 'ring' }));
/** The hub comes back; it was last known alive `ago` ms before now. */
export const recover = (ago: number): Verb =>
  system((scene) => ({ type: 'recover', lastAliveAt: at(scene.now - ago) }));

// the teams
/** A press at `ago` ms before now, from the team's own tablet. */
export const press =
  (podium: Podium, ago = 0, give = 0): Verb =>
  (scene) => ({
    command: { type: 'press', asking: liveId(scene), podium, ...timed(at(scene.now - ago), give) },
    actor: { role: 'team', podiums: [podium] },
  });
/** Known to plus or minus `give` ms. */
const timed = (pressedAt: EpochMs, give: number) => ({
  pressedAt,
  evidence: { ...exactly(pressedAt), earliest: at(pressedAt - give), latest: at(pressedAt + give) },
});
/** The adjudicator has the proof; or it has heard nothing of the `silent` until the cap. */
export const closeRace = (silent: Podium[] = [], unaware: Podium[] = []): Verb =>
  system((scene) => ({ type: 'close-race', asking: liveId(scene), silent, unaware }));
export const proved: Verb = closeRace();
export const giveWord = (podium: Podium): Verb =>
  host((scene) => ({ type: 'give-word', asking: liveId(scene), podium }));
export const answer =
  (podium: Podium, value: AnswerValue, ago = 0): Verb =>
  (scene) => ({
    command: { type: 'answer', asking: liveId(scene), podium, value, pressedAt: at(scene.now - ago) },
    actor: { role: 'team', podiums: [podium] },
  });

/** The same command from somebody else. */
export const as =
  (actor: ReturnType<Verb>['actor'], verb: Verb): Verb =>
  (scene) => ({ ...verb(scene), actor });

// who leaves, and what is opened again
export const withdraw = (heat: string, team: string, replacement: string | null = null, reason = 'ill'): Verb =>
  host(() => ({
    type: 'withdraw',
    heat: heat as HeatId,
    team: team as TeamId,
    replacement: replacement as TeamId | null,
    reason,
  }));
export const allowShortHeat = (heat: string, reason = 'agreed'): Verb =>
  host(() => ({ type: 'allow-short-heat', heat: heat as HeatId, reason }));
export const retire = (podium: Podium, how: Leaving = 'withdrawn', reason = 'ill'): Verb =>
  host(() => ({ type: 'retire', podium, how, reason }));
export const reopenResult = (heat: string, reason = 'a slip of the desk'): Verb =>
  host(() => ({ type: 'reopen-result', heat: heat as HeatId, reason }));
export const annulHeat = (heat: string, reason = 'the power failed'): Verb =>
  host(() => ({ type: 'annul-heat', heat: heat as HeatId, reason }));

// corrections
export const protest = (
  podium: Podium,
  by: Podium | null = null,
  reason = 'the answer came late',
  asking?: AskingId,
): Verb => host((scene) => ({ type: 'protest', asking: asking ?? liveId(scene), podium, by, reason }));
/** Of the last protest of the heat. */
export const ruleProtest = (
  upheld: boolean,
  ruling: { of: Podium | null; podium: Podium; verdict: Verdict } | null = null,
  reason = 'the recording shows it',
): Verb =>
  host((scene) => ({
    type: 'rule-protest',
    protest: scene.heat.protests.at(-1)?.id ?? ('none' as never),
    upheld,
    reason,
    ruling,
  }));
/** UN2: the ruling of `of` becomes `verdict` for `podium`; of the question on air unless another is named. */
export const replaceRuling = (
  of: Podium | null,
  podium: Podium,
  verdict: Verdict,
  asking?: AskingId,
  reason = 'the jury corrects itself',
): Verb => host((scene) => ({ type: 'replace-ruling', asking: asking ?? liveId(scene), of, podium, verdict, reason }));
