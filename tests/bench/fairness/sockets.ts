import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { liveAsking } from '../../../shared/engine/heat.ts';
import type { DurationMs, Podium } from '../../../shared/engine/ids.ts';
import type { Press } from '../../../shared/engine/press.ts';
import { finishOf } from '../../../shared/engine/race.ts';
import { currentHeat } from '../../../shared/engine/state.ts';
import { RULES } from '../../engine/fixtures.ts';
import { goUntil, Rig } from '../../server/rig.ts';
import type { Screen } from '../../server/screen.ts';
import { testContest, writeTestContest } from '../../server/test-contest.ts';
import { Dice } from '../../simulation/dice.ts';
import { shuffled } from './chance.ts';
import { type FromHands, machineNow, type ToHands } from './hands.ts';
import type { NetworkName } from './network.ts';

const TEAMS = ['A', 'B', 'C'] as const satisfies readonly Podium[];
/** From GO to the opening, and from there until every line knows enough. */
const LEAD_MS = 100;
const SETTLE_MS = 150;
/** A stalled press is here by then. */
const PATIENCE_MS = 3000;

/** One race through real sockets. */
export interface RealRace {
  delta: number;
  right: { ours: boolean; arrival: boolean };
  flagged: boolean;
  /** From the first strike to the name on the host's screen, ms. */
  verdict: number;
  /** Pairs of presses: how far the estimated distance was off, and whether the intervals allowed the true one. */
  pairs: { error: number; covered: boolean }[];
  clamped: number;
}

/** Plays so many races at each distance with a real hub in this process and three tablets behind proxies in another. */
export async function playReal(network: NetworkName, distances: readonly number[], each: number, seed: number) {
  const races = distances.flatMap((delta) => Array.from({ length: each }, () => delta));
  const folder = mkdtempSync(join(tmpdir(), 'fairness-'));
  const rig = await Rig.start({ contestFile: contestOf(folder, races.length) });
  const hands = fork(join(import.meta.dirname, 'hands.ts'), [], { execArgv: ['--import', 'tsx'] });
  try {
    const host = await rig.host();
    const tokens: Record<string, string> = {};
    for (const podium of TEAMS) tokens[podium] = await rig.pair({ role: 'team', podiums: [podium] });
    await ask(hands, { do: 'join', port: rig.hub.port, tokens, network, seed });
    const dice = new Dice(seed);
    const played: RealRace[] = [];
    for (const delta of shuffled(dice, races)) played.push(await race(rig, host, hands, shuffled(dice, TEAMS), delta));
    if (rig.faults.length > 0) throw new Error(rig.faults.join('\n'));
    return played;
  } finally {
    hands.disconnect();
    await once(hands, 'exit');
    await rig.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One heat with a common question for each race, and hardly any waiting. */
function contestOf(folder: string, races: number): string {
  const plain = testContest();
  const bank = plain.bank as { id: string; purpose: string }[];
  const common = bank.find(({ purpose }) => purpose === 'skill-common');
  const more = Array.from({ length: races + 2 }, (_, nth) => ({ ...common, id: `race-${nth}` }));
  return writeTestContest(folder, {
    bank: [...bank.filter(({ purpose }) => purpose !== 'skill-common'), ...more],
    rules: {
      ...(plain.rules as typeof RULES),
      common: { ...RULES.common, count: races },
      buzzers: { ...RULES.buzzers, lead: LEAD_MS as DurationMs },
      reserves: 0,
    },
    rundown: [{ segment: 'skill' }],
  });
}

async function race(rig: Rig, host: Screen<'host'>, hands: ChildProcess, order: Podium[], delta: number) {
  const on = () => host.view.heat?.asking ?? null;
  const before = on()?.id;
  await goUntil(
    host,
    () => on()?.mode === 'common' && on()?.phase === 'armed' && on()?.id !== before,
    async (wait) => {
      const asking = on();
      const podium = asking?.answering?.podium ?? asking?.owner;
      if (wait !== 'ruling' || !asking || !podium) return;
      await host.command({ type: 'rule', asking: asking.id, podium, verdict: 'right' });
    },
  );
  const opened = state(rig);
  if (opened.window?.status !== 'running') throw new Error('the buzzers are not open');
  await new Promise((resolve) => setTimeout(resolve, LEAD_MS + SETTLE_MS));
  const named = host
    .until(() => on()?.id !== opened.id || on()?.answering !== null, 'the name', PATIENCE_MS)
    .then(machineNow);
  const { struckAt } = (await ask(hands, { do: 'strike', asking: opened.id, order, delta })) as FromHands & {
    did: 'strike';
  };
  const namedAt = await named;
  await host.until(() => state(rig).presses.length === order.length, 'every press', PATIENCE_MS);
  return realRace(state(rig), struckAt, order[0]!, delta, namedAt);
}

function realRace(
  asking: ReturnType<typeof state>,
  struckAt: Record<string, number>,
  first: Podium,
  delta: number,
  namedAt: number,
): RealRace {
  const { presses, race: ended } = asking;
  const finish = finishOf(asking, ended?.order[0] ?? null);
  return {
    delta,
    right: { ours: ended?.order[0] === first, arrival: presses[0]?.podium === first },
    flagged: finish.tooClose || (ended?.silent.length ?? 0) > 0,
    verdict: namedAt - struckAt[first]!,
    pairs: presses.flatMap((a, nth) => presses.slice(nth + 1).map((b) => pair(a, b, struckAt))),
    clamped: presses.filter(({ evidence }) => evidence.claimedAt !== null).length,
  };
}

function pair(a: Press, b: Press, struckAt: Record<string, number>): RealRace['pairs'][number] {
  const truth = struckAt[b.podium]! - struckAt[a.podium]!;
  const least = b.evidence.earliest - a.evidence.latest;
  const most = b.evidence.latest - a.evidence.earliest;
  return { error: b.pressedAt - a.pressedAt - truth, covered: least <= truth && truth <= most };
}

function state(rig: Rig) {
  const heat = currentHeat(rig.hub.runner.committed.show);
  const asking = heat === undefined ? undefined : liveAsking(heat);
  if (asking === undefined) throw new Error('no question is on air');
  return asking;
}

async function ask(hands: ChildProcess, message: ToHands): Promise<FromHands> {
  const answer = once(hands, 'message');
  hands.send(message);
  return ((await answer) as [FromHands])[0];
}
