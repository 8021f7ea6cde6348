/**
 * Brings the package's stylesheet into a graphic's shadow tree, and its fonts into the document: browsers heed no
 * `@font-face` inside a shadow. @returns what takes the fonts away again
 */
export async function bringStyle(root: ShadowRoot, folder: string): Promise<() => void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  // Its rules are read below, which another origin's sheet allows only like this.
  link.crossOrigin = 'anonymous';
  link.href = new URL('assets/graphic.css', folder).href;
  const loaded = new Promise<void>((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(`no stylesheet at ${link.href}`));
  });
  root.append(link);
  await loaded;
  const rules = [...(link.sheet?.cssRules ?? [])];
  const faces = rules.flatMap((rule) => (rule instanceof CSSFontFaceRule ? [faceOf(rule, link.href)] : []));
  for (const face of faces) document.fonts.add(face);
  return () => {
    for (const face of faces) document.fonts.delete(face);
  };
}

function faceOf({ style }: CSSFontFaceRule, base: string): FontFace {
  const word = (name: string): string => style.getPropertyValue(name).trim();
  const family = word('font-family').replace(/^["']|["']$/g, '');
  const source = word('src').replace(
    /url\("?([^")]+)"?\)/g,
    (_all, url: string) => `url("${new URL(url, base).href}")`,
  );
  return new FontFace(family, source, {
    style: word('font-style') || 'normal',
    weight: word('font-weight') || 'normal',
    stretch: word('font-stretch') || 'normal',
    unicodeRange: word('unicode-range') || 'U+0-10FFFF',
    display: 'swap',
  });
}
