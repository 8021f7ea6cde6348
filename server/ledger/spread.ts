/** How figures spread. In the unit of the figures, to a hundredth. */
export interface Spread {
  count: number;
  median: number;
  p95: number;
  worst: number;
}

/** Nearest rank: every figure of the report is one that was measured. Null without figures. */
export function spreadOf(figures: readonly number[]): Spread | null {
  if (figures.length === 0) return null;
  const sorted = [...figures].sort((a, b) => a - b);
  const rank = (part: number): number => {
    const figure = sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0;
    return Math.round(figure * 100) / 100;
  };
  return { count: sorted.length, median: rank(0.5), p95: rank(0.95), worst: rank(1) };
}
