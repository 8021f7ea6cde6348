import { z } from 'zod';
import { isHex } from '../look/colour.ts';
import { lookFaults } from '../look/look-check.ts';
import { OWN_PALETTE } from '../look/palette.ts';

const colour = z
  .string()
  .refine(isHex, {
    error: `màu viết dạng #rrggbb, ví dụ ${OWN_PALETTE.lantern} [a colour is written #rrggbb, such as ${OWN_PALETTE.lantern}]`,
  })
  .transform((hex) => hex.toLowerCase());

/** What a logo may be: every browser on air draws these, and none of them can run anything. */
export const LOGO_ENDINGS = ['png', 'jpg', 'jpeg', 'webp'] as const;

/** How long the words for a logo may be, characters. */
export const LOGO_ALT = 120;

const logoSchema = z.strictObject({
  // A bare file name: a path could climb out of the contest's media folder.
  file: z.string().regex(new RegExp(`^[\\p{L}\\p{N}_-][\\p{L}\\p{N} ._-]*\\.(?:${LOGO_ENDINGS.join('|')})$`, 'iu'), {
    error: `tên một tệp PNG, JPEG hoặc WebP trong thư mục media [the name of a PNG, JPEG or WebP file in the media folder]`,
  }),
  alt: z.string().normalize('NFC').trim().min(1).max(LOGO_ALT),
});

/** A contest's look as it stands in its file: everything optional; each colour is judged on the night it would stand on. */
export const lookSchema = z
  .strictObject({
    accent: colour.optional(),
    ground: colour.optional(),
    second: colour.optional(),
    logo: logoSchema.optional(),
  })
  .superRefine(({ accent, ground, second }, { addIssue }) => {
    const colours = { ...(accent && { accent }), ...(ground && { ground }), ...(second && { second }) };
    // How a colour is written was judged above.
    for (const { field, vi, en } of lookFaults(colours).filter(({ instead }) => instead !== null)) {
      addIssue({ code: 'custom', path: [field], message: `${vi} [${en}]`, input: colours[field] });
    }
  });
