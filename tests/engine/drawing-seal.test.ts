import { expect, test } from 'vitest';
import type { Command } from '../../shared/engine/command.ts';
import { isRefusal } from '../../shared/engine/decide.ts';
import { drawSealed } from '../../shared/engine/drawing.ts';
import { Dice } from '../simulation/dice.ts';
import { World } from '../simulation/world.ts';
import { aSeason } from './fixtures.ts';

const HOST = { role: 'host' } as const;

test('[BR3] the hidden number is sealed from the commitment until the last ball, through a take-back too', () => {
  const world = new World(new Dice(7));
  const send = (command: Command): void => {
    const decision = world.send(command, command.type === 'create-contest' ? { role: 'system' } : HOST);
    if (isRefusal(decision)) throw new Error(decision.refused);
  };
  const take = (): void => send({ type: 'take', takeRevision: world.state.takeRevision });
  const sealed = (): boolean => drawSealed(world.state);

  send({ type: 'create-contest', contest: aSeason() });
  expect(sealed()).toBe(false);
  take();
  expect(sealed()).toBe(true);
  send({ type: 'call-draw', called: '2410' });
  expect(sealed()).toBe(true);
  const called = world.state.undo.at(-1);
  if (called === undefined) throw new Error('nothing to take back');
  send({ type: 'take-back', action: called.action, confirmed: true });
  expect(sealed()).toBe(true);
  send({ type: 'call-draw', called: '2411' });
  const balls = world.state.show.draw?.balls.length ?? 0;
  for (let ball = 1; ball <= balls; ball += 1) {
    expect(sealed()).toBe(true);
    take();
  }
  expect(sealed()).toBe(false);
});
