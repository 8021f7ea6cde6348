import { describe, expect, test } from 'vitest';
import { presetFile, readContestFile } from '../../server/content/contest-file.ts';
import { rightValue, wrongValue } from '../../server/demo/bot-answers.ts';
import { callNumber, castHeat } from '../../server/demo/casting.ts';
import { sheetsFor } from '../../server/demo/judge-bot.ts';
import { BRISK, FAST, hurried, paced, REAL } from '../../server/demo/pace.ts';
import { OTHERS_AT_MOST, planHeat, RUNNER_UP_FROM } from '../../server/demo/plan-heat.ts';
import {
  arrange,
  DAI_LOC,
  FINAL_SCRIPT,
  type HeatScript,
  NAM_TRA_MY,
  type OwnScript,
  PUBLISHED_FINAL,
  QUE_SON,
  totalOf,
} from '../../server/demo/script.ts';
import { fits, propose } from '../../shared/engine/answers.ts';
import { drawBalls, drawSeed } from '../../shared/engine/drawing.ts';
import type { EpochMs, HeatId, JudgeId, TeamId } from '../../shared/engine/ids.ts';
import { meanOf } from '../../shared/engine/judging.ts';

const { contest } = readContestFile(presetFile());
const { rules } = contest;
const team = (name: string) => name as TeamId;
const heat = (name: string) => name as HeatId;
const totals = (script: HeatScript, teams: readonly TeamId[]) => teams.map((one) => totalOf(script, one, rules));

describe('the final’s script', () => {
  test('[worked case 7] adds up to the published totals', () => {
    const scripted = Object.fromEntries(
      Object.keys(PUBLISHED_FINAL).map((id) => [id, totalOf(FINAL_SCRIPT, team(id), rules)]),
    );
    expect(scripted).toEqual(PUBLISHED_FINAL);
    expect(scripted).toEqual({ 'dai-loc': 277, 'nam-tra-my': 273, 'que-son': 212 });
  });

  test('has exactly as many questions as the preset asks', () => {
    expect(Object.values(FINAL_SCRIPT.own).map((pack) => pack.length)).toEqual([4, 4, 4]);
    expect(FINAL_SCRIPT.common).toHaveLength(rules.common.count);
    expect(FINAL_SCRIPT.speed).toHaveLength(rules.speed.clocks.length);
  });

  test('keeps every rule: nobody steals its own question, tries one twice, or goes on after a right one', () => {
    for (const [owner, outcomes] of Object.entries(FINAL_SCRIPT.own)) {
      for (const { owner: verdict, steal } of outcomes) {
        expect(steal?.team).not.toBe(owner);
        if (verdict === 'right') expect(steal).toBeNull();
      }
    }
    for (const { tries } of FINAL_SCRIPT.common) {
      expect(new Set(tries.map((one) => one.team)).size).toBe(tries.length);
      expect(tries.slice(0, -1).every(({ verdict }) => verdict !== 'right')).toBe(true);
    }
  });

  test('marks stay within the sheets, [GR3] the confirmed overtime included', () => {
    for (const mark of Object.values(FINAL_SCRIPT.marks.greeting))
      expect(mark + rules.greeting.overtime.points).toBeLessThanOrEqual(30);
    for (const mark of Object.values(FINAL_SCRIPT.marks.creative)) expect(mark).toBeLessThanOrEqual(50);
  });

  test('has its moments: a steal, a wrong steal, a wrong and an early buzz, overtime, a hold, a slip, a redraw', () => {
    const steals = Object.values(FINAL_SCRIPT.own).flatMap((pack) => pack.flatMap(({ steal }) => steal?.verdict ?? []));
    expect(steals).toEqual(expect.arrayContaining(['right', 'wrong']));
    expect(FINAL_SCRIPT.common.some(({ tries }) => tries.length > 1 && tries[0]?.verdict === 'wrong')).toBe(true);
    expect(FINAL_SCRIPT.common.some(({ early }) => early !== null)).toBe(true);
    expect(Object.values(FINAL_SCRIPT.drama)).not.toContain(null);
  });
});

describe('made-up heats', () => {
  const three = [DAI_LOC, team('hoi-an'), team('tam-ky')];
  const wish = { teams: three, winner: DAI_LOC, runnerUp: null, othersAtMost: null, tie: false };

  test('come out the same from the same seed', () => {
    expect(planHeat(wish, rules, 'a')).toEqual(planHeat(wish, rules, 'a'));
    expect(planHeat(wish, rules, 'a')).not.toEqual(planHeat(wish, rules, 'b'));
  });

  test.each(['1', '2', '3', '4', '5', '6'])('are won by whom they shall be won by, without a tie (seed %s)', (seed) => {
    const script = planHeat(wish, rules, seed);
    const [first, ...rest] = totals(script, three);
    for (const other of rest) expect(other).toBeLessThan(first ?? 0);
    expect(new Set([first, ...rest]).size).toBe(3);
    expect(script.tie).toBeNull();
  });

  test('[BR4] can have two teams', () => {
    const two = [team('hoi-an'), team('tam-ky')];
    const script = planHeat({ ...wish, teams: two, winner: two[1]! }, rules, 'two');
    const [other, winner] = totals(script, two);
    expect(winner).toBeGreaterThan(other ?? 0);
  });

  test.each(['1', '2', '3'])('[TB1] end level at the top where câu hỏi phụ are wanted (seed %s)', (seed) => {
    const script = planHeat({ ...wish, tie: true }, rules, seed);
    const ranked = totals(script, three).sort((a, b) => b - a);
    expect(ranked[0]).toBe(ranked[1]);
    expect(totalOf(script, DAI_LOC, rules)).toBe(ranked[0]);
    expect(script.tie?.tries.at(-1)).toEqual({ team: DAI_LOC, verdict: 'right' });
  });

  test('[AD1] the wanted second of one semifinal beats everybody of the other', () => {
    const one = castHeat(contest, heat('s2h1'), [DAI_LOC, QUE_SON, team('hoi-an')], 'x');
    const other = castHeat(contest, heat('s2h2'), [team('tam-ky'), NAM_TRA_MY, team('dien-ban')], 'x');
    expect(totalOf(one, QUE_SON, rules)).toBeGreaterThanOrEqual(RUNNER_UP_FROM);
    for (const loser of [team('tam-ky'), team('dien-ban')])
      expect(totalOf(other, loser, rules)).toBeLessThanOrEqual(OTHERS_AT_MOST);
  });
});

describe('the draw', () => {
  const home = (balls: ReturnType<typeof drawBalls>, who: TeamId) =>
    balls.find((ball) => ball.team === who)?.heat ?? '';
  const half = (id: string) => (['s1h1', 's1h2', 's1h3'].includes(id) ? 1 : 2);

  test.each(['cafe', 'beef', '0123', 'f00d'])(
    '[BR3] a called number lets the three finalists meet (hidden %s)',
    (hidden) => {
      const called = callNumber(contest, hidden, 1, 'seed');
      expect(called).toMatch(/^\d{1,12}$/);
      const balls = drawBalls(contest, drawSeed(hidden, called, 1));
      const homes = [DAI_LOC, NAM_TRA_MY, QUE_SON].map((who) => home(balls, who));
      expect(new Set(homes).size).toBe(3);
      expect(half(homes[0] ?? '')).not.toBe(half(homes[1] ?? ''));
    },
  );
});

describe('a pack and its outcomes', () => {
  const right: OwnScript = { owner: 'right', steal: null };
  const missed: OwnScript = { owner: 'wrong', steal: null };
  const stolen: OwnScript = { owner: 'wrong', steal: { team: QUE_SON, verdict: 'right' } };

  test('stay in the script’s order where that will do', () => {
    expect(arrange([right, stolen, right, right], [true, true, true, true])).toEqual([right, stolen, right, right]);
  });

  test('[SK3] a steal moves off a true/false statement, a mere miss onto one', () => {
    expect(arrange([stolen, right, right, missed], [false, true, true, false])).toEqual([missed, stolen, right, right]);
  });

  test('do not fit a pack without a question that can be stolen', () => {
    expect(arrange([right, stolen, right, right], [false, false, false, false])).toBeNull();
  });
});

describe('answers of the bots', () => {
  const typed = contest.bank.filter(({ kind }) => kind !== 'spoken');

  test('[AC4] right ones are taken as right, wrong ones as wrong, by every typed question of the bank', () => {
    expect(typed.length).toBeGreaterThan(200);
    const faults = typed.flatMap((question) => {
      const good = rightValue(question);
      const bad = wrongValue(question, contest.bank);
      const fine =
        good !== null &&
        bad !== null &&
        fits(question, good) &&
        fits(question, bad) &&
        propose(question, good) &&
        !propose(question, bad);
      return fine ? [] : [question.id];
    });
    expect(faults).toEqual([]);
  });

  test('[SK2] spoken ones are said, not sent', () => {
    const spoken = contest.bank.find(({ kind }) => kind === 'spoken')!;
    expect([rightValue(spoken), wrongValue(spoken, contest.bank)]).toEqual([null, null]);
  });
});

describe('the jury', () => {
  const sheets = (mean: number, segment: 'greeting' | 'creative') =>
    sheetsFor(mean, rules[segment].criteria, 3, rules.judging, `seed/${mean}`);

  test('[JD3] comes to any whole mean, in half-points within every criterion', () => {
    for (const segment of ['greeting', 'creative'] as const) {
      const most = segment === 'greeting' ? 30 : 50;
      for (let mean = 0; mean <= most; mean += 1) {
        const marks = sheets(mean, segment).map((halves) => ({ judge: 'x' as JudgeId, halves, at: 0 as EpochMs }));
        expect(meanOf(marks, rules.judging)).toBe(mean);
        for (const { halves } of marks) {
          for (const { id, max } of rules[segment].criteria) {
            expect(halves[id]).toBeLessThanOrEqual(max * 2);
            expect(halves[id]).toBeGreaterThanOrEqual(0);
          }
        }
      }
    }
  });

  test('does not always agree', () => {
    const seen = new Set(
      sheets(27, 'greeting').map((sheet) => Object.values(sheet).reduce((sum, half) => sum + half, 0)),
    );
    expect(seen.size).toBeGreaterThan(1);
  });
});

describe('the pace', () => {
  test('real and brisk leave the rules alone, the others only shorten clocks', () => {
    expect(hurried(rules, REAL)).toBe(rules);
    expect(hurried(rules, BRISK)).toBe(rules);
    const quick = hurried(rules, paced(4));
    expect(quick.greeting.clock).toBe(rules.greeting.clock / 4);
    expect(quick.common.right).toBe(rules.common.right);
    expect(totalOf(FINAL_SCRIPT, DAI_LOC, hurried(rules, FAST))).toBe(277);
  });
});
