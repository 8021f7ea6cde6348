import type { AnswerValue } from '../../shared/engine/asking.ts';
import { startable } from '../../shared/engine/bracket.ts';
import type { Command } from '../../shared/engine/command.ts';
import type { Contest } from '../../shared/engine/contest.ts';
import { deadline } from '../../shared/engine/deadline.ts';
import { starItem } from '../../shared/engine/decide/star.ts';
import { isRefusal } from '../../shared/engine/decide.ts';
import { drawBalls } from '../../shared/engine/drawing.ts';
import type { Wait } from '../../shared/engine/go.ts';
import { liveAsking, liveLuckyDraw, livePoll, liveTurn, podiumsOf } from '../../shared/engine/heat.ts';
import { at, type JudgeId, type Podium } from '../../shared/engine/ids.ts';
import { missing } from '../../shared/engine/judging.ts';
import { next } from '../../shared/engine/next.ts';
import { exactly } from '../../shared/engine/press.ts';
import { openProtests } from '../../shared/engine/protest.ts';
import type { Question } from '../../shared/engine/question.ts';
import { awaited } from '../../shared/engine/race.ts';
import type { Actor } from '../../shared/engine/role.ts';
import { sheetsOf } from '../../shared/engine/sheets.ts';
import { currentHeat } from '../../shared/engine/state.ts';
import { annul, reopen, withdraw } from './departures.ts';
import type { Dice } from './dice.ts';
import { callable, faults, tie } from './faults.ts';
import type { World } from './world.ts';

const HOST: Actor = { role: 'host' };
const SECRETARY: Actor = { role: 'secretary' };
const SYSTEM: Actor = { role: 'system' };

/** Plays any contest from the draw to the champion with legal commands only: every role, and what goes wrong in a hall. */
export class Bot {
  private readonly world: World;
  private readonly dice: Dice;
  private readonly trouble: number;

  /** `trouble`: how often, per step, something goes wrong (0 to 1). */
  constructor(world: World, dice: Dice, trouble: number) {
    this.world = world;
    this.dice = dice;
    this.trouble = trouble;
  }

  /** One step of the show; false once there is nothing left to do. */
  step(): boolean {
    const { world, dice } = this;
    world.pass(dice.below(800));
    if (dice.chance(this.trouble)) faults(world, dice);
    const upcoming = next(world.state);
    if (upcoming.ready && upcoming.go.go === 'start-item' && upcoming.go.kind === 'result') {
      if (dice.chance(this.trouble * 8)) tie(world, dice);
    }
    if (!upcoming.ready) return this.endWait(upcoming.wait);
    if (upcoming.go.go === 'start-heat' && dice.chance(this.trouble * 4))
      dice.pick([withdraw, withdraw, reopen, annul])?.(world, dice);
    if (dice.chance(upcoming.go.go === 'reveal-answers' ? 0.6 : 0.2)) this.fidget();
    // What the fidgeting or the clock changed is the host's business, not a reason to press a stale button.
    const now = next(world.state);
    if (now.ready) this.must({ type: 'take', takeRevision: world.state.takeRevision }, HOST, now.go.go);
    return true;
  }

  private must(command: Command, actor: Actor, why: string): void {
    const decision = this.world.send(command, actor);
    if (isRefusal(decision))
      throw new Error(`dead end at ${why}: ${command.type} refused, ${JSON.stringify(decision)}`);
  }

  private get heat() {
    const heat = currentHeat(this.world.state.show);
    if (heat === undefined) throw new Error('no heat on air');
    return heat;
  }

  private get contest(): Contest {
    const { contest } = this.world.state;
    if (contest === null) throw new Error('no contest');
    return contest;
  }

  /** Every wait has a legal command or a deadline that ends it. */
  private endWait(wait: Wait): boolean {
    const { dice, world } = this;
    switch (wait) {
      case 'finished':
        return false;
      case 'contest-missing':
      case 'no-question':
        throw new Error(`dead end: ${wait}`);
      case 'call-number':
        // Drawn from the seed, or by hand on a table in the hall.
        if (dice.chance(0.8)) this.must({ type: 'call-draw', called: String(dice.below(1_000_000)) }, HOST, wait);
        else this.must({ type: 'type-draw', balls: drawBalls(this.contest, dice.hex()) }, HOST, wait);
        return true;
      case 'ruling':
        return this.ruling(wait);
      case 'buzzers':
        return this.buzzing();
      case 'race':
        return this.racing(wait);
      case 'answers':
        return this.answering();
      case 'marks':
        return this.marking(wait);
      case 'overtime':
        this.must({ type: 'rule-overtime', confirm: dice.chance(0.7) }, HOST, wait);
        return true;
      case 'tally':
        return this.counting(wait);
      case 'entrants': {
        const item = liveLuckyDraw(this.heat)?.item;
        if (item === undefined) throw new Error('dead end: entrants of no draw');
        this.must({ type: 'record-entrants', item, entrants: dice.below(5), hash: dice.hex() }, SYSTEM, wait);
        return true;
      }
      case 'two-team-heat': {
        const [heat] = startable(this.contest.format, world.state.show);
        if (heat === undefined) throw new Error('dead end: a yes to no heat');
        this.must({ type: 'allow-short-heat', heat, reason: 'trial' }, HOST, wait);
        return true;
      }
      case 'protest':
        return this.judging(wait);
      case 'confirm-result':
        this.must({ type: 'confirm-result', heat: this.heat.id }, HOST, wait);
        return true;
    }
  }

  private ruling(wait: Wait): boolean {
    const { world, dice } = this;
    const asking = liveAsking(this.heat);
    const podium = asking?.answering?.podium;
    if (asking === undefined || podium === undefined) throw new Error('dead end: a ruling on nobody');
    if (dice.chance(0.3)) this.answer(podium);
    // BZ4: two presses too close to call, and the host gives the word to the other; it is to be ruled on then.
    const other = dice.chance(0.15) ? dice.pick(asking.presses)?.podium : undefined;
    if (other !== undefined && !isRefusal(world.send({ type: 'give-word', asking: asking.id, podium: other }, HOST)))
      return true;
    if (dice.chance(0.2)) world.pass(dice.below(20_000));
    const verdict = dice.pick(['right', 'right', 'right', 'wrong', 'wrong', 'silent'] as const) ?? 'wrong';
    this.must({ type: 'rule', asking: asking.id, podium, verdict }, HOST, wait);
    return true;
  }

  private buzzing(): boolean {
    const { world, dice } = this;
    const before = deadline(world.state);
    if (before === null) throw new Error('dead end: open buzzers without an end');
    if (dice.chance(0.7)) this.press();
    else world.pass(dice.chance(0.5) ? 1000 : before - world.now);
    return true;
  }

  /** Others strike too, the proof comes, or nothing is heard and the deadline ends it. */
  private racing(wait: Wait): boolean {
    const { world, dice } = this;
    const asking = liveAsking(this.heat);
    const due = deadline(world.state);
    if (asking === undefined || due === null) throw new Error('dead end: a race of nobody');
    if (dice.chance(0.4)) this.press();
    else if (dice.chance(0.3)) world.pass(Math.max(0, due - world.now));
    else {
      const silent = awaited(asking, this.heat).filter(() => dice.chance(0.1));
      this.must({ type: 'close-race', asking: asking.id, silent, unaware: [] }, SYSTEM, wait);
    }
    return true;
  }

  private answering(): boolean {
    const { world, dice } = this;
    const end = deadline(world.state);
    if (end === null) throw new Error('dead end: answers without an end');
    const podium = dice.pick(podiumsOf(this.heat));
    if (podium !== undefined && dice.chance(0.75)) this.answer(podium);
    else world.pass(dice.chance(0.5) ? 3000 : end - world.now);
    return true;
  }

  private marking(wait: Wait): boolean {
    const { world, dice } = this;
    const { heat } = this;
    const turn = liveTurn(heat);
    if (turn === undefined) throw new Error('dead end: marks for nobody');
    const sheets = sheetsOf(world.state.kept, heat.id, turn);
    const jury = (world.state.contest?.judges ?? []).map((judge) => judge.id);
    const open = missing(jury, sheets, turn.closedSeats);
    const { item } = turn;
    const given = dice.chance(this.trouble) ? dice.pick(sheets) : undefined;
    if (given !== undefined) {
      this.must({ type: 'reopen-marks', item, judge: given.judge, reason: 'a slip of the pen' }, HOST, wait);
      return true;
    }
    const judge = dice.pick(open) as JudgeId;
    if (dice.chance(0.05)) this.must({ type: 'close-seat', judge }, HOST, wait);
    else {
      const { criteria } = heat.rules[turn.segment];
      const halves = Object.fromEntries(criteria.map(({ id, max }) => [id, dice.below(max * 2 + 1)]));
      if (dice.chance(0.1)) this.must({ type: 'enter-marks', item, judge, halves }, SECRETARY, wait);
      else this.must({ type: 'submit-marks', item, halves }, { role: 'judge', judge }, wait);
    }
    return true;
  }

  /** An open protest is ruled; upheld, often with another verdict at once. */
  private judging(wait: Wait): boolean {
    const { dice, heat } = this;
    const [open] = openProtests(heat);
    if (open === undefined) throw new Error('dead end: no protest to rule');
    // A host in a hurry: refused, or the invariants say so.
    if (dice.chance(0.3)) this.world.send({ type: 'confirm-result', heat: heat.id }, HOST);
    const upheld = dice.chance(0.5);
    const rule = { type: 'rule-protest', protest: open.id, upheld, reason: 'trial', ruling: null } as const;
    const verdict = dice.pick(['right', 'wrong', 'silent'] as const) ?? 'wrong';
    const ruling = { of: open.podium, podium: open.podium, verdict };
    if (!upheld || isRefusal(this.world.send({ ...rule, ruling }, HOST))) this.must(rule, HOST, wait);
    return true;
  }

  private counting(wait: Wait): boolean {
    const poll = livePoll(this.heat);
    if (poll === undefined) throw new Error('dead end: a tally of nothing');
    const counts = poll.options.map(() => this.dice.below(50));
    const entrants = counts.reduce((sum, count) => sum + count, 0);
    this.must(
      { type: 'record-tally', poll: poll.id, tally: { seq: 1, counts, entrants, hash: this.dice.hex() } },
      SYSTEM,
      wait,
    );
    return true;
  }

  /** Things people do that need no cue: pressing too early, marking while a team speaks, choosing a pack. */
  private fidget(): void {
    const heat = currentHeat(this.world.state.show);
    if (heat === undefined) return;
    this.press();
    const star = starItem(this.contest, this.heat);
    if (star !== undefined && this.dice.chance(0.3))
      this.world.send({ type: 'ask-star', podium: star.podium }, { role: 'team', podiums: [star.podium] });
    for (const command of callable(this.world, this.dice)) this.world.send(command, HOST);
  }

  /** A team strikes its buzzer, whatever comes of it. */
  private press(): void {
    const { world, dice, heat } = this;
    const asking = liveAsking(heat);
    const podium = dice.pick(podiumsOf(heat));
    if (asking === undefined || podium === undefined) return;
    const pressedAt = at(world.now - dice.below(120));
    const evidence = { ...exactly(pressedAt), earliest: at(pressedAt - dice.below(12)) };
    world.send({ type: 'press', asking: asking.id, podium, pressedAt, evidence }, { role: 'team', podiums: [podium] });
  }

  private answer(podium: Podium): void {
    const { world, dice, heat } = this;
    const asking = liveAsking(heat);
    const question = world.state.contest?.bank.find((candidate) => candidate.id === asking?.question);
    if (asking === undefined || question === undefined) return;
    const pressedAt = at(world.now - dice.below(60));
    const value = guess(question, dice);
    world.send({ type: 'answer', asking: asking.id, podium, value, pressedAt }, { role: 'team', podiums: [podium] });
  }
}

const guess = (question: Question, dice: Dice): AnswerValue => {
  const right = dice.chance(0.6);
  switch (question.kind) {
    case 'choice':
      return right ? question.answer : dice.below(question.options.length);
    case 'true-false':
      return right ? question.answer : !question.answer;
    case 'number':
      return question.answer + (right ? 0 : dice.below(40) - 20);
    case 'ordering':
    case 'matching': {
      const turn = dice.below(question.answer.length);
      return right ? question.answer : [...question.answer.slice(turn), ...question.answer.slice(0, turn)];
    }
    case 'short-text':
    case 'spoken':
      return right ? question.answer : 'không biết';
  }
};
