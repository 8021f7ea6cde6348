import type { JudgeId } from '../../shared/engine/ids.ts';
import type { DeviceView } from '../../shared/protocol/messages.ts';
import type { HostView } from '../../shared/views/host.ts';
import type { TeamName } from '../../shared/views/parts.ts';

const byName = new Intl.Collator('vi');

/** Every team of the contest that the desk can see: at the draw all of them, afterwards those in the bracket. */
export function teamsOf({ program, preview, bracket }: HostView): TeamName[] {
  const teams = new Map<string, TeamName>();
  for (const scene of [program.scene, preview?.scene]) {
    if (scene?.scene !== 'draw') continue;
    const seated = scene.heats.flatMap((heat) => heat.seats.flatMap((seat) => seat.team ?? []));
    for (const team of [...scene.bowl, ...seated]) teams.set(team.id, team);
  }
  for (const slot of bracket.flatMap((stage) => stage.heats.flatMap((heat) => heat.slots))) {
    if (slot.known) teams.set(slot.team.id, slot.team);
  }
  return [...teams.values()].sort((a, b) => byName.compare(a.name, b.name));
}

/** The jury as the desk can see it: by name once a presentation is on, else by the tablets that were paired. */
export function judgesOf({ heat }: HostView, devices: readonly DeviceView[]): { id: JudgeId; name: string }[] {
  const judges = new Map<JudgeId, string>();
  for (const { judge } of devices) if (judge !== null) judges.set(judge, judge);
  for (const { id, name } of heat?.turn?.judges ?? []) judges.set(id, name);
  return [...judges].map(([id, name]) => ({ id, name }));
}
