import type { ReactNode } from 'react';
import type { WindowPhase } from '../../shared/client/hooks.ts';
import type { AnswerValue } from '../../shared/engine/asking.ts';
import type { Podium } from '../../shared/engine/ids.ts';
import type { Stamp } from '../../shared/protocol/commands.ts';
import { HopeStar } from '../../shared/ui/hope-star.tsx';
import { teamTitle } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { decimal, useWords } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import type { SeatView, TeamView } from '../../shared/views/held.ts';
import { ClockDigits } from '../held/clock.tsx';
import { Icon } from '../held/icons.tsx';
import { AnswerPad } from './answer-pad.tsx';
import { Lamp } from './lamp.tsx';
import { Options } from './question.tsx';
import { FACE_ICONS, type Face, faceOf } from './seat-face.ts';
import type { Hands } from './seat-hands.ts';
import { useSaid } from './seat-said.ts';
import { StarPad } from './star-pad.tsx';
import { type Press, podiumStyle, Surface } from './surface.tsx';
import { teamWords } from './words.ts';

interface Props {
  seat: SeatView;
  view: TeamView;
  live: boolean;
  window: WindowPhase;
  hands: Hands;
  /** Strikes that the test of all buzzers still wants; null without a test. */
  left: number | null;
  /** The device has several seats: it shows question and clock once for all. */
  many: boolean;
  /** The seat's button, printed where one device has several. */
  keyName: string | null;
  rtt: number | null;
  press: Press;
  answer(podium: Podium, value: AnswerValue, stamp: Stamp): void;
  askStar(podium: Podium): void;
  /** The question, where this seat has the screen to itself. */
  children: ReactNode;
}

/** One podium's surface: a lamp all over, or the pad it answers on. */
export function Seat(props: Props) {
  const { seat, view, live, window, hands, left, keyName, children } = props;
  const text = useWords(teamWords);
  const face = faceOf(seat, view, { live, window, touched: hands.touched, testing: hands.testing, left });
  const answering = live && !view.held && seat.mayAnswer && view.asking?.question;
  const said = useSaid({ face, seat, view, hands, left, rtt: props.rtt, keyName });

  if (answering && view.asking?.kind !== 'spoken')
    return (
      <section className="seat" data-face="pad" data-podium={seat.podium} style={podiumStyle(seat.podium)}>
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

  // The test of all buzzers comes first; a dark line, and a hold do too.
  if (seat.starWish !== undefined && live && !view.held && left === null)
    return (
      <section className="seat" data-face="turn" data-podium={seat.podium} style={podiumStyle(seat.podium)}>
        <div className="light star-light" data-asked={seat.starWish === 'asked' || undefined} aria-hidden="true" />
        <Head {...props} />
        {children}
        <StarPad
          podium={seat.podium}
          wish={seat.starWish}
          sending={hands.wishing}
          trouble={said.note}
          ask={props.askStar}
        />
        <p className="unseen" aria-live="polite">
          {seat.starWish === 'asked' ? `${text.starAsked}. ${text.starAskedHint}` : `${text.star}. ${text.starHint}`}
        </p>
      </section>
    );

  return (
    <Surface
      podium={seat.podium}
      face={face}
      label={`${seat.podium}: ${said.word}. ${said.hint}`}
      struck={hands.testing ? hands.struck.times : 0}
      press={props.press}
    >
      <Head {...props} />
      {children}
      {children && view.asking?.question && <Options question={view.asking.question} />}
      <Lamp
        face={face}
        podium={seat.podium}
        word={said.word}
        hint={said.note ?? said.hint}
        count={face === 'strike' ? left : null}
        alarm={said.note !== null}
      />
      {keyName && <kbd className="seat-key">{keyName}</kbd>}
      <p className="unseen" aria-live="polite">
        {said.word}. {said.note ?? said.hint}
      </p>
    </Surface>
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

function Head({ seat, view, many }: Props) {
  const text = useWords(teamWords);
  const lang = useLang();
  return (
    <header className="head">
      <PodiumShape podium={seat.podium} className="head-shape" />
      <p className="head-team" data-long={seat.team.name.length > 16 || undefined}>
        {teamTitle(seat.team, lang)}
      </p>
      {view.clock && !many && <ClockDigits clock={view.clock} />}
      {seat.star === 'placed' && <HopeStar className="head-star" label={text.star} />}
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
