import { createHash } from 'node:crypto';
import type { Request, RequestHandler, Response, Router } from 'express';
import type { EventRow } from '../store/canonical.ts';
import { LedgerReader } from './buzz-ledger.ts';
import { ledgerCsv } from './ledger-csv.ts';
import { LEDGER_LANGS, type LedgerLang } from './ledger-words.ts';
import { lineOf } from './log-line.ts';
import type { BuzzLedger } from './race-record.ts';
import { reportOf } from './report.ts';
import { reportPage } from './report-page.ts';
import { REPORT_STYLE } from './report-style.ts';
import { Tickets } from './tickets.ts';

/** Read in pages: between two of them the hub does whatever is more urgent, and everything is. */
const PAGE = 200;

export interface LedgerSource {
  log: (after: number, limit: number) => Promise<EventRow[]>;
}

/** The buzz ledger as JSON and CSV, and the report after the show. `?lang=en` for English; JSON has no language. */
export function ledgerRoutes(router: Router, { log }: LedgerSource, hostOnly: RequestHandler): void {
  const tickets = new Tickets();
  router.get('/ledger.json', hostOnly, async (_request, response) => {
    response.json(await readLedger(log));
  });
  router.get('/ledger.csv', hostOnly, async (request, response) => {
    const lang = langOf(request);
    response.attachment(lang === 'vi' ? 'so-chuong.csv' : 'buzz-ledger.csv');
    response.type('text/csv; charset=utf-8').send(ledgerCsv(await readLedger(log), lang));
  });
  router.post('/ledger-report/ticket', hostOnly, (_request, response) => {
    response.json({ ticket: tickets.issue() });
  });
  const withTicket: RequestHandler = (request, response, next) => {
    const { ticket } = request.query;
    if (typeof ticket === 'string' && tickets.redeem(ticket)) return next();
    return hostOnly(request, response, next);
  };
  router.get('/ledger-report', withTicket, async (request, response) => {
    const ledger = await readLedger(log);
    const report = reportOf(ledger);
    if (request.accepts(['json', 'html']) === 'html') sendPage(response, reportPage(ledger, report, langOf(request)));
    else response.json(report);
  });
}

/** The whole log, page by page. */
async function readLedger(log: LedgerSource['log']): Promise<BuzzLedger> {
  const reader = new LedgerReader();
  for (let after = 0; ; ) {
    const rows = await log(after, PAGE);
    for (const row of rows) {
      const line = lineOf(row);
      if (line !== null) reader.read(line);
    }
    after = rows.at(-1)?.seq ?? after;
    if (rows.length < PAGE) return reader.ledger();
  }
}

const langOf = ({ query }: Request): LedgerLang => LEDGER_LANGS.find((lang) => lang === query.lang) ?? 'vi';

/** The page brings its one style along, and the policy lets in that one and nothing else. */
const STYLE_SOURCE = `'sha256-${createHash('sha256').update(REPORT_STYLE).digest('base64')}'`;

function sendPage(response: Response, page: string): void {
  response.set('Content-Security-Policy', `default-src 'none'; style-src ${STYLE_SOURCE}; frame-ancestors 'none'`);
  response.type('html').send(page);
}
