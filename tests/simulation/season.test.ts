import { describe, expect, test } from 'vitest';
import type { EventType } from '../../shared/engine/event.ts';
import { aSeason, type Kinds } from '../engine/fixtures.ts';
import { aPreset, PRESETS } from './presets.ts';
import { REGRESSIONS } from './regressions.ts';
import { playSeason, type Season } from './season.ts';
import { playTrial } from './trial.ts';

/** A share of what `npm run bench -- simulation` plays. */
const TRIALS = 40;

/** Question kinds by turns, so that every way to answer is met. */
const KINDS: Kinds[] = [
  {},
  { 'skill-own': 'choice', 'skill-common': 'true-false', speed: 'number', 'tie-break': 'short-text' },
  { 'skill-own': 'short-text', 'skill-common': 'choice', speed: 'short-text', 'tie-break': 'true-false' },
];

describe('whole seasons of 17 teams, played by bots with faults', () => {
  test.each([1, 2])('seed %i comes to a champion', (seed) => {
    const season = playSeason(aSeason(KINDS[seed % KINDS.length]), seed, 0.02 + seed * 0.02);
    expect(season.heats).toBeGreaterThanOrEqual(9);
  });
});

describe('random contests: any format, any rules, all that goes wrong', () => {
  const trials: Season[] = [];

  test.each(Array.from({ length: TRIALS }, (_, i) => i + 1))('seed %i comes to a champion', (seed) => {
    trials.push(playTrial(seed));
  });

  test('met what they were meant to meet', () => {
    const sum = (count: (season: Season) => number): number => trials.reduce((all, season) => all + count(season), 0);
    expect(sum((season) => season.takenBack)).toBeGreaterThan(150);
    expect(sum((season) => season.tieBreaks)).toBeGreaterThan(20);
    const met = new Set(trials.flatMap((season) => season.log.map((event) => event.type)));
    expect(MET.filter((type) => !met.has(type))).toEqual([]);
  });
});

/** What a simulation is there for; rarer things than these are met by the thousand. */
const MET: EventType[] = [
  'clocks-held',
  'held',
  'heat-annulled',
  'lots-drawn',
  'marks-card-shown',
  'marks-reopened',
  'protest-ruled',
  'question-forfeited',
  'question-given',
  'question-replaced',
  'result-reopened',
  'ruling-replaced',
  'score-adjusted',
  'seat-closed',
  'seat-retired',
  'star-asked',
  'star-placed',
  'taken-back',
  'team-withdrawn',
  'winner-absent',
];

describe('the presets, with their own rules and questions', () => {
  // A year of 53 heats has a test of its own (tests/formats), without the checks at every step.
  test.each(PRESETS.slice(0, -1).map((preset, nth) => [preset, 101 + nth] as const))(
    '[BR2] %s comes to its champion (seed %i)',
    (preset, seed) => {
      const contest = aPreset(preset);
      const season = playSeason(contest, seed, 0.03);
      const newcomers = season.log.flatMap((event) => (event.type === 'team-withdrawn' ? (event.newcomer ?? []) : []));
      expect([...contest.teams, ...newcomers].map((team) => team.id)).toContain(season.champion);
    },
  );
});

describe('seeds that once failed', () => {
  test.for(REGRESSIONS)('seed $seed: $found', ({ seed }) => {
    expect(playTrial(seed).champion).not.toBe('');
  });
});

test('the same seed plays the same trial', () => {
  expect(JSON.stringify(playTrial(7).log)).toBe(JSON.stringify(playTrial(7).log));
});
