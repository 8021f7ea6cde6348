import type { ContestEvent } from '../event.ts';
import type { Refusal } from '../refusal.ts';

/** Facts, or a refusal: never both, never an exception (Law 1). */
export type Decision = ContestEvent[] | Refusal;

export const isRefusal = (decision: Decision): decision is Refusal => !Array.isArray(decision);
