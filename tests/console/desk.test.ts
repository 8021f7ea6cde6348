import { describe, expect, it } from 'vitest';
import { createDesk } from '../../host-console/desk/desk.ts';
import { fakeConnection } from './fake-connection.ts';
import { BASE } from './fixtures.ts';
import { SCENES } from './scenes.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the desk', () => {
  it('[Law 4] GO names the revision that was painted, not the newest', async () => {
    const connection = fakeConnection({ view: BASE });
    const desk = createDesk(connection, 'vi');
    desk.paintedGo(BASE.go);
    connection.store.setState({ view: { ...BASE, go: { ...BASE.go, takeRevision: 99 } } });
    desk.pressGo(1000);
    await settled();
    expect(connection.sent).toEqual([{ type: 'take', takeRevision: 41 }]);
  });

  it('a stale GO flashes once and says so', async () => {
    const connection = fakeConnection({ view: BASE, reply: { ok: false, code: 'stale-take' } });
    const desk = createDesk(connection, 'vi');
    desk.paintedGo(BASE.go);
    desk.pressGo(1000);
    await settled();
    expect(desk.store.getState()).toMatchObject({ stale: 1, note: { action: 'go', code: 'stale-take' } });
  });

  it('before anything was painted GO does nothing', () => {
    const connection = fakeConnection({ view: BASE });
    createDesk(connection, 'vi').pressGo(1000);
    expect(connection.sent).toEqual([]);
  });

  it('nothing is sent while the hub is lost, and the press is answered', () => {
    const connection = fakeConnection({ view: SCENES.answering ?? BASE, status: 'lost' });
    const desk = createDesk(connection, 'vi');
    desk.press('right');
    expect(connection.sent).toEqual([]);
    expect(desk.store.getState().note).toMatchObject({ action: 'right', about: 'why', why: 'offline' });
  });

  it('a refusal stands beside what was pressed, and the next success clears it', async () => {
    const refused = fakeConnection({ view: BASE, reply: { ok: false, code: 'held' } });
    const desk = createDesk(refused, 'vi');
    desk.press('blackout');
    await settled();
    expect(desk.store.getState().note).toMatchObject({ action: 'blackout', about: 'refused', code: 'held' });
    refused.send = () => Promise.resolve({ ok: true, seq: 2 });
    desk.press('blackout');
    await settled();
    expect(desk.store.getState().note).toBeNull();
  });

  it('[UN4] a take-back that the hub wants confirmed opens the question', async () => {
    const connection = fakeConnection({ view: BASE, reply: { ok: false, code: 'confirmation-needed' } });
    const desk = createDesk(connection, 'vi');
    desk.press('take-back');
    await settled();
    expect(desk.store.getState()).toMatchObject({ dialog: 'take-back', note: null });
  });
});
