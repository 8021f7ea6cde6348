import { createHash } from 'node:crypto';
import { z } from 'zod';
import { lookStands } from '../../shared/engine/decide/set-look.ts';
import type { Look } from '../../shared/engine/look.ts';
import type { State } from '../../shared/engine/state.ts';
import { lookSchema } from '../../shared/formats/look-file.ts';
import { LOOK_COLOURS } from '../../shared/look/look-check.ts';
import type { LookRequest, LookSentence } from '../../shared/protocol/look.ts';
import { logoFault, pictureOf } from '../content/picture.ts';
import { judged } from './schema-faults.ts';

/** Longest body, characters: the heaviest logo in base64, and room to say that a heavier one is too heavy. */
export const LOOK_BODY = 6_000_000;

const colour = z.string().max(40).nullable();
export const lookRequestSchema = z.strictObject({
  accent: colour,
  ground: colour,
  second: colour,
  logo: z.strictObject({ alt: z.string().max(400), data: z.base64().nullable() }).nullable(),
}) satisfies z.ZodType<LookRequest>;

export interface JudgedLook {
  /** Null while there is a fault. */
  look: Look | null;
  /** A picture to be kept under the look's file name; null where none came along. */
  picture: Buffer | null;
  faults: LookSentence[];
}

/** Everything that is wrong with a look at once, each beside its field. A picture is what its own bytes say. */
export function judgeLook({ logo, ...colours }: LookRequest, state: State): JudgedLook {
  const bytes = logo === null || logo.data === null ? null : Buffer.from(logo.data, 'base64');
  const kept = state.contest?.look?.logo?.file;
  const wanted = {
    ...Object.fromEntries(LOOK_COLOURS.flatMap((field) => (colours[field] === null ? [] : [[field, colours[field]]]))),
    ...(logo && { logo: { file: bytes === null ? (kept ?? NO_FILE) : fileOf(bytes), alt: logo.alt } }),
  };
  const shape = judged(lookSchema, wanted);
  const faults: LookSentence[] = [
    ...(lookStands(state) ? [STANDS] : []),
    ...('faults' in shape ? shape.faults.map(({ path, vi, en }) => ({ field: fieldOf(path), vi, en })) : []),
    ...(bytes === null ? (logo !== null && kept === undefined ? [NO_LOGO] : []) : picturesFault(bytes)),
  ];
  const look = 'value' in shape && faults.length === 0 ? (shape.value as Look) : null;
  return { look, picture: bytes, faults };
}

/** By its content: the same picture is kept once, and another one never under an old address. */
const fileOf = (bytes: Buffer): string => {
  const kind = pictureOf(bytes)?.kind ?? 'png';
  return `logo-${createHash('sha256').update(bytes).digest('hex').slice(0, 20)}.${kind === 'jpeg' ? 'jpg' : kind}`;
};
/** Stands where a fault of its own says that there is no file. */
const NO_FILE = 'logo.png';

const fieldOf = ([first, second]: PropertyKey[]): LookSentence['field'] =>
  first === 'logo' ? (second === 'alt' ? 'alt' : 'logo') : (LOOK_COLOURS.find((field) => field === first) ?? null);

const picturesFault = (bytes: Buffer): LookSentence[] => {
  const fault = logoFault(bytes);
  return fault === null ? [] : [{ field: 'logo', ...fault }];
};

const NO_LOGO: LookSentence = { field: 'logo', vi: 'chưa chọn tệp ảnh', en: 'no picture was chosen' };
const STANDS: LookSentence = {
  field: null,
  vi: 'đồng hồ hoặc chuông đang chạy: đợi hết lượt này rồi hãy đổi diện mạo',
  en: 'a clock or the buzzers run: the look can be changed when they have stopped',
};
