import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAY, may } from '../../server/hub/roles.ts';
import type { Command, CommandType } from '../../shared/engine/command.ts';
import type { Role } from '../../shared/engine/role.ts';
import { SYSTEM_COMMANDS } from '../../shared/protocol/commands.ts';
import { CLIENT_ROLES, type ClientRole } from '../../shared/protocol/messages.ts';
import { CLIENT_COMMANDS, commandSchema } from '../../shared/protocol/schemas.ts';
import { Rig } from './rig.ts';
import type { Screen } from './screen.ts';

/** A well-formed example of every command a socket can spell; a new one without an example fails below. */
const EXAMPLES: { [T in CommandType]: object } = {
  'create-contest': { contest: {} },
  'import-content': { teams: null, bank: [] },
  'set-look': { look: {} },
  ring: {},
  recover: { lastAliveAt: 0 },
  'close-race': { asking: 'none', silent: [], unaware: [] },
  'record-tally': { poll: 'p', tally: { seq: 1, counts: [1], entrants: 1, hash: 'h' } },
  'record-entrants': { item: 'i', entrants: 1, hash: 'h' },
  'record-winner': { item: 'i', code: '1' },
  take: { takeRevision: 999_999 },
  'take-back': { action: 'none', confirmed: false },
  hold: {},
  resume: {},
  'show-slide': { slide: null },
  'set-next': { item: null },
  'call-draw': { called: '12' },
  'type-draw': { balls: [] },
  'start-heat': { heat: 'none' },
  'confirm-result': { heat: 'none' },
  withdraw: { heat: 'none', team: 'none', replacement: null, reason: 'thử' },
  'allow-short-heat': { heat: 'none', reason: 'thử' },
  retire: { podium: 'H', how: 'withdrawn', reason: 'thử' },
  'reopen-result': { heat: 'none', reason: 'thử' },
  'annul-heat': { heat: 'none', reason: 'thử' },
  rule: { asking: 'none', podium: 'A', verdict: 'right' },
  'give-word': { asking: 'none', podium: 'A' },
  'replace-ruling': { asking: 'none', of: null, podium: 'A', verdict: 'right', reason: 'thử' },
  protest: { asking: 'none', podium: 'A', by: null, reason: 'thử' },
  'rule-protest': { protest: 'none', upheld: false, reason: 'thử', ruling: null },
  'judge-answer': { asking: 'none', podium: 'A', right: true },
  'adjust-clock': { seconds: 1 },
  'stop-clock': {},
  'adjust-score': { podium: 'A', points: 1, reason: 'thử' },
  'choose-pack': { pack: 0 },
  'place-star': { podium: 'A' },
  'give-question': { asking: 'none' },
  'play-media': { asking: 'none', again: false },
  'pause-media': { asking: 'none' },
  'replace-question': { item: 'none', question: 'none' },
  'close-seat': { judge: 'gk3' },
  'enter-marks': { item: 'none', judge: 'gk3', halves: {} },
  'reopen-marks': { item: 'none', judge: 'gk3', reason: '' },
  'rule-overtime': { confirm: true },
  'redraw-winner': {},
  'close-poll': { poll: 'none' },
  press: { asking: 'none', podium: 'A', stamp: 1, delay: 0, by: 'touch' },
  answer: { asking: 'none', podium: 'A', value: 'x', stamp: 1, delay: 0, by: 'touch' },
  'ask-star': { podium: 'A' },
  'submit-marks': { item: 'none', halves: {} },
};
const example = (type: CommandType): Command => ({ type, ...EXAMPLES[type] }) as Command;
const TYPES = Object.keys(MAY) as CommandType[];

describe('[Law 10] the table of roles and commands', () => {
  let rig: Rig;
  let screens: Record<ClientRole, Screen>;

  beforeAll(async () => {
    rig = await Rig.start();
    const [host, mc, secretary, judge, team, output, preview] = await Promise.all([
      rig.host(),
      rig.screen('mc', await rig.pair({ role: 'mc' })),
      rig.screen('secretary', await rig.pair({ role: 'secretary' })),
      rig.judge('gk2'),
      rig.team('A'),
      rig.output(),
      rig.screen('preview', await rig.pair({ role: 'preview' })),
    ]);
    screens = { host, mc, secretary, judge, team, output, preview } as unknown as Record<ClientRole, Screen>;
  });
  afterAll(() => rig.stop());

  test('every command a socket can spell has a schema and an example that fits it', () => {
    const spelled = TYPES.filter((type) => !(SYSTEM_COMMANDS as readonly string[]).includes(type));
    expect([...CLIENT_COMMANDS].sort()).toEqual([...spelled].sort());
    for (const type of CLIENT_COMMANDS) expect(commandSchema.safeParse(example(type)).error).toBeUndefined();
    for (const type of SYSTEM_COMMANDS) expect(MAY[type]).toEqual([]);
  });

  const rows = TYPES.flatMap((type) => CLIENT_ROLES.map((role) => [role, type] as const));
  test.each(rows)('%s × %s', async (role, type) => {
    // One device asks for everything at once here; the rate limit is another test's matter.
    await new Promise((resolve) => setTimeout(resolve, 20));
    const { seq } = rig.hub.runner;
    const reply = await screens[role].command(example(type));
    const allowed =
      (MAY[type] as readonly Role[]).includes(role as Role) &&
      !(role === 'judge' && (type === 'close-seat' || type === 'rule-protest'));
    if (allowed) expect(reply).not.toMatchObject({ code: 'not-allowed' });
    else {
      expect(reply).toEqual({ ok: false, code: 'not-allowed' });
      expect(rig.hub.runner.seq).toBe(seq);
    }
  });

  test('[JD5] the secretary types in paper marks and has no other command', () => {
    expect(TYPES.filter((type) => (MAY[type] as readonly Role[]).includes('secretary'))).toEqual(['enter-marks']);
    expect(MAY['enter-marks']).toEqual(['host', 'secretary']);
  });

  test('[SK8] a team asks for its own star alone, and nobody but a team asks', () => {
    const state = rig.hub.runner.committed;
    const ask = (podium: 'A' | 'B') => ({ type: 'ask-star', podium }) as const;
    expect(MAY['ask-star']).toEqual(['team']);
    expect(may({ role: 'team', podiums: ['A'] }, ask('A'), state)).toBe(true);
    expect(may({ role: 'team', podiums: ['A'] }, ask('B'), state)).toBe(false);
  });

  test('[JD2] of the judges only the head closes a seat', () => {
    const state = rig.hub.runner.committed;
    expect(may({ role: 'judge', judge: 'gk1' as never }, example('close-seat'), state)).toBe(true);
    expect(may({ role: 'judge', judge: 'gk2' as never }, example('close-seat'), state)).toBe(false);
    expect(may({ role: 'judge', judge: 'gk1' as never }, example('rule-protest'), state)).toBe(true);
    expect(may({ role: 'judge', judge: 'gk2' as never }, example('rule-protest'), state)).toBe(false);
  });
});
