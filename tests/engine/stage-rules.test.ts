import { describe, expect, test } from 'vitest';
import type { Stage } from '../../shared/engine/format.ts';
import { rulesFor } from '../../shared/engine/stage-rules.ts';
import { contestFileSchema } from '../../shared/formats/contest-file.ts';
import { aPreset } from '../simulation/presets.ts';
import { aContest, RULES, semifinals } from './fixtures.ts';
import { given } from './given.ts';
import { played } from './moments.ts';
import { created } from './scene.ts';
import { go, startHeat, takeBack } from './verbs.ts';

/** Two semifinals as the contest has it, and a final with other numbers, segments and clocks. */
const own: Pick<Stage, 'rules' | 'rundown'> = {
  rules: { own: { packSize: 2, right: 30 }, speed: { points: [50, 25] } },
  rundown: [{ segment: 'speed' }, { segment: 'skill' }, { segment: 'speed' }],
};
const contest = () => {
  const base = aContest({ format: semifinals(), teams: 6, counts: { speed: 60 } });
  const [first, last] = base.format.stages;
  if (first === undefined || last === undefined) throw new Error('no final');
  return { ...base, format: { ...base.format, stages: [first, { ...last, ...own }] } };
};
const final = () =>
  played(played(created(contest()), 's1', { A: { skill: 10 } }), 's2', { B: { skill: 10 }, A: { skill: 5 } });

describe('a stage', () => {
  test('[BR1] has the contest’s rules but for what it says otherwise; lists are taken whole', () => {
    const rules = rulesFor(contest(), 'f' as never);
    expect(rules.own).toEqual({ ...RULES.own, packSize: 2, right: 30 });
    expect(rules.speed).toEqual({ ...RULES.speed, points: [50, 25] });
    expect(rules.common).toEqual(RULES.common);
    expect(rulesFor(contest(), 's1' as never)).toEqual(RULES);
  });

  test('[SC7] [BR1] its heats start with a copy of them', () => {
    const started = given(final())
      .when(go)
      .leadsTo({ type: 'heat-started', heat: 'f', rules: { own: { right: 30 }, speed: { points: [50, 25] } } });
    expect(started.heat.packs.every((pack) => pack.length === 2)).toBe(true);
    expect(final().state.show.heats[0]?.rules).toEqual(RULES);
    expect(started.do(takeBack(), startHeat('f')).heat.rules.own.right).toBe(30);
  });

  test('[BR1] has a rundown of its own: segments left out, in another order, or twice', () => {
    const items = final().do(go).heat.items;
    expect(items.flatMap((item) => (item.kind === 'segment' ? [`${item.number} ${item.segment}`] : []))).toEqual([
      '1 speed',
      '2 skill',
      '3 speed',
    ]);
    expect(items.filter((item) => item.kind === 'speed')).toHaveLength(10);
    const asked = items.flatMap((item) => (item.kind === 'speed' ? [item.question] : []));
    expect(new Set(asked).size).toBe(10);
  });
});

describe('a contest file', () => {
  const file = (stage: object) => {
    const preset = { ...aPreset('quang-nam-2024'), bank: [], banks: [] };
    const stages = preset.format.stages.map((one, nth, all) => (nth === all.length - 1 ? { ...one, ...stage } : one));
    return { ...preset, format: { ...preset.format, stages } };
  };
  const faults = (stage: object) =>
    contestFileSchema.safeParse(file(stage)).error?.issues.map(({ path }) => path.join('.')) ?? [];

  test('[BR1] says of a stage only what differs, within the same bounds', () => {
    expect(faults(own)).toEqual([]);
    expect(faults({ rules: {} })).toEqual([]);
    expect(faults({ rules: { own: { packSize: 99 } } })).toEqual(['format.stages.2.rules.own.packSize']);
    expect(faults({ rules: { own: { pack: 3 } } })).toEqual(['format.stages.2.rules.own']);
    expect(faults({ rundown: [{ segment: 'quiz' }] })).toEqual(['format.stages.2.rundown.0.segment']);
    expect(faults({ rundown: [] })).toEqual(['format.stages.2.rundown']);
  });
});
