import type { LookCheck, LookRequest, LookState } from '../../shared/protocol/look.ts';
import { type Answer, ask } from '../content/content-line.ts';
import { json } from '../parts/desk-line.ts';

export const readLook = (): Promise<Answer<LookState>> => ask('/look/', json<LookState>);
/** What the hub says of a picture: it alone has looked into the file. */
export const checkLook = (look: LookRequest): Promise<Answer<LookCheck>> => ask('/look/check', json<LookCheck>, look);
export const saveLook = (look: LookRequest): Promise<Answer<LookCheck>> => ask('/look/save', json<LookCheck>, look);
