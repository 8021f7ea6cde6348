import type { TeamId } from '../../shared/engine/ids.ts';
import type { AskingDesk, HostView } from '../../shared/views/host.ts';
import type { Deed, Ground, Move } from './bot.ts';
import type { Director, Part } from './director.ts';
import type { Pace } from './pace.ts';

/** How long the host listens before a ruling, in ms of a real show. */
const LISTENING = 3200;
const AFTER_ANSWER = 1300;
/** A typed answer that never comes is ruled on without it. */
const PATIENCE = 2000;
const NOTICING = 2500;
const HOLDING = 900;
const GIVING = 2500;

/** What the host does about the question on air, GO apart. */
export function askingMoves(view: HostView, director: Director, pace: Pace, ground: Ground): Move[] {
  const asking = view.heat?.asking;
  const part = asking == null ? null : director.part(asking.id);
  if (asking == null || part === null || view.heldAt !== null) return [];
  const key = `${asking.id}:${director.takes}`;
  switch (asking.phase) {
    case 'answering':
      return [...holdMoves(view, asking, director, pace), ...rulingMoves(asking, part, director, pace, key)];
    case 'open':
      return cutMoves(view, asking, part, pace, key, ground);
    case 'closed':
      return isAsScripted(asking, part) ? [] : takeBack(view, director, pace);
    case 'failed':
    case 'settled':
      return settledMoves(view, asking, part, director, pace);
    default:
      return [];
  }
}

const simple = (key: string, delay: number, command: Deed): Move => ({ key, delay, command: () => command });

type OwnQuestion = { team: TeamId; nth: number } | null | undefined;

const isOnAir = (director: Director, own: OwnQuestion): boolean => {
  const { item } = director;
  return own != null && item?.kind === 'own' && item.nth === own.nth && director.teamAt(item.podium) === own.team;
};

/** TM4: once a heat, in the middle of a team's own turn, the technicians need a moment. */
function holdMoves(view: HostView, asking: AskingDesk, director: Director, pace: Pace): Move[] {
  if (asking.answering?.as !== 'owner' || !isOnAir(director, director.script?.drama.hold)) return [];
  return [simple(`hold:${view.heat?.id}`, HOLDING * pace.leisure, { type: 'hold' })];
}

function rulingMoves(asking: AskingDesk, part: Part, director: Director, pace: Pace, key: string): Move[] {
  const next = part.tries[part.ruled];
  const podium = asking.answering?.podium;
  if (next === undefined || podium === undefined || next.podium !== podium) return [];
  const typed = director.value(part.question, next.verdict) !== null;
  const sent = asking.answers.some((answer) => answer.podium === podium);
  const delay = !typed
    ? LISTENING * pace.leisure
    : sent
      ? AFTER_ANSWER * pace.leisure
      : PATIENCE + 15_000 * pace.leisure;
  const ruling = { type: 'rule', asking: asking.id, podium } as const;
  // UN1: a slip of the hand; the next thing the host does is to take it back.
  const slips = isOnAir(director, director.script?.drama.slip) && next.verdict === 'right';
  return [
    ...(slips ? [simple(`slip:${asking.id}`, delay, { ...ruling, verdict: 'wrong' })] : []),
    simple(`rule:${key}:${part.ruled}:${sent}`, delay, { ...ruling, verdict: next.verdict }),
  ];
}

/** TM6: nothing more can come, so the rest of the clock is taken off. */
function cutMoves(view: HostView, asking: AskingDesk, part: Part, pace: Pace, key: string, ground: Ground): Move[] {
  const { clock } = view;
  if (!pace.cut || clock?.status !== 'running' || !hasAllRight(asking, part)) return [];
  const seconds = Math.min(0, (ground.now() - clock.deadline) / 1000);
  return seconds === 0 ? [] : [simple(`cut:${key}`, 0, { type: 'adjust-clock', seconds })];
}

const hasAllRight = (asking: AskingDesk, part: Part): boolean =>
  asking.answers.filter(({ proposal }) => proposal === true).length === part.right.length;

/** Right ones in the script's order, and no two of them equal at a hundredth (AC3). */
function isAsScripted(asking: AskingDesk, part: Part): boolean {
  const right = asking.answers.filter(({ proposal }) => proposal === true);
  const times = right.map(({ timeMs }) => Math.floor(((timeMs ?? 0) + 5) / 10));
  return right.map(({ podium }) => podium).join() === part.right.join() && new Set(times).size === times.length;
}

function settledMoves(view: HostView, asking: AskingDesk, part: Part, director: Director, pace: Pace): Move[] {
  const wrongly = asking.rulings.some(({ verdict }, i) => verdict !== part.tries[i]?.verdict);
  const unfinished = asking.phase === 'settled' && part.ruled < part.tries.length;
  if (wrongly || unfinished) return takeBack(view, director, pace);
  const wanted = asking.rulings.some(({ verdict }) => verdict === 'right');
  // SK6: nobody had it, so the MC asks the hall.
  return asking.phase === 'settled' && asking.mode === 'common' && !wanted
    ? [simple(`give:${asking.id}`, GIVING * pace.leisure, { type: 'give-question', asking: asking.id })]
    : [];
}

/** Something did not go as planned (a press lost on a busy machine): the last GO is taken back and done again. */
function takeBack({ takeBack: last }: HostView, director: Director, pace: Pace): Move[] {
  if (last === null) return [];
  return [
    {
      ...simple(`back:${last.action}`, NOTICING * pace.leisure, {
        type: 'take-back',
        action: last.action,
        confirmed: true,
      }),
      done: () => {
        director.takes += 1;
      },
    },
  ];
}
