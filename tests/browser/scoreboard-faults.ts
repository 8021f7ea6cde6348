import type { Page } from 'playwright-core';

/** A line of text as it stands in the picture, in px. */
export interface Line {
  text: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Looked {
  faults: string[];
  lines: Line[];
}

/**
 * Looks at every visible line of text of the scene on the page: its size, the safe area, its field, whether it runs into
 * another line, and whether the ink of its marks is cut off.
 * @param smallest the least size, as a part of the height
 */
export const lookAt = (page: Page, smallest: number): Promise<Looked> =>
  page.evaluate((least) => {
    const { innerWidth: width, innerHeight: height } = window;
    const faults: string[] = [];
    const lines: (Line & { of: Element; trim: number })[] = [];
    const brush = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    const styles = new Map<Element, CSSStyleDeclaration>();
    const styleOf = (element: Element): CSSStyleDeclaration => {
      const known = styles.get(element) ?? getComputedStyle(element);
      styles.set(element, known);
      return known;
    };

    /** What cuts it off: the nearest ancestors that hide what stands over. */
    const frames = (element: Element): DOMRect[] => {
      const found: DOMRect[] = [];
      for (let at: Element | null = element; at && !at.matches('.page'); at = at.parentElement) {
        const { overflowX, overflowY } = styleOf(at);
        if (overflowX !== 'visible' || overflowY !== 'visible') found.push(at.getBoundingClientRect());
      }
      return found;
    };

    /** How far the ink of this text goes above and below its base line, px: stacked marks go highest. */
    const ink = (element: Element, text: string) => {
      const { fontStyle, fontWeight, fontSize, fontFamily } = styleOf(element);
      brush.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
      const {
        actualBoundingBoxAscent: up,
        actualBoundingBoxDescent: down,
        fontBoundingBoxAscent: base,
      } = brush.measureText(text);
      return { up, down, base };
    };

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.nodeValue?.trim() ?? '';
      if (!element || text === '' || element.closest('[aria-hidden=true], script, style')) continue;
      let seen = 1;
      for (let at: Element | null = element; at; at = at.parentElement) {
        seen *= Number(styleOf(at).opacity);
        if (styleOf(at).display === 'none') seen = 0;
      }
      if (seen === 0) continue;
      const style = styleOf(element);
      const size = Number.parseFloat(style.fontSize);
      // A letter in a podium's sign is part of a picture; its size is in the picture's own units.
      const sign = element.closest('svg') !== null;
      if (!sign && size < height * least - 0.6)
        faults.push(`"${text}" is ${((size / height) * 100).toFixed(1)} % high`);
      const range = document.createRange();
      range.selectNodeContents(node);
      const cuts = sign ? [] : frames(element);
      const marks = cuts.length > 0 ? ink(element, text) : null;
      const plate = element.closest('.plate-flyer') ? null : element.closest('.plate')?.getBoundingClientRect();
      for (const rect of range.getClientRects()) {
        // The ink of a line, without its room for marks.
        const trim = rect.height * 0.2;
        lines.push({
          of: element,
          trim,
          text,
          left: rect.left,
          top: rect.top,
          width: rect.width,
          height: rect.height,
        });
        const outside =
          rect.left < width * 0.05 - 2 ||
          rect.right > width * 0.95 + 2 ||
          rect.top + trim < height * 0.05 - 2 ||
          rect.bottom - trim > height * 0.95 + 2;
        if (outside) faults.push(`"${text}" stands in the outer 5 %`);
        if (plate && (rect.top + trim < plate.top - 2 || rect.bottom - trim > plate.bottom + 2))
          faults.push(`"${text}" stands over its plate`);
        for (const cut of cuts) {
          if (!marks) break;
          const line = rect.top + marks.base;
          if (line - marks.up < cut.top - 1 || line + marks.down > cut.bottom + 1)
            faults.push(`"${text}" has its marks cut off`);
          if (rect.left < cut.left - 1 || rect.right > cut.right + 1) faults.push(`"${text}" is cut off at the side`);
        }
      }
      const field = element.closest<HTMLElement>('.fit, .paragraph');
      if (field && field.scrollWidth > field.clientWidth + 1) faults.push(`"${text}" is wider than its field`);
      if (field?.classList.contains('paragraph') && field.scrollHeight > field.clientHeight + 1) {
        faults.push(`"${text}" is higher than its field`);
      }
    }
    lines.forEach((a, i) => {
      for (const b of lines.slice(i + 1)) {
        if (a.of === b.of || a.of.contains(b.of) || b.of.contains(a.of)) continue;
        const across = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
        const down =
          Math.min(a.top + a.height - a.trim, b.top + b.height - b.trim) - Math.max(a.top + a.trim, b.top + b.trim);
        if (across > 2 && down > 2) faults.push(`"${a.text}" runs into "${b.text}"`);
      }
    });
    return { faults: [...new Set(faults)], lines: lines.map(({ of: _of, trim: _trim, ...line }) => line) };
  }, smallest);
