import { describe, expect, test } from 'vitest';
import { contestFileSchema } from '../../shared/formats/contest-file.ts';
import { programView } from '../../shared/views/program-view.ts';
import { aPreset } from '../simulation/presets.ts';
import { aContest } from './fixtures.ts';
import { aHeat } from './moments.ts';
import { created, type Scene } from './scene.ts';
import { go, jumpTo, startHeat } from './verbs.ts';

const SPLIT = [
  { segment: 'skill', turns: 'common', name: { vi: 'Khởi động', en: 'Warm-up' } },
  { segment: 'speed' },
  { segment: 'skill', turns: 'own', name: { vi: 'Về đích', en: 'Finish' } },
] as const;
const split = (): Scene => created({ ...aContest(), rundown: [...SPLIT] }).do(startHeat('h'));

describe('a rundown', () => {
  test('[SK1] [SK5] may play the common turn and the own turns as two segments', () => {
    const kinds = split().heat.items.map((item) =>
      item.kind === 'segment' ? `${item.segment} ${item.number}` : item.kind,
    );
    const own = ['pack', 'own', 'own', 'own', 'own'];
    expect(kinds).toEqual([
      'line-up',
      'skill 1',
      ...Array.from({ length: 6 }, () => 'common'),
      'ranking',
      'speed 2',
      ...Array.from({ length: 5 }, () => 'speed'),
      'ranking',
      'skill 3',
      ...[...own, ...own, ...own],
      'tie-break',
      'result',
    ]);
  });

  test('[SC6] the own turns begin with the podium of their own segment’s number', () => {
    const packs = split().heat.items.flatMap((item) => (item.kind === 'pack' ? [item.podium] : []));
    expect(packs).toEqual(['C', 'A', 'B']);
  });

  test('[Law 8] calls its segments what the contest calls them, on air and on GO', () => {
    const title = (scene: Scene) =>
      programView(scene.state, { illustrative: false, audienceUrl: '' }).segmentTitle?.vi ?? null;
    const first = split().do(go);
    expect(first.next).toMatchObject({ go: { kind: 'segment', title: { vi: 'Khởi động' } } });
    expect(title(first.do(go))).toBe('Khởi động');
    expect(title(split().do(jumpTo('speed'), go))).toBeNull();
    expect(title(split().do(jumpTo('pack'), go))).toBe('Về đích');
    expect(title(aHeat().do(jumpTo('pack'), go))).toBeNull();
  });

  test('[SK1] a contest file that splits another segment, or has two rounds of own turns, is refused', () => {
    const file = { ...aPreset('olympia-heat'), bank: [] };
    const isRead = (rundown: object[]) => contestFileSchema.safeParse({ ...file, rundown }).success;
    expect(isRead([...SPLIT])).toBe(true);
    expect(isRead([{ segment: 'speed', turns: 'own' }])).toBe(false);
    expect(isRead([{ segment: 'skill' }, { segment: 'skill', turns: 'own' }])).toBe(false);
  });

  test('[SK4] [SK8] the Olympia heat plays with stars and transfers', () => {
    const { own } = aPreset('olympia-heat').rules;
    expect(own).toMatchObject({ star: true, right: 20, steal: { transfer: true, right: 20 } });
  });
});
