import { useState } from 'react';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { PODIUM_LOOKS } from '../../shared/ui/tokens/podiums.ts';
import type { FinishView } from '../../shared/views/parts.ts';
import { Enter } from '../live.tsx';
import { Fit } from '../parts/fit.tsx';
import { Heading } from '../parts/heading.tsx';
import { type SceneProps, teamName } from '../scene.ts';
import { boardWords } from '../words.ts';
import { axisOf, decimalsFor, placeOf, secondsText } from './finish-axis.ts';
import { FILM_WIDTH, Film, Mark } from './finish-film.tsx';
import './photo-finish.css';

/** The line begins to sweep, and takes so long over the whole film, ms. */
const SWEEP_FROM = 500;
const SWEEP_MS = 1700;
const VERDICT_AT = SWEEP_FROM + SWEEP_MS + 250;

/** What the lanes may take of the stage's height, tenths of it. */
const LANES = 5.1;

/** The photo finish of a buzz: a line of light sweeps over the time line and every press lands where it was made. */
export function PhotoFinish({ view, scene }: SceneProps<'photo-finish'>) {
  const lang = useLang();
  const words = boardWords[lang];
  const { finish } = scene;
  const { presses } = finish;
  // A press that comes later, when the sweep is over, lands at once.
  const [first] = useState(() => new Set(presses.map(({ podium }) => podium)));
  const axis = axisOf(presses);
  const decimals = decimalsFor(presses);
  const unheard = finish.silent.filter((podium) => !presses.some((press) => press.podium === podium));
  const lanes = presses.length + unheard.length;
  const tall = Math.min(1.9, LANES / Math.max(1, lanes));
  const delayOf = (press: FinishView['presses'][number]): number =>
    first.has(press.podium) ? SWEEP_FROM + SWEEP_MS * placeOf(axis, press.at) : 0;
  return (
    <div className={`safe finish ${lanes > 4 ? 'finish-many' : ''}`} style={{ '--lane': `${tall}rem` } as never}>
      <Heading parts={[words.finish, words.round(scene.nth, scene.of)]} />
      <Winner view={view} finish={finish} />
      <Margin finish={finish} />
      <div className="finish-lanes">
        <Film
          axis={axis}
          lanes={lanes}
          tall={tall}
          first={presses[0]?.at ?? null}
          sweep={{ delay: SWEEP_FROM, ms: SWEEP_MS }}
        />
        {presses.map((press) => {
          const delay = delayOf(press);
          return (
            <div
              key={press.podium}
              className={`finish-lane ${press.won ? 'finish-won' : ''} ${press.late ? 'finish-late' : ''}`}
              style={{ '--podium': PODIUM_LOOKS[press.podium].colour } as React.CSSProperties}
            >
              <Enter kind="fade" delay={delay} className="finish-lit" />
              <Enter kind="fade" delay={delay} className="finish-who">
                <PodiumShape podium={press.podium} className="sign finish-sign" />
                <span className="finish-name">
                  <Fit
                    text={press.team.name}
                    size={lanes > 4 ? 0.46 : 0.62}
                    min={0.4}
                    lines={lanes > 4 ? 1 : 2}
                    tall={tall * 0.9}
                  />
                </span>
                {press.late && <span className="finish-tag">{words.late}</span>}
              </Enter>
              <Mark axis={axis} press={press} delay={delay} />
              <Enter kind="fade" delay={delay + 120} className="finish-time digits">
                {secondsText(press.at, decimals, lang)}
                <span className="finish-unit"> s</span>
              </Enter>
            </div>
          );
        })}
        {unheard.map((podium) => (
          <Enter key={podium} kind="fade" delay={VERDICT_AT} className="finish-lane finish-unheard">
            <div className="finish-who">
              <PodiumShape podium={podium} className="sign finish-sign" />
              <span className="finish-name">
                <Fit
                  text={teamName(view, podium)}
                  size={lanes > 4 ? 0.46 : 0.62}
                  min={0.4}
                  lines={lanes > 4 ? 1 : 2}
                  tall={tall * 0.9}
                />
              </span>
            </div>
            <div className="finish-nothing">{words.noSignal}</div>
          </Enter>
        ))}
        {presses[1] && <Gap from={placeOf(axis, presses[0]?.at ?? 0)} to={placeOf(axis, presses[1].at)} tall={tall} />}
      </div>
    </div>
  );
}

/** Whose word it is, and by whose hand. */
function Winner({ view, finish }: { view: SceneProps<'photo-finish'>['view']; finish: FinishView }) {
  const words = boardWords[useLang()];
  const won = finish.presses.find((press) => press.won);
  if (!won) return null;
  const look = PODIUM_LOOKS[won.podium];
  return (
    <Enter
      key={`${won.podium} ${finish.given}`}
      kind="open"
      delay={VERDICT_AT}
      className="finish-winner"
      style={{ '--podium': look.colour, '--podium-ink': look.ink } as React.CSSProperties}
    >
      <PodiumShape podium={won.podium} className="sign finish-winner-sign" />
      <div className="finish-winner-words">
        <div className="finish-winner-caption">{finish.given ? words.handGiven : words.rightToAnswer}</div>
        <Fit text={teamName(view, won.podium)} size={0.98} lines={1} min={0.5} tight={62} />
      </div>
    </Enter>
  );
}

/** The one number of the scene: how much later the second was. */
function Margin({ finish }: { finish: FinishView }) {
  const lang = useLang();
  const words = boardWords[lang];
  const margin = finish.presses[0]?.margin ?? null;
  return (
    <div className="finish-margin">
      {margin === null ? (
        <Enter kind="fade" delay={VERDICT_AT} className="finish-alone">
          {words.onePress}
        </Enter>
      ) : (
        <Enter
          kind="drop"
          delay={VERDICT_AT - 250}
          className={`finish-number digits ${margin < 1 ? 'finish-fine' : ''}`}
        >
          {secondsText(margin, margin < 1 ? 4 : 3, lang)}
          <span className="finish-unit"> s</span>
        </Enter>
      )}
      {margin !== null &&
        (finish.tooClose ? (
          <Enter kind="ignite" delay={VERDICT_AT + 500} className="finish-flag">
            {words.tooClose}
          </Enter>
        ) : (
          <Enter kind="fade" delay={VERDICT_AT} className="caption finish-note">
            {words.margin}
          </Enter>
        ))}
    </div>
  );
}

/** The measure between the first two, drawn between their lanes. */
function Gap({ from, to, tall }: { from: number; to: number; tall: number }) {
  const width = Math.max(0.02, (to - from) * FILM_WIDTH);
  return (
    <div className="finish-gap" style={{ transform: `translate3d(${from * FILM_WIDTH}rem, ${tall}rem, 0)` }}>
      <div className="finish-gap-size" style={{ transform: `scaleX(${width})` }}>
        <Enter kind="grow-x" delay={VERDICT_AT - 500} className="finish-gap-line" />
      </div>
    </div>
  );
}
