import type { Likewise } from '../../../shared/ui/i18n/words.ts';
import type { AudienceView } from '../../../shared/views/held.ts';
import type { PhoneState } from '../phone-link.ts';
import type { phoneWords } from '../words.ts';

type Poll = NonNullable<AudienceView['poll']>;
type Say = Likewise<(typeof phoneWords)['vi']>;

/** "bục B – Bắc Trà My" or the letter of an answer; and "Bắc Trà My" alone. */
interface OptionNames {
  nameOf: (option: number) => string;
  shortOf: (option: number) => string;
}

/** The two lines under the options: what has happened to this phone's ballot, and what comes next. */
export function paperWords(
  poll: Poll,
  state: PhoneState,
  { nameOf, shortOf }: OptionNames,
  say: Say,
): [string, string] {
  const quiz = poll.kind === 'quiz';
  const { ballot, right } = state.mine;
  if (poll.phase === 'revealed') {
    if (!quiz) {
      const most = Math.max(...poll.options.map(({ count }) => count ?? 0));
      const first = poll.options.flatMap(({ count }, option) => (count === most ? [option] : []));
      return most === 0 ? ['', ''] : [first.length === 1 ? say.loved(shortOf(first[0] ?? 0)) : say.lovedAlike, ''];
    }
    if (right === null) return [say.answerIs, ballot === null ? say.notAnswered : ''];
    return right ? [say.right, say.rightMore] : [say.wrong, say.wrongMore];
  }
  if (poll.phase !== 'open') {
    const title = poll.phase === 'closing' ? say.closing : quiz ? say.closedQuiz : say.closed;
    if (ballot === null) return [title, quiz ? say.notAnswered : say.notVoted];
    return [title, quiz ? say.waitReveal : say.resultSoon];
  }
  if (state.sending) return [quiz ? say.sendingAnswer : say.sending, ''];
  if (state.refused) return [refusal(state, say), ''];
  if (ballot === null) return [quiz ? say.chooseAnswer : say.choose, ''];
  return quiz ? [say.answered(nameOf(ballot)), say.waitReveal] : [say.voted(nameOf(ballot)), say.mayChange];
}

function refusal({ refused, mine }: PhoneState, say: Say): string {
  if (refused === 'closed') return say.tooLate;
  // One code, two reasons: an answer that stands, or a hold.
  if (refused === 'locked') return mine.ballot === null ? say.paused : say.locked;
  return say.notTaken;
}
