import type { ContestEvent, EventOf } from '../engine/event.ts';
import { isFinal } from '../engine/format.ts';
import { type Heat, liveAsking } from '../engine/heat.ts';
import type { EpochMs, Podium } from '../engine/ids.ts';
import type { PressVerdict } from '../engine/press.ts';
import { ofThisOpening } from '../engine/race.ts';
import type { Item } from '../engine/rundown.ts';
import { currentHeat, type State } from '../engine/state.ts';
import type { Cue, CueName } from './cue.ts';

/** The sounds and flashes of one committed event; `at` is its hub time. Held or taken-back moments are silent. */
export const cuesOf = (event: ContestEvent, after: State, at: EpochMs): Cue[] => {
  const heat = currentHeat(after.show);
  return namesOf(event, after, heat).map(([cue, podium]) => ({ cue, podium, at }));
};

type Named = [CueName, Podium | null];

const podiumSound = (podium: Podium): CueName => `podium-${podium.toLowerCase()}` as CueName;

const namesOf = (event: ContestEvent, after: State, heat: Heat | undefined): Named[] => {
  switch (event.type) {
    case 'heat-started':
      return [['intro', null]];
    case 'item-started':
      return itemCues(heat?.items.find((item) => item.id === event.item));
    case 'star-placed':
      return [['star', event.podium]];
    case 'ball-shown':
      return [['draw-ball', null]];
    case 'question-shown':
      return [['question', null]];
    case 'buzzers-opened':
      return heat !== undefined && liveAsking(heat)?.mode === 'own' ? [['steal', null]] : [['tick', null]];
    case 'press-recorded':
      return isFirst(event, heat) ? [['buzz', null]] : [];
    case 'buzz-won':
      return [[podiumSound(event.podium), event.podium]];
    case 'ruled':
      return [[event.ruling.verdict === 'right' ? 'right' : 'wrong', event.ruling.podium]];
    case 'clock-ran-out':
    case 'answers-closed':
      return [['time-up', null]];
    case 'marks-card-shown':
      return [['tick', null]];
    case 'marks-revealed':
    case 'points-awarded':
    case 'favourite-awarded':
      return [['points', null]];
    case 'verdicts-revealed':
      return verdictCues(event, heat);
    case 'answers-revealed':
      return [['drum-roll', null]];
    case 'clock-started':
      return event.phase === 'open' ? [['countdown', null]] : [];
    case 'winner-drawn':
      return [['drum-roll', null]];
    case 'winner-named':
      return [['applause', null]];
    case 'tie-place-won':
      return [['result', event.podium]];
    case 'result-confirmed':
      return resultCues(event, after);
    default:
      return [];
  }
};

/** One neutral hit for a race; whose it was is told by the podium's own sound, with the name. */
const isFirst = ({ press }: EventOf<'press-recorded'>, heat: Heat | undefined): boolean => {
  const asking = heat && liveAsking(heat);
  if (press.verdict !== 'racing' || asking === undefined) return press.verdict === 'won';
  return !asking.presses.some(
    (other) => other.receivedAt < press.receivedAt && ofThisOpening(asking, other) && RACED.includes(other.verdict),
  );
};
const RACED: readonly PressVerdict[] = ['racing', 'won', 'beaten'];

const itemCues = (item: Item | undefined): Named[] => {
  if (item?.kind === 'line-up') return [['line-up', null]];
  return item?.kind === 'segment' ? [['segment-title', null]] : [];
};

const verdictCues = (event: EventOf<'verdicts-revealed'>, heat: Heat | undefined): Named[] => {
  const judged = heat?.askings.find((asking) => asking.id === event.asking)?.judged ?? {};
  return [[Object.values(judged).some(Boolean) ? 'right' : 'wrong', null]];
};

const resultCues = (event: EventOf<'result-confirmed'>, after: State): Named[] => {
  const final = after.contest !== null && isFinal(after.contest.format, event.heat);
  return final
    ? [
        ['champion', null],
        ['applause', null],
      ]
    : [['result', null]];
};
