import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRecording } from '../../server/demo/record.ts';
import { DAI_LOC, NAM_TRA_MY, PUBLISHED_FINAL, QUE_SON } from '../../server/demo/script.ts';
import { projectRoot } from '../../server/paths.ts';
import { champion } from '../../shared/engine/bracket.ts';
import { commitmentTo, drawBalls, drawSeed } from '../../shared/engine/drawing.ts';
import type { ContestEvent, EventOf, EventType } from '../../shared/engine/event.ts';
import { evolve } from '../../shared/engine/evolve.ts';
import { book, total } from '../../shared/engine/ledger.ts';
import { standings } from '../../shared/engine/standings.ts';
import { initialState, type State } from '../../shared/engine/state.ts';

// The log of a whole season as `npm run demo -- --speed brisk --record` wrote it. A played show is never rewritten
// (Law 2): whatever becomes of the rules, the bank or the engine, this log has to fold to the very same results.

const FILE = 'tests/demo/season-2024.jsonl.gz';
const packed = readFileSync(join(projectRoot(), FILE));
const recorded = readRecording(packed);
const events = recorded.map(({ event }) => event);
const state: State = events.reduce(evolve, initialState);
const contest = state.contest!;
const heat = (id: string) => state.show.heats.find((played) => played.id === id)!;
const all = <T extends EventType>(type: T) =>
  events.filter((event): event is Extract<ContestEvent, EventOf<T>> => event.type === type);

describe('the sample season, replayed from its log', () => {
  test('[worked case 7] the final ends 277 / 273 / 212 and Đại Lộc is champion', () => {
    const final = heat('s3h1');
    const totals = Object.fromEntries(
      final.seats.map(({ podium, team }) => [team, total(book(final.facts, final.rules.floor), podium)]),
    );
    expect(totals).toEqual({ [DAI_LOC]: 277, [NAM_TRA_MY]: 273, [QUE_SON]: 212 });
    expect(totals).toEqual(PUBLISHED_FINAL);
    expect(champion(contest.format, state.show)).toBe(DAI_LOC);
    expect(final.result?.map(({ team, place }) => [place, team])).toEqual([
      [1, DAI_LOC],
      [2, NAM_TRA_MY],
      [3, QUE_SON],
    ]);
  });

  test('[SC1] every heat’s standings, folded from its facts, are the ones that were confirmed', () => {
    const confirmed = all('result-confirmed');
    expect(confirmed).toHaveLength(9);
    for (const { heat: id, placings } of confirmed) {
      const folded = standings(heat(id)).map(({ podium, score, place }) => [podium, score, place]);
      expect(folded, id).toEqual(placings.map(({ podium, score, place }) => [podium, score, place]));
    }
  });

  test('[BR3] anyone can recompute the draw from the hidden and the called number', () => {
    const draw = state.show.draw!;
    expect(draw.commitment).toBe(commitmentTo(draw.hidden!));
    expect(drawBalls(contest, drawSeed(draw.hidden!, draw.called!, draw.attempt))).toEqual(draw.balls);
    expect(draw.balls).toHaveLength(17);
  });

  test('[BR5] the finalists came through their semifinals, Quế Sơn as the best second', () => {
    const first = ['s2h1', 's2h2'].map((id) => heat(id).result?.[0]?.team);
    expect(new Set(first)).toEqual(new Set([DAI_LOC, NAM_TRA_MY]));
    const seconds = ['s2h1', 's2h2'].map((id) => heat(id).result![1]!).sort((a, b) => b.score - a.score);
    expect(seconds[0]?.team).toBe(QUE_SON);
  });

  test('[TB1] the first qualifier was won by câu hỏi phụ, without a point', () => {
    const [tie] = heat('s1h1').tieBreaks;
    const [winner, second] = heat('s1h1').result!;
    expect(tie?.order).toEqual([winner?.podium]);
    expect(winner?.score).toBe(second?.score);
    expect([winner?.place, second?.place]).toEqual([1, 2]);
  });

  test('has every kind of moment that a show has', () => {
    const verdicts = new Set(all('press-recorded').map(({ press }) => press.verdict));
    expect(verdicts).toEqual(new Set(['won', 'early', 'beaten']));
    const facts = heat('s3h1').facts;
    expect(facts.filter(({ reason }) => reason === 'overtime').map(({ points }) => points)).toEqual([-1]);
    expect(facts.some(({ points, segment }) => segment === 'skill' && points === -5)).toBe(true);
    expect(all('overtime-ruled').map(({ ruling }) => ruling)).toEqual(['confirmed']);
    expect(all('held')).toHaveLength(1);
    expect(all('resumed')).toHaveLength(1);
    expect(all('taken-back').length).toBeGreaterThan(0);
    expect(all('question-given').length).toBeGreaterThan(0);
    expect(all('winner-absent').length).toBeGreaterThan(0);
    const favourites = all('poll-closed').filter(({ poll }) =>
      all('poll-opened').some((opened) => opened.poll.id === poll && opened.poll.kind === 'favourite'),
    );
    expect(favourites).toHaveLength(9);
    for (const { tally } of all('poll-closed')) expect(tally.entrants).toBeLessThanOrEqual(30);
  });

  test('was played by the preset’s own rules, and asked no question twice', () => {
    for (const { rules } of state.show.heats) expect(rules).toEqual(contest.rules);
    expect(contest.rules.common).toEqual({ count: 6, buzz: 5000, answer: 5000, right: 10, wrong: -5 });
    expect(new Set(state.kept.used).size).toBe(state.kept.used.length);
  });

  test('is small enough to keep', () => {
    expect(packed.length).toBeLessThan(400_000);
    expect(recorded.every(({ at }, i) => at >= (recorded[i - 1]?.at ?? 0))).toBe(true);
  });
});
