import type { Ruling } from '../../shared/engine/asking.ts';
import type { ContestEvent, EventOf } from '../../shared/engine/event.ts';
import type { AskingId, CommandId, EpochMs, ItemId } from '../../shared/engine/ids.ts';
import { finished } from './finish.ts';
import type { LogLine } from './log-line.ts';
import { freeze, freshDraft, isRunning, open, type RaceDraft, thaw, undo } from './race-draft.ts';
import type { BuzzLedger } from './race-record.ts';
import { type Played, ShowBook } from './show-book.ts';

/** The buzz ledger of a log: a pure function of its lines. */
export function buzzLedger(lines: Iterable<LogLine>): BuzzLedger {
  const reader = new LedgerReader();
  for (const line of lines) reader.read(line);
  return reader.ledger();
}

/** Reads a log line by line, so that a long one can be read in pages with the hub's other work in between. */
export class LedgerReader {
  readonly #show = new ShowBook();
  readonly #played = new Map<AskingId, Played>();
  /** Which asking an item is playing: a replaced question's is void. */
  readonly #live = new Map<ItemId, AskingId>();
  readonly #actions = new Map<CommandId, { seq: number; at: EpochMs }>();
  #drafts: RaceDraft[] = [];
  #seq = 0;

  read({ seq, at, event }: LogLine): void {
    this.#seq = seq;
    switch (event.type) {
      case 'contest-created':
        this.#show.create(event.contest);
        break;
      case 'content-imported':
        this.#show.change(event);
        break;
      case 'heat-started':
        this.#show.start(event);
        break;
      case 'action-began':
        this.#actions.set(event.action, { seq, at: event.at });
        break;
      case 'taken-back':
        this.#takeBack(event.action);
        break;
      case 'question-shown':
        this.#play(event.asking);
        break;
      case 'question-replaced':
        this.#replace(event);
        break;
      case 'item-started':
        for (const draft of this.#running()) draft.overSince = seq;
        break;
      default:
        this.#race(event, seq, at);
    }
  }

  /** What has been read so far. */
  ledger(): BuzzLedger {
    const told = this.#drafts.filter(({ seq, presses }) => seq !== null || presses.length > 0);
    return { contest: this.#show.title, seq: this.#seq, races: told.map((draft, i) => finished(draft, i + 1)) };
  }

  #race(event: ContestEvent, seq: number, at: EpochMs): void {
    switch (event.type) {
      case 'clocks-held':
        for (const draft of this.#running()) freeze(draft, event.at);
        break;
      case 'clocks-resumed':
        for (const draft of this.#running()) thaw(draft, event.opensAt);
        break;
      case 'buzzers-opened':
        this.#open(event, seq);
        break;
      case 'buzzers-closed':
        for (const draft of this.#running()) draft.overSince = seq;
        break;
      case 'press-recorded':
        this.#draftOf(event.asking)?.presses.push({ seq, press: event.press });
        break;
      case 'race-closed': {
        const { closedAt, by, order, silent, unaware } = event.race;
        this.#change(event.asking, { end: { seq, at: closedAt, by, order, silent, unaware } });
        break;
      }
      case 'buzz-won':
        this.#won(event, seq, at);
        break;
      case 'word-given':
        this.#last(event.asking)?.given.push({ seq, at, podium: event.podium, voided: false });
        break;
      case 'ruled':
        this.#rule(this.#last(event.asking), event.ruling, seq);
        break;
      case 'ruling-replaced': {
        const draft = this.#ruledLast(event);
        for (const ruling of draft?.rulings ?? []) if (ruling.podium === event.of) ruling.voided = true;
        this.#rule(draft, event.ruling, seq);
        break;
      }
    }
  }

  #rule(draft: RaceDraft | undefined, { podium, verdict, at }: Ruling, seq: number): void {
    if (draft?.end) draft.rulings.push({ seq, at, podium, verdict, voided: false });
  }

  /** UN2: the race whose ruling is replaced; without one, the question's last. */
  #ruledLast({ asking, of }: EventOf<'ruling-replaced'>): RaceDraft | undefined {
    const had = this.#drafts.findLast(
      ({ played, voided, rulings }) =>
        played.asking === asking.id && voided === null && rulings.some(({ podium }) => podium === of),
    );
    return had ?? this.#last(asking.id);
  }

  /** Logs of before there were races: the first press to arrive had the word at once. */
  #won({ asking, podium }: EventOf<'buzz-won'>, seq: number, at: EpochMs): void {
    if (this.#last(asking)?.end) return;
    this.#change(asking, { end: { seq, at, by: 'arrival', order: [podium], silent: [], unaware: [] } });
  }

  #play(asking: Parameters<ShowBook['play']>[0]): void {
    this.#played.set(asking.id, this.#show.play(asking));
    this.#live.set(asking.item, asking.id);
  }

  #replace({ item, asking }: EventOf<'question-replaced'>): void {
    if (asking === null) return;
    const old = this.#live.get(item);
    for (const draft of this.#drafts) {
      if (draft.played.asking === old) draft.voided ??= 'replaced';
    }
    this.#play(asking);
  }

  #open({ asking, window }: EventOf<'buzzers-opened'>, seq: number): void {
    const last = this.#last(asking);
    const played = this.#played.get(asking);
    if (played === undefined) return;
    for (const draft of this.#running()) draft.overSince = seq;
    // Presses made before it are this opening's early ones.
    const waiting = last !== undefined && last.seq === null ? last : undefined;
    const draft = waiting ?? freshDraft(played);
    if (waiting === undefined) this.#drafts.push(draft);
    open(draft, window, (waiting === undefined ? (last?.opening ?? 0) : waiting.opening) + 1, seq);
  }

  #draftOf(asking: AskingId): RaceDraft | undefined {
    const last = this.#last(asking);
    const played = this.#played.get(asking);
    if (last !== undefined || played === undefined) return last;
    const draft = freshDraft(played);
    this.#drafts.push(draft);
    return draft;
  }

  #takeBack(action: CommandId): void {
    const since = this.#actions.get(action);
    if (since === undefined) return;
    this.#drafts.push(...this.#drafts.flatMap((draft) => undo(draft, since.seq) ?? []));
    for (const draft of this.#drafts) {
      if (draft.overSince !== null && draft.overSince > since.seq) draft.overSince = null;
    }
    // UN1: a window that was open then comes back held at what was left of it, and waits for the host.
    for (const draft of this.#running()) freeze(draft, since.at);
  }

  #running(): RaceDraft[] {
    return this.#drafts.filter(isRunning);
  }

  #last(asking: AskingId): RaceDraft | undefined {
    return this.#drafts.findLast(({ played, voided }) => played.asking === asking && voided === null);
  }

  #change(asking: AskingId, change: Partial<RaceDraft>): void {
    const draft = this.#last(asking);
    if (draft !== undefined) Object.assign(draft, change);
  }
}
