import type { HostView } from '../../shared/views/host.ts';
import type { TeamName } from '../../shared/views/parts.ts';

const byName = new Intl.Collator('vi');

/** Every team of the contest, in the order of the Vietnamese alphabet. */
export const teamsOf = ({ contest }: HostView): TeamName[] =>
  [...(contest?.teams ?? [])].sort((a, b) => byName.compare(a.name, b.name));
