import type { OnlineAttempt, OnlineRound, OwnResult } from '../../../shared/protocol/online.ts';
import { useLang } from '../../../shared/ui/i18n/lang.ts';
import { useWords } from '../../../shared/ui/i18n/words.ts';
import { count, instant } from '../figures.ts';
import { OwnScore } from '../parts/own-result.tsx';
import { Places } from '../parts/places.tsx';
import { onlineWords } from '../words.ts';

/** All questions behind: the own score is the light, and what the player added to the own place. */
export function Finished({
  result,
  attempt,
  round,
}: {
  result: OwnResult;
  attempt: OnlineAttempt;
  round: OnlineRound;
}) {
  const say = useWords(onlineWords);
  const lang = useLang();
  const closes = instant(round.closes, lang);
  return (
    <div className="finished">
      <div className="own" role="status">
        <h1 className="own-title">{say.finishedTitle}</h1>
        <OwnScore result={result} round={round} />
        <p className="own-later">{result.score === null ? say.scoreLater(closes) : say.finalAt(closes)}</p>
      </div>
      <Places
        title={say.joined(count(Math.max(1, round.players), lang))}
        standings={round.standings}
        own={attempt.locality}
        first={5}
      />
    </div>
  );
}
