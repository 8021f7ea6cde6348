import { type CSSProperties, type PointerEvent, type ReactNode, useState } from 'react';
import type { WindowPhase } from '../../shared/client/hooks.ts';
import type { AnswerValue } from '../../shared/engine/asking.ts';
import type { Podium } from '../../shared/engine/ids.ts';
import { teamTitle } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { decimal, useWords } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { PODIUM_LOOKS } from '../../shared/ui/tokens/podiums.ts';
import type { SeatView, TeamView } from '../../shared/views/held.ts';
import { ClockDigits } from '../held/clock.tsx';
import { Icon } from '../held/icons.tsx';
import { AnswerPad } from './answer-pad.tsx';
import { Lamp } from './lamp.tsx';
import { Options } from './question.tsx';
import { FACE_ICONS, type Face, faceOf } from './seat-face.ts';
import type { Hands } from './seat-hands.ts';
import { useSaid } from './seat-said.ts';
import { teamWords } from './words.ts';

interface Props {
  seat: SeatView;
  view: TeamView;
  live: boolean;
  window: WindowPhase;
  hands: Hands;
  /** The seat's key, printed where one device has several. */
  keyName: string | null;
  rtt: number | null;
  press(podium: Podium, stamp: number): void;
  answer(podium: Podium, value: AnswerValue, stamp: number): void;
  /** The question, where this seat has the screen to itself. */
  children: ReactNode;
}

/** One podium's surface: a lamp all over, or the pad it answers on. */
export function Seat(props: Props) {
  const { seat, view, live, window, hands, keyName, children } = props;
  const look = PODIUM_LOOKS[seat.podium];
  const face = faceOf(seat, view, { live, window, touched: hands.touched, testing: hands.testing });
  const answering = live && !view.held && seat.mayAnswer && view.asking?.question;
  const said = useSaid({ face, seat, view, note: hands.note, rtt: props.rtt, keyName });
  const style = { '--podium': look.colour, '--podium-ink': look.ink } as CSSProperties;

  if (answering && view.asking?.kind !== 'spoken')
    return (
      <section className="seat" data-face="pad" data-podium={seat.podium} style={style}>
        <Head {...props} />
        <PadState face={face} speed={view.asking?.mode === 'speed'} />
        {children}
        <AnswerPad
          key={view.asking?.id}
          question={answering}
          sent={seat.sent}
          sending={hands.sending}
          trouble={said.note}
          answer={(value, stamp) => props.answer(seat.podium, value, stamp)}
        />
        <p className="unseen" aria-live="polite">
          {said.word}
        </p>
      </section>
    );

  return (
    <Button {...props} face={face} style={style} label={`${seat.podium}: ${said.word}. ${said.hint}`}>
      <Head {...props} />
      {children}
      {children && view.asking?.question && <Options question={view.asking.question} />}
      <Lamp
        face={face}
        podium={seat.podium}
        word={said.word}
        hint={said.note ?? said.hint}
        alarm={said.note !== null}
      />
      {keyName && <kbd className="seat-key">{keyName.toUpperCase()}</kbd>}
      <p className="unseen" aria-live="polite">
        {said.word}. {said.note ?? said.hint}
      </p>
    </Button>
  );
}

/** The whole surface is the button. It acts when the finger comes down, and shows where it was felt. */
function Button(props: Props & { face: Face; style: CSSProperties; label: string; children: ReactNode }) {
  const { seat, press, face, style, label, children } = props;
  const [felt, setFelt] = useState<{ nth: number; x: number; y: number } | null>(null);

  const onDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    press(seat.podium, event.nativeEvent.timeStamp);
    const box = event.currentTarget.getBoundingClientRect();
    setFelt({ nth: event.timeStamp, x: event.clientX - box.left, y: event.clientY - box.top });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element may not hold the headings and lists of a question
    <div
      className="seat"
      role="button"
      tabIndex={0}
      aria-label={label}
      data-face={face}
      data-podium={seat.podium}
      style={style}
      onPointerDown={onDown}
    >
      <div className="light" aria-hidden="true" />
      <div className="flood" aria-hidden="true" />
      {children}
      {felt && <i key={felt.nth} className="felt" style={{ left: felt.x, top: felt.y }} aria-hidden="true" />}
    </div>
  );
}

/** On a pad the lamp has become a line: in whose right one answers. */
function PadState({ face, speed }: { face: Face; speed: boolean }) {
  const text = useWords(teamWords);
  return (
    <p className="pad-state">
      <Icon name={FACE_ICONS[speed ? 'answering' : face]} />
      {speed ? text.answerNow : text.face[face]}
    </p>
  );
}

function Head({ seat, view, keyName }: Props) {
  const text = useWords(teamWords);
  const lang = useLang();
  return (
    <header className="head">
      <PodiumShape podium={seat.podium} className="head-shape" />
      <p className="head-team" data-long={seat.team.name.length > 16 || undefined}>
        {teamTitle(seat.team, lang)}
      </p>
      {view.clock && keyName === null && <ClockDigits clock={view.clock} />}
      <p className="head-score">
        <b>{decimal(seat.score, lang, 2)}</b>
        <span>
          {text.score}
          <br />
          {text.place(seat.place, view.podiums.length)}
        </span>
      </p>
    </header>
  );
}
