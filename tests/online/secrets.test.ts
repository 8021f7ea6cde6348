import { afterEach, describe, expect, test } from 'vitest';
import type { OnlineWelcome } from '../../shared/protocol/online.ts';
import { CANARY, type Key, OPTIONS } from './contest.ts';
import { CLOSES, must, OnlineRig, type TestPlayer } from './rig.ts';

const QUESTIONS = 6;
/** In this order: drawn by lot they would differ from round to round. */
const IDS = Array.from({ length: QUESTIONS }, (_, nth) => `cau-${nth}`);
const rigs: OnlineRig[] = [];
afterEach(async () => {
  for (const rig of rigs.splice(0)) await rig.stop();
});

/** A die that falls the same way in every round of this file. */
function loadedDice(): (below: number) => number {
  let state = 7;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
}

async function startRound(right: Key, scores: 'at-finish' | 'at-close'): Promise<OnlineRig> {
  const rig = await OnlineRig.start({
    questions: QUESTIONS,
    right,
    settings: { scores, questions: IDS },
    dice: loadedDice(),
  });
  rigs.push(rig);
  return rig;
}

/** The same player doing the same things at the same times. @returns every body the server sent, less what is drawn at random */
async function playThrough(rig: OnlineRig): Promise<{ player: TestPlayer; heard: string[] }> {
  const player = await rig.player();
  must(await player.start({ phone: '0912345678' }));
  for (let nth = 0; nth < QUESTIONS; nth += 1) {
    must(await player.next(nth));
    rig.pass(1_500);
    await player.hello();
    if (nth === 2) rig.pass(25_000);
    await player.answer(nth, nth % OPTIONS);
    await player.answer(nth, (nth + 1) % OPTIONS);
  }
  const drawn = /"(token|recoveryCode|url)":"[^"]*"/g;
  // Instants run on with the machine's own time between two messages.
  const instants = /\b\d{13}(\.\d+)?\b/g;
  return { player, heard: player.heard.map((body) => body.replace(drawn, '"$1"').replace(instants, '"instant"')) };
}

describe('the right answers before the close', () => {
  test('[AU7] change not a byte of anything that is sent, when scores are kept back', async () => {
    const one = await playThrough(await startRound(() => 0, 'at-close'));
    const other = await playThrough(await startRound((nth) => (nth + 2) % OPTIONS, 'at-close'));
    expect(one.heard.length).toBeGreaterThan(20);
    for (const [nth, body] of one.heard.entries()) expect(other.heard[nth]).toBe(body);
  });

  test('[AU7] change nothing but the own score after the last question, when it is told', async () => {
    const one = await playThrough(await startRound(() => 0, 'at-finish'));
    const other = await playThrough(await startRound((nth) => (nth + 2) % OPTIONS, 'at-finish'));
    const score = /"score":\{[^}]*\}/g;
    const changed = one.heard.flatMap((body, nth) => (body === other.heard[nth] ? [] : [nth]));
    // The last answer's receipt; the refusal after it says nothing.
    expect(changed).toEqual([one.heard.length - 2]);
    expect(one.heard.map((body) => body.replace(score, ''))).toEqual(
      other.heard.map((body) => body.replace(score, '')),
    );
  });

  test('[AU7] no body, header or picture name carries a secret; afterwards the answers are open', async () => {
    const rig = await startRound(() => 1, 'at-finish');
    const { player, heard } = await playThrough(rig);
    const urls = player.heard.flatMap((body) => /\/media\/[^"]+/.exec(body)?.[0] ?? []);
    expect(urls.length).toBeGreaterThan(0);
    const picture = await fetch(`${rig.url}${urls[0]}`);
    expect(await picture.text()).toBe('tranh');
    const headers = JSON.stringify([...picture.headers]);
    const texts = [...heard, headers, await (await rig.organiser('status')).text()];
    for (const text of texts) {
      expect(text).not.toContain(CANARY);
      expect(text).not.toMatch(/"(answer|right|opened|note|cite|source)":(?!\d+,"place")/);
    }
    expect((await rig.organiser('result.json')).status).toBe(409);

    rig.now = CLOSES;
    const { round, attempt } = (await player.hello()) as OnlineWelcome;
    expect(round.ending?.opened.map(({ answer }) => answer)).toEqual(new Array(QUESTIONS).fill(1));
    expect(Object.keys(attempt?.choices ?? {})).toHaveLength(QUESTIONS - 1);
    expect(JSON.stringify(round)).not.toContain(CANARY);
    expect(rig.faults).toEqual([]);
  });

  test('[AU7] every player has an order of the own', async () => {
    const rig = await OnlineRig.start({ questions: QUESTIONS });
    rigs.push(rig);
    const first = new Set<string>();
    for (let nth = 0; nth < 8; nth += 1) {
      const player = await rig.player();
      await player.start();
      first.add(JSON.stringify(must(await player.next(0)).step));
    }
    expect(first.size).toBeGreaterThan(4);
  });
});

describe('a player', () => {
  test('[AU7] is named to others by a masked number only, and only after the close', async () => {
    const rig = await startRound(() => 1, 'at-finish');
    const phone = '0905123456';
    const player = await rig.player();
    must(await player.start({ phone, name: 'Huỳnh Công Khai' }));
    const guest = await rig.player();
    expect(JSON.stringify(await guest.hello())).not.toContain('Huỳnh Công Khai');
    rig.now = CLOSES;
    const { round } = await guest.hello();
    expect(round.ending?.top[0]).toMatchObject({ name: 'Huỳnh Công Khai', phone: '09xx xxx 456' });
    for (const body of [...player.heard, ...guest.heard]) expect(body).not.toContain(phone);
    expect(await (await rig.organiser('result.json')).text()).not.toContain(phone);
  });
});
