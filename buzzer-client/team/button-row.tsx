import type { MouseEvent, PointerEvent } from 'react';
import type { Podium } from '../../shared/engine/ids.ts';
import type { Hand } from '../../shared/engine/press.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { Icon } from '../held/icons.tsx';
import { type Input, inputsOf, isRobbed, ownerOf, type Wiring } from './buttons.ts';
import { buttonWords, figuresText, inputText, SCAN_OF } from './buttons-words.ts';
import { podiumStyle } from './surface.tsx';
import { touchScan } from './touch-scan.ts';

/** The last try of a podium's button, and how many there were. Times in ms. */
export interface Tried {
  nth: number;
  times: number;
  delay: number;
  scan: number | null;
  by: Hand;
}

interface Props {
  podium: Podium;
  wiring: Wiring;
  /** Its button is being chosen; `taken` names whose the pressed one was. */
  capture: { taken: Podium | null } | null;
  tried: Tried | null;
  begin(event: MouseEvent<HTMLButtonElement>): void;
  cancel(): void;
  give(input: Input): void;
  touch(event: globalThis.PointerEvent, scan: number | null): void;
}

/** One podium and its button; the lamp lights whenever the button is felt. */
export function ButtonRow(props: Props) {
  const { podium, capture, tried, touch } = props;
  const text = useWords(buttonWords);
  const onTry = ({ button, nativeEvent }: PointerEvent): void => {
    if (button === 0) touch(nativeEvent, nativeEvent.pointerType === 'touch' ? touchScan() : null);
  };
  return (
    <li
      className="button-row"
      style={podiumStyle(podium)}
      data-podium={podium}
      data-capturing={capture !== null || undefined}
      data-tried={(tried !== null && capture === null) || undefined}
    >
      <button type="button" className="button-lamp" aria-label={text.tryTouch(podium)} onPointerDown={onTry}>
        {tried && <i key={tried.nth} className="button-flash" aria-hidden="true" />}
        <PodiumShape podium={podium} />
      </button>
      {capture === null ? <Chosen {...props} /> : <Capturing {...props} taken={capture.taken} />}
    </li>
  );
}

function Chosen({ podium, wiring, tried, begin, give }: Props) {
  const text = useWords(buttonWords);
  const lang = useLang();
  const asked = Boolean(wiring.asked[wiring.podiums.indexOf(podium)]);
  const chosen = asked ? undefined : wiring.chosen[podium];
  const [first] = inputsOf(podium, wiring);
  const thief = first && isRobbed(podium, wiring) ? ownerOf(first, wiring)?.podium : undefined;
  const figures = tried && figuresText(tried.delay, tried.scan, tried.times, lang);
  return (
    <>
      <div className="button-what">
        <p className="button-name">
          {first === undefined ? text.touch : inputText(first, lang)}
          {chosen === undefined && !asked && <small>{text.guessed}</small>}
        </p>
        {thief === undefined ? (
          <p className="button-figures" role="status">
            {asked ? text.asked : (figures ?? text.untried)}
            {asked && figures && ` · ${figures}`}
          </p>
        ) : (
          <p className="button-figures" data-alarm role="status">
            {text.robbed(thief)}
          </p>
        )}
      </div>
      {chosen?.by === 'key' && (
        <fieldset className="button-kind" aria-label={text.kind}>
          {(['usb', 'keyboard'] as const).map((kind) => (
            <button
              type="button"
              key={kind}
              aria-pressed={chosen.scan === SCAN_OF[kind]}
              onClick={() => give({ ...chosen, scan: chosen.scan === SCAN_OF[kind] ? null : SCAN_OF[kind] })}
            >
              {text.kinds[kind]}
            </button>
          ))}
        </fieldset>
      )}
      {!asked && (
        <button type="button" className="button-choose" onClick={begin}>
          {text.choose}
        </button>
      )}
    </>
  );
}

function Capturing({ podium, taken, cancel, give }: Props & { taken: Podium | null }) {
  const text = useWords(buttonWords);
  return (
    <>
      <button
        type="button"
        className="button-capture"
        onPointerDown={(event) => {
          if (event.button === 0) give({ by: 'touch' });
        }}
      >
        <Icon name="touch" />
        <span>
          <b>{text.capture(podium)}</b>
          <span data-alarm={taken !== null || undefined} role="status">
            {taken === null ? text.captureHint : text.taken(taken)}
          </span>
        </span>
      </button>
      <button type="button" className="button-choose" onClick={cancel}>
        {text.cancel}
      </button>
    </>
  );
}
