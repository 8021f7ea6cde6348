import type { Asking, Ruling } from '../asking.ts';
import type { CommandOf } from '../command.ts';
import type { ContestEvent, EventOf } from '../event.ts';
import { eligible, type Heat, type Moment } from '../heat.ts';
import type { Podium } from '../ids.ts';
import type { OrderedFact } from '../ledger.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Decision } from './decision.ts';
import { pointsAwarded } from './question.ts';
import { faultOf, type Replacement } from './replace-fault.ts';
import { factsOf, phaseAfter, reopened } from './ruling.ts';
import { began, heatOnAir, type Scope } from './scope.ts';

/** UN2: a ruling is turned later on; whatever of the asking came after it follows, later askings stand. */
export const replaceRuling = (command: CommandOf<'replace-ruling'>, at: Scope): Decision => {
  if (command.reason.trim() === '') return refuse('reason-needed');
  const events = rulingReplaced(command, command.reason.trim(), at);
  if (!Array.isArray(events)) return events;
  return [began(at, { do: 'replace-ruling', podium: command.podium, verdict: command.verdict }), ...events];
};

/** The events of a replacement; a protest that was upheld has them too. */
export const rulingReplaced = (wanted: Replacement, reason: string, at: Scope): ContestEvent[] | Refusal => {
  const heat = heatOnAir(at);
  if (heat === undefined) return refuse('no-heat');
  if (heat.result !== null) return refuse('heat-played');
  const asking = heat.askings.find((candidate) => candidate.id === wanted.asking);
  if (asking === undefined) return refuse('stale-asking');
  const fault = faultOf(wanted, asking, heat, at);
  if (fault !== null) return refuse(fault);
  const outcome =
    asking.mode === 'speed' ? judgedAgain(wanted, asking, heat, at) : ruledAgain(wanted, asking, heat, at);
  const reopening = outcome.asking.phase === 'armed' && outcome.asking.window === null;
  return [
    { type: 'ruling-replaced', of: wanted.of, ...outcome, reason },
    ...(reopening ? [reopened(outcome.asking, heat, at)] : []),
  ];
};

type Outcome = Pick<EventOf<'ruling-replaced'>, 'asking' | 'ruling' | 'facts' | 'tie'>;

const ruledAgain = (wanted: Replacement, asking: Asking, heat: Heat, at: Scope): Outcome => {
  const { of, podium, verdict } = wanted;
  const nth = asking.rulings.findIndex((ruling) => ruling.podium === of);
  const old = asking.rulings[nth];
  const ruling: Ruling = { podium, verdict, at: old?.at ?? at.now };
  const moment = momentOf(asking, of, heat);
  const rewinds =
    verdict === 'right' ||
    of === null ||
    (nth === asking.rulings.length - 1 && asking.answering === null && (old?.verdict === 'right' || of !== podium));
  const after = rewinds ? rewound(moment, asking, ruling, heat, at) : swapped(asking, of, ruling, heat);
  return {
    asking: after,
    ruling,
    facts: factsAfter(moment, asking, after, ruling, heat),
    tie: tieAfter(after, heat),
  };
};

/** Where the ruling stood; one that is added stands behind the others of its asking, by a fraction. */
const momentOf = (asking: Asking, of: Podium | null, heat: Heat): Moment => {
  const moments = heat.moments.filter((moment) => moment.asking === asking.id);
  const found = of === null ? undefined : moments.find((moment) => moment.podium === of);
  if (found !== undefined) return found;
  const last = Math.max(0, ...moments.map(({ order }) => order));
  return { asking: asking.id, podium: of, order: last + 1 / 1024, before: asking };
};

/** The asking goes back to the moment of the ruling and on from there: what came after it in this asking never was. */
const rewound = (moment: Moment, asking: Asking, ruling: Ruling, heat: Heat, at: Scope): Asking => {
  const { podium, verdict } = ruling;
  const { before } = moment;
  const tried = [...before.tried.filter((other) => other !== podium), podium];
  const answered: Asking = { ...before, tried, answering: { podium, as: roleOf(asking, podium) } };
  // A question whose answer is on air, or that has left it, is not played on.
  const isOver = asking.phase === 'revealed' || heat.live.asking !== asking.id || (asking.given && verdict !== 'right');
  const over = asking.phase === 'revealed' ? 'revealed' : 'settled';
  return {
    ...answered,
    rulings: [...before.rulings, ruling],
    phase: isOver ? over : phaseAfter(answered, verdict, heat, at),
    given: verdict === 'right' ? false : asking.given,
    answering: null,
    timer: null,
    pausedAt: null,
    window: null,
    // The sound or clip is where it is by now, not where it was then.
    ...(asking.playback && { playback: asking.playback }),
  };
};

/** The same kind of ruling, or another team's that ended nothing either: what followed stands. */
const swapped = (asking: Asking, of: Podium | null, ruling: Ruling, heat: Heat): Asking => {
  const rulings = asking.rulings.map((other) => (other.podium === of ? ruling : other));
  const tried = asking.tried.map((other) => (other === of ? ruling.podium : other));
  const { window } = asking;
  const after = { ...asking, rulings, tried };
  return { ...after, window: window && { ...window, eligible: eligible(after, heat) } };
};

/** Facts of the rulings that stand as they were booked, and those of the new one in its place. */
const factsAfter = (moment: Moment, asking: Asking, after: Asking, ruling: Ruling, heat: Heat): OrderedFact[] => {
  const { podium, verdict } = ruling;
  const standing = after.rulings
    .filter((other) => other !== ruling)
    .map((other) => momentOf(asking, other.podium, heat).order);
  const kept = heat.facts.filter((fact) => fact.asking === asking.id && standing.includes(fact.order));
  const then: Heat = {
    ...heat,
    facts: heat.facts.filter((fact) => fact.order < moment.order),
    retired: heat.retired.filter((seat) => seat.order <= moment.order),
  };
  const answered: Asking = { ...moment.before, answering: { podium, as: roleOf(asking, podium) } };
  const booked = factsOf(answered, podium, verdict, then).map((fact) => ({ ...fact, order: moment.order }));
  return [...kept, ...booked].sort((a, b) => a.order - b.order);
};

const roleOf = ({ mode, owner }: Asking, podium: Podium): 'owner' | 'stealer' | 'buzzer' =>
  mode !== 'own' ? 'buzzer' : podium === owner ? 'owner' : 'stealer';

/** TB2: the first right of the tie-break has the place, in whichever of its questions; null where that stays as it is. */
const tieAfter = (after: Asking, heat: Heat): Outcome['tie'] => {
  const nth = heat.tieBreaks.findIndex((tie) => tie.askings.includes(after.id));
  const tie = heat.tieBreaks[nth];
  if (tie === undefined) return null;
  const rights = tie.askings.flatMap((id) => {
    const asking = id === after.id ? after : heat.askings.find((other) => other.id === id);
    return asking?.rulings.filter(({ verdict }) => verdict === 'right') ?? [];
  });
  const order = rights.slice(0, 1).map(({ podium }) => podium);
  const stands = order.length === 0 ? tie.byLots || tie.order.length === 0 : tie.order.join() === order.join();
  return stands ? null : { nth, order };
};

/** AC3, AC4: another answer counts; all places follow. */
const judgedAgain = ({ podium, verdict }: Replacement, asking: Asking, heat: Heat, at: Scope): Outcome => {
  const after: Asking = { ...asking, judged: { ...asking.judged, [podium]: verdict === 'right' } };
  const order = heat.moments.findLast((moment) => moment.asking === asking.id)?.order ?? 0;
  const awarded = asking.phase === 'revealed' ? pointsAwarded(after, heat, at, order).facts : [];
  return {
    asking: after,
    ruling: { podium, verdict, at: at.now },
    facts: awarded.map((fact) => ({ ...fact, order })),
    tie: null,
  };
};
