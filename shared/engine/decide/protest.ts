import type { CommandOf } from '../command.ts';
import type { ContestEvent } from '../event.ts';
import { podiumsOf } from '../heat.ts';
import type { ProtestId } from '../ids.ts';
import { openProtests } from '../protest.ts';
import { refuse } from '../refusal.ts';
import type { Decision } from './decision.ts';
import { rulingReplaced } from './replace-ruling.ts';
import { began, byHead, heatOnAir, type Scope } from './scope.ts';

/** A ruling of this heat is contested; the show goes on, its result waits. */
export const protest = ({ asking, podium, by, reason }: CommandOf<'protest'>, at: Scope): Decision => {
  const heat = heatOnAir(at);
  if (heat === undefined) return refuse('no-heat');
  if (heat.result !== null) return refuse('heat-played');
  if (!heat.askings.some((candidate) => candidate.id === asking)) return refuse('stale-asking');
  const seats = podiumsOf(heat);
  if (!seats.includes(podium) || (by !== null && !seats.includes(by))) return refuse('no-such-podium');
  if (reason.trim() === '') return refuse('reason-needed');
  const known = openProtests(heat).some(
    (other) => other.asking === asking && other.podium === podium && other.by === by,
  );
  if (known) return refuse('nothing-to-do');
  const id = at.id as string as ProtestId;
  return [
    began(at, { do: 'protest', podium }),
    {
      type: 'protest-made',
      protest: { id, asking, podium, by, reason: reason.trim(), at: at.now, state: 'open', answer: null },
    },
  ];
};

/** The host or the head judge decides. Upheld, the ruling can be replaced by the same word; both are one action. */
export const ruleProtest = (command: CommandOf<'rule-protest'>, at: Scope): Decision => {
  if (!byHead(at)) return refuse('not-allowed');
  const heat = heatOnAir(at);
  if (heat === undefined) return refuse('no-heat');
  const found = heat.protests.find((candidate) => candidate.id === command.protest);
  if (found === undefined) return refuse('no-such-protest');
  if (found.state !== 'open') return refuse('protest-ruled');
  const reason = command.reason.trim();
  if (reason === '') return refuse('reason-needed');
  const correction = command.upheld && command.ruling !== null ? { asking: found.asking, ...command.ruling } : null;
  const corrected = correction === null ? [] : rulingReplaced(correction, reason, at);
  if (!Array.isArray(corrected)) return corrected;
  const ruled: ContestEvent = { type: 'protest-ruled', protest: found.id, upheld: command.upheld, answer: reason };
  return [began(at, { do: 'rule-protest', upheld: command.upheld }), ruled, ...corrected];
};
