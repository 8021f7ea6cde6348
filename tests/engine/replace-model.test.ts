import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Verdict } from '../../shared/engine/asking.ts';
import { isRefusal } from '../../shared/engine/decide.ts';
import type { AskingId, Podium } from '../../shared/engine/ids.ts';
import { oneHeat, RULES } from './fixtures.ts';
import { aHeat } from './moments.ts';
import type { Scene } from './scene.ts';
import { adjustScore, go, jumpTo, press, proved, replaceRuling, rule } from './verbs.ts';

/** A question as it was played, in the plainest words there are: who was ruled, in which order. */
interface Played {
  /** Whose own turn it is; null is a question on buzzers. */
  owner: Podium | null;
  rulings: { podium: Podium; verdict: Verdict }[];
  /** The desk adds or takes points after it, so that the floor matters. */
  shift: { podium: Podium; points: number };
}
interface Turned {
  question: number;
  ruling: number;
  to: Podium;
  verdict: Verdict;
}

/** What UN2 says, on that plain list: null where nobody could have ruled so. */
const modelled = (all: readonly Played[], turned: Turned): Played[] | null => {
  const played = all[turned.question];
  const old = played?.rulings[turned.ruling];
  if (played === undefined || old === undefined) return null;
  const before = played.rulings.slice(0, turned.ruling);
  const after = played.rulings.slice(turned.ruling + 1);
  const isRight = turned.verdict === 'right';
  const others = isRight ? before : [...before, ...after];
  if (old.podium === turned.to && old.verdict === turned.verdict) return null;
  if (others.some((ruling) => ruling.podium === turned.to)) return null;
  if (old.podium !== turned.to && (turned.to === played.owner || old.podium === played.owner)) return null;
  // Whoever was never ruled because an earlier one was right is not ruled now either.
  const follows = isRight || old.verdict === 'right' ? [] : after;
  const rulings = [...before, { podium: turned.to, verdict: turned.verdict }, ...follows];
  return all.map((one, nth) => (nth === turned.question ? { ...one, rulings } : one));
};

const tries = (scene: Scene, podium: Podium, verdict: Verdict): Scene => {
  const pressed = scene.wait(400).do(press(podium)).wait(20);
  return (pressed.asking.answering === null ? pressed.do(proved) : pressed).do(rule(podium, verdict));
};

/** Plays the list as a hall would, each question to its revealed answer. */
const play = (all: readonly Played[], start: Scene): Scene => {
  const asked = new Map<Podium | null, number>();
  return all.reduce((before, { owner, rulings, shift }) => {
    const nth = (asked.get(owner) ?? 0) + 1;
    asked.set(owner, nth);
    let scene = before.do(owner === null ? jumpTo('common', nth) : jumpTo('own', nth, owner), go, go);
    rulings.forEach(({ podium, verdict }) => {
      if (podium === owner) scene = scene.wait(100).do(rule(podium, verdict));
      else scene = tries(scene.asking.phase === 'failed' ? scene.do(go) : scene, podium, verdict);
    });
    // The steal that nobody wanted, and the buzzers that nobody struck any more, close by themselves.
    if (scene.asking.phase === 'failed') scene = scene.do(go);
    scene = scene.wait(20_000).do(go);
    return shift.points === 0 ? scene : scene.do(adjustScore(shift.podium, shift.points));
  }, start);
};

const podium = fc.constantFrom<Podium>('A', 'B', 'C', 'D');
const verdict = fc.constantFrom<Verdict>('right', 'wrong', 'silent');
const question: fc.Arbitrary<Played> = fc
  .record({
    owner: fc.option(fc.constantFrom<Podium>('A', 'B'), { freq: 2 }),
    order: fc.shuffledSubarray<Podium>(['A', 'B', 'C', 'D'], { minLength: 1 }),
    verdicts: fc.array(verdict, { minLength: 4, maxLength: 4 }),
    steals: fc.boolean(),
    shift: fc.record({ podium, points: fc.integer({ min: -12, max: 12 }) }),
  })
  .map(({ owner, order, verdicts, steals, shift }) => {
    const stealer = order.find((one) => one !== owner);
    const own = owner === null ? order : [owner, ...(steals && stealer !== undefined ? [stealer] : [])];
    const list = own.map((one, nth) => ({ podium: one, verdict: verdicts[nth] ?? 'wrong' }));
    const first = list.findIndex((ruling) => ruling.verdict === 'right');
    return { owner, rulings: first === -1 ? list : list.slice(0, first + 1), shift };
  });
const turn = fc.record({ question: fc.nat(3), ruling: fc.nat(3), to: podium, verdict });
const rules = fc.record({
  floor: fc.constantFrom(0, null, -10),
  wrong: fc.constantFrom(0, -5),
  transfer: fc.boolean(),
});

/** Two packs are drawn: every story begins here. */
const starts = new Map<string, Scene>();
const startOf = (set: { floor: number | null; wrong: number; transfer: boolean }): Scene => {
  const key = JSON.stringify(set);
  const steal = { ...RULES.own.steal, transfer: set.transfer };
  const made =
    starts.get(key) ??
    aHeat({
      format: oneHeat(4),
      teams: 6,
      rules: { floor: set.floor, own: { ...RULES.own, wrong: set.wrong, steal } },
    }).do(jumpTo('pack', 1, 'A'), go, go, jumpTo('pack', 1, 'B'), go, go);
  starts.set(key, made);
  return made;
};

/** What the asking is to everyone but the photo finish. */
const outcomes = (scene: Scene) =>
  scene.heat.askings.map(({ phase, owner, rulings, tried, given }) => ({
    phase,
    owner,
    rulings: rulings.map((ruling) => [ruling.podium, ruling.verdict]),
    tried,
    given,
  }));
const booked = (scene: Scene) =>
  scene.heat.facts.map(({ podium: who, points, reason, from, asking }) => ({
    who,
    points,
    reason,
    from,
    question: scene.heat.askings.findIndex(({ id }) => id === asking),
  }));

test('[UN2] [SC2] any chain of replacements ends in the history that had been ruled so from the start', () => {
  let turns = 0;
  fc.assert(
    fc.property(
      fc.array(question, { minLength: 1, maxLength: 4 }),
      fc.array(turn, { minLength: 1, maxLength: 4 }),
      rules,
      (list, chain, set) => {
        const start = startOf(set);
        let model: Played[] = list;
        let corrected = play(list, start);
        for (const thrown of chain) {
          const nth = thrown.question % model.length;
          const among = model[nth]?.rulings.length ?? 1;
          const turned = { ...thrown, question: nth, ruling: thrown.ruling % among };
          const after = modelled(model, turned);
          const old = model[turned.question]?.rulings[turned.ruling];
          const asking = corrected.heat.askings[turned.question]?.id ?? ('none' as AskingId);
          const verb = replaceRuling(old?.podium ?? null, turned.to, turned.verdict, asking);
          if (after === null) {
            if (old !== undefined) expect(isRefusal(corrected.ask(verb))).toBe(true);
            continue;
          }
          corrected = corrected.do(verb);
          model = after;
          turns += 1;
        }
        const righted = play(model, start);
        expect(outcomes(corrected)).toEqual(outcomes(righted));
        expect(corrected.scores).toEqual(righted.scores);
        expect(booked(corrected)).toEqual(booked(righted));
      },
    ),
    { numRuns: 120, seed: 20241010 },
  );
  expect(turns).toBeGreaterThan(100);
});
