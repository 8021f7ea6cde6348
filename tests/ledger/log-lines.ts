import type { LogLine } from '../../server/ledger/log-line.ts';
import type { ContestEvent } from '../../shared/engine/event.ts';
import { at } from '../../shared/engine/ids.ts';
import { START } from '../engine/scene.ts';

/** Events as lines of a log, one a millisecond. */
export const logLines = (events: readonly ContestEvent[]): LogLine[] =>
  events.map((event, i) => ({ seq: i + 1, at: at(START + i), event }));
