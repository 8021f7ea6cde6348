import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HTTP_CODES } from '../../server/http/http-error.ts';
import { MAY } from '../../server/hub/roles.ts';
import { projectRoot } from '../../server/paths.ts';
import type { ClientCommand } from '../../shared/protocol/commands.ts';
import { BALLOT_CODES, CLIENT_ROLES, DOOR_CODES, PROTOCOL_VERSION } from '../../shared/protocol/messages.ts';
import {
  CLIENT_COMMANDS,
  codesSchema,
  commandMessageSchema,
  commandSchema,
  helloSchema,
  statusSchema,
} from '../../shared/protocol/schemas.ts';

const doc = readFileSync(join(projectRoot(), 'shared/protocol/README.md'), 'utf8');
const rows = [...doc.matchAll(/^\| `(\{"type":.+?\})` \| ([^|]+) \|/gm)].map(([, json, who]) => ({
  command: JSON.parse(json!) as ClientCommand,
  who: who!.trim(),
}));
const blocks = [...doc.matchAll(/```json\n([\s\S]+?)```/g)].map(([, json]) => JSON.parse(json!) as object);

describe('the protocol’s page says what the parsers accept', () => {
  test('every command a socket can spell has an example', () => {
    expect(rows.map(({ command }) => command.type).sort()).toEqual([...CLIENT_COMMANDS].sort());
  });

  test.each(rows.map(({ command, who }) => [command.type, command, who] as const))(
    'the example of %s is accepted, and its senders are those of the table',
    (type, command, who) => {
      expect(commandSchema.safeParse(command).error).toBeUndefined();
      const senders = who.split(', ').map((name) => name.replace('head judge', 'judge'));
      expect(senders).toEqual([...MAY[type]]);
    },
  );

  test('its handshake, command and status are accepted', () => {
    const fits = (schema: { safeParse: (value: unknown) => { success: boolean } }) =>
      blocks.filter((block) => schema.safeParse(block).success).length;
    expect(fits(helloSchema)).toBe(1);
    expect(fits(commandMessageSchema)).toBe(1);
    expect(fits(statusSchema)).toBe(1);
  });

  test('its requests for codes are accepted', () => {
    const examples = [...doc.matchAll(/(\{"role":.+?\}) *(?:\(host’s token\)|\(host's token\))?$/gm)].map(
      ([, json]) => json!,
    );
    expect(examples.length).toBe(5);
    for (const json of examples) expect(codesSchema.safeParse(JSON.parse(json)).error).toBeUndefined();
  });

  test('every role and every code is named', () => {
    expect(doc).toContain(`Protocol version: **${PROTOCOL_VERSION}**`);
    const named = [...CLIENT_ROLES, ...BALLOT_CODES, ...Object.keys(HTTP_CODES)];
    const door = DOOR_CODES.filter((code) => !['no-token', 'bad-token', 'wrong-protocol'].includes(code));
    for (const word of [...named, ...door]) expect(doc).toContain(`\`${word}\``);
  });
});
