import type { Contest } from '../engine/contest.ts';
import type { Draw } from '../engine/draw.ts';
import { bowl } from '../engine/drawing.ts';
import { heatPlans } from '../engine/format.ts';
import { PODIUMS, type Podium } from '../engine/ids.ts';
import type { SceneOf } from './program.ts';
import { teamName } from './table-view.ts';

/** The draw ball by ball: only balls that were shown, and the hidden number only after the last (BR3). */
export const drawScene = (contest: Contest, draw: Draw): SceneOf<'draw'> => {
  const shown = draw.balls.slice(0, draw.shown);
  const last = shown.at(-1);
  const drawn = heatPlans(contest.format).filter((plan) => plan.seats.some((seat) => seat.from === 'draw'));
  const seated = new Set(shown.map((ball) => ball.team));
  const complete = draw.balls.length > 0 && shown.length === draw.balls.length;
  return {
    scene: 'draw',
    commitment: draw.commitment,
    called: draw.called,
    hidden: complete ? draw.hidden : null,
    heats: drawn.map((plan) => {
      // A heat that lots left short shows its missing seat only once everything is drawn: the size is part of the secret.
      const full = plan.seats.filter((seat) => seat.from === 'draw').length;
      const size = complete ? shown.filter((ball) => ball.heat === plan.id).length : full;
      return {
        id: plan.id,
        number: plan.number,
        size,
        seats: PODIUMS.slice(0, size).map((podium: Podium) => {
          const ball = shown.find((candidate) => candidate.heat === plan.id && candidate.podium === podium);
          return { podium, team: ball === undefined ? null : teamName(contest, ball.team) };
        }),
      };
    }),
    ball:
      last === undefined
        ? null
        : {
            nth: shown.length,
            of: draw.balls.length,
            team: teamName(contest, last.team),
            heat: last.heat,
            heatNumber: drawn.find((plan) => plan.id === last.heat)?.number ?? 0,
            podium: last.podium,
          },
    bowl: bowl(contest)
      .filter((team) => !seated.has(team))
      .map((team) => teamName(contest, team)),
  };
};
