import { describe, expect, it } from 'vitest';
import { ACTION_GROUPS, ACTION_TABLE, capOf, keyBindings, rowsOf } from '../../host-console/desk/action-table.ts';
import { actionNames } from '../../host-console/words/action-names.ts';

describe('the table of keys', () => {
  it('gives no key to two actions', () => {
    const keys = keyBindings().map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('prints no cap twice', () => {
    const caps = ACTION_TABLE.map((row) => row.cap);
    expect(new Set(caps).size).toBe(caps.length);
  });

  it('names physical keys only: an input method changes what is written, not where the key is', () => {
    const codes = /^(?:(?:\$mod|Shift)\+)?(?:Key[A-Z]|Digit\d|Space|Escape|Minus|Equal|Slash|Arrow(?:Up|Down))$/;
    for (const { key } of keyBindings()) expect(key).toMatch(codes);
  });

  it('leaves alone what the browser keeps for itself', () => {
    const kept = ['$mod+KeyW', '$mod+KeyT', '$mod+KeyN', '$mod+KeyR', 'F5', 'F11', 'Tab', 'Enter'];
    for (const { key } of keyBindings()) expect(kept).not.toContain(key);
  });

  it('prints the digit on a numbered button', () => {
    expect(capOf('pick', 3)).toBe('3');
    expect(keyBindings().find(({ key }) => key === 'Digit3')).toEqual({ key: 'Digit3', id: 'pick', n: 3 });
  });

  it('[BZ4] a digit alone never takes the word from a team', () => {
    expect(capOf('give-word', 2)).toBe('⇧2');
    expect(
      keyBindings()
        .filter(({ id }) => id === 'give-word')
        .map(({ key, n }) => [key, n])[1],
    ).toEqual(['Shift+Digit2', 2]);
  });

  it('asks for a kept-down key only where viewers can’t unsee it', () => {
    expect(ACTION_TABLE.filter((row) => 'held' in row).map((row) => row.id)).toEqual(['confirm-result']);
  });

  it('stands whole on the help sheet', () => {
    expect(ACTION_GROUPS.flatMap((group) => rowsOf(group)).length).toBe(ACTION_TABLE.length);
  });

  it.each(['vi', 'en'] as const)('names every action in %s', (lang) => {
    const names = ACTION_TABLE.map((row) => actionNames[lang].action[row.id]);
    for (const name of names) expect(name.normalize('NFC')).toBe(name);
    expect(new Set(names).size).toBe(names.length);
  });
});
