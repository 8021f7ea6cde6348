import type { JudgeId, Podium } from './ids.ts';

/** Everyone who can be connected. `system` is the hub itself (alarm, gateway, restart). */
export const ROLES = ['host', 'mc', 'secretary', 'judge', 'team', 'output', 'audience', 'system'] as const;
export type Role = (typeof ROLES)[number];

/** Who sends a command: taken from the connection's token, never from a payload (Law 10). */
export type Actor =
  | { role: 'host' | 'mc' | 'secretary' | 'output' | 'audience' | 'system' }
  | { role: 'judge'; judge: JudgeId }
  | { role: 'team'; podiums: Podium[] };
