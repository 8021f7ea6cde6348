import type { Asking } from '../asking.ts';
import type { CommandOf } from '../command.ts';
import { type Heat, podiumsOf } from '../heat.ts';
import type { RefusalCode } from '../refusal.ts';
import { questionOf, type Scope } from './scope.ts';

export type Replacement = Pick<CommandOf<'replace-ruling'>, 'asking' | 'of' | 'podium' | 'verdict'>;

/** Why a ruling can't become this one (UN2); null when it can. */
export const faultOf = (wanted: Replacement, asking: Asking, heat: Heat, at: Scope): RefusalCode | null => {
  if (!podiumsOf(heat).includes(wanted.podium)) return 'no-such-podium';
  if (asking.mode === 'speed') return faultInSpeed(wanted, asking);
  const { of, podium, verdict } = wanted;
  const nth = asking.rulings.findIndex((ruling) => ruling.podium === of);
  if (of !== null && nth === -1) return 'no-such-ruling';
  if (of === podium && asking.rulings[nth]?.verdict === verdict) return 'nothing-to-do';
  if (of === null && !hasEnded(asking, heat)) return 'wrong-phase';
  return of === podium ? null : (faultOfTeam(wanted, nth, asking, heat) ?? faultInOwn(wanted, asking, heat, at));
};

/** Only what nobody can still rule in the ordinary way gets a ruling added. */
const hasEnded = (asking: Asking, heat: Heat): boolean => {
  const over = asking.phase === 'settled' || asking.phase === 'revealed' || asking.phase === 'failed';
  return !asking.rulings.some(({ verdict }) => verdict === 'right') && (over || heat.live.asking !== asking.id);
};

/** Another team: it has had no ruling of its own, unless the new one ends the asking before that. */
const faultOfTeam = ({ podium, verdict }: Replacement, nth: number, asking: Asking, heat: Heat): RefusalCode | null => {
  const own = asking.rulings.findIndex((ruling) => ruling.podium === podium);
  if (own !== -1 && (verdict !== 'right' || nth === -1 || own < nth)) return 'already-tried';
  if (asking.answering?.podium === podium && verdict !== 'right') return 'wrong-phase';
  const tie = heat.tieBreaks.find((candidate) => candidate.askings.includes(asking.id));
  return tie === undefined || tie.podiums.includes(podium) ? null : 'not-answering';
};

/** SK3: an owner answers first, a stealer only after it and never a true/false. */
const faultInOwn = ({ of, podium }: Replacement, asking: Asking, heat: Heat, at: Scope): RefusalCode | null => {
  if (asking.mode !== 'own') return null;
  const { owner, rulings } = asking;
  if (of !== null) return (of === owner) === (podium === owner) ? null : 'not-answering';
  if (podium === owner) return rulings.length === 0 ? null : 'already-tried';
  const isTrueFalse = questionOf(at.contest, asking.question)?.kind === 'true-false';
  const stolen = rulings.some((ruling) => ruling.podium !== owner);
  const mayBeStolen = rulings.length > 0 && !stolen && (!isTrueFalse || heat.rules.own.steal.trueFalse);
  return mayBeStolen ? null : 'not-answering';
};

/** AC4: until right and wrong are on air the host's word is `judge-answer`. */
const faultInSpeed = ({ of, podium, verdict }: Replacement, asking: Asking): RefusalCode | null => {
  if (asking.phase !== 'verdicts-shown' && asking.phase !== 'revealed') return 'wrong-phase';
  if (of !== podium || verdict === 'silent' || asking.answers[podium] === undefined) return 'no-such-ruling';
  return (asking.judged[podium] ?? false) === (verdict === 'right') ? 'nothing-to-do' : null;
};
