import type { Contest } from '../../shared/engine/contest.ts';
import { heatPlans } from '../../shared/engine/format.ts';
import type { Seat } from '../../shared/engine/heat.ts';
import { planHeat } from '../../shared/engine/heat-plan.ts';
import { PODIUMS, type QuestionId } from '../../shared/engine/ids.ts';
import { PURPOSES } from '../../shared/engine/question.ts';
import { rulesFor, rundownFor } from '../../shared/engine/stage-rules.ts';
import type { State } from '../../shared/engine/state.ts';
import type { ContentSupply } from '../../shared/protocol/content.ts';

/** How far a bank reaches: the heats to come are laid out one after the other, as if every one were full. */
export function supplyOf({ show }: State, contest: Contest, fixed: ReadonlySet<string>): ContentSupply {
  const toCome = heatPlans(contest.format).filter((plan) => !show.heats.some((heat) => heat.id === plan.id));
  const used = new Set(fixed as ReadonlySet<QuestionId>);
  const left = PURPOSES.map((purpose) => ({
    purpose,
    count: contest.bank.filter((question) => question.purpose === purpose && !used.has(question.id)).length,
  }));
  for (const [nth, plan] of toCome.entries()) {
    const seats = plan.seats.map((_, i) => ({ podium: PODIUMS[i], team: `team-${i}` }) as Seat);
    const played = { rules: rulesFor(contest, plan.id), rundown: rundownFor(contest, plan.id), bank: contest.bank };
    const planned = planHeat(played, seats, [...used], plan.id, 'a look ahead');
    if ('refused' in planned) {
      const { purpose = '', need = 0, have = 0 } = planned.detail ?? {};
      const lack = { purpose: String(purpose), need: Number(need), have: Number(have) };
      return { left, heats: nth, of: toCome.length, lack };
    }
    for (const id of planned.packs.flat()) used.add(id);
    for (const item of planned.items) if ('question' in item) used.add(item.question);
  }
  return { left, heats: toCome.length, of: toCome.length, lack: null };
}
