import type { OnlineRound, OwnResult } from '../../../shared/protocol/online.ts';
import { useLang } from '../../../shared/ui/i18n/lang.ts';
import { useWords } from '../../../shared/ui/i18n/words.ts';
import { count, duration } from '../figures.ts';
import { onlineWords } from '../words.ts';

/** The player's own light: score and place, the two numbers one remembers. */
export function OwnScore({ result, round }: { result: OwnResult; round: OnlineRound }) {
  const say = useWords(onlineWords);
  const lang = useLang();
  const { score, time, answered } = result;
  const closed = round.phase === 'closed';
  const all = count(round.questions, lang);
  if (score === null) return <p className="own-figures">{say.answeredOf(count(answered, lang), all)}</p>;
  return (
    <>
      <p className="own-score">
        <span className="own-points">{count(score.points, lang)}</span>{' '}
        <span className="own-of">{say.ofPoints(count(round.questions * round.points, lang))}</span>
      </p>
      <p className="own-figures">
        {say.rightOf(count(score.right, lang), all)} {say.inTime(duration(time, lang, say))}
      </p>
      <p className="own-place">
        {say.place} <span className="own-place-number">{count(score.place, lang)}</span>{' '}
        <span className="own-among">
          {closed ? say.amongAll(count(score.of, lang)) : say.amongFinished(count(score.of, lang))}
        </span>
      </p>
    </>
  );
}
