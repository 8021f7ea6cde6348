import { describe, expect, test } from 'vitest';
import { aSeason, type Kinds } from '../engine/fixtures.ts';
import { aPreset, PRESETS } from './presets.ts';
import { playSeason, type Season } from './season.ts';

const SEASONS = 60;

/** Question kinds by turns, so that every way to answer is met. */
const KINDS: Kinds[] = [
  {},
  { 'skill-own': 'choice', 'skill-common': 'true-false', speed: 'number', 'tie-break': 'short-text' },
  { 'skill-own': 'short-text', 'skill-common': 'choice', speed: 'short-text', 'tie-break': 'true-false' },
];

describe('whole seasons of 17 teams, played by bots with faults', () => {
  const seasons: Season[] = [];

  test.each(Array.from({ length: SEASONS }, (_, i) => i + 1))('seed %i comes to a champion', (seed) => {
    const season = playSeason(aSeason(KINDS[seed % KINDS.length]), seed, 0.02 + (seed % 5) * 0.02);
    seasons.push(season);
    expect(season.heats).toBeGreaterThanOrEqual(9);
  });

  test('met what they were meant to meet', () => {
    const sum = (count: (season: Season) => number): number => seasons.reduce((all, season) => all + count(season), 0);
    expect(sum((season) => season.takenBack)).toBeGreaterThan(1000);
    expect(sum((season) => season.tieBreaks)).toBeGreaterThan(100);
    const met = new Set(seasons.flatMap((season) => season.log.map((event) => event.type)));
    for (const type of [
      'lots-drawn',
      'winner-absent',
      'seat-closed',
      'question-given',
      'question-replaced',
      'held',
      'ruling-replaced',
      'protest-ruled',
      'seat-retired',
      'team-withdrawn',
      'short-heat-allowed',
      'result-reopened',
      'heat-annulled',
    ])
      expect(met, type).toContain(type);
  });
});

describe('the presets, with their own rules and questions', () => {
  test.each(PRESETS.flatMap((preset) => [101, 102, 103].map((seed) => [preset, seed] as const)))(
    '[BR2] %s comes to its champion (seed %i)',
    (preset, seed) => {
      const contest = aPreset(preset);
      const season = playSeason(contest, seed, 0.03);
      const newcomers = season.log.flatMap((event) => (event.type === 'team-withdrawn' ? (event.newcomer ?? []) : []));
      expect([...contest.teams, ...newcomers].map((team) => team.id)).toContain(season.champion);
    },
  );
});

test('the same seed plays the same season', () => {
  const [one, two] = [playSeason(aSeason(), 7, 0.05), playSeason(aSeason(), 7, 0.05)];
  expect(JSON.stringify(two.log)).toBe(JSON.stringify(one.log));
});
