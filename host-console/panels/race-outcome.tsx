import { PODIUMS } from '../../shared/engine/ids.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { decimal, useWords } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import type { AskingDesk } from '../../shared/views/host.ts';
import type { FinishView } from '../../shared/views/parts.ts';
import { closestPair, type Lane } from '../desk/lanes.ts';
import { ActButton } from '../parts/act-button.tsx';
import { buzzerWords } from '../words/buzzer-words.ts';

/** BZ4: whether the order can be stood by; and until the ruling, the ways out. Nothing here stops the show. */
export function RaceOutcome(props: { asking: AskingDesk; finish: FinishView; lanes: Lane[] }) {
  const { asking, finish, lanes } = props;
  const text = useWords(buzzerWords);
  const open = asking.phase === 'answering';
  if (!finish.tooClose && asking.mayHaveWord.length === 0) return null;
  return (
    <div className="outcome" data-close={finish.tooClose}>
      {finish.tooClose && <TooClose lanes={lanes} open={open} />}
      {open && (
        <div className="outcome-ways">
          {asking.mayHaveWord.length > 0 && <span className="outcome-give">{text.giveTo}</span>}
          {asking.mayHaveWord.map((podium) => (
            <ActButton key={podium} action="give-word" n={PODIUMS.indexOf(podium) + 1}>
              <PodiumShape podium={podium} className="shape" />
            </ActButton>
          ))}
          {finish.tooClose && <ActButton action="replace">{text.replaceIt}</ActButton>}
        </div>
      )}
    </div>
  );
}

function TooClose(props: { lanes: Lane[]; open: boolean }) {
  const lang = useLang();
  const text = useWords(buzzerWords);
  const pair = closestPair(props.lanes);
  const ms = (value: number): string => decimal(value, lang, 1);
  return (
    <p className="too-close">
      <b>
        <i aria-hidden="true">≈</i> {text.tooClose}
      </b>
      {pair !== null && (
        <span>
          {text.tooCloseFigures(pair.a.podium, pair.b.podium, ms(pair.margin), ms(pair.doubt))}
          {props.open && ` · ${text.goOn}`}
        </span>
      )}
    </p>
  );
}
