import { describe, expect, test } from 'vitest';
import { html } from '../../server/minutes/html.ts';
import { paperHtml } from '../../server/minutes/render-paper.ts';
import type { HeatId, Podium } from '../../shared/engine/ids.ts';
import { paperOf } from '../../shared/minutes/papers/paper-of.ts';
import type { LogRow } from '../../shared/minutes/row.ts';
import { standingsCsv } from '../../shared/minutes/standings-csv.ts';
import { chained, chronicleFor, DETAILS, draft, goldenLog } from './golden-log.ts';
import { playOn, takenBack } from './play-on.ts';

const HOSTILE = `<script>alert("1")</script>'&<img src=x onerror=alert(2)>`;
const FORMULA = '=HYPERLINK("http://x","y")';

/** The demo season with names nobody would give their team. */
const renamed = (name: string): LogRow[] =>
  chained(
    goldenLog().map(({ at, by, event }) => {
      if (event.type !== 'contest-created') return { at, by, event };
      const { contest } = event;
      const teams = contest.teams.map((team) => ({ ...team, name, kind: 'team' as const }));
      const judges = contest.judges.map((judge) => ({ ...judge, name, title: name }));
      return { at, by, event: { ...event, contest: { ...contest, name, organiser: name, teams, judges } } };
    }),
  );

/** Every tag of the markup by its name. */
const tagsOf = (markup: string): Set<string> =>
  new Set([...markup.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, name]) => name!.toLowerCase()));

describe('a paper as markup', () => {
  test('escapes whatever was not written as markup', () => {
    expect(html`<p title="${'"a" & \'b\''}">${'<b>'}</p>`.markup).toBe(
      '<p title="&quot;a&quot; &amp; &#39;b&#39;">&lt;b&gt;</p>',
    );
    expect(html`<ul>${[html`<li>${'<'}</li>`, '&']}</ul>`.markup).toBe('<ul><li>&lt;</li>&amp;</ul>');
    expect(html`${3}`.markup).toBe('3');
  });

  test('[threats] hostile names, reasons and details stay text in every paper', () => {
    const log = playOn(takenBack(renamed(HOSTILE)), {
      type: 'adjust-score',
      podium: 'A' as Podium,
      points: 1,
      reason: HOSTILE,
    });
    const chronicle = chronicleFor(log);
    const details = Object.fromEntries(Object.keys(DETAILS).map((key) => [key, HOSTILE])) as typeof DETAILS;
    const making = draft(log, { details });
    const heat = 's3h1' as HeatId;
    const [judge] = chronicle.state.contest!.judges;
    for (const wanted of [
      { kind: 'heat', id: heat },
      { kind: 'contest' },
      { kind: 'sheet', id: heat, judge: judge!.id },
      { kind: 'journal', id: heat },
    ] as const) {
      const markup = paperHtml(paperOf(chronicle, wanted, making, [])!);
      expect(markup).toContain('&lt;script&gt;');
      const tags = tagsOf(markup);
      for (const tag of ['script', 'img', 'style', 'iframe', 'link', 'a']) expect(tags, wanted.kind).not.toContain(tag);
      expect(/<[^>]*\s(?:on\w+|style|href|src)=/.test(markup), wanted.kind).toBe(false);
    }
  });

  test('carries its own line of the log, for whoever issues it', () => {
    const log = goldenLog();
    const markup = paperHtml(paperOf(chronicleFor(log), { kind: 'contest' }, draft(log), [])!);
    const { seq, hash } = log.at(-1)!;
    expect(markup).toContain(`data-seq="${seq}" data-hash="${hash}"`);
    expect(markup.match(new RegExp(`SHA-256: ${hash}`, 'g'))).toHaveLength(1);
  });

  test.each([
    ['demo', 'DỮ LIỆU MINH HOẠ'],
    ['rehearsal', 'TỔNG DUYỆT'],
  ] as const)('of a %s says so on top and on every page', (mode, words) => {
    const log = goldenLog();
    const paper = paperOf(chronicleFor(log), { kind: 'contest' }, draft(log, { mode }), [])!;
    expect(paper.notices[0]).toContain(words);
    expect(paper.foot.left).toContain(words);
  });
});

describe('the table of standings', () => {
  test('has a line a team and heat, sums that add up, and a mark for spreadsheets', () => {
    const csv = standingsCsv(chronicleFor(goldenLog()).state, 'vi');
    expect(csv.startsWith('\uFEFF"Lượt thi","Bục","Đội thi"')).toBe(true);
    const lines = csv.trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 17 + 6 + 3);
    expect(lines).toContain('"Chung kết","B","huyện Đại Lộc",1,27,45,55,0,150,0,277,""');
  });

  test('[threats] runs no formula out of a team’s name', () => {
    const csv = standingsCsv(chronicleFor(renamed(FORMULA)).state, 'vi');
    expect(csv).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
    expect(csv).not.toMatch(/(?:^|,)"[=+@-]/m);
  });
});
