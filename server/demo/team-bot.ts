import { at, later, ms, PODIUMS, type Podium } from '../../shared/engine/ids.ts';
import type { TeamView } from '../../shared/views/held.ts';
import type { ClockView } from '../../shared/views/parts.ts';
import { Bot, type Ground, type Move } from './bot.ts';
import type { Director, Part } from './director.ts';
import type { Pace } from './pace.ts';

/** How long people take, in ms of a real show. */
const REACTION = 550;
const THOUGHT = 2600;
/** No human time at all would put everything into one millisecond. */
const LEAST = 8;
/**
 * Until every seat has surely seen that the clock runs. A bot that learnt of it late and answered for an instant long
 * gone would be a forger to the hub, and its time be brought up to what its line had proved (BZ2).
 */
const NEWS = 250;
/** Between the answers of two teams in Tăng tốc when nobody takes their time. */
const APART = 20;
/** A team in four has no idea at all and sends nothing. */
const SPEECHLESS = 4;

/** A team at its tablet: presses when the script says so, and sends what it would send. */
export function teamBot(ground: Ground, director: Director, pace: Pace, podium: Podium): Bot<TeamView> {
  return new Bot<TeamView>(ground, (view) => {
    const part = view.asking === null ? null : director.part(view.asking.id);
    if (view.asking === null || part === null || view.held) return [];
    return part.mode === 'speed'
      ? speedMoves(view, part, podium, ground, director, pace)
      : tableMoves(view, view.asking, part, podium, ground, director, pace);
  });
}

/** Some are quicker: the same person always is. */
const temper = (podium: Podium, nth: number): number => 0.7 + ((PODIUMS.indexOf(podium) * 5 + nth * 3) % 7) / 10;

function tableMoves(
  view: TeamView,
  asking: NonNullable<TeamView['asking']>,
  part: Part,
  podium: Podium,
  ground: Ground,
  director: Director,
  pace: Pace,
): Move[] {
  const seat = view.seats.find((candidate) => candidate.podium === podium);
  const next = part.tries[part.ruled];
  const press = (key: string, delay: number): Move => ({
    key: `${key}:${part.asking}:${director.takes}`,
    delay,
    command: (now) => ({ type: 'press', asking: part.asking, podium, pressedAt: now }),
  });
  const human = (ms: number): number => LEAST + ms * temper(podium, asking.nth) * pace.leisure;
  if (seat === undefined) return [];
  if (asking.phase === 'shown' && part.early === podium) return [press('early', human(REACTION * 4))];
  if (asking.phase === 'answering' && isRival(part, podium, asking.nth)) return [press('rival', LEAST)];
  if (next?.podium !== podium) return [];
  const { window } = asking;
  if (seat.mayPress && window?.status === 'running') {
    const latest = (window.closesAt - window.opensAt) * 0.6;
    const at = later(window.opensAt, Math.min(human(REACTION), latest) as never);
    return [press(`press:${window.opensAt}`, Math.max(0, at - ground.now()))];
  }
  const value = director.value(part.question, next.verdict);
  if (!seat.mayAnswer || value === null || seat.sent === value) return [];
  return [
    {
      key: `answer:${part.asking}:${director.takes}:${part.ruled}`,
      delay: Math.min(human(THOUGHT), lengthOf(view.clock) * 0.6),
      command: (now) => ({ type: 'answer', asking: part.asking, podium, value, pressedAt: now }),
    },
  ];
}

/** Now and then the next team's hand was almost as quick. */
const isRival = (part: Part, podium: Podium, nth: number): boolean =>
  part.mode === 'common' &&
  nth % 2 === 0 &&
  part.ruled === 0 &&
  part.answering !== null &&
  part.answering !== podium &&
  (PODIUMS.indexOf(part.answering) + 1) % 3 === PODIUMS.indexOf(podium) % 3;

function speedMoves(
  view: TeamView,
  part: Part,
  podium: Podium,
  ground: Ground,
  director: Director,
  pace: Pace,
): Move[] {
  const seat = view.seats.find((candidate) => candidate.podium === podium);
  if (seat?.mayAnswer !== true || view.clock?.status !== 'running' || view.asking === null) return [];
  const { nth } = view.asking;
  const rank = part.right.indexOf(podium);
  const right = rank !== -1;
  if (!right && (nth + PODIUMS.indexOf(podium)) % SPEECHLESS === 0) return [];
  const value = director.value(part.question, right ? 'right' : 'wrong');
  if (value === null) return [];
  const place = right ? rank : part.right.length;
  const length = lengthOf(view.clock);
  const after = pace.cut ? NEWS + APART * (place + 1) : length * (0.2 + 0.14 * place + 0.05 * temper(podium, nth));
  const startedAt = at(view.clock.deadline - length);
  const send = (key: string, what: typeof value, when: number): Move => {
    // The finger's own time: two teams must not become equal because this process was late for both.
    const pressedAt = later(startedAt, ms(Math.round(when)));
    return {
      key: `${key}:${part.asking}:${director.takes}`,
      delay: Math.max(0, pressedAt - ground.now()),
      command: () => ({ type: 'answer', asking: part.asking, podium, value: what, pressedAt }),
    };
  };
  // AC2: one that is right only at the second try; the last answer and its time count.
  const first = right && nth === 2 ? director.value(part.question, 'wrong') : null;
  const second = send('speed', value, after);
  return first === null ? [second] : [send('first', first, after * 0.4), second];
}

const lengthOf = (clock: ClockView | null): number => clock?.length ?? 0;
