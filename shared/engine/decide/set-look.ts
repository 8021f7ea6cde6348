import type { CommandOf } from '../command.ts';
import { anyRunning } from '../evolve/clock.ts';
import { refuse } from '../refusal.ts';
import type { State } from '../state.ts';
import type { Decision } from './decision.ts';
import type { Scope } from './scope.ts';

/** The contest's colours and logo, whole: what the new look does not say is the program's own again. */
export const setLook = ({ look }: CommandOf<'set-look'>, { state }: Scope): Decision =>
  lookStands(state) ? refuse('wrong-phase') : [{ type: 'look-set', look }];

/** While a clock or the buzzers' window runs nobody's screen changes its colours. */
export const lookStands = ({ show }: State): boolean => anyRunning(show);
