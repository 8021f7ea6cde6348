import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { customProperties } from '../../shared/look/custom-properties.ts';
import { OWN_PALETTE } from '../../shared/look/palette.ts';

const css = readFileSync(join(import.meta.dirname, '../../shared/ui/tokens/tokens.css'), 'utf8');
const declared = new Map([...css.matchAll(/^\s*(--[a-z0-9-]+): ([^;]+);$/gm)].map(([, name, value]) => [name, value]));

describe('the tokens', () => {
  test('of the stylesheet are the palette that a look starts from', () => {
    const own = customProperties(OWN_PALETTE);
    for (const name of Object.keys(OWN_PALETTE)) expect(declared.get(`--${name}`), name).toBe(own[`--${name}`]);
  });

  test('for a part of a colour are that colour', () => {
    const own = customProperties(OWN_PALETTE);
    const parts = [...declared].filter(([name]) => name?.endsWith('-rgb'));
    expect(parts.length).toBeGreaterThan(5);
    for (const [name, value] of parts) expect(value, name).toBe(own[name as `--${string}`]);
  });
});
