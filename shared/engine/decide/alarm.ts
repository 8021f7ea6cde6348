import { propose } from '../answers.ts';
import type { CommandOf } from '../command.ts';
import { type Due, dueIn } from '../deadline.ts';
import type { ContestEvent } from '../event.ts';
import { anyRunning } from '../evolve/clock.ts';
import { type Heat, liveAsking, livePoll } from '../heat.ts';
import type { Podium } from '../ids.ts';
import { refuse } from '../refusal.ts';
import type { Decision } from './decision.ts';
import { raceEnded } from './race.ts';
import { heatOnAir, questionOf, type Scope } from './scope.ts';

/** The clock passed a deadline: whatever is due happens; quiet when the alarm came early. */
export const ring = (at: Scope): Decision => {
  const heat = heatOnAir(at);
  const due = heat === undefined ? [] : dueIn(heat).filter((entry) => entry.at <= at.now);
  return heat === undefined ? [] : due.flatMap((entry) => ended(entry, heat, at));
};

const ended = ({ what }: Due, heat: Heat, at: Scope): ContestEvent[] => {
  const asking = liveAsking(heat);
  const poll = livePoll(heat);
  switch (what) {
    case 'clock':
      return [{ type: 'clock-ran-out', at: at.now }];
    case 'poll':
      return poll === undefined ? [] : [{ type: 'poll-closing', poll: poll.id }];
    case 'race':
      return asking === undefined || heat === undefined ? [] : raceEnded(asking, heat, at);
    case 'buzzers':
      return asking === undefined ? [] : [{ type: 'buzzers-closed', asking: asking.id }];
    case 'answers':
      return asking === undefined ? [] : [{ type: 'answers-closed', asking: asking.id, judged: proposals(heat, at) }];
  }
};

const proposals = (heat: Heat, at: Scope): Partial<Record<Podium, boolean>> => {
  const asking = liveAsking(heat);
  const question = asking === undefined ? undefined : questionOf(at.contest, asking.question);
  if (asking === undefined || question === undefined) return {};
  return Object.fromEntries(
    Object.entries(asking.answers).map(([podium, given]) => [
      podium,
      propose(question, given.value, heat.rules.speed.partial),
    ]),
  );
};

/** TM5: held at what was left when the hub was last known alive – the venue lost power, not the team. */
export const recover = ({ lastAliveAt }: CommandOf<'recover'>, at: Scope): Decision => {
  if (at.state.show.hold !== null) return refuse('held');
  return anyRunning(at.state.show) ? [{ type: 'clocks-held', at: lastAliveAt }] : refuse('nothing-to-do');
};
