import { createHash } from 'node:crypto';

/** A script without `src`. Its text is what the browser takes the hash of. */
const INLINE = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi;

/** Sources for a content security policy that let in exactly the inline scripts of this page. */
export const inlineScriptSources = (html: string): string[] =>
  // A browser reads every line end as one line feed before it hashes.
  [...html.replace(/\r\n?/g, '\n').matchAll(INLINE)].map(
    ([, text]) =>
      `'sha256-${createHash('sha256')
        .update(text ?? '')
        .digest('base64')}'`,
  );

/** The policy with these sources added to what may run; unchanged without any. */
export const withScriptSources = (policy: string, sources: readonly string[]): string =>
  policy.replace(/\bscript-src [^;]*/, (allowed) => [allowed, ...sources].join(' '));
