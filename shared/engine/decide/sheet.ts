import type { CommandOf } from '../command.ts';
import type { ContestEvent } from '../event.ts';
import { type Heat, hasLeft, liveTurn, seatOf } from '../heat.ts';
import type { ItemId, JudgeId } from '../ids.ts';
import { faultOf } from '../judging.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { allSheets, sheetsOf } from '../sheets.ts';
import type { Marks, Turn } from '../turn.ts';
import type { Decision } from './decision.ts';
import { began, heatOnAir, type Scope } from './scope.ts';

/** JD1, JD2: one sheet a judge and turn, from the start of the speech until the reveal. */
export const submitMarks = ({ item, halves }: CommandOf<'submit-marks'>, at: Scope): Decision => {
  if (at.actor.role !== 'judge') return refuse('not-allowed');
  const { judge } = at.actor;
  const sheet = handedIn(item, { judge, halves, at: at.now }, at);
  return 'refused' in sheet ? sheet : [sheet];
};

/** JD5: a sheet on paper, typed in for its judge; marked as such. */
export const enterMarks = ({ item, judge, halves }: CommandOf<'enter-marks'>, at: Scope): Decision => {
  const sheet = handedIn(item, { judge, halves, at: at.now, paper: at.id }, at);
  return 'refused' in sheet ? sheet : [began(at, { do: 'enter-marks' }), sheet];
};

/** JD6: until the first card is on air a sheet can be given back to its judge; it stands in the log all the same. */
export const reopenMarks = ({ item, judge, reason }: CommandOf<'reopen-marks'>, at: Scope): Decision => {
  if (reason.trim() === '') return refuse('reason-needed');
  const open = openTurn(item, judge, at);
  if ('refused' in open) return open;
  const { heat, turn } = open;
  const { kept } = at.state;
  if (!sheetsOf(kept, heat.id, turn).some((marks) => marks.judge === judge)) return refuse('no-such-sheet');
  const sheets = allSheets(kept, heat.id, turn).filter((marks) => marks.judge === judge).length;
  return [
    began(at, { do: 'reopen-marks' }),
    { type: 'marks-reopened', heat: heat.id, item, judge, sheets, reason: reason.trim(), at: at.now },
  ];
};

/** The turn before the jury, as long as this judge may mark it. */
const openTurn = (item: ItemId, judge: JudgeId, at: Scope): { heat: Heat; turn: Turn } | Refusal => {
  if (!at.contest.judges.some((candidate) => candidate.id === judge)) return refuse('no-such-judge');
  const heat = heatOnAir(at);
  const turn = heat === undefined ? undefined : liveTurn(heat);
  if (heat === undefined || turn?.item !== item) return refuse('no-such-item');
  if (hasLeft(heat, turn.podium)) return refuse('seat-retired');
  const shut = turn.phase === 'ready' || turn.phase === 'revealing' || turn.phase === 'revealed';
  return shut || turn.closedSeats.includes(judge) ? refuse('wrong-phase') : { heat, turn };
};

const handedIn = (item: ItemId, marks: Marks, at: Scope): ContestEvent | Refusal => {
  const open = openTurn(item, marks.judge, at);
  if ('refused' in open) return open;
  const { heat, turn } = open;
  if (sheetsOf(at.state.kept, heat.id, turn).some((sheet) => sheet.judge === marks.judge))
    return refuse('marks-already-in');
  const fault = faultOf(marks.halves, heat.rules[turn.segment].criteria);
  if (fault !== null) return refuse(fault);
  const team = seatOf(heat, turn.podium)?.team;
  return team === undefined ? refuse('no-such-podium') : { type: 'marks-submitted', heat: heat.id, item, team, marks };
};
