import type { Podium } from '../../shared/engine/ids.ts';
import { heatTitle } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import type { TeamView } from '../../shared/views/held.ts';
import { Lamp } from './lamp.tsx';
import { idleFace } from './seat-face.ts';
import type { Hands } from './seat-hands.ts';
import { testHint } from './seat-said.ts';
import { type Press, Surface } from './surface.tsx';
import { teamWords } from './words.ts';

interface Props {
  podium: Podium;
  view: TeamView;
  live: boolean;
  hands: Hands;
  /** Strikes that the test of all buzzers still wants; null without a test. */
  left: number | null;
  rtt: number | null;
  /** The seat's button, printed where one device has several. */
  keyName: string | null;
  press: Press;
}

/** A podium of this device while no heat has a place for it: all it can do is to be tried. */
export function IdleSeat({ podium, view, live, hands, left, rtt, keyName, press }: Props) {
  const text = useWords(teamWords);
  const lang = useLang();
  const face = idleFace({ live, left, testing: hands.testing });
  const waiting = view.heat ? text.noSeat : text.noHeatHint;
  const hint =
    face === 'waiting' ? waiting : face === 'lost' ? text.hint.lost : testHint(face, { hands, left, rtt }, text, lang);
  return (
    <Surface
      podium={podium}
      face={face}
      label={`${podium}: ${text.face[face]}. ${hint}`}
      struck={hands.testing ? hands.struck.times : 0}
      press={press}
    >
      <header className="head">
        <PodiumShape podium={podium} className="head-shape" />
        <p className="head-team">{view.heat ? heatTitle(view.heat, lang) : text.noHeat}</p>
      </header>
      <Lamp
        face={face}
        podium={podium}
        word={text.face[face]}
        hint={hint}
        count={face === 'strike' ? left : null}
        alarm={false}
      />
      {keyName && <kbd className="seat-key">{keyName}</kbd>}
      <p className="unseen" aria-live="polite">
        {text.face[face]}. {hint}
      </p>
    </Surface>
  );
}
