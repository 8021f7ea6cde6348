import { fileURLToPath } from 'node:url';

/** The checkout this file belongs to. */
export const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url));
