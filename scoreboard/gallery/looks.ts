import type { LookView } from '../../shared/views/program.ts';
import round from './logo-round.svg?url';
import wide from './logo-wide.svg?url';

/** Contests that look otherwise, by their address in the gallery: a pale green one, a deep red one, a blue one without a logo. */
export const LOOKS: Record<string, LookView | undefined> = {
  own: undefined,
  rice: { accent: '#e6d84a', ground: '#7cb342', logo: { url: round, alt: 'Biểu trưng cây lúa' } },
  red: { accent: '#ffc83d', ground: '#8e0f1a', logo: { url: wide, alt: 'Biểu trưng ngôi sao' } },
  sea: { accent: '#7ff0e0', ground: '#0a3fa8' },
};

export const LOOK_IDS: string[] = Object.keys(LOOKS);
