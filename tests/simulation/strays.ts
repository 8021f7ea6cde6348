import { deadline } from '../../shared/engine/deadline.ts';
import { isRefusal } from '../../shared/engine/decide.ts';
import { drawBalls } from '../../shared/engine/drawing.ts';
import { heatPlans } from '../../shared/engine/format.ts';
import { podiumsOf } from '../../shared/engine/heat.ts';
import { at, type JudgeId, type Podium } from '../../shared/engine/ids.ts';
import { exactly } from '../../shared/engine/press.ts';
import type { Actor } from '../../shared/engine/role.ts';
import { currentHeat } from '../../shared/engine/state.ts';
import type { Dice } from './dice.ts';
import type { World } from './world.ts';

const HOST: Actor = { role: 'host' };
const SYSTEM: Actor = { role: 'system' };

/** A command that nobody should send just now, or that comes late, twice or from elsewhere: refused, or harmless. */
export const stray = (world: World, dice: Dice): void => {
  dice.pick([atTheTable, fromTeams, fromTeams, fromJudges, fromTheHub, ofTheContest, foreign])?.(world, dice);
};

const atTheTable = (world: World, dice: Dice): void => {
  const heat = currentHeat(world.state.show);
  const asking = dice.pick(heat?.askings.slice(-3) ?? []);
  const podium = dice.pick(heat === undefined ? [] : podiumsOf(heat));
  const item = dice.pick(heat?.items ?? []);
  const question = dice.pick(world.state.contest?.bank ?? []);
  if (heat === undefined || podium === undefined || item === undefined || question === undefined) return;
  if (asking !== undefined) {
    // BZ4: to whoever struck as well, the host's to give until the ruling.
    const struck = dice.pick(asking.presses)?.podium ?? podium;
    world.send({ type: 'give-word', asking: asking.id, podium: struck }, HOST);
    if (dice.chance(0.2)) world.send({ type: 'rule', asking: asking.id, podium, verdict: 'right' }, HOST);
    if (dice.chance(0.2))
      world.send({ type: 'judge-answer', asking: asking.id, podium, right: dice.chance(0.5) }, HOST);
    if (dice.chance(0.1)) world.send({ type: 'give-question', asking: asking.id }, HOST);
  }
  if (dice.chance(0.2)) world.send({ type: 'choose-pack', pack: dice.below(9) }, HOST);
  if (dice.chance(0.2)) world.send({ type: 'replace-question', item: item.id, question: question.id }, HOST);
  if (dice.chance(0.2)) world.send({ type: 'set-next', item: null }, HOST);
  if (dice.chance(0.2)) world.send({ type: 'rule-overtime', confirm: true }, HOST);
  world.send({ type: 'confirm-result', heat: heat.id }, HOST);
};

/** Presses and answers to what is over, from a clock that lies, or twice. */
const fromTeams = (world: World, dice: Dice): void => {
  const heat = currentHeat(world.state.show);
  const asking = dice.pick(heat?.askings.slice(-2) ?? []);
  const podium = dice.pick(heat === undefined ? [] : podiumsOf(heat));
  if (asking === undefined || podium === undefined) return;
  if (dice.chance(0.3)) world.send({ type: 'ask-star', podium }, { role: 'team', podiums: [podium] });
  const pressedAt = at(world.now - dice.below(12_000) + 2000);
  const team: Actor = { role: 'team', podiums: [podium] };
  const evidence = exactly(pressedAt);
  for (let n = 0; n <= dice.below(3); n += 1)
    world.send({ type: 'press', asking: asking.id, podium, pressedAt, evidence }, team);
  const value = dice.pick([0, 1, 99, -1, 1.5, true, '', 'x', 'Đáp án đúng']) ?? 0;
  world.send({ type: 'answer', asking: asking.id, podium, value, pressedAt }, team);
};

const fromJudges = (world: World, dice: Dice): void => {
  const turn = dice.pick(currentHeat(world.state.show)?.turns ?? []);
  const judge = dice.pick([...(world.state.contest?.judges.map(({ id }) => id) ?? []), 'nobody' as JudgeId]);
  if (turn === undefined || judge === undefined) return;
  const sheets: Record<string, number>[] = [{}, { content: 5 }, { content: -1 }, { content: 999 }, { wrong: 3 }];
  const halves = dice.pick(sheets) ?? {};
  world.send({ type: 'submit-marks', item: turn.item, halves }, { role: 'judge', judge });
  if (dice.chance(0.2)) world.send({ type: 'close-seat', judge }, dice.chance(0.5) ? HOST : { role: 'judge', judge });
};

const fromTheHub = (world: World, dice: Dice): void => {
  const heat = currentHeat(world.state.show);
  const asking = dice.pick(heat?.askings.slice(-2) ?? []);
  const poll = dice.pick(heat?.polls ?? []);
  const draw = dice.pick(heat?.luckyDraws ?? []);
  const due = deadline(world.state);
  if (due === null || due > world.now) {
    const early = world.send({ type: 'ring' }, SYSTEM);
    if (isRefusal(early) || early.length > 0) throw new Error('[Law 6] the alarm rings for what is not due');
  }
  if (asking !== undefined) world.send({ type: 'close-race', asking: asking.id, silent: [], unaware: [] }, SYSTEM);
  const tally = { seq: 9, counts: poll?.options.map(() => 1) ?? [], entrants: 3, hash: dice.hex() };
  if (poll !== undefined) world.send({ type: 'record-tally', poll: poll.id, tally }, SYSTEM);
  if (poll !== undefined) world.send({ type: 'close-poll', poll: poll.id }, HOST);
  if (draw !== undefined) world.send({ type: 'record-entrants', item: draw.item, entrants: 7, hash: '' }, SYSTEM);
  if (draw !== undefined) world.send({ type: 'record-winner', item: draw.item, code: '0815' }, SYSTEM);
};

const ofTheContest = (world: World, dice: Dice): void => {
  const { contest } = world.state;
  const heat = contest === null ? undefined : dice.pick(heatPlans(contest.format))?.id;
  if (contest === null || heat === undefined) return;
  const reason = dice.pick(['', ' ', 'trial']) ?? '';
  if (dice.chance(0.3)) world.send({ type: 'start-heat', heat }, HOST);
  if (dice.chance(0.3)) world.send({ type: 'allow-short-heat', heat, reason }, HOST);
  if (dice.chance(0.3)) world.send({ type: 'call-draw', called: String(dice.below(999)) }, HOST);
  if (dice.chance(0.3)) world.send({ type: 'type-draw', balls: drawBalls(contest, dice.hex()) }, HOST);
  if (dice.chance(0.3)) world.send({ type: 'redraw-winner' }, HOST);
  if (dice.chance(0.3)) imports(world, dice);
  world.send({ type: 'create-contest', contest }, SYSTEM);
};

/** A file in the middle of everything: what was dealt stands, or the import is refused. */
const imports = (world: World, dice: Dice): void => {
  const { contest } = world.state;
  if (contest === null) return;
  const one = dice.pick(contest.bank);
  const more = one === undefined ? [] : [{ ...one, id: `more-${world.log.length}` as typeof one.id }];
  const bank = dice.chance(0.7) ? [...contest.bank, ...more] : contest.bank.filter((question) => question !== one);
  const teams = dice.chance(0.3) ? contest.teams.map((team) => ({ ...team, name: `${team.name}!` })) : null;
  world.send({ type: 'import-content', teams, bank }, HOST);
  world.send({ type: 'set-look', look: dice.chance(0.5) ? {} : { accent: '#8bc34a' } }, HOST);
};

/** Somebody strikes for another's podium: never heard. */
const foreign = (world: World, dice: Dice): void => {
  const heat = currentHeat(world.state.show);
  const asking = heat?.askings.at(-1);
  if (heat === undefined || asking === undefined) return;
  const podiums = podiumsOf(heat);
  const [podium, own] = [dice.pick(podiums) ?? 'A', dice.pick(podiums) ?? 'B'] as [Podium, Podium];
  if (podium === own) return;
  const evidence = exactly(world.now);
  const pressing = { type: 'press', asking: asking.id, podium, pressedAt: world.now, evidence } as const;
  if (!isRefusal(world.send(pressing, { role: 'team', podiums: [own] })))
    throw new Error('[Law 10] a press for another’s podium was heard');
};
