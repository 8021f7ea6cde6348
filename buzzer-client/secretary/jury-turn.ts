import type { SecretaryView } from '../../shared/views/held.ts';

/** The presentation before the jury, as the secretary sees it. */
export type JuryTurn = NonNullable<SecretaryView['turn']>;
