import type { DurationMs } from '../../shared/engine/ids.ts';
import { type LocalityStanding, maskedPhone, type TopPlayer } from '../../shared/protocol/online.ts';
import type { OnlineDatabase, ScoreRow } from './online-database.ts';
import { compareScored, type LocalitySum, rankLocalities, withPlaces } from './ranking.ts';
import type { Round } from './round.ts';

/** Numbers that thousands look at are counted anew at most this often, ms. */
const FRESH_MS = 2000;
/** How many players the closed round names. */
const NAMED = 20;

type Counted = { at: number; players: number; standings: LocalityStanding[] };
type Final = { players: number; standings: LocalityStanding[]; top: TopPlayer[]; places: Map<number, number> };

/** Both rankings: who came, while the round is open, and how they did, once it has closed. */
export class Standings {
  readonly #database: OnlineDatabase;
  readonly #round: Round;
  #counted: Counted | null = null;
  #final: Final | null = null;

  constructor(database: OnlineDatabase, round: Round) {
    this.#database = database;
    this.#round = round;
  }

  /** Players by locality, without scores. @param age how old the numbers may be, ms */
  live(age = FRESH_MS): { players: number; standings: LocalityStanding[] } {
    const at = performance.now();
    if (this.#counted === null || at - this.#counted.at >= age) {
      const sums = this.#database.sums();
      const standings = rankLocalities(this.#round.localities, sums, false);
      this.#counted = { at, players: this.#database.players(), standings };
    }
    return this.#counted;
  }

  /** After the close nothing changes but by a deletion. */
  final(): Omit<Final, 'places'> {
    this.#final ??= this.#count();
    return this.#final;
  }

  finalPlace(attempt: number): { place: number; of: number } {
    this.#final ??= this.#count();
    return { place: this.#final.places.get(attempt) ?? this.#final.players, of: this.#final.players };
  }

  /** A player was deleted. */
  forget(): void {
    this.#counted = null;
    this.#final = null;
  }

  #count(): Final {
    const { localities, points, clock, questions } = this.#round;
    const scored = this.#database.scores().map((row) => ({
      row,
      score: row.right * points,
      // Whoever stopped half-way has taken the whole clock for every question left.
      time: (row.time + (questions.length - row.settled) * clock) as DurationMs,
    }));
    scored.sort((a, b) => compareScored(a, b) || a.row.id - b.row.id);
    const placed = withPlaces(scored, compareScored);
    const sums = new Map<string, LocalitySum>();
    for (const [id, sum] of this.#database.sums()) sums.set(id, { ...sum, score: sum.score * points });
    return {
      players: scored.length,
      standings: rankLocalities(localities, sums, true),
      top: placed
        .slice(0, NAMED)
        .map(({ item: { row, score, time }, place }) => topPlayer(row, { score, time, place })),
      places: new Map(placed.map(({ item, place }) => [item.row.id, place])),
    };
  }
}

const topPlayer = (row: ScoreRow, result: Pick<TopPlayer, 'score' | 'time' | 'place'>): TopPlayer => ({
  place: result.place,
  name: row.name,
  phone: maskedPhone(row.phone),
  locality: row.locality,
  score: result.score,
  time: result.time,
});
