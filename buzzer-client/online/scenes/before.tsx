import type { OnlineRound } from '../../../shared/protocol/online.ts';
import { useLang } from '../../../shared/ui/i18n/lang.ts';
import { useWords } from '../../../shared/ui/i18n/words.ts';
import { River } from '../../audience/parts/river.tsx';
import { count, instant } from '../figures.ts';
import { Countdown } from '../parts/countdown.tsx';
import { onlineWords } from '../words.ts';

/** Not open yet: a lantern in the dark, and how long. */
export function Before({ round }: { round: OnlineRound }) {
  const say = useWords(onlineWords);
  const lang = useLang();
  return (
    <div className="waiting">
      <River />
      <h1 className="waiting-title">{say.beforeTitle}</h1>
      <Countdown until={round.opens} label={say.opensIn} />
      <p className="waiting-hint">{say.opensAt(instant(round.opens, lang))}</p>
      <p className="waiting-hint">{say.invite(count(round.questions, lang), String(round.clock / 1000))}.</p>
    </div>
  );
}
