import { readToken } from '../../shared/client/credentials.ts';
import type { Lang } from '../../shared/ui/i18n/lang.ts';
import { saveFile } from '../parts/save-file.ts';

/** `blocked`: the browser allowed no new window. */
export type LedgerOutcome = 'done' | 'failed' | 'blocked';

const request = async (path: string, method: 'GET' | 'POST'): Promise<Response | null> => {
  const token = readToken('host');
  try {
    const response = await fetch(`/api/v1/${path}`, {
      method,
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
    });
    return response.ok ? response : null;
  } catch (error) {
    console.warn('the hub does not answer', path, error);
    return null;
  }
};

/** Saves the ledger as the browser saves any file. */
export async function saveLedger(kind: 'csv' | 'json', lang: Lang): Promise<LedgerOutcome> {
  const response = await request(`ledger.${kind}?lang=${lang}`, 'GET');
  if (response === null) return 'failed';
  saveFile(await response.blob(), lang === 'vi' ? `so-chuong.${kind}` : `buzz-ledger.${kind}`);
  return 'done';
}

/**
 * Opens the report in a window of its own. A window can't send the desk's token along: the hub gives an address that
 * is good once.
 */
export async function openReport(lang: Lang): Promise<LedgerOutcome> {
  // At once, while the browser still counts it to the press.
  const page = window.open('', '_blank');
  if (page === null) return 'blocked';
  const response = await request('ledger-report/ticket', 'POST');
  if (response === null) {
    page.close();
    return 'failed';
  }
  const { ticket } = (await response.json()) as { ticket: string };
  page.opener = null;
  page.location.href = `/api/v1/ledger-report?ticket=${encodeURIComponent(ticket)}&lang=${lang}`;
  return 'done';
}
