import { describe, expect, test } from 'vitest';
import { ShowBook } from '../../server/ledger/show-book.ts';
import type { Format, StageName } from '../../shared/engine/format.ts';
import { formatSchema } from '../../shared/formats/contest-file.ts';
import { paperOf, type Wanted } from '../../shared/minutes/papers/paper-of.ts';
import { contestWords, heatTitle, stageTitle } from '../../shared/ui/i18n/contest-words.ts';
import { bracketView } from '../../shared/views/bracket-view.ts';
import { runnersUpViews } from '../../shared/views/runners-up-view.ts';
import { heatView } from '../../shared/views/table-view.ts';
import { chained, chronicleFor, draft, goldenLog } from './golden-log.ts';
import { textOf } from './text-of.ts';

const NAMES: Record<string, StageName> = {
  s1: { vi: 'Khởi động ở cơ sở', en: 'Local opening' },
  s2: { vi: 'Vượt Hải Vân', en: 'Over the pass' },
};
/** The demo season, had its organisers called two of its stages otherwise. */
const rows = chained(
  goldenLog().map((row) => {
    const { event } = row;
    if (event.type !== 'contest-created') return row;
    const { format } = event.contest;
    const stages = format.stages.map((stage) => ({ ...stage, ...(NAMES[stage.id] && { name: NAMES[stage.id] }) }));
    return { ...row, event: { ...event, contest: { ...event.contest, format: { ...format, stages } } } };
  }),
);
const chronicle = chronicleFor(rows);
const { contest, show } = chronicle.state;
const paper = (wanted: unknown, lang: 'vi' | 'en' = 'vi') =>
  textOf(paperOf(chronicle, wanted as Wanted, draft(rows, { lang }), []) as never);

describe('a stage that the contest gave a name', () => {
  test('[BR1] is called so on every screen, in both languages; its heats by their number', () => {
    if (contest === null) throw new Error('no contest');
    const heat = show.heats.find(({ id }) => id === 's1h2');
    const view = heat && heatView(contest, heat);
    expect(view && heatTitle(view, 'vi')).toBe('Khởi động ở cơ sở – Số 2');
    expect(view && heatTitle(view, 'en')).toBe('Local opening – Heat 2');
    expect(view).toMatchObject({ ontoNamed: true });
    const semifinal = show.heats.find(({ id }) => id === 's2h1');
    expect(semifinal && heatView(contest, semifinal)).not.toHaveProperty('ontoNamed');
    const bracket = bracketView(contest, show);
    expect(
      bracket.map(({ kind, name }) => stageTitle({ stage: kind, ...(name && { stageName: name }) }, 'vi')),
    ).toEqual(['Khởi động ở cơ sở', 'Vượt Hải Vân', 'Chung kết']);
    expect(runnersUpViews(contest, show).map((one) => stageTitle(one, 'en'))).toEqual(['Over the pass']);
  });

  test('[BR1] without one it has the name of its kind', () => {
    expect(stageTitle({ stage: 'semifinal' }, 'vi')).toBe(contestWords.vi.stage.semifinal);
    expect(heatTitle({ stage: 'final', number: 1, heatsInStage: 1 }, 'en')).toBe('Final');
  });

  test('[BR1] is called so in the minutes: of heats, of the stage, of the contest', () => {
    expect(paper({ kind: 'heat', id: 's1h2' })).toContain('Khởi động ở cơ sở – Số 2');
    expect(paper({ kind: 'stage', id: 's2' })).toContain('Kết quả thi đấu Vượt Hải Vân');
    expect(paper({ kind: 'stage', id: 's2' }, 'en')).toContain('Over the pass');
    const whole = paper({ kind: 'contest' });
    expect(whole).toContain('VƯỢT HẢI VÂN');
    expect(whole).not.toContain('Bán kết');
    expect(whole).toContain('Chung kết');
  });

  test('[BZ4] [BR1] is called so in the buzz ledger', () => {
    if (contest === null) throw new Error('no contest');
    const book = new ShowBook();
    book.create(contest);
    const heat = show.heats.find(({ id }) => id === 's2h1');
    const started = rows.find(({ event }) => event.type === 'heat-started' && event.heat === 's2h1')?.event;
    const asking = heat?.askings[0];
    if (started?.type !== 'heat-started' || asking === undefined) throw new Error('no semifinal');
    book.start(started);
    expect(book.play(asking).stageName).toEqual(NAMES.s2);
  });

  test('[BR1] a name is one line of letters and marks put together, of 40 at most', () => {
    const format = (name: unknown): unknown => ({
      ...(contest?.format as Format),
      stages: contest?.format.stages.map((stage) => ({ ...stage, name })),
    });
    const read = formatSchema.safeParse(format({ vi: ' Vo\u0300ng Mo\u0323\u0302t ', en: 'Round One' }));
    expect(read.data?.stages[0]?.name).toEqual({ vi: 'Vòng Một'.normalize('NFC'), en: 'Round One' });
    for (const name of [{ vi: 'x' }, { vi: '', en: 'x' }, { vi: 'x'.repeat(41), en: 'x' }, 'Vòng Một'])
      expect(formatSchema.safeParse(format(name)).success).toBe(false);
  });
});
