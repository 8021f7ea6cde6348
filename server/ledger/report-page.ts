import { LEDGER_WORDS, type LedgerLang } from './ledger-words.ts';
import { html, type Markup } from './markup.ts';
import type { BuzzLedger } from './race-record.ts';
import type { LedgerReport, TabletReport } from './report.ts';
import { figureText } from './report-figures.ts';
import { raceTable } from './report-races.ts';
import { REPORT_STYLE } from './report-style.ts';
import { REPORT_WORDS } from './report-words.ts';
import type { Spread } from './spread.ts';
import { uncertaintyChart } from './uncertainty-chart.ts';
import { vietnamDate, vietnamTime } from './vietnam-time.ts';

/** The report as one page that stands alone: to read, to print, to file with the minutes. */
export function reportPage(ledger: BuzzLedger, report: LedgerReport, lang: LedgerLang): string {
  const words = REPORT_WORDS[lang];
  const remarkable = ledger.races.filter(({ nth }) => report.remarkable.includes(nth));
  const page = html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.page}</title>
<style>${raw(REPORT_STYLE)}</style>
</head>
<body>
<h1>${words.title}</h1>
<p>${report.contest}</p>
<p>${span(report, lang)}</p>
<p class="quiet">${words.log(String(report.seq))}</p>
<p class="quiet">${words.how}</p>
<h2>${words.summary}</h2>
${summary(report, lang)}
<h2>${words.tablets}</h2>
${tabletTable(report.tablets, lang)}
<h2>${words.chart}</h2>
${uncertaintyChart(report.tablets, ledger.races.length, words.chart, lang)}
<p class="quiet">${words.chartNote}</p>
<h2>${words.remarkable}</h2>
${remarkable.length === 0 ? html`<p>${words.noRemarkable}</p>` : raceTable(remarkable, lang)}
<h2>${words.ledger}</h2>
${raceTable(ledger.races, lang)}
</body>
</html>
`;
  return page.text;
}

const raw = (text: string): Markup => html([text] as unknown as TemplateStringsArray);

const span = ({ from, to }: LedgerReport, lang: LedgerLang): string => {
  const words = REPORT_WORDS[lang];
  if (from === null || to === null) return words.none;
  const moment = (at: typeof from): string => `${vietnamTime(at).slice(0, 8)}, ${vietnamDate(at)}`;
  return words.made(moment(from), moment(to));
};

function summary(report: LedgerReport, lang: LedgerLang): Markup {
  const words = REPORT_WORDS[lang];
  const { by } = LEDGER_WORDS[lang];
  const share = report.tooCloseShare;
  const spread = (figures: Spread | null): string => {
    if (figures === null) return '–';
    const [median, p95, worst] = [figures.median, figures.p95, figures.worst].map((one) => figureText(one, lang, 1));
    return words.spread(median ?? '', p95 ?? '', worst ?? '');
  };
  const ends = Object.entries(report.ends).filter(([, count]) => count > 0);
  const rows: [string, string | number][] = [
    [words.figure.openings, report.openings],
    [words.figure.races, report.races],
    [words.ends, ends.map(([end, count]) => `${by[end as keyof typeof by]} ${count}`).join(', ') || '–'],
    [words.figure.contested, report.contested],
    [
      words.figure.tooClose,
      share === null ? report.tooClose : words.share(String(report.tooClose), figureText(share * 100, lang, 1)),
    ],
    [words.figure.given, report.given],
    [words.figure.voided, report.voided],
    [words.figure.presses, report.presses],
    [words.figure.early, report.early],
    [words.figure.late, report.late],
    [words.figure.clamped, report.clamped],
    [words.figure.anticipated, report.anticipated],
    [words.figure.nameAfterArrival, spread(report.nameAfterArrival)],
    [words.figure.nameAfterPress, spread(report.nameAfterPress)],
  ];
  return html`<table class="figures"><tbody>${rows.map(
    ([name, figure]) => html`<tr><th scope="row">${name}</th><td>${figure}</td></tr>`,
  )}</tbody></table>`;
}

function tabletTable(tablets: readonly TabletReport[], lang: LedgerLang): Markup {
  const { tablet: words } = REPORT_WORDS[lang];
  const { doubt: doubtWords } = LEDGER_WORDS[lang];
  const ms = (value: number | undefined): string => (value === undefined ? '–' : `±${figureText(value, lang, 1)}`);
  const row = ({ podium, teams, points, uncertainty, late, silent, unaware, doubts }: TabletReport): Markup => {
    const told = Object.entries(doubts).filter(([, count]) => count > 0);
    return html`<tr><th scope="row" class="podium-name">${podium}</th><td>${teams.join(', ')}</td>
<td class="number">${points.length}</td><td class="number">${ms(uncertainty?.median)}</td>
<td class="number">${ms(uncertainty?.p95)}</td><td class="number">${ms(uncertainty?.worst)}</td>
<td class="number">${late}</td><td class="number">${silent}</td><td class="number">${unaware}</td>
<td>${told.map(([doubt, count]) => `${doubtWords[doubt as keyof typeof doubtWords]} (${count})`).join(', ') || '–'}</td></tr>`;
  };
  return html`<table><thead><tr>${Object.values(words).map(
    (name) => html`<th scope="col">${name}</th>`,
  )}</tr></thead><tbody>${tablets.map(row)}</tbody></table>`;
}
