import { describe, expect, it } from 'vitest';
import { gradeOf, reasonsOf, severityOf } from '../../host-console/desk/buzzer-grade.ts';
import { besideLanes, closestPair, lanesOf } from '../../host-console/desk/lanes.ts';
import { isBeyond, placeOn, timeLineOf } from '../../host-console/desk/time-line.ts';
import { deviceFacts } from '../../host-console/panels/device-facts.ts';
import { buzzerWords } from '../../host-console/words/buzzer-words.ts';
import { dialogWords } from '../../host-console/words/dialog-words.ts';
import type { DeviceView } from '../../shared/protocol/messages.ts';
import { BAD_TABLETS, buzzer, DEVICES } from './fixtures.ts';
import { RACE_SCENES } from './race-scenes.ts';

const asking = (scene: string) => {
  const found = RACE_SCENES[scene]?.heat?.asking;
  if (!found) throw new Error(`no question in ${scene}`);
  return found;
};
const tablet = (rest: Partial<DeviceView> = {}): DeviceView => ({ ...(DEVICES.devices[0] as DeviceView), ...rest });

describe('the lanes of the photo finish', () => {
  it('[BZ4] stand in the order of press time while the race is open, with error bars and no winner', () => {
    const lanes = lanesOf(asking('racing'));
    expect(lanes.map(({ podium, standing }) => [podium, standing])).toEqual([
      ['C', 'racing'],
      ['A', 'racing'],
    ]);
    expect(lanes[0]?.to).toBeCloseTo(1240.3);
    expect(besideLanes(asking('racing'), lanes).map(({ podium }) => podium)).toEqual(['B']);
  });

  it('[BZ3] a press after the decision has a lane, and says so', () => {
    const lanes = lanesOf(asking('doubts'));
    expect(lanes.map(({ standing }) => standing)).toEqual(['won', 'beaten', 'late']);
    expect(lanes[2]?.uncertainty).toBeNull();
    expect(besideLanes(asking('doubts'), lanes)).toEqual([]);
  });

  it('[BZ4] name the two that are too close, with what parts them and what is not known', () => {
    const pair = closestPair(lanesOf(asking('too-close')));
    expect([pair?.a.podium, pair?.b.podium]).toEqual(['C', 'A']);
    expect(pair?.margin).toBeCloseTo(3.1);
    expect(pair?.doubt).toBeCloseTo(15.1);
  });

  it('[BZ4] follow the word when the host gave it to another', () => {
    expect(closestPair(lanesOf(asking('given')))?.a.podium).toBe('A');
  });
});

describe('the time line', () => {
  const at = (time: number, width = 5) => ({ at: time, from: time - width, to: time + width });

  it('holds every error bar of the leaders', () => {
    const line = timeLineOf([at(1000), at(1030, 40)]);
    expect(line?.start).toBeLessThan(990);
    expect(line?.end).toBeGreaterThan(1070);
    expect(line?.ticks.every((tick) => tick >= line.start && tick <= line.end)).toBe(true);
  });

  it('is not stretched for a press that came long after', () => {
    const line = timeLineOf([at(1000), at(1020), at(4000)]);
    expect(line && line.end - line.start).toBeLessThan(60);
    expect(line && isBeyond(line, 4000)).toBe(true);
    expect(line && placeOn(line, 4000)).toBe(1);
  });

  it('gives exact presses a width, and none at all no line', () => {
    const line = timeLineOf([at(500, 0)]);
    expect(line && line.end - line.start).toBeGreaterThan(10);
    expect(timeLineOf([])).toBeNull();
  });
});

describe('how fit a tablet is', () => {
  it('[BZ4] wide, silent, lying or without a clock is red before the round', () => {
    expect(severityOf(reasonsOf(tablet({ buzzer: buzzer() })))).toBe('good');
    expect(severityOf(reasonsOf(tablet({ buzzer: buzzer({ flags: ['wide'] }) })))).toBe('bad');
    expect(severityOf(reasonsOf(tablet({ buzzer: buzzer({ flags: ['silent'], uncertainty: null }) })))).toBe('bad');
    expect(severityOf(reasonsOf(tablet({ buzzer: buzzer({ attempts: 2 }) })))).toBe('bad');
    expect(severityOf(reasonsOf(tablet({ buzzer: null })))).toBe('bad');
  });

  it('untested, slow or reconnected is amber', () => {
    for (const flag of ['untested', 'slow-line', 'slow-input', 'reconnected', 'clock-step'] as const) {
      expect(severityOf(reasonsOf(tablet({ buzzer: buzzer({ flags: [flag] }) })))).toBe('warn');
    }
  });

  it('puts the worst first: the strip shows one word', () => {
    expect(reasonsOf(tablet({ buzzer: buzzer({ flags: ['slow-line', 'wide'] }) }))).toEqual(['wide', 'slow-line']);
    expect(reasonsOf(tablet({ connected: false }))).toEqual(['gone']);
  });

  it('the test says good, acceptable or check it, and why', () => {
    expect(gradeOf(tablet({ buzzer: buzzer() }), 5)).toEqual({ grade: 'good', reasons: [], waits: false });
    expect(gradeOf(tablet({ buzzer: buzzer({ flags: ['slow-input'] }) }), 5).grade).toBe('fair');
    expect(gradeOf(tablet({ buzzer: buzzer({ strikes: 0, flags: ['untested'] }) }), 5)).toMatchObject({
      grade: 'check',
      reasons: ['untested'],
      waits: true,
    });
    expect(gradeOf(tablet({ buzzer: buzzer({ strikes: 3, flags: ['untested'] }) }), 5)).toMatchObject({
      grade: 'check',
      reasons: ['few-strikes'],
    });
  });

  it('colours the strip accordingly', () => {
    const healths = BAD_TABLETS.devices.map((device) => deviceFacts(device, 'vi', dialogWords.vi).health);
    expect(healths.slice(0, 3)).toEqual(['bad', 'bad', 'bad']);
  });
});

describe('the words for it', () => {
  it.each(['vi', 'en'] as const)('are whole and composed in %s', (lang) => {
    const text = buzzerWords[lang];
    const told = [...Object.values(text.reason), ...Object.values(text.doubt), ...Object.values(text.by)];
    for (const one of told) {
      expect(one.length).toBeGreaterThan(2);
      expect(one.normalize('NFC')).toBe(one);
    }
    expect(text.unaware('B')).toContain('B');
  });
});
