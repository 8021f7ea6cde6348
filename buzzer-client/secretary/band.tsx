import { contestWords, heatTitle, teamTitle } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import type { SecretaryView } from '../../shared/views/held.ts';
import { ClockDigits } from '../held/clock.tsx';
import { secretaryWords } from './words.ts';

/** Who is before the jury, in which heat, and the way to the minutes. */
export function Band({ view: { contest, heat, turn, clock } }: { view: SecretaryView }) {
  const text = useWords(secretaryWords);
  const { podium, segment } = useWords(contestWords);
  const lang = useLang();
  return (
    <header className="band">
      {turn !== null && <PodiumShape podium={turn.podium} label={podium(turn.podium)} />}
      <div className="band-team">
        <h1 data-long={(turn?.team.name.length ?? 0) > 22 || undefined}>
          {turn === null ? text.secretary : teamTitle(turn.team, lang)}
        </h1>
        {turn !== null && (
          <p>
            <b>{segment[turn.segment]}</b> · {text.phase[turn.phase]}
          </p>
        )}
      </div>
      {clock && <ClockDigits clock={clock} overtime />}
      <p className="band-heat">
        <b>{heat === null ? '' : heatTitle(heat, lang)}</b>
        <span>{contest?.name}</span>
      </p>
      {/* A tab of its own, always the same one: a half-typed sheet stays where it is. */}
      <a className="band-minutes" href={`/minutes?as=secretary&lang=${lang}`} target="minutes" title={text.minutesHint}>
        {text.minutes}
      </a>
    </header>
  );
}
