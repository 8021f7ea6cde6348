/** What we read of a line of Chromium's trace. Times in µs. */
interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** Time the thread itself ran: another process's turn on the core is not in it. */
  tdur?: number;
  pid: number;
  tid: number;
}

export interface Work {
  /** ms since the transition's mark. */
  at: number;
  /** ms by the clock, and of the thread's own time. */
  wall: number;
  cpu: number;
}

/** One scene change as the page's main thread lived through it. */
export interface Transition {
  scene: string;
  /** ms from the mark to the end of the frame that first shows it. */
  firstFrame: number;
  tasks: Work[];
  /** Frames that the main thread made. */
  frames: number[];
  /** Layouts and paints after the first frame: a transition that only moves transform and opacity needs none. */
  layouts: number[];
  paints: number[];
}

export const MARK = 'scene:';

/** Splits a trace into the transitions its marks announce. @param length how long each is watched, ms */
export function transitionsOf(trace: Buffer, length: number): Transition[] {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const marks = traceEvents.filter(({ name, ph }) => name.startsWith(MARK) && ['R', 'I', 'i'].includes(ph));
  const main = marks[0];
  if (main === undefined) throw new Error('the trace has none of the marks');
  const mine = traceEvents.filter(({ pid, tid, ph }) => pid === main.pid && tid === main.tid && ph !== 'M');
  return marks.map((mark) => {
    const events = mine.filter(({ ts }) => ts >= mark.ts && ts < mark.ts + length * 1000).sort((a, b) => a.ts - b.ts);
    const at = ({ ts }: TraceEvent): number => (ts - mark.ts) / 1000;
    const named = (name: string): TraceEvent[] => events.filter((event) => event.name === name);
    const shown =
      named('Commit').find((commit) => named('Paint').some(({ ts }) => ts < commit.ts)) ?? named('Commit')[0];
    const firstFrame = shown ? at(shown) + (shown.dur ?? 0) / 1000 : 0;
    const later = (name: string): number[] =>
      named(name)
        .map(at)
        .filter((time) => time > firstFrame);
    return {
      scene: mark.name.slice(MARK.length),
      firstFrame,
      // Nested tasks would be counted twice: the outermost ones are what the thread did.
      tasks: outermost(named('RunTask')).map((task) => ({
        at: at(task),
        wall: (task.dur ?? 0) / 1000,
        cpu: (task.tdur ?? task.dur ?? 0) / 1000,
      })),
      frames: named('BeginMainThreadFrame').map(at),
      layouts: later('Layout'),
      paints: later('Paint'),
    };
  });
}

function outermost(tasks: TraceEvent[]): TraceEvent[] {
  let end = 0;
  return tasks.filter((task) => {
    if (task.ts < end) return false;
    end = task.ts + (task.dur ?? 0);
    return true;
  });
}

/** The thread's own time in each sixtieth of a second, ms; idle ones too. */
export function workPerFrame({ tasks }: Transition, length: number): number[] {
  const frames = Array.from({ length: Math.ceil((length * 60) / 1000) }, () => 0);
  for (const { at, cpu } of tasks) {
    const slot = Math.floor((at * 60) / 1000);
    frames[slot] = (frames[slot] ?? 0) + cpu;
  }
  return frames;
}
