import type { OnlineResult } from '../../shared/protocol/online.ts';
import type { OnlineDatabase } from './online-database.ts';
import { round as rounded } from './ranking.ts';
import type { Round } from './round.ts';
import type { Standings } from './standings.ts';

/** What the closed round hands on to the show. Made field by field: nothing of a player but what is named here. */
export function resultOf(round: Round, database: OnlineDatabase, standings: Standings): OnlineResult {
  const { players, standings: localities, top } = standings.final();
  const sums = database.questionSums();
  const right = [...sums.values()].reduce((sum, each) => sum + each.right, 0);
  return {
    contest: round.contest,
    round: round.id,
    window: { opens: round.opens, closes: round.closes },
    totals: {
      players,
      finished: database.finished(),
      questions: round.questions.length,
      points: round.points,
      clock: round.clock,
      mean: players === 0 ? 0 : rounded((right * round.points) / players, 2),
    },
    localities,
    top,
    questions: round.questions.map(({ id, text }, index) => {
      const { answered, right } = sums.get(index) ?? { answered: 0, right: 0 };
      return { id, text, answered, right };
    }),
  };
}
