/** How many of the last gaps are looked at. */
const KEPT = 64;
/** Fewer say nothing. */
const ENOUGH = 8;

/** The usual time between two of something that comes again and again, from the last 64 gaps. */
export function createGaps({ most, part = 0.5 }: { most: number; part?: number }) {
  const gaps: number[] = [];
  let last: number | null = null;
  return {
    /** It came at `stamp`, ms. A gap longer than `most` is a pause and doesn't count. */
    add: (stamp: number): void => {
      const gap = last === null ? 0 : stamp - last;
      last = stamp;
      if (gap <= 0 || gap > most) return;
      gaps.push(gap);
      if (gaps.length > KEPT) gaps.shift();
    },
    pause: (): void => {
      last = null;
    },
    /** The gap that `part` of them do not exceed, to 0.1 ms; null before there are enough. */
    usual: (): number | null => {
      if (gaps.length < ENOUGH) return null;
      const sorted = [...gaps].sort((a, b) => a - b);
      const gap = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
      return Math.round(gap * 10) / 10;
    },
  };
}
