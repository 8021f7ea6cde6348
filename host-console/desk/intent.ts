import type { ActionId } from './action-table.ts';
import { CONTEST_INTENTS } from './intents-contest.ts';
import { SHOW_INTENTS } from './intents-show.ts';
import { TABLE_INTENTS } from './intents-table.ts';
import type { Intent, IntentOf, Situation } from './situation.ts';

const INTENTS: Record<ActionId, IntentOf> = { ...SHOW_INTENTS, ...TABLE_INTENTS, ...CONTEST_INTENTS };

/** What pressing `id` would do now. Pure: buttons ask it whether they are alive, the keyboard asks it what to send. */
export const intentOf = (id: ActionId, situation: Situation, n = 0): Intent => INTENTS[id](situation, n);
