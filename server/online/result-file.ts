import { z } from 'zod';
import type { OnlineResult } from '../../shared/protocol/online.ts';
import { explain } from '../content/explain.ts';
import { readJson } from '../content/json-text.ts';
import { resultSchema, signedResultSchema } from './result-schema.ts';
import { fingerprintOf, isSigned, RESULT_FORMAT, RESULT_VERSION } from './signing.ts';

/** A 500-place contest's file has some 100 kB. */
const LONGEST = 1_000_000;

/** Why a file was not taken. */
export const RESULT_FAULTS = ['too-long', 'not-json', 'not-a-result', 'other-version', 'other-key', 'forged'] as const;
export type ResultFault = (typeof RESULT_FAULTS)[number];

export type ReadResult =
  /** `known`: it was signed by the very key that was asked for. Else somebody must compare the fingerprints. */
  | { ok: true; result: OnlineResult; publicKey: string; fingerprint: string; known: boolean }
  /** One line each for its reader: what is wrong, and what is allowed. */
  | { ok: false; fault: ResultFault; problems: string[] };

export interface Expected {
  /** Raw Ed25519 public key, base64, as it stands in a file that was trusted before. */
  publicKey?: string;
  /** Or its fingerprint, as the online host printed it. */
  fingerprint?: string;
}

/**
 * Reads the signed result of an open online round (AU7): form, key, signature, then whether its sums add up. Nothing
 * of a file that fails any of them is handed on.
 */
export function readOnlineResult(text: string, { publicKey, fingerprint }: Expected = {}): ReadResult {
  if (text.length > LONGEST) {
    return refuse('too-long', `tệp dài ${text.length} ký tự, nhiều nhất ${LONGEST} [the file is too long]`);
  }
  const json = readJson(text);
  if ('fault' in json) {
    const { line, column, found } = json.fault;
    const where = `dòng ${line}, cột ${column} [line ${line}, column ${column}]`;
    const what = found === '' ? 'hết tệp giữa chừng [the file ends too early]' : `không hợp lệ ở «${found}» [not JSON]`;
    return refuse('not-json', `${where}: ${what}`);
  }
  const version = otherVersion(json.value);
  if (version !== null) {
    return refuse(
      'other-version',
      `version: là ${version}, chương trình này đọc được ${RESULT_VERSION}; hãy cập nhật chương trình [update the program]`,
    );
  }
  const signed = signedResultSchema.safeParse(json.value, options);
  if (!signed.success) return refuse('not-a-result', ...signed.error.issues.map(explain));

  const own = fingerprintOf(signed.data.publicKey);
  const wanted = fingerprint ?? (publicKey === undefined ? undefined : fingerprintOf(publicKey));
  if (wanted !== undefined && wanted !== own) {
    return refuse('other-key', `publicKey: vân tay là ${own}, phải là ${wanted} [signed by another key]`);
  }
  if (!isSigned(signed.data)) {
    return refuse(
      'forged',
      'signature: không khớp nội dung – tệp đã bị sửa hoặc hỏng; hãy tải lại từ máy chủ [the file was changed or damaged: download it again]',
    );
  }
  const result = resultSchema.safeParse(signed.data.result, options);
  if (!result.success) {
    return refuse('not-a-result', ...result.error.issues.map((issue) => `result.${explain(issue)}`));
  }
  return {
    ok: true,
    result: result.data,
    publicKey: signed.data.publicKey,
    fingerprint: own,
    known: wanted !== undefined,
  };
}

const options = { reportInput: true, error: z.locales.vi().localeError };

const refuse = (fault: ResultFault, ...problems: string[]): ReadResult => ({ ok: false, fault, problems });

/** Said before everything else: a newer file is no damaged file. */
function otherVersion(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('format' in value) || !('version' in value)) return null;
  if (value.format !== RESULT_FORMAT || value.version === RESULT_VERSION) return null;
  return String(value.version);
}
