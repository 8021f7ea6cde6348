/**
 * The show's three tempos in milliseconds; tokens.css holds the same figures for stylesheets.
 * Snap: buzz, right, wrong. Move: focus, points, ranks. Stage: titles, reveals, champion.
 */
export const TEMPO = { snap: 100, move: 560, stage: 1600 } as const;

/** Travel: from one place to another. Land: comes to rest with weight. Leave: the light goes out. */
export const EASING = {
  travel: 'cubic-bezier(0.62, 0.02, 0.18, 1)',
  land: 'cubic-bezier(0.16, 0.9, 0.24, 1)',
  leave: 'cubic-bezier(0.5, 0, 0.9, 0.4)',
} as const;
