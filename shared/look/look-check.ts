import type { Look } from '../engine/look.ts';
import { contrast, type Hex, isHex } from './colour.ts';
import { LIGHT_RANGE, litWithin, OWN_PALETTE, paletteOf, SYSTEM_RANGE } from './palette.ts';

/** Colours of a look by their field. */
export const LOOK_COLOURS = ['accent', 'ground', 'second'] as const;
export type LookColour = (typeof LOOK_COLOURS)[number];

/** What is wrong with one colour: in words, and by the colour that would do where there is one. */
export interface LookFault {
  field: LookColour;
  vi: string;
  en: string;
  /** The nearest of its hue that passes. */
  instead: Hex | null;
}

/** Under this on its night a colour would have to be lightened so far that nobody knew it again. */
const LEAST = 2;

/** Everything wrong with the colours of a look, at once. What can be mended by a lighter shade is no fault. */
export const lookFaults = (look: Look): LookFault[] => {
  const malformed = LOOK_COLOURS.flatMap((field): LookFault[] => {
    const value = look[field];
    return value === undefined || isHex(value) ? [] : [{ field, ...MALFORMED, instead: null }];
  });
  const ground = look.ground !== undefined && isHex(look.ground) ? look.ground : undefined;
  const behind = paletteOf(ground === undefined ? {} : { ground })['night-1'];
  const dark = (['accent', 'second'] as const).flatMap((field): LookFault[] => {
    const value = look[field];
    if (value === undefined || !isHex(value)) return [];
    const ratio = contrast(value, behind);
    if (ratio >= LEAST) return [];
    const instead = litWithin(value, field === 'accent' ? LIGHT_RANGE : SYSTEM_RANGE);
    return [{ field, ...tooDark(value, ratio, instead, contrast(instead, behind)), instead }];
  });
  return [...malformed, ...dark];
};

const MALFORMED = {
  vi: `màu viết dạng #rrggbb, ví dụ ${OWN_PALETTE.lantern}`,
  en: `a colour is written #rrggbb, such as ${OWN_PALETTE.lantern}`,
};

const tooDark = (value: Hex, ratio: number, instead: Hex, reached: number): { vi: string; en: string } => ({
  vi: `${value} quá tối: tương phản với nền đêm là ${comma(ratio)}, cần từ ${LEAST}; cùng sắc, ${instead} đạt ${comma(reached)}`,
  en: `${value} is too dark: its contrast on the night is ${ratio.toFixed(1)}, at least ${LEAST} is needed; of the same hue ${instead} has ${reached.toFixed(1)}`,
});

const comma = (figure: number): string => figure.toFixed(1).replace('.', ',');
