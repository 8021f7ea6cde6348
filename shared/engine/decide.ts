import type { Command } from './command.ts';
import type { Context } from './context.ts';
import { recover, ring } from './decide/alarm.ts';
import { answer } from './decide/answer.ts';
import { closePoll, recordEntrants, recordTally, recordWinner, redrawWinner } from './decide/audience.ts';
import { callDraw, confirmResult, createContest, startHeat, typeDraw } from './decide/contest.ts';
import type { Decision } from './decide/decision.ts';
import { hold, resume } from './decide/hold.ts';
import { importContent } from './decide/import-content.ts';
import { closeSeat, ruleOvertime } from './decide/jury.ts';
import { pauseMedia, playMedia } from './decide/media.ts';
import { press } from './decide/press.ts';
import { protest, ruleProtest } from './decide/protest.ts';
import { closeRace, giveWord } from './decide/race.ts';
import { annulHeat, reopenResult } from './decide/reopen.ts';
import { replaceRuling } from './decide/replace-ruling.ts';
import { retire } from './decide/retire.ts';
import { rule } from './decide/ruling.ts';
import { setLook } from './decide/set-look.ts';
import { enterMarks, reopenMarks, submitMarks } from './decide/sheet.ts';
import { setNext, showSlide, take, takeBack } from './decide/show.ts';
import { askStar, placeStar } from './decide/star.ts';
import {
  adjustClock,
  adjustScore,
  choosePack,
  giveQuestion,
  judgeAnswer,
  replaceQuestion,
  stopClock,
} from './decide/table.ts';
import { allowShortHeat, withdraw } from './decide/withdraw.ts';
import { refuse } from './refusal.ts';
import type { State } from './state.ts';

export { type Decision, isRefusal } from './decide/decision.ts';

/** Which facts a command produces now, or why not (Law 1). Pure: time, actor and randomness come in `context`. */
export const decide = (command: Command, state: State, context: Context): Decision => {
  if (command.type === 'create-contest') return createContest(command, state);
  if (state.contest === null) return refuse('no-contest');
  const at = { ...context, state, contest: state.contest };
  switch (command.type) {
    case 'import-content':
      return importContent(command, at);
    case 'set-look':
      return setLook(command, at);
    case 'ring':
      return ring(at);
    case 'recover':
      return recover(command, at);
    case 'close-race':
      return closeRace(command, at);
    case 'record-tally':
      return recordTally(command, at);
    case 'record-entrants':
      return recordEntrants(command, at);
    case 'record-winner':
      return recordWinner(command, at);
    case 'take':
      return take(command, at);
    case 'take-back':
      return takeBack(command, at);
    case 'hold':
      return hold(at);
    case 'resume':
      return resume(at);
    case 'show-slide':
      return showSlide(command, at);
    case 'set-next':
      return setNext(command, at);
    case 'call-draw':
      return callDraw(command, at);
    case 'type-draw':
      return typeDraw(command, at);
    case 'start-heat':
      return startHeat(command, at);
    case 'confirm-result':
      return confirmResult(command, at);
    case 'rule':
      return rule(command, at);
    case 'withdraw':
      return withdraw(command, at);
    case 'allow-short-heat':
      return allowShortHeat(command, at);
    case 'retire':
      return retire(command, at);
    case 'reopen-result':
      return reopenResult(command, at);
    case 'annul-heat':
      return annulHeat(command, at);
    case 'replace-ruling':
      return replaceRuling(command, at);
    case 'protest':
      return protest(command, at);
    case 'rule-protest':
      return ruleProtest(command, at);
    case 'give-word':
      return giveWord(command, at);
    case 'judge-answer':
      return judgeAnswer(command, at);
    case 'adjust-clock':
      return adjustClock(command, at);
    case 'stop-clock':
      return stopClock(at);
    case 'adjust-score':
      return adjustScore(command, at);
    case 'choose-pack':
      return choosePack(command, at);
    case 'ask-star':
      return askStar(command, at);
    case 'place-star':
      return placeStar(command, at);
    case 'give-question':
      return giveQuestion(command, at);
    case 'play-media':
      return playMedia(command, at);
    case 'pause-media':
      return pauseMedia(command, at);
    case 'replace-question':
      return replaceQuestion(command, at);
    case 'close-seat':
      return closeSeat(command, at);
    case 'enter-marks':
      return enterMarks(command, at);
    case 'reopen-marks':
      return reopenMarks(command, at);
    case 'rule-overtime':
      return ruleOvertime(command, at);
    case 'redraw-winner':
      return redrawWinner(at);
    case 'close-poll':
      return closePoll(command, at);
    case 'press':
      return press(command, at);
    case 'answer':
      return answer(command, at);
    case 'submit-marks':
      return submitMarks(command, at);
  }
};
