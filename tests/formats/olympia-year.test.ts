import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContestFile } from '../../server/content/contest-file.ts';
import { formatsDir } from '../../server/paths.ts';
import { champion } from '../../shared/engine/bracket.ts';
import { entrants } from '../../shared/engine/contest.ts';
import { heatPlans } from '../../shared/engine/format.ts';
import { checkFormat } from '../../shared/engine/format-check.ts';
import { rulesFor } from '../../shared/engine/stage-rules.ts';
import { Bot } from '../simulation/bot.ts';
import { Dice } from '../simulation/dice.ts';
import { aPreset } from '../simulation/presets.ts';
import { World } from '../simulation/world.ts';
import { yearBank } from './year-bank.ts';
import { YEAR_STAGES, YEAR_TEAMS } from './year-contest.ts';

// Files that a program made: `npx vitest run tests/formats/olympia-year.test.ts -u` makes them anew.

const FOLDER = join(formatsDir(), 'olympia-year');
const written = (): string => {
  const heat = JSON.parse(readFileSync(join(formatsDir(), 'olympia-heat/contest.json'), 'utf8')) as Record<
    string,
    object
  >;
  const bank = Object.keys(yearBank()).map((purpose) => `bank/${purpose}.json`);
  const rules = {
    ...heat.rules,
    own: { ...(heat.rules as { own: object }).own, packSize: 2 },
    common: { ...(heat.rules as { common: object }).common, count: 6 },
    speed: { clocks: [20_000, 20_000, 30_000], points: [40, 30, 20, 10] },
  };
  const contest = {
    ...heat,
    id: 'olympia-year',
    name: 'Một năm thi kiểu Đường lên đỉnh Olympia',
    teams: YEAR_TEAMS,
    format: { ...heat.format, id: 'olympia-year', stages: YEAR_STAGES },
    rules,
    banks: bank,
  };
  return `${JSON.stringify(contest, null, 2)}\n`;
};

describe('the Olympia year', () => {
  test('[BR2] is what the program made of it', async () => {
    await expect(written()).toMatchFileSnapshot(join(FOLDER, 'contest.json'));
    for (const [purpose, text] of Object.entries(yearBank()))
      await expect(text).toMatchFileSnapshot(join(FOLDER, `bank/${purpose}.json`));
  });

  test('[BR1] [BR2] 36 weeks of 4, 12 months, 4 quarters and a final add up', () => {
    const { format, ...contest } = aPreset('olympia-year');
    expect(checkFormat(format, entrants(contest))).toEqual([]);
    expect(format.stages.map(({ kind, heats }) => `${heats.length} ${kind}`)).toEqual([
      '36 week',
      '12 month',
      '4 quarter',
      '1 final',
    ]);
    expect(heatPlans(format).every(({ seats }) => seats.length === 4)).toBe(true);
    expect(contest.teams).toHaveLength(144);
  });

  test('[BR1] a month takes the winners of its three weeks and the best second place of these', () => {
    const [, months, quarters] = aPreset('olympia-year').format.stages;
    expect(months?.heats[1]?.seats).toEqual([
      { from: 'winner', heat: 'w04' },
      { from: 'winner', heat: 'w05' },
      { from: 'winner', heat: 'w06' },
      { from: 'best', group: ['w04', 'w05', 'w06'], rank: 1, of: 'seconds' },
    ]);
    expect(quarters?.heats[3]?.seats.at(-1)).toMatchObject({ group: ['m10', 'm11', 'm12'] });
  });

  test('[BR1] the final has more questions at higher stakes than a week', () => {
    const contest = aPreset('olympia-year');
    expect(rulesFor(contest, 'w01' as never).own).toMatchObject({ packSize: 2, right: 20, steal: { wrong: -10 } });
    expect(rulesFor(contest, 'final' as never).own).toMatchObject({ packSize: 3, right: 30, steal: { wrong: -15 } });
  });

  test('[BR2] is played to its champion, runners-up and all', () => {
    const dice = new Dice(36);
    const world = new World(dice);
    world.send({ type: 'create-contest', contest: aPreset('olympia-year') }, { role: 'system' });
    const bot = new Bot(world, dice, 0.01);
    while (bot.step());
    const { contest, show } = world.state;
    expect(show.heats.filter(({ result }) => result !== null)).toHaveLength(53);
    expect(show.heats.at(-1)).toMatchObject({ id: 'final', rules: { own: { right: 30 } } });
    expect(contest && champion(contest.format, show)).toBe(show.heats.at(-1)?.result?.[0]?.team);
  }, 120_000);

  test('the file is read like any organiser’s, and its bank asks nothing twice', () => {
    const { contest } = readContestFile(join(FOLDER, 'contest.json'));
    const texts = contest.bank.map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });
});
