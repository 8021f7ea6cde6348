import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceTokens } from '../../server/audience/device-tokens.ts';

const tokens = deviceTokens(new Uint8Array(32).fill(7));

describe('device tokens', () => {
  it('a minted token names its device, also for a gateway that comes later with the same secret', () => {
    const { device, token } = tokens.mint();
    expect(tokens.read(token)).toBe(device);
    expect(deviceTokens(new Uint8Array(32).fill(7)).read(token)).toBe(device);
    expect(deviceTokens(new Uint8Array(32).fill(8)).read(token)).toBeNull();
    expect(tokens.mint().device).not.toBe(device);
  });

  it('nothing else names anybody: changed, cut, swapped or made up', () => {
    const [first, second] = [tokens.mint(), tokens.mint()];
    const swapped = `${first.device}.${second.token.split('.')[1]}`;
    for (const token of [
      '',
      '.',
      first.device,
      `${first.device}.`,
      `${first.token}.`,
      swapped,
      first.token.slice(0, -2),
    ]) {
      expect(tokens.read(token)).toBeNull();
    }
    fc.assert(
      fc.property(fc.string(), fc.string(), (device, signature) => tokens.read(`${device}.${signature}`) === null),
    );
  });
});
