import type { Wait } from '../../shared/engine/go.ts';
import type { GoView } from '../../shared/views/host.ts';
import type { ActionId } from './action-table.ts';

/** The keys that end each wait. Everything else on the desk stays dark: light sits on what the show waits for. */
export const LIT_BY: Record<Wait, readonly ActionId[]> = {
  'contest-missing': [],
  'call-number': ['call-number'],
  ruling: ['right', 'wrong', 'silent'],
  buzzers: [],
  race: [],
  answers: [],
  // The digits close absent judges' seats: that is the exception, nothing to be led into.
  marks: [],
  overtime: ['overtime-take', 'overtime-waive'],
  tally: [],
  entrants: [],
  'two-team-heat': ['withdraw'],
  protest: ['protest'],
  'confirm-result': ['confirm-result'],
  finished: [],
  'no-question': ['replace'],
};

/** The one next action, or the few that are asked for. */
export const litKeys = (go: GoView): readonly ActionId[] => (go.ready ? ['go'] : LIT_BY[go.wait]);
