import type { Go } from '../../shared/engine/go.ts';
import type { HostView } from '../../shared/views/host.ts';
import { Bot, type Deed, type Ground, type Move } from './bot.ts';
import type { Director } from './director.ts';
import { askingMoves } from './host-asking.ts';
import type { Pace } from './pace.ts';

/** How long the host and the MC let a moment stand, in ms of a real show. */
const PAUSE: Record<Go['go'], number> = {
  'commit-draw': 5000,
  'draw-ball': 3500,
  'show-bracket': 9000,
  'start-heat': 8000,
  resume: 6000,
  'clear-slide': 4000,
  'start-item': 3500,
  'draw-pack': 4000,
  'start-clock': 7000,
  'resume-clock': 2500,
  'stop-clock': 0,
  'start-questions': 4000,
  'reveal-card': 2500,
  'reveal-marks': 4000,
  'open-buzzers': 7000,
  'open-steal': 2500,
  'reopen-buzzers': 2500,
  'reveal-answer': 3000,
  'reveal-answers': 3000,
  'reveal-verdicts': 4000,
  'award-points': 4000,
  'close-poll': 0,
  'reveal-tally': 4000,
  'award-favourite': 4000,
  'draw-winner': 5000,
  'start-tie-break': 6000,
  'ask-tie-break': 6000,
  'draw-lots': 6000,
};
/** What stands longer before the next item comes. */
const AFTER_ITEM: Partial<Record<string, number>> = { 'line-up': 16000, segment: 6000, ranking: 9000, result: 12000 };
const CALLING = 8000;
const CONFIRMING = 10_000;
const OVERTIME = 4000;
const REDRAW = 6000;
/** Phones get this long after the last of them voted. */
const POLLING = 6000;
/** If some never vote, the poll is closed all the same. */
const POLL_PATIENCE = 1500;

export interface HostOptions {
  ground: Ground;
  director: Director;
  pace: Pace;
  phones: number;
  /** The number that is called in the hall; the hidden one is committed by then. */
  call: () => Promise<string | null>;
  /** Makes the host think again. */
  again: () => void;
}

/** The host and the MC: GO, rulings, clocks, polls, and the little accidents of the script. */
export function hostBot(options: HostOptions): Bot<HostView> {
  const { ground, director, pace } = options;
  let called: string | null = null;
  let calling = false;
  const call = (): string | null => {
    if (called === null && !calling) {
      calling = true;
      void options.call().then((number) => {
        called = number;
        calling = false;
        options.again();
      });
    }
    return called;
  };
  return new Bot<HostView>(ground, (view) => [
    ...drawMoves(view, call, pace),
    ...turnMoves(view, director, pace, ground),
    ...pollMoves(view, options),
    ...luckyMoves(view, director, pace),
    ...resultMoves(view, pace),
    ...askingMoves(view, director, pace, ground),
    ...swapMoves(director, pace),
    ...goMoves(view, director, pace, ground),
  ]);
}

const simple = (key: string, delay: number, command: Deed): Move => ({ key, delay, command: () => command });

function drawMoves({ go }: HostView, call: () => string | null, pace: Pace): Move[] {
  if (go.ready || go.wait !== 'call-number') return [];
  const called = call();
  return called === null ? [] : [simple('call-draw', CALLING * pace.leisure, { type: 'call-draw', called })];
}

/** GR3: one speaker takes more than the clock; the proposed overtime is confirmed. */
function turnMoves(view: HostView, director: Director, pace: Pace, ground: Ground): Move[] {
  const turn = view.heat?.turn;
  if (turn == null) return [];
  const confirm = director.teamAt(turn.podium) === director.script?.drama.overtime;
  if (turn.overtime?.ruling === 'proposed') {
    return [simple(`overtime:${turn.item}`, OVERTIME * pace.leisure, { type: 'rule-overtime', confirm })];
  }
  const { clock } = view;
  if (!pace.cut || !confirm || !isGreeting(director) || clock?.status !== 'running') return [];
  const seconds = Math.min(0, (ground.now() - clock.deadline) / 1000);
  return seconds === 0 ? [] : [simple(`cut:${turn.item}`, 0, { type: 'adjust-clock', seconds })];
}

function pollMoves(view: HostView, { director, pace, phones }: HostOptions): Move[] {
  const poll = view.heat?.poll;
  if (poll?.phase !== 'open') return [];
  const all = director.votes(poll.id) >= phones;
  const delay = all ? POLLING * pace.leisure : POLL_PATIENCE + POLLING * 3 * pace.leisure;
  return [simple(`close:${poll.id}:${all}`, delay, { type: 'close-poll', poll: poll.id })];
}

/** AU5: once in a while the winner is not in the hall. */
function luckyMoves(view: HostView, director: Director, pace: Pace): Move[] {
  const draw = view.heat?.luckyDraw;
  if (draw?.phase !== 'drawn' || draw.code === null || draw.draws > 1 || director.script?.drama.redraw !== true)
    return [];
  return (draw.entrants ?? 0) > 1
    ? [simple(`absent:${draw.item}`, REDRAW * pace.leisure, { type: 'redraw-winner' })]
    : [];
}

function resultMoves({ heat }: HostView, pace: Pace): Move[] {
  if (heat?.confirmable !== true) return [];
  return [simple(`confirm:${heat.id}`, CONFIRMING * pace.leisure, { type: 'confirm-result', heat: heat.id })];
}

/** Thay câu hỏi: a pack that the script can't be played on. */
function swapMoves(director: Director, pace: Pace): Move[] {
  const swap = director.replacement();
  if (swap === null) return [];
  const { item, reserve } = swap;
  return [
    simple(`swap:${item}:${reserve.id}`, 3000 * pace.leisure, { type: 'replace-question', item, question: reserve.id }),
  ];
}

function goMoves(view: HostView, director: Director, pace: Pace, ground: Ground): Move[] {
  const { go } = view;
  if (!go.ready || go.go.go === 'close-poll' || isUnsettled(view)) return [];
  return [
    {
      key: `go:${go.takeRevision}`,
      delay: pauseBefore(go.go, view, director, pace, ground),
      command: () => ({ type: 'take', takeRevision: go.takeRevision }),
    },
  ];
}

/** The winner of the lucky draw is not named yet: the gateway is looking. */
const isUnsettled = (view: HostView): boolean =>
  view.heat?.luckyDraw?.phase === 'drawn' && view.heat.luckyDraw.code === null;

function pauseBefore(go: Go, view: HostView, director: Director, pace: Pace, ground: Ground): number {
  if (go.go === 'stop-clock') return speechLeft(view, director, pace, ground);
  const standing =
    go.go === 'start-item' || go.go === 'show-bracket' ? AFTER_ITEM[director.item?.kind ?? ''] : undefined;
  const early =
    go.go === 'open-buzzers' && view.heat?.asking != null && director.part(view.heat.asking.id)?.early != null;
  // Early is only early if the buzzers are not open yet.
  return (standing ?? PAUSE[go.go]) * pace.leisure + (early ? 120 : 0);
}

/** A speaker takes a part of the clock; one takes more than all of it. */
function speechLeft(view: HostView, director: Director, pace: Pace, ground: Ground): number {
  const turn = view.heat?.turn;
  const { clock } = view;
  if (turn == null || clock?.status !== 'running') return 0;
  const speaker = director.teamAt(turn.podium);
  const { overtime } = director.contest.rules.greeting;
  const over = speaker !== null && speaker === director.script?.drama.overtime && isGreeting(director);
  const end = over
    ? clock.deadline + overtime.tolerance + overtime.step * 0.4
    : clock.deadline - clock.length * (1 - pace.speech);
  return Math.max(0, end - ground.now());
}

const isGreeting = ({ item }: Director): boolean => item?.kind === 'turn' && item.segment === 'greeting';
