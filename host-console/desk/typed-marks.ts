/**
 * Marks as they stand on paper, "8,5" or "8.5", in half-points (JD1). What was left empty, or is no number, is left out:
 * then the engine says that the sheet is incomplete.
 */
export const halvesOf = (typed: Readonly<Record<string, string>>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([criterion, text]) => {
      const points = Number(text.trim().replace(',', '.'));
      return text.trim() === '' || !Number.isFinite(points) || points < 0 ? [] : [[criterion, points * 2]];
    }),
  );
