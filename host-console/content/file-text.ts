import { CONTENT_MAX, type ContentFormat } from '../../shared/protocol/content.ts';

/** Why a file can't even be sent to the hub. */
export const UNREADABLE = ['workbook', 'ending', 'encoding', 'size'] as const;
export type Unreadable = (typeof UNREADABLE)[number];

/** What a chosen file says, or why it can't be read. */
export async function textOf(
  file: Pick<File, 'name' | 'arrayBuffer'>,
): Promise<{ text: string; format: ContentFormat } | { unreadable: Unreadable }> {
  const ending = /\.([a-z]+)$/.exec(file.name.toLowerCase())?.[1];
  if (ending === 'xls' || ending === 'ods') return { unreadable: 'workbook' };
  if (ending === 'xlsx') return workbook(await file.arrayBuffer());
  if (ending !== 'csv' && ending !== 'tsv' && ending !== 'txt' && ending !== 'json') return { unreadable: 'ending' };
  const bytes = await file.arrayBuffer();
  if (bytes.byteLength > CONTENT_MAX * 3) return { unreadable: 'size' };
  const text = decoded(new Uint8Array(bytes));
  if (text === null) return { unreadable: 'encoding' };
  if (text.length > CONTENT_MAX) return { unreadable: 'size' };
  return { text, format: ending === 'json' ? 'json' : 'csv' };
}

/** A workbook goes to the hub as it is. */
function workbook(bytes: ArrayBuffer): { text: string; format: ContentFormat } | { unreadable: Unreadable } {
  if (bytes.byteLength > (CONTENT_MAX / 4) * 3 - 3) return { unreadable: 'size' };
  let binary = '';
  for (const byte of new Uint8Array(bytes)) binary += String.fromCharCode(byte);
  return { text: btoa(binary), format: 'xlsx' };
}

/** UTF-8, or UTF-16 as spreadsheets call "Unicode text"; anything else would turn Vietnamese into signs. */
function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe;
  try {
    return new TextDecoder(wide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
